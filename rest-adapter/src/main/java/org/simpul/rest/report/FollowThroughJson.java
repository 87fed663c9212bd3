package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.Areas;
import org.simpul.registry.FollowThroughAnswer;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;

/** The follow-through report on the wire: rows of figures, each with the way to the commitments behind it. */
final class FollowThroughJson {

    private static final int DECIMALS_OF_A_SHARE = 4;

    private final FollowThroughAnswer answer;
    private final Areas areas;
    private final RecordsBehind commitments;

    private FollowThroughJson(FollowThroughAnswer answer, Areas areas, String mount) {
        this.answer = answer;
        this.areas = areas;
        this.commitments = RecordsBehind.commitments(mount, answer.question().filter())
                .with(
                        "madeAt",
                        answer.question().activities().stream()
                                .map(ActivityId::toString)
                                .sorted()
                                .toList());
    }

    static ObjectNode of(FollowThroughAnswer answer, Areas areas, QueryParameters query, String mount) {
        return new FollowThroughJson(answer, areas, mount).json(query);
    }

    private ObjectNode json(QueryParameters query) {
        Question question = answer.question();
        ObjectNode json = Json.object()
                .put("report", "follow-through")
                .put("asOf", question.asOf().toString());
        json.set("filters", SharedFilters.json(query, "activity"));
        ArrayNode rows = json.putArray("rows");
        for (Row row : answer.rows()) {
            ObjectNode one = rows.addObject();
            RowKeys.put(
                    one,
                    question.groupBy(),
                    row.key(),
                    (group, key) -> answer.name(group, key).orElse(null));
            one.set("figures", figures(row.figures(), behind(row.key())));
        }
        json.set("totals", figures(answer.totals(), commitments));
        UncertainJson.put(json, 0, answer.totals().uncertain());
        return json;
    }

    private RecordsBehind behind(Map<GroupBy, String> key) {
        RecordsBehind behind = commitments;
        for (GroupBy group : answer.question().groupBy()) {
            String value = key.get(group);
            behind = switch (group) {
                case ACTIVITY -> behind.ofKey("madeAt", value);
                case ORGANISATION -> behind.ofResponsible(value);
                case INSTRUMENT -> behind.ofInstrument(value, counted());
                case PROVISION -> behind.ofProvision(value, counted());
                // A row counts what was made at activities that were called off, and the list does not.
                case AREA ->
                    answer.question().filter().areas().isEmpty() ? behind.unlisted() : behind.ofArea(value, areas);
                case YEAR -> behind.ofYear(value);
            };
        }
        return behind;
    }

    /** The instruments of which the report speaks; none for all. */
    private Set<String> counted() {
        return answer.counted().filter().instruments().stream()
                .map(PolicyInstrumentId::toString)
                .collect(Collectors.toSet());
    }

    private ObjectNode figures(Figures figures, RecordsBehind group) {
        ObjectNode json = Json.object();
        for (FollowThroughFigure figure : FollowThroughFigure.ALL) {
            FigureJson.put(
                    json,
                    figure.name(),
                    figure.count().applyAsInt(figures),
                    figure.among(group, answer.question().asOf()).certain());
        }
        if (figures.made() > 0) {
            BigDecimal share = BigDecimal.valueOf(figures.assessedIndependently())
                    .divide(BigDecimal.valueOf(figures.made()), DECIMALS_OF_A_SHARE, RoundingMode.HALF_UP);
            json.putObject("shareIndependent").put("value", share.doubleValue());
        }
        if (figures.medianDays() != null) {
            json.putObject("medianDays").put("value", figures.medianDays());
        }
        if (figures.notKept() > 0) {
            putReasons(json.putObject("notKeptByReason"), figures, group);
        }
        FigureJson.putAny(json, "uncertain", figures.uncertain(), group.uncertain());
        return json;
    }

    private static void putReasons(ObjectNode json, Figures figures, RecordsBehind group) {
        RecordsBehind notKept = group.with("status", CommitmentStatus.NOT_FULFILLED.code());
        figures.notKeptByReason()
                .forEach((reason, count) -> FigureJson.put(
                        json,
                        reason.value(),
                        count,
                        notKept.with("reason", reason.value()).certain()));
        FigureJson.put(
                json,
                "notStated",
                figures.notKeptWithoutReason(),
                notKept.with("reason", "none").certain());
    }
}
