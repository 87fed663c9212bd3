package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.simpul.registry.CoverageAnswer;
import org.simpul.report.PolicyCoverage.Figures;
import org.simpul.report.PolicyCoverage.Question;
import org.simpul.report.PolicyCoverage.Row;
import org.simpul.report.ProvisionWork;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;

/** Policy coverage on the wire: a row for each provision, and the provisions on which nobody works. */
final class PolicyCoverageJson {

    private static final String PROVISION = "provision";

    private final RecordsBehind activities;
    private final RecordsBehind commitments;

    private PolicyCoverageJson(String mount, Question question) {
        String instrument = question.instrument().value().toString();
        activities = RecordsBehind.activities(mount, question.filter(), any -> true)
                .with(SharedFilters.INSTRUMENT, instrument);
        commitments = RecordsBehind.commitments(mount, question.filter()).with(SharedFilters.INSTRUMENT, instrument);
    }

    static ObjectNode of(CoverageAnswer answer, QueryParameters query, String mount) {
        PolicyCoverageJson writer = new PolicyCoverageJson(mount, answer.question());
        ObjectNode json = Json.object()
                .put("report", "policy-coverage")
                .put("asOf", answer.question().asOf().toString());
        json.set("filters", SharedFilters.json(query));
        ArrayNode rows = json.putArray("rows");
        for (Row row : answer.coverage().rows()) {
            ObjectNode one = rows.addObject();
            one.putObject("key").put(PROVISION, row.provision());
            Texts.put(one, "names", answer.titles().get(row.provision()));
            if (row.parent() != null) {
                one.put("parent", row.parent());
            }
            // A provision stands for its parts and for what localises it, which no other list tells.
            one.set(
                    "figures",
                    writer.figures(
                            row.figures(),
                            all -> all.with(PROVISION, row.provision()).widely(PROVISION)));
        }
        Figures totals = answer.coverage().totals();
        json.set("totals", writer.figures(totals, UnaryOperator.identity()));
        answer.coverage().untouched().forEach(json.putArray("untouched")::add);
        UncertainJson.put(json, totals.work().uncertain());
        return json;
    }

    private ObjectNode figures(Figures figures, UnaryOperator<RecordsBehind> ofRow) {
        ProvisionWork work = figures.work();
        RecordsBehind done = ofRow.apply(activities);
        RecordsBehind promised = ofRow.apply(commitments);
        ObjectNode json = Json.object();
        FigureJson.put(json, "provisions", figures.provisions());
        FigureJson.put(json, "provisionsWithCommitment", figures.provisionsWithCommitment());
        FigureJson.put(json, "provisionsWithActivity", figures.provisionsWithActivity());
        ProvisionWorkJson.put(json, work, done, promised);
        return json;
    }
}
