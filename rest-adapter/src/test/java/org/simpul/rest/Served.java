package org.simpul.rest;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.simpul.Simpul;
import org.simpul.memory.InMemoryStorage;
import org.simpul.port.Storage;

/** A registry on a free port of this machine, as a client meets it. Each has its own store. */
public final class Served implements AutoCloseable {

    /** Today, for a served registry: the last day of 2024. */
    public static final Instant NOW = Instant.parse("2024-12-31T03:00:00Z");

    // Jersey and the JDK's server talk of what is normal here, failures on purpose included. Loggers are forgotten
    // unless somebody holds them.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.glassfish.jersey"), Logger.getLogger("com.sun.net.httpserver"));

    static {
        // Else each answer waits 40 ms for the client to acknowledge its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpServer server;
    private final URI base;
    private final AtomicReference<Throwable> failure;

    private Served(HttpServer server, URI base, AtomicReference<Throwable> failure) {
        this.server = server;
        this.base = base;
        this.failure = failure;
    }

    public static Served inMemory() {
        return on(new InMemoryStorage());
    }

    public static Served on(Storage storage) {
        return on(storage, CallerResolver.localSteward(), "/");
    }

    public static Served on(Storage storage, CallerResolver callers, String mount) {
        return on(storage, callers, mount, config -> {});
    }

    /** @param mount where the host puts the adapter, from slash to slash */
    public static Served on(Storage storage, CallerResolver callers, String mount, Consumer<ResourceConfig> host) {
        return on(Simpul.on(storage).clock(new Ticking()).build(), callers, mount, host);
    }

    /** @param further what the registry has beside its storage and clock */
    public static Served with(Storage storage, CallerResolver callers, UnaryOperator<Simpul.Builder> further) {
        return on(further.apply(Simpul.on(storage).clock(new Ticking())).build(), callers, "/", config -> {});
    }

    private static Served on(Simpul simpul, CallerResolver callers, String mount, Consumer<ResourceConfig> host) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        ResourceConfig config = ResourceConfig.forApplication(
                SimpulRest.of(simpul).callers(callers).onFailure(failure::set).application());
        host.accept(config);
        HttpServer server =
                JdkHttpServerFactory.createHttpServer(URI.create("http://localhost:0" + mount), config, true);
        return new Served(
                server, URI.create("http://localhost:" + server.getAddress().getPort()), failure);
    }

    /** The record that was created of a body. */
    public Reply created(String collection, String body) {
        return post("/v1/" + collection, body).is(201);
    }

    public Reply get(String address, String... headers) {
        return send("GET", address, null, headers);
    }

    public Reply post(String address, String body, String... headers) {
        return send("POST", address, body, headers);
    }

    public Reply put(String address, String body, String... headers) {
        return send("PUT", address, body, headers);
    }

    public Reply delete(String address, String... headers) {
        return send("DELETE", address, null, headers);
    }

    /** @param headers names and values by turns; a body is JSON unless they say otherwise */
    public Reply send(String method, String address, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(address))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the host was told of last; null when nothing failed. */
    public Throwable failure() {
        return failure.get();
    }

    public URI base() {
        return base;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Each look at it is a second later, so that versions have instants of their own. */
    private static final class Ticking extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Jakarta");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("The zone of a registry is fixed");
        }

        @Override
        public Instant instant() {
            return now.getAndUpdate(before -> before.plusSeconds(1));
        }
    }
}
