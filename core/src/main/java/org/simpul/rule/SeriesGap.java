package org.simpul.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Disclosure;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Series;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.UnitOfWork;

/**
 * Of a series, what came before the third is recorded as well (ACT-21). Those that the writer may not know of are for them not
 * recorded. Only the {@value #LOOKED_BACK} before one are looked for.
 */
final class SeriesGap implements RegistryRule {

    /** A yearly meeting of half a century; who records the thousandth session of a council does not miss all others. */
    private static final int LOOKED_BACK = 50;

    /** So many of those that are missing are named, the latest. */
    private static final int MOST_NAMED = 10;

    @Override
    public List<Rule> rules() {
        return List.of(Rule.info("ACT-21", RecordType.ACTIVITY));
    }

    @Override
    public Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Map<AggregateId, Series> places = new LinkedHashMap<>();
        Set<String> recorded = new HashSet<>();
        Set<AggregateId> replaced = new HashSet<>();
        for (Aggregate<?> record : batch) {
            replaced.add(record.id());
            Series series = place(record, clearance);
            if (series != null) {
                places.put(record.id(), series);
                recorded.add(value(series, ordinal(series)));
            }
        }
        Set<String> wanted = new LinkedHashSet<>();
        places.values().forEach(series -> before(series).forEach(ordinal -> wanted.add(value(series, ordinal))));
        wanted.removeAll(recorded);
        if (!wanted.isEmpty()) {
            Map<String, Set<ActivityId>> stored =
                    new HashMap<>(unit.activities().having(Facet.SERIES, wanted, clearance, replaced.size() + 1));
            stored.values().removeIf(replaced::containsAll);
            recorded.addAll(stored.keySet());
        }
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        places.forEach((id, series) -> findings.put(id, findings(series, recorded)));
        return findings;
    }

    private static List<Finding> findings(Series series, Set<String> recorded) {
        List<Integer> missing = before(series)
                .filter(ordinal -> !recorded.contains(value(series, ordinal)))
                .boxed()
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("ordinal", ordinal(series));
        params.put("missing", List.copyOf(missing.subList(Math.max(0, missing.size() - MOST_NAMED), missing.size())));
        return List.of(Finding.info("ACT-21", "/series/ordinal", params));
    }

    /** Where in which series an activity stands, as far as those of a clearance may know; null for nowhere. */
    private static @Nullable Series place(Aggregate<?> record, Sensitivity clearance) {
        return record instanceof Activity activity
                ? Disclosure.findable(activity, clearance)
                        .map(Activity::series)
                        .filter(series -> series.ordinal() != null)
                        .orElse(null)
                : null;
    }

    private static IntStream before(Series series) {
        return IntStream.range(Math.max(1, ordinal(series) - LOOKED_BACK), ordinal(series));
    }

    private static int ordinal(Series series) {
        return series.ordinal() == null ? 1 : series.ordinal();
    }

    private static String value(Series series, int ordinal) {
        return IndexEntry.seriesValue(series.key(), ordinal);
    }
}
