package org.simpul.registry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.Provision;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.UnitOfWork;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;

/** Answers for one caller what became of commitments. */
record FollowThroughReader(UnitOfWork unit, Sight sight, Reach reach, Areas areas) {

    FollowThroughAnswer read(Question question) {
        Question counted = reach.widened(question);
        List<Row> all = unit.reports().followThrough(counted, areas);
        // What shares commitments does not add up to them, and no medians do.
        List<Row> total = question.groupBy().isEmpty() ? all : unit.reports().followThrough(counted.ungrouped(), areas);
        Set<AggregateId> named = new LinkedHashSet<>();
        all.forEach(row -> named.addAll(row.records()));
        Set<AggregateId> known = sight.known(named);
        List<Row> shown = all.stream()
                .filter(row -> sight.isUnlimited() || known.containsAll(row.records()))
                .toList();
        return new FollowThroughAnswer(
                question, counted, shown, names(shown), total.get(0).figures());
    }

    private Map<GroupBy, Map<String, LocalizedText>> names(List<Row> rows) {
        Set<AggregateId> named = new LinkedHashSet<>();
        rows.forEach(row -> named.addAll(row.records()));
        Map<AggregateId, Aggregate<?>> seen = new HashMap<>();
        sight.of(unit.find(named)).forEach((id, disclosed) -> seen.put(id, disclosed.record()));
        Map<GroupBy, Map<String, LocalizedText>> names = new EnumMap<>(GroupBy.class);
        for (Row row : rows) {
            row.key().forEach((group, key) -> {
                Optional<Aggregate<?>> record = group.record(key).flatMap(id -> Optional.ofNullable(seen.get(id)));
                name(group, key, record).ifPresent(name -> put(names, group, key, name));
                if (group == GroupBy.PROVISION) {
                    record.ifPresent(instrument -> instrument
                            .label()
                            .ifPresent(label -> put(
                                    names,
                                    GroupBy.INSTRUMENT,
                                    instrument.id().value().toString(),
                                    label)));
                }
            });
        }
        return names;
    }

    private static void put(
            Map<GroupBy, Map<String, LocalizedText>> names, GroupBy group, String key, LocalizedText name) {
        names.computeIfAbsent(group, any -> new HashMap<>()).put(key, name);
    }

    private Optional<LocalizedText> name(GroupBy group, String key, Optional<Aggregate<?>> record) {
        return switch (group) {
            case ACTIVITY, ORGANISATION, INSTRUMENT -> record.flatMap(Aggregate::label);
            case PROVISION -> record.flatMap(instrument -> title(instrument, key.substring(key.indexOf('#') + 1)));
            case AREA -> areas.find(AreaCode.of(key)).map(Area::names);
            case YEAR -> Optional.empty();
        };
    }

    private static Optional<LocalizedText> title(Aggregate<?> instrument, String code) {
        return instrument instanceof PolicyInstrument plan
                ? plan.provisions().stream()
                        .filter(provision -> provision.code().equals(code))
                        .findFirst()
                        .map(Provision::titles)
                : Optional.empty();
    }
}
