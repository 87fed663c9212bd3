package org.simpul.registry;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.model.id.AggregateId;
import org.simpul.model.place.Areas;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.UnitOfWork;
import org.simpul.report.Participation.Question;
import org.simpul.report.Participation.Row;

/** Answers for one caller who came. */
record ParticipationReader(UnitOfWork unit, Sight sight, Reach reach, Areas areas) {

    ParticipationAnswer read(Question question) {
        Question counted = question.withFilter(reach.widened(question.filter()));
        List<Row> all = unit.reports().participation(counted, areas);
        List<Row> total = question.groupBy().isEmpty() ? all : unit.reports().participation(counted.ungrouped(), areas);
        Set<AggregateId> organisations = new LinkedHashSet<>();
        all.forEach(row -> row.organisation().ifPresent(organisations::add));
        Set<AggregateId> known = sight.known(organisations);
        List<Row> shown = all.stream()
                .filter(row -> sight.isUnlimited()
                        || row.organisation().map(known::contains).orElse(true))
                .toList();
        return new ParticipationAnswer(
                question, counted, shown, names(known), total.get(0).figures());
    }

    private Map<AggregateId, LocalizedText> names(Set<AggregateId> ids) {
        Map<AggregateId, LocalizedText> names = new LinkedHashMap<>();
        sight.of(unit.find(ids))
                .forEach((id, disclosed) -> disclosed.record().label().ifPresent(label -> names.put(id, label)));
        return names;
    }
}
