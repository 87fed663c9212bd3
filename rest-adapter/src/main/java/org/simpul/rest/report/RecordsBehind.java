package org.simpul.rest.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.id.AggregateId;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.port.Query.Certainty;
import org.simpul.report.ReportFilter;
import org.simpul.rest.http.Addresses;

/**
 * Leads from the figures of a report to the records they count, by the filters of the ordinary lists. There is an address only
 * where a list holds exactly what is counted.
 *
 * @param list the address of the list of all records of a kind
 * @param parameters its filters, each with its values
 */
record RecordsBehind(String list, Map<String, List<String>> parameters, Exactness exactness) {

    private static final String AREA = "area";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String INSTRUMENT = "instrument";
    private static final String RESPONSIBLE = "responsible";
    private static final String WIDELY = "widely";
    private static final String NONE = "none";

    /** Which figures the filters tell exactly. */
    enum Exactness {
        ALL,
        /** Those that count what is certain; what is uncertain is so for a reason that the filters do not tell. */
        CERTAIN_ONES,
        NONE;

        Exactness and(Exactness other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    RecordsBehind {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = copy;
    }

    /**
     * The activities that a report asks for.
     *
     * @param asked as it was asked, before anything is found out that it means
     * @param counts which of those that the filter admits; it is given null for one of which nobody told how far it has come
     */
    static RecordsBehind activities(String mount, ReportFilter asked, Predicate<@Nullable ActivityStatus> counts) {
        RecordsBehind all = new RecordsBehind(mount + "/" + Addresses.ACTIVITIES, Map.of(), Exactness.ALL)
                .with(
                        "kind",
                        asked.kinds().stream().map(Object::toString).sorted().toList())
                .with(
                        "theme",
                        asked.themes().stream().map(Object::toString).sorted().toList())
                .with("organisation", texts(asked.organisations()))
                .dated(asked);
        List<String> statuses = new ArrayList<>();
        for (ActivityStatus status : ActivityStatus.values()) {
            if (asked.admits(status) && counts.test(status)) {
                statuses.add(status.code());
            }
        }
        if (asked.admits(null) && counts.test(null)) {
            statuses.add(NONE);
        }
        return statuses.isEmpty() ? all.unlisted() : all.with("status", statuses);
    }

    /** The commitments that a report asks for; lists cannot ask for the kind, theme or status of where they were made. */
    static RecordsBehind commitments(String mount, ReportFilter asked) {
        RecordsBehind all = new RecordsBehind(mount + "/" + Addresses.COMMITMENTS, Map.of(), Exactness.ALL)
                .with(RESPONSIBLE, texts(asked.organisations()))
                .dated(asked);
        RecordsBehind wide = asked.organisations().isEmpty() ? all : all.widely(RESPONSIBLE);
        boolean isExact = asked.kinds().isEmpty()
                && asked.themes().isEmpty()
                && asked.statuses().isEmpty();
        return isExact ? wide : wide.unlisted();
    }

    private RecordsBehind dated(ReportFilter asked) {
        RecordsBehind dated = with(INSTRUMENT, texts(asked.instruments()))
                .with(FROM, text(asked.from()))
                .with(TO, text(asked.to()));
        return asked.areas().isEmpty()
                ? dated
                : dated.lyingIn(asked.areas().stream()
                        .map(within -> within.area().value())
                        .sorted()
                        .toList());
    }

    /** These, with other values for a filter; without any, the filter is gone. */
    RecordsBehind with(String name, Collection<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        if (values.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, List.copyOf(values));
        }
        return new RecordsBehind(list, more, exactness);
    }

    RecordsBehind with(String name, String value) {
        return with(name, List.of(value));
    }

    /** These, with what a filter names standing for its parts as well. */
    RecordsBehind widely(String name) {
        Set<String> names = new LinkedHashSet<>(parameters.getOrDefault(WIDELY, List.of()));
        names.add(name);
        return with(WIDELY, names);
    }

    /** Those of a row that stands for a value of a filter, of which records may have several; null for those that have none. */
    RecordsBehind ofKey(String filter, @Nullable String key) {
        List<String> asked = parameters.getOrDefault(filter, List.of());
        String value = key == null ? NONE : key;
        return asked.isEmpty() || asked.contains(value) ? with(filter, value) : unlisted();
    }

    /** Those of a row that stands for an organisation that is responsible itself, for what others are asked for as well. */
    RecordsBehind ofResponsible(@Nullable String key) {
        return key == null || !parameters.containsKey(RESPONSIBLE) ? ofKey(RESPONSIBLE, key) : with("together", key);
    }

    /**
     * Those of a row that stands for an instrument itself, where others are asked for as well: they must name both, of which a
     * list tells one.
     *
     * @param counted what the instruments asked for mean; empty for all
     */
    RecordsBehind ofInstrument(@Nullable String key, Set<String> counted) {
        if (key == null) {
            return counted.isEmpty() ? ofKey(INSTRUMENT, null) : unlisted();
        }
        return counted.isEmpty() || counted.contains(key)
                ? with(INSTRUMENT, key).with("exactly", INSTRUMENT)
                : unlisted();
    }

    /**
     * Those of a row that stands for a provision; a list cannot ask for those that name none.
     *
     * @param key the instrument and the code of the provision
     * @param counted what the instruments asked for mean; empty for all
     */
    RecordsBehind ofProvision(@Nullable String key, Set<String> counted) {
        if (key == null) {
            return unlisted();
        }
        String instrument = key.substring(0, key.indexOf('#'));
        // Where rows are grouped by instrument as well, a list cannot ask for one beside that of the provision.
        boolean isAlone = !parameters.containsKey("exactly")
                || parameters.getOrDefault(INSTRUMENT, List.of()).contains(instrument);
        RecordsBehind ofThis = ofInstrument(instrument, counted).with("provision", key.substring(key.indexOf('#') + 1));
        return isAlone ? ofThis : unlisted();
    }

    /**
     * Those of a row that stands for an area, where areas are asked for as well: they must lie in both, of which a list tells
     * one. That is enough where the one never lay outside the other.
     */
    RecordsBehind ofArea(@Nullable String key, Areas areas) {
        List<String> asked = parameters.getOrDefault(AREA, List.of());
        if (key == null) {
            return asked.isEmpty() ? with(AREA, NONE) : unlisted();
        }
        if (asked.isEmpty() || asked.stream().anyMatch(outer -> isAlwaysIn(key, outer, areas))) {
            return lyingIn(List.of(key));
        }
        return asked.stream().allMatch(inner -> isAlwaysIn(inner, key, areas)) ? this : unlisted();
    }

    private static boolean isAlwaysIn(String inner, String outer, Areas areas) {
        return areas.insideAtAnyTime(AreaCode.of(outer))
                .getOrDefault(AreaCode.of(inner), List.of())
                .contains(Area.Days.ALWAYS);
    }

    /** Those of a row that stands for a year in which they certainly are; null for those that may be in several. */
    RecordsBehind ofYear(@Nullable String key) {
        if (key == null) {
            return unlisted();
        }
        String first = key + "-01-01";
        String last = key + "-12-31";
        // Days are written such that they sort as they follow each other.
        String from = parameters.getOrDefault(FROM, List.of(first)).get(0);
        String to = parameters.getOrDefault(TO, List.of(last)).get(0);
        RecordsBehind within =
                with(FROM, from.compareTo(first) < 0 ? first : from).with(TO, to.compareTo(last) > 0 ? last : to);
        return new RecordsBehind(list, within.parameters, exactness.and(Exactness.CERTAIN_ONES));
    }

    /** That no list holds exactly these. */
    RecordsBehind unlisted() {
        return new RecordsBehind(list, parameters, Exactness.NONE);
    }

    private RecordsBehind lyingIn(List<String> areas) {
        return with(AREA, areas).with("areaOn", "day");
    }

    /** The list of those that are certainly meant. */
    Optional<String> certain() {
        return exactness == Exactness.NONE ? Optional.empty() : Optional.of(address(Certainty.CERTAIN));
    }

    /** The list of those that are perhaps meant. */
    Optional<String> uncertain() {
        return exactness == Exactness.ALL && dependsOnDays()
                ? Optional.of(address(Certainty.UNCERTAIN))
                : Optional.empty();
    }

    private boolean dependsOnDays() {
        return parameters.containsKey(FROM) || parameters.containsKey(TO) || parameters.containsKey("areaOn");
    }

    private String address(Certainty certainty) {
        List<String> query = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> query.add(Addresses.parameter(name, value))));
        if (dependsOnDays()) {
            query.add(Addresses.parameter("certainty", certainty.code()));
        }
        return query.isEmpty() ? list : list + "?" + String.join("&", query);
    }

    private static List<String> texts(Set<? extends AggregateId> ids) {
        return ids.stream().map(id -> id.value().toString()).sorted().toList();
    }

    private static List<String> text(@Nullable LocalDate day) {
        return day == null ? List.of() : List.of(day.toString());
    }
}
