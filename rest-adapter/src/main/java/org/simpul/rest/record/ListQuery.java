package org.simpul.rest.record;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.AreaCode;
import org.simpul.port.Cursor;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.Query;
import org.simpul.port.SortKey;
import org.simpul.report.ReportFilter.Within;
import org.simpul.rest.http.Days;
import org.simpul.rest.http.Ids;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.Instants;
import org.simpul.rest.http.PageCursor;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.record.ListFilters.Parts;
import org.simpul.rest.record.ListFilters.Trait;

/** Reads the parameters of a list as a query of the registry. */
final class ListQuery {

    private static final String AREA = "area";
    private static final String AREA_ON = "areaOn";

    private final ListFilters filters;
    private final QueryParameters given;
    private final LocalDate today;

    private ListQuery(ListFilters filters, QueryParameters given, LocalDate today) {
        this.filters = filters;
        this.given = given;
        this.today = today;
    }

    static Query read(ListFilters filters, QueryParameters given, LocalDate today) {
        return new ListQuery(filters, given, today).query();
    }

    /** The facets whose values stand for their parts as well in the list that is asked for. */
    static Set<Facet> withParts(ListFilters filters, QueryParameters given) {
        List<String> exactly = filtersNamed(filters, Parts.UNLESS_EXACTLY, given, ListFilters.EXACTLY);
        List<String> widely = filtersNamed(filters, Parts.IF_WIDELY, given, ListFilters.WIDELY);
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (ListFilters.ByValue filter : filters.byValue()) {
            boolean isWide = switch (filter.parts()) {
                case NEVER -> false;
                case UNLESS_EXACTLY -> !exactly.contains(filter.name());
                case IF_WIDELY -> widely.contains(filter.name());
            };
            if (isWide) {
                facets.add(filter.facet());
            }
        }
        if (widely.contains(ListFilters.PROVISION)) {
            facets.add(Facet.PROVISION);
        }
        return facets;
    }

    private static List<String> filtersNamed(
            ListFilters filters, Parts condition, QueryParameters given, String parameter) {
        List<String> names = given.words(parameter, filters.named(condition));
        for (String name : names) {
            if (!given.has(name)) {
                throw new IllegalQueryException(parameter, Reason.NEEDS_ANOTHER, Map.of("other", name));
            }
        }
        return names;
    }

    private Query query() {
        String sort = given.one("sort").orElse("id");
        boolean descending = sort.startsWith("-");
        return new Query(
                given.one("q").orElse(null),
                new LinkedHashSet<>(given.all("identifier", ListQuery::identifier, Reason.NOT_AN_IDENTIFIER)),
                facets(),
                together(),
                given.one("updatedSince", Instants::parse, Reason.NOT_AN_INSTANT)
                        .orElse(null),
                on(),
                within(),
                Days.between(given, "dueFrom", "dueTo"),
                overdue(),
                given.flag("late").orElse(null),
                sortKey(descending ? sort.substring(1) : sort),
                descending,
                given.limit(),
                cursor(),
                given.flag(QueryParameters.COUNT).orElse(false),
                Sensitivity.STRICTLY_CONFIDENTIAL);
    }

    private Map<Facet, Set<String>> facets() {
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        for (ListFilters.ByValue filter : filters.byValue()) {
            List<String> values = filter.values().apply(given);
            if (!values.isEmpty() && !(filter.facet() == Facet.AREA && isOnTheirDays())) {
                facets.put(filter.facet(), new LinkedHashSet<>(values));
            }
        }
        if (filters.has(Trait.PROVISION) && given.has(ListFilters.PROVISION)) {
            facets.put(Facet.PROVISION, provisions());
        }
        return facets;
    }

    /** A provision is a code within its instrument, so the one says nothing without the other. */
    private Set<String> provisions() {
        List<PolicyInstrumentId> instruments =
                given.all("instrument", id -> new PolicyInstrumentId(Ids.uuid(id)), Reason.NOT_AN_ID);
        if (instruments.isEmpty()) {
            throw new IllegalQueryException(ListFilters.PROVISION, Reason.NEEDS_ANOTHER, Map.of("other", "instrument"));
        }
        Set<String> provisions = new LinkedHashSet<>();
        for (PolicyInstrumentId instrument : instruments) {
            given.all(ListFilters.PROVISION)
                    .forEach(code -> provisions.add(IndexEntry.provisionValue(instrument, code)));
        }
        return provisions;
    }

    private Map<Facet, Set<String>> together() {
        Map<Facet, Set<String>> together = new EnumMap<>(Facet.class);
        for (ListFilters.ByValue filter : filters.together()) {
            List<String> values = filter.values().apply(given);
            if (!values.isEmpty()) {
                together.put(filter.facet(), new LinkedHashSet<>(values));
            }
        }
        return together;
    }

    /** Whether areas are asked for as they lay in each other on the days of the records. */
    private boolean isOnTheirDays() {
        if (!filters.has(Trait.PLACE)) {
            return false;
        }
        boolean isOnTheirDays = given.one(AREA_ON).filter("day"::equals).isPresent();
        given.words(AREA_ON, List.of("today", "day"));
        if (isOnTheirDays && !given.has(AREA)) {
            throw new IllegalQueryException(AREA_ON, Reason.NEEDS_ANOTHER, Map.of("other", AREA));
        }
        return isOnTheirDays;
    }

    private Set<Within> within() {
        return isOnTheirDays()
                ? new LinkedHashSet<>(given.all(AREA, code -> Within.always(AreaCode.of(code)), Reason.NOT_AN_AREA))
                : Set.of();
    }

    private Query.Days on() {
        Query.Days days = Days.between(given, "from", "to");
        if (!given.has("certainty")) {
            return days;
        }
        if (!days.isBounded() && !isOnTheirDays()) {
            throw new IllegalQueryException("certainty", Reason.NEEDS_ANOTHER, Map.of("other", "from"));
        }
        given.one("certainty");
        List<Query.Certainty> certainty = given.members("certainty", Query.Certainty.class);
        return new Query.Days(days.first(), days.last(), certainty.get(0));
    }

    private Query.@Nullable Overdue overdue() {
        Optional<LocalDate> day = Days.day(given, "overdueOn");
        Optional<Boolean> isOverdue = given.flag("overdue");
        if (day.isPresent() && isOverdue.isPresent()) {
            throw new IllegalQueryException("overdue", Reason.NOT_TOGETHER, Map.of("other", "overdueOn"));
        }
        return isOverdue
                .map(holds -> new Query.Overdue(today, holds))
                .or(() -> day.map(on -> new Query.Overdue(on, true)))
                .orElse(null);
    }

    private SortKey sortKey(String word) {
        SortKey key = filters.sorts().get(word);
        if (key == null) {
            Set<String> known = new TreeSet<>(filters.sorts().keySet());
            throw new IllegalQueryException("sort", Reason.NOT_ONE_OF, Map.of("known", List.copyOf(known)));
        }
        return key;
    }

    private @Nullable Cursor cursor() {
        return PageCursor.of(given)
                .map(place -> new Cursor(
                        place.sortValue(),
                        Ids.find(place.key())
                                .orElseThrow(() -> new IllegalQueryException(
                                        QueryParameters.AFTER, Reason.CURSOR_OF_ANOTHER_QUERY))))
                .orElse(null);
    }

    private static Identifier identifier(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("An identifier is written scheme:value");
        }
        return new Identifier(text.substring(0, colon), text.substring(colon + 1));
    }
}
