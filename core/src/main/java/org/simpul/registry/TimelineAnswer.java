package org.simpul.registry;

import java.util.Map;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.report.Timeline.Page;
import org.simpul.report.Timeline.Question;

/**
 * What happens when.
 *
 * @param question as it was asked
 * @param counted the question with all areas, organisations and instruments that it means
 * @param records those in which the entries stand, as the caller sees them
 */
public record TimelineAnswer(
        Question question, Question counted, Page page, Map<AggregateId, Disclosed<Aggregate<AggregateId>>> records) {

    public TimelineAnswer {
        records = Map.copyOf(records);
    }
}
