package org.simpul.rest.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Query.Certainty;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.rest.http.Addresses;

/**
 * Leads from the figures of one row to the commitments they count, by the filters of the list of commitments.
 *
 * <p>There is a link only where the filters say exactly what the row says. They cannot say that two organisations are both
 * responsible, or that a commitment serves two instruments, as a row does that was asked for by the one and is named after
 * the other.
 *
 * @param filters that hold for all figures of the row; null when the filters cannot say what the row says
 */
record RecordsLink(
        String mount, Question question, @Nullable List<String> filters) {

    /** The groupings of which the list of commitments has a filter. */
    private static final Set<GroupBy> LISTED =
            Collections.unmodifiableSet(EnumSet.of(GroupBy.ACTIVITY, GroupBy.ORGANISATION, GroupBy.INSTRUMENT));

    /**
     * @param counted the question with the units and localising instruments it means, for which the row stands
     * @param key the records that a row of the question stands for; where it is grouped by a kind of which the key names
     *     none, the row stands for commitments that name none
     */
    static RecordsLink of(String mount, Question question, Question counted, Map<GroupBy, String> key) {
        List<String> filters = new ArrayList<>();
        boolean isExact = LISTED.containsAll(question.groupBy());
        for (GroupBy group : LISTED) {
            isExact &= question.groupBy().contains(group)
                    ? addKey(filters, group, ids(counted, group), key.get(group))
                    : addAsked(filters, group, ids(question, group));
        }
        addDay(filters, "from", question.filter().from());
        addDay(filters, "to", question.filter().to());
        return new RecordsLink(mount, question, isExact ? filters : null);
    }

    /** The address of the list of those that a figure counts; empty when no list holds exactly them. */
    Optional<String> to(Figure figure) {
        return address(Certainty.CERTAIN, figure.filters(question.asOf()));
    }

    /** The address of the list of those that may have been made within the days asked for and may as well not. */
    Optional<String> toUncertain() {
        return address(Certainty.UNCERTAIN, List.of());
    }

    private Optional<String> address(Certainty certainty, List<String> ofFigure) {
        if (filters == null) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(filters);
        if (question.filter().isBoundedInTime()) {
            all.add(Addresses.parameter("certainty", certainty.code()));
        }
        all.addAll(ofFigure);
        return Optional.of(mount + "/" + Addresses.COMMITMENTS + "?" + String.join("&", all));
    }

    /** Asks for exactly the record that a row stands for; answers whether all that names it is counted. */
    private static boolean addKey(List<String> filters, GroupBy group, Set<String> counted, @Nullable String key) {
        if (key == null) {
            filters.add(Addresses.parameter(filter(group), "none"));
        } else {
            filters.add(Addresses.parameter(filter(group), key));
            if (group == GroupBy.INSTRUMENT) {
                filters.add(Addresses.parameter("exactly", filter(group)));
            }
        }
        return counted.isEmpty() || (key != null && counted.contains(key));
    }

    /** Asks for the records that the question names, with their units or what localises them, as the report does. */
    private static boolean addAsked(List<String> filters, GroupBy group, Set<String> asked) {
        asked.stream().sorted().forEach(id -> filters.add(Addresses.parameter(filter(group), id)));
        if (group == GroupBy.ORGANISATION && !asked.isEmpty()) {
            filters.add(Addresses.parameter("widely", filter(group)));
        }
        return true;
    }

    private static void addDay(List<String> filters, String name, @Nullable LocalDate day) {
        if (day != null) {
            filters.add(Addresses.parameter(name, day.toString()));
        }
    }

    private static Set<String> ids(Question question, GroupBy group) {
        Set<? extends AggregateId> asked = switch (group) {
            case ACTIVITY -> question.activities();
            case ORGANISATION -> question.filter().organisations();
            case INSTRUMENT -> question.filter().instruments();
            case PROVISION, AREA, YEAR -> Set.of();
        };
        return asked.stream().map(id -> id.value().toString()).collect(Collectors.toSet());
    }

    private static String filter(GroupBy group) {
        return switch (group) {
            case ACTIVITY -> "madeAt";
            case ORGANISATION -> "responsible";
            case INSTRUMENT -> "instrument";
            case PROVISION, AREA, YEAR -> throw new IllegalArgumentException("No list is filtered by " + group.code());
        };
    }
}
