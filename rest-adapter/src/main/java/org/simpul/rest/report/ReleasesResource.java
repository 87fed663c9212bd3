package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.simpul.finding.Finding;
import org.simpul.model.people.Cohorts;
import org.simpul.model.vocabulary.Code;
import org.simpul.registry.RecordRefusedException;
import org.simpul.registry.Releases;
import org.simpul.report.CohortRelease;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.Reception;
import org.simpul.rest.http.UnknownAddressException;
import org.simpul.rest.wire.Reading;
import org.simpul.rest.wire.ReleaseRequest;

/** How often people of cohorts at risk came, as far as everybody may know: made by stewards, and read by everybody. */
@Path(ReleasesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ReleasesResource {

    static final String PATH = Addresses.VERSION + "/reports/releases";

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Reception reception;

    public ReleasesResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response list(@BeanParam Asked asked) {
        asked.parameters();
        reception.caller(asked);
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        ReleaseJson json = json();
        releases().all().forEach(release -> items.add(json.of(release, address(asked, release))));
        return Answers.ok(answer.putNull("next")).build();
    }

    @GET
    @Path("{cohort}/{year}")
    public Response read(@BeanParam Asked asked, @PathParam("cohort") String cohort, @PathParam("year") String year) {
        asked.parameters();
        reception.caller(asked);
        CohortRelease release = code(cohort)
                .filter(code -> YEAR.matcher(year).matches())
                .flatMap(code -> releases().find(code, Integer.parseInt(year)))
                .orElseThrow(UnknownAddressException::new);
        return Answers.ok(json().whole(release)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response release(@BeanParam Asked asked, InputStream body) {
        asked.parameters();
        Reading<ReleaseRequest> reading = reception.wires().readRelease(reception.document(body));
        ReleaseRequest wanted = reading.value();
        if (wanted == null || !reading.findings().isEmpty()) {
            throw new RecordRefusedException(reading.findings());
        }
        if (!releases().canBeMade(wanted.cohort(), wanted.year())) {
            throw new RecordRefusedException(List.of(refusal(wanted)));
        }
        CohortRelease release = releases().release(reception.caller(asked), wanted.cohort(), wanted.year());
        return Answers.ok(json().whole(release)).build();
    }

    private static Finding refusal(ReleaseRequest wanted) {
        return Cohorts.AT_RISK.contains(wanted.cohort())
                ? Finding.error("FMT-1", "/year", Map.of("reason", "Only a year that is over is released"))
                : Finding.error(
                        "VOC-1",
                        "/cohort",
                        Map.of(
                                "vocabulary",
                                "cohorts",
                                "code",
                                wanted.cohort().value(),
                                "known",
                                Cohorts.AT_RISK.stream()
                                        .map(Code::value)
                                        .sorted()
                                        .toList()));
    }

    private Releases releases() {
        return reception.simpul().releases();
    }

    private ReleaseJson json() {
        return new ReleaseJson(
                reception.simpul().vocabularies(), reception.simpul().areas());
    }

    private static String address(Asked asked, CohortRelease release) {
        return asked.mount() + "/" + PATH + "/" + release.cohort().value() + "/" + release.year();
    }

    private static Optional<Code> code(String text) {
        try {
            return Optional.of(Code.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
