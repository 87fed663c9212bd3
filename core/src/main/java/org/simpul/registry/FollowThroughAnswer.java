package org.simpul.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;

/**
 * What became of commitments.
 *
 * @param question as it was asked
 * @param counted the question with all areas, organisations and instruments that it means, for which the rows stand
 * @param names of what the keys of the rows stand for, by grouping and key, where it has one; those of the instruments of
 *     provisions stand under {@link GroupBy#INSTRUMENT}
 * @param totals over all commitments asked for, each counted once; not the sum of rows that share commitments
 */
public record FollowThroughAnswer(
        Question question,
        Question counted,
        List<Row> rows,
        Map<GroupBy, Map<String, LocalizedText>> names,
        Figures totals) {

    public FollowThroughAnswer {
        rows = List.copyOf(rows);
        names = Map.copyOf(names);
    }

    /** The name of what a key stands for; empty where it has none. */
    public Optional<LocalizedText> name(GroupBy group, String key) {
        return Optional.ofNullable(names.getOrDefault(group, Map.of()).get(key));
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
