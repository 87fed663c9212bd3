package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.RecordChange;
import org.simpul.port.Storage;
import org.simpul.port.StorageException;
import org.simpul.port.UnitOfWork;

/** The adapter inside a host that has a mount, callers, resources, providers and troubles of its own. */
class InAHostTest {

    private static final String NETWORK = "{\"names\":{\"en\":\"Harbour Network\"},\"kind\":\"network\"}";

    @Test
    void everyAddressItGivesLiesBelowItsMount() {
        try (Served served = Served.on(new InMemoryStorage(), CallerResolver.localSteward(), "/api/")) {
            Reply created = served.post("/api/v1/organisations", NETWORK).is(201);
            served.post("/api/v1/organisations", NETWORK).is(201);
            served.post("/api/v1/commitments", "{\"statement\":{\"en\":\"Promise\"}}")
                    .is(201);

            assertThat(created.header("Location")).isEqualTo(served.base() + "/api/v1/organisations/" + created.id());
            assertThat(served.get("/api/v1/organisations?limit=1").header("Link"))
                    .startsWith("</api/v1/organisations?");
            String records = served.get("/api/v1/reports/follow-through")
                    .json()
                    .at("/totals/proposed/records")
                    .asText();
            assertThat(records).startsWith("/api/v1/commitments?");
            served.get(records).is(200);
            served.get("/api/v1/organisations/" + created.id() + "x").isProblem(404, "/problems/unknown-record");
            served.get("/api/problems/unknown-record").is(200);
        }
    }

    @Test
    void theHostSaysWhoAsks() {
        CallerResolver byHeader = (security, headers) -> {
            if (headers.getHeaderString("X-Who") == null) {
                throw new NotAuthorizedException("Bearer realm=\"registry\"");
            }
            return new Caller(headers.getHeaderString("X-Who"), null, Set.of(Role.STEWARD), Sensitivity.PUBLIC, null);
        };
        try (Served served = Served.on(new InMemoryStorage(), byHeader, "/")) {
            Reply nobody = served.post("/v1/organisations", NETWORK).is(401);
            assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"registry\"");
            assertThat(nobody.header("Content-Type")).isEqualTo("application/problem+json");

            String id = served.post("/v1/organisations", NETWORK, "X-Who", "ayu")
                    .is(201)
                    .id();

            assertThat(served.get("/v1/organisations/" + id + "/history", "X-Who", "budi")
                            .json()
                            .at("/items/0/by")
                            .asText())
                    .isEqualTo("ayu");
        }
    }

    @Test
    void whatACallerMayNotKnowOfIsUnknownLikeAnyAddress() {
        CallerResolver byHeader = (security, headers) -> new Caller(
                "somebody",
                null,
                Set.of(Role.STEWARD),
                headers.getHeaderString("X-Cleared") == null ? Sensitivity.PUBLIC : Sensitivity.STRICTLY_CONFIDENTIAL,
                null);
        try (Served served = Served.on(new InMemoryStorage(), byHeader, "/")) {
            String id = served.post(
                            "/v1/organisations",
                            NETWORK.replaceFirst("\\{", "{\"sensitivity\":\"confidential\","),
                            "X-Cleared",
                            "yes")
                    .is(201)
                    .id();
            String address = "/v1/organisations/" + id;

            assertThat(served.get(address)
                            .isProblem(404, "/problems/unknown-record")
                            .body())
                    .isEqualTo(served.get("/v1/organisations/"
                                    + id.replace(id.charAt(0), '0').replaceFirst(".", "f"))
                            .body()
                            .replaceFirst("/v1/organisations/[^\"]*", address));
            served.put(address, NETWORK, "If-Match", "\"1\"").isProblem(404, "/problems/unknown-record");
            served.delete(address, "If-Match", "\"1\"").isProblem(404, "/problems/unknown-record");
            served.get(address + "/thread").isProblem(404, "/problems/unknown-record");
            served.get(address + "/history").isProblem(404, "/problems/unknown-record");
            served.get(address + "?version=1").isProblem(404, "/problems/unknown-record");
            assertThat(served.get("/v1/organisations").json().path("items")).isEmpty();
            served.get(address, "X-Cleared", "yes").is(200);
            served.get(address + "/history", "X-Cleared", "yes").is(200);
        }
    }

    @Test
    void whatBecameConfidentialIsUnknownAsItWasBefore() {
        CallerResolver byHeader = (security, headers) -> new Caller(
                "somebody",
                null,
                Set.of(Role.STEWARD),
                headers.getHeaderString("X-Cleared") == null ? Sensitivity.PUBLIC : Sensitivity.STRICTLY_CONFIDENTIAL,
                null);
        try (Served served = Served.on(new InMemoryStorage(), byHeader, "/")) {
            String address = "/v1/organisations/"
                    + served.created("organisations", NETWORK).id();
            String confidential = NETWORK.replaceFirst("\\{", "{\"sensitivity\":\"confidential\",");

            served.put(address, confidential, "If-Match", "\"1\"", "X-Cleared", "yes")
                    .is(200);

            served.get(address + "?version=1").isProblem(404, "/problems/unknown-record");
            served.get(address + "/history").isProblem(404, "/problems/unknown-record");
            served.get(address + "?version=1", "X-Cleared", "yes").is(200);
            served.delete(address, "If-Match", "\"2\"", "X-Cleared", "yes").is(204);
            served.get(address + "?version=1").isProblem(404, "/problems/unknown-record");
            served.get(address + "/history").isProblem(404, "/problems/unknown-record");
            served.get(address + "/history?limit=1", "X-Cleared", "yes").is(200);
        }
    }

    @Test
    void whatACallerMayNotDoIsNotPermitted() {
        CallerResolver reader =
                (security, headers) -> new Caller("reader", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);
        try (Served served = Served.on(new InMemoryStorage(), reader, "/")) {
            Reply refused = served.post("/v1/organisations", NETWORK).isProblem(403, "/problems/not-permitted");

            assertThat(refused.json().path("detail").asText()).contains("create", "organisation");
        }
    }

    @Test
    void aStoreThatIsAwayIsUnavailableForAWhile() {
        StorageException away = new StorageException("jdbc:h2 SELECT of something secret", new IOException("secret"));
        try (Served served = Served.on(new Failing(away))) {
            Reply reply = served.get("/v1/organisations").isProblem(503, "/problems/unavailable");

            assertThat(reply.header("Retry-After")).isEqualTo("5");
            assertThat(reply.body()).doesNotContain("secret");
            assertThat(served.failure()).isSameAs(away);
            served.post("/v1/organisations", NETWORK).isProblem(503, "/problems/unavailable");
        }
    }

    @Test
    void whatNobodyForesawSaysNothingOfTheInside() {
        IllegalStateException bug = new IllegalStateException("The secret of record 7");
        try (Served served = Served.on(new Failing(bug))) {
            Reply reply = served.get("/v1/organisations").is(500);

            assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(reply.json().toString())
                    .isEqualTo(
                            "{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,\"instance\":\"/v1/organisations\"}");
            assertThat(served.failure()).isSameAs(bug);
        }
    }

    @Test
    void theHostsOwnResourcesFailInTheirOwnWay() {
        try (Served served = Served.on(
                new InMemoryStorage(), CallerResolver.localSteward(), "/", host -> host.register(OfTheHost.class))) {
            assertThat(served.get("/host/teapot").is(418).body()).isEmpty();
            assertThat(served.get("/host/gone").is(410).body()).isEqualTo("by the host");
            assertThat(served.get("/elsewhere").is(404).header("Content-Type"))
                    .isNotEqualTo("application/problem+json");
            assertThat(served.get("/host/bug").status()).isEqualTo(500);
            assertThat(served.failure()).isNull();
        }
    }

    @Test
    void theHostsProvidersHaveNoSayInItsBodies() {
        try (Served served = Served.on(
                new InMemoryStorage(),
                CallerResolver.localSteward(),
                "/",
                host -> host.register(Greedy.class).register(OfTheHost.class))) {
            Reply created = served.created("organisations", NETWORK);

            assertThat(created.json().at("/names/en").asText()).isEqualTo("Harbour Network");
            served.put("/v1/organisations/" + created.id(), NETWORK, "If-Match", "\"1\"")
                    .is(200);
            served.post("/v1/organisations", "{").isProblem(400, "/problems/malformed-json");
            assertThat(served.post("/host/greedy", "{}").body()).isEqualTo("greedy");
        }
    }

    /** A resource that is none of the adapter's business. */
    @Path("host")
    public static final class OfTheHost {

        @GET
        @Path("teapot")
        public String teapot() {
            throw new WebApplicationException(418);
        }

        @GET
        @Path("gone")
        public String gone() {
            throw new WebApplicationException(jakarta.ws.rs.core.Response.status(410)
                    .entity("by the host")
                    .type(MediaType.TEXT_PLAIN)
                    .build());
        }

        @GET
        @Path("bug")
        public String bug() {
            throw new IllegalArgumentException("a bug of the host");
        }

        @POST
        @Path("greedy")
        @Produces(MediaType.APPLICATION_JSON)
        public Object greedy(Object body) {
            return body;
        }
    }

    /** A JSON provider that takes whatever it can get. */
    @Provider
    @Priority(1)
    @Consumes({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    public static final class Greedy implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return true;
        }

        @Override
        public Object readFrom(
                Class<Object> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream body) {
            return "greedy";
        }

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return true;
        }

        @Override
        public void writeTo(
                Object value,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream body)
                throws IOException {
            body.write("greedy".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** A store in which nothing works. */
    private record Failing(RuntimeException failure) implements Storage {

        @Override
        public <T> T write(Authorship authorship, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            throw failure;
        }

        @Override
        public <T> T read(Function<UnitOfWork, T> work) {
            throw failure;
        }

        @Override
        public <T> T ask(Function<UnitOfWork, T> question) {
            throw failure;
        }

        @Override
        public void onCommitted(Consumer<? super RecordChange> listener) {
            throw failure;
        }
    }
}
