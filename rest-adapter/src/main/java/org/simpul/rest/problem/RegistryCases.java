package org.simpul.rest.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.simpul.finding.Finding;
import org.simpul.model.commitment.NothingToRetractException;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.NotPermittedException;
import org.simpul.port.RecordExistsException;
import org.simpul.port.StaleVersionException;
import org.simpul.port.StorageException;
import org.simpul.registry.MergeRefusedException;
import org.simpul.registry.NoConsentException;
import org.simpul.registry.RecordDeletedException;
import org.simpul.registry.RecordMergedException;
import org.simpul.registry.RecordRefusedException;
import org.simpul.registry.StillReferencedException;
import org.simpul.registry.UnknownRecordException;
import org.simpul.rest.http.Reception;

/** What the registry refuses, and that its store is away, as problems. */
final class RegistryCases {

    private static final String SECONDS_UNTIL_A_STORE_IS_BACK = "5";
    private static final String IDENTIFIER_IS_TAKEN = "IDN-1";

    private RegistryCases() {}

    static Cases with(Reception reception) {
        return new Cases()
                .when(RecordRefusedException.class, e -> refused(e.findings(), reception))
                .when(
                        RecordExistsException.class,
                        e -> refused(
                                List.of(Finding.error(IDENTIFIER_IS_TAKEN, "/id", Map.of("scheme", "id"))), reception))
                .when(
                        IdentifierTakenException.class,
                        e -> refused(
                                List.of(Finding.error(IDENTIFIER_IS_TAKEN, "/identifiers", Map.of("scheme", "–"))),
                                reception))
                .when(UnknownRecordException.class, e -> Problem.of(ProblemType.UNKNOWN_RECORD))
                .when(RecordDeletedException.class, e -> Problem.of(ProblemType.RECORD_DELETED))
                .when(RecordMergedException.class, RegistryCases::merged)
                .when(
                        MergeRefusedException.class,
                        e -> Problem.of(ProblemType.MERGE_REFUSED)
                                .detail("merge-refused." + e.reason().code(), Map.of()))
                .when(StillReferencedException.class, e -> referenced(e, reception))
                .when(NothingToRetractException.class, e -> Problem.of(ProblemType.NOTHING_TO_RETRACT))
                .when(NoConsentException.class, e -> Problem.of(ProblemType.NO_CONSENT))
                .when(StaleVersionException.class, e -> RequestCases.stale(e.currentVersion()))
                .when(NotPermittedException.class, RegistryCases::notPermitted)
                .when(
                        StorageException.class,
                        e -> Problem.of(ProblemType.UNAVAILABLE)
                                .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_A_STORE_IS_BACK));
    }

    private static Problem refused(List<Finding> findings, Reception reception) {
        return Problem.of(ProblemType.RECORD_REFUSED)
                .detail(texts -> FindingCount.of(findings, texts))
                .with("findings", language -> reception.findings(findings, language));
    }

    private static Problem merged(RecordMergedException e) {
        return Problem.of(ProblemType.RECORD_MERGED)
                .with("into", TextNode.valueOf(e.into().value().toString()));
    }

    private static Problem notPermitted(NotPermittedException e) {
        Problem problem = Problem.of(ProblemType.NOT_PERMITTED);
        if (e.paths().isEmpty()) {
            return problem.detail("not-permitted.detail", Map.of("action", e.action(), "type", e.subjectMatter()));
        }
        ArrayNode withheld = JsonNodeFactory.instance.arrayNode();
        e.paths().forEach(withheld::add);
        return problem.detail("not-permitted.withheld", Map.of("paths", String.join(", ", e.paths())))
                .with("withheld", withheld);
    }

    private static Problem referenced(StillReferencedException e, Reception reception) {
        ArrayNode referrers = JsonNodeFactory.instance.arrayNode();
        e.referrers()
                .forEach(link -> referrers
                        .addObject()
                        .put("type", link.from().type().code())
                        .put("id", link.from().value().toString())
                        .put("path", link.path()));
        long records =
                e.referrers().stream().map(link -> link.from()).distinct().count();
        boolean isAll = e.referrers().size() < StillReferencedException.NAMED;
        // Those that the reader may not know of are not among them, but there is one at least.
        boolean isCounted = isAll && records > 0;
        Finding finding =
                Finding.error("REF-2", "", Map.of("count", isCounted ? records : "≥ " + Math.max(1, records)));
        return Problem.of(ProblemType.STILL_REFERENCED)
                .detail("still-referenced.detail", Map.of("referrers", referrers.size()))
                .with("findings", language -> reception.findings(List.of(finding), language))
                .with("referrers", referrers);
    }
}
