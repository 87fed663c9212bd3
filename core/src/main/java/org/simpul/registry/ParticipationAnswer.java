package org.simpul.registry;

import java.util.List;
import java.util.Map;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.LocalizedText;
import org.simpul.report.Participation.Figures;
import org.simpul.report.Participation.Question;
import org.simpul.report.Participation.Row;

/**
 * Who came.
 *
 * @param question as it was asked
 * @param counted the question with all areas, organisations and instruments that it means, for which the rows stand
 * @param names of the organisations in the keys of the rows, where they have one
 * @param totals over all activities asked for, each counted once; not the sum of rows that share activities or people
 */
public record ParticipationAnswer(
        Question question, Question counted, List<Row> rows, Map<AggregateId, LocalizedText> names, Figures totals) {

    public ParticipationAnswer {
        rows = List.copyOf(rows);
        names = Map.copyOf(names);
    }
}
