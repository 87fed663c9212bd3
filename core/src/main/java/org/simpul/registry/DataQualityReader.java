package org.simpul.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.CodePoints;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.FindingsAtRest;
import org.simpul.port.FindingsAtRest.Tally;
import org.simpul.port.UnitOfWork;
import org.simpul.report.DataQuality.Age;
import org.simpul.report.DataQuality.Found;
import org.simpul.report.DataQuality.GroupBy;
import org.simpul.report.DataQuality.Question;

/**
 * Answers for one caller how good the records are.
 *
 * @param now the moment for which it is told how long something has been found
 */
record DataQualityReader(UnitOfWork unit, Sight sight, Reach reach, Instant now) {

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::rule, CodePoints::compare)
            .thenComparing(Found::severity)
            .thenComparing(
                    found -> found.organisation() == null
                            ? null
                            : found.organisation().value().toString(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Found::type, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Found::age, Comparator.nullsLast(Comparator.naturalOrder()));

    DataQualityAnswer read(Question question) {
        Question counted = widened(question);
        List<Found> found = found(counted);
        Set<AggregateId> organisations = new LinkedHashSet<>();
        found.forEach(one -> {
            if (one.organisation() != null) {
                organisations.add(one.organisation());
            }
        });
        Set<AggregateId> known = sight.known(organisations);
        List<Found> shown = found.stream()
                .filter(one -> sight.isUnlimited() || one.organisation() == null || known.contains(one.organisation()))
                .sorted(ORDER)
                .toList();
        List<Found> totals = found(counted.ungrouped());
        return new DataQualityAnswer(
                question, counted, shown, totals, unit.reports().completeness(counted), names(known));
    }

    /** A page of the records in which a rule found something. */
    FoundRecords records(String rule, Question question, @Nullable Age age, int limit, @Nullable AggregateId after) {
        List<AggregateId> ids = unit.findings().records(rule, atRest(widened(question), age), limit + 1, after);
        List<AggregateId> page = ids.subList(0, Math.min(limit, ids.size()));
        Map<AggregateId, Disclosed<? extends Aggregate<?>>> seen = new LinkedHashMap<>();
        sight.of(unit.find(page)).forEach(seen::put);
        List<Disclosed<? extends Aggregate<?>>> records = new ArrayList<>();
        for (AggregateId id : page) {
            Disclosed<? extends Aggregate<?>> record = seen.get(id);
            if (record != null) {
                records.add(record);
            }
        }
        return new FoundRecords(records, ids.size() > limit ? page.get(limit - 1) : null);
    }

    private Question widened(Question question) {
        return question.ofOrganisations(reach.withUnits(question.organisations()))
                .seenBy(reach.clearance());
    }

    private List<Found> found(Question question) {
        if (!question.groupBy().contains(GroupBy.AGE)) {
            return found(question, null);
        }
        return Arrays.stream(Age.values())
                .flatMap(age -> found(question, age).stream())
                .toList();
    }

    private List<Found> found(Question question, @Nullable Age age) {
        return unit.findings().tally(atRest(question, age)).stream()
                .map(tally -> told(tally, age))
                .toList();
    }

    private static Found told(Tally tally, @Nullable Age age) {
        return new Found(
                tally.rule(),
                tally.severity(),
                tally.custodian(),
                tally.type(),
                age,
                tally.findings(),
                tally.records(),
                tally.oldest());
    }

    private FindingsAtRest.Question atRest(Question question, @Nullable Age age) {
        Set<FindingsAtRest.GroupBy> groupBy = EnumSet.noneOf(FindingsAtRest.GroupBy.class);
        if (question.groupBy().contains(GroupBy.ORGANISATION)) {
            groupBy.add(FindingsAtRest.GroupBy.CUSTODIAN);
        }
        if (question.groupBy().contains(GroupBy.TYPE)) {
            groupBy.add(FindingsAtRest.GroupBy.TYPE);
        }
        return new FindingsAtRest.Question(
                groupBy,
                question.types(),
                question.organisations(),
                age == null ? null : age.sinceFrom(now),
                age == null ? null : age.sinceUntil(now),
                question.clearance());
    }

    private Map<AggregateId, LocalizedText> names(Set<AggregateId> ids) {
        Map<AggregateId, LocalizedText> names = new LinkedHashMap<>();
        sight.of(unit.find(ids))
                .forEach((id, disclosed) -> disclosed.record().label().ifPresent(label -> names.put(id, label)));
        return names;
    }
}
