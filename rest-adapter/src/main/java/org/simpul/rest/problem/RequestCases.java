package org.simpul.rest.problem;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.simpul.rest.bundle.BundleJson;
import org.simpul.rest.bundle.RefusedBundleException;
import org.simpul.rest.http.BodyTooLargeException;
import org.simpul.rest.http.BrokenBodyException;
import org.simpul.rest.http.ConditionFailedException;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.MalformedBodyException;
import org.simpul.rest.http.Reception;
import org.simpul.rest.http.UnknownAddressException;
import org.simpul.rest.http.VersionRequiredException;

/** What the adapter itself refuses, as problems. */
final class RequestCases {

    private static final int BYTES_OF_A_KIBIBYTE = 1024;

    private RequestCases() {}

    static Cases with(Reception reception) {
        return new Cases()
                .when(BodyTooLargeException.class, RequestCases::tooLarge)
                .when(BrokenBodyException.class, e -> Problem.ofStatus(Response.Status.BAD_REQUEST.getStatusCode()))
                .when(ConditionFailedException.class, e -> stale(e.currentVersion()))
                .when(IllegalQueryException.class, RequestCases::illegalQuery)
                .when(MalformedBodyException.class, RequestCases::malformed)
                .when(UnknownAddressException.class, e -> Problem.of(ProblemType.UNKNOWN_RECORD))
                .when(
                        VersionRequiredException.class,
                        e -> Problem.of(ProblemType.VERSION_REQUIRED).detail("version-required.detail", Map.of()))
                .when(RefusedBundleException.class, e -> refused(e, reception));
    }

    /** @param currentVersion 0 when there is none any more */
    static Problem stale(int currentVersion) {
        Problem problem = Problem.of(ProblemType.STALE_VERSION);
        return currentVersion == 0
                ? problem
                : problem.detail("stale-version.detail", Map.of("current", currentVersion))
                        .with("currentVersion", IntNode.valueOf(currentVersion));
    }

    private static Problem tooLarge(BodyTooLargeException e) {
        return Problem.of(ProblemType.TOO_LARGE)
                .detail("too-large.detail", Map.of("kibibytes", e.maxBytes() / BYTES_OF_A_KIBIBYTE))
                .with("maxBytes", IntNode.valueOf(e.maxBytes()));
    }

    private static Problem malformed(MalformedBodyException e) {
        return Problem.of(ProblemType.MALFORMED_JSON)
                .detail("malformed-json.detail", Map.of("line", e.line(), "column", e.column(), "reason", e.reason()))
                .with("line", IntNode.valueOf(e.line()))
                .with("column", IntNode.valueOf(e.column()));
    }

    private static Problem illegalQuery(IllegalQueryException e) {
        Map<String, Object> facts = new LinkedHashMap<>(e.facts());
        facts.put("parameter", e.parameter());
        return Problem.of(ProblemType.ILLEGAL_QUERY)
                .detail("illegal-query." + e.reason().code(), facts)
                .with("parameter", TextNode.valueOf(e.parameter()));
    }

    private static Problem refused(RefusedBundleException e, Reception reception) {
        Problem problem = Problem.of(ProblemType.BUNDLE_REFUSED)
                .detail(texts -> texts.text(
                        "bundle-refused.detail",
                        Map.of(
                                "rejected",
                                e.rows().stream()
                                        .filter(row -> row.findings().stream().anyMatch(f -> f.isError()))
                                        .count(),
                                "records",
                                e.rows().size(),
                                "faults",
                                e.faults().size())));
        if (!e.faults().isEmpty()) {
            problem = problem.with("findings", language -> reception.findings(e.faults(), language));
        }
        return problem.with("records", language -> BundleJson.rows(e.rows(), reception.wires(), language));
    }
}
