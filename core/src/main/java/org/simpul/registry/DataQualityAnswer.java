package org.simpul.registry;

import java.util.List;
import java.util.Map;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;
import org.simpul.report.DataQuality.Completeness;
import org.simpul.report.DataQuality.Found;
import org.simpul.report.DataQuality.Question;

/**
 * How good the records are.
 *
 * @param question as it was asked
 * @param counted the question with the units of the organisations that it names
 * @param findings by rule, severity and what else was asked for, in this order; what has none of it comes last
 * @param totals all that was found, by rule and severity alone
 * @param completeness for each form of records asked for
 * @param names of the organisations in the findings, where they have one
 */
public record DataQualityAnswer(
        Question question,
        Question counted,
        List<Found> findings,
        List<Found> totals,
        List<Completeness> completeness,
        Map<AggregateId, LocalizedText> names) {

    public DataQualityAnswer {
        findings = List.copyOf(findings);
        totals = List.copyOf(totals);
        completeness = List.copyOf(completeness);
        names = Map.copyOf(names);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
