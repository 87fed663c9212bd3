package org.simpul.rest.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.rest.http.Addresses;

/**
 * Leads from the figures of one row to the commitments they count, by the filters of the list of commitments.
 *
 * <p>There is a link only where the filters say exactly what the row says. They cannot say that a commitment names no
 * activity at all, that two organisations are both responsible, or that a date certainly, not only perhaps, falls into a
 * period.
 *
 * @param filters that hold for all figures of the row; null when the filters cannot say what the row says
 */
record RecordsLink(String mount, LocalDate asOf, @Nullable List<String> filters) {

    static RecordsLink of(String mount, Question question, Map<GroupBy, UUID> key, Figures figures) {
        List<String> filters = new ArrayList<>();
        boolean isExact = !question.isBoundedInTime() || figures.uncertain() == 0;
        for (GroupBy group : GroupBy.values()) {
            isExact &= addIds(filters, group, question, key);
        }
        addDay(filters, "from", question.madeFrom());
        addDay(filters, "to", question.madeTo());
        return new RecordsLink(mount, question.asOf(), isExact ? filters : null);
    }

    /** The address of the list of those that a figure counts; empty when no list holds exactly them. */
    Optional<String> to(Figure figure) {
        if (filters == null) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(filters);
        all.addAll(figure.filters(asOf));
        return Optional.of(mount + "/" + Addresses.COMMITMENTS + "?" + String.join("&", all));
    }

    /** @return whether the filters say what the row says */
    private static boolean addIds(List<String> filters, GroupBy group, Question question, Map<GroupBy, UUID> key) {
        Set<UUID> asked = asked(question, group);
        UUID named = key.get(group);
        if (question.groupBy().contains(group)) {
            if (named != null) {
                filters.add(Addresses.parameter(filter(group), named.toString()));
            }
            return named != null && (asked.isEmpty() || asked.contains(named));
        }
        asked.stream().map(UUID::toString).sorted().forEach(id -> filters.add(Addresses.parameter(filter(group), id)));
        return true;
    }

    private static void addDay(List<String> filters, String name, @Nullable LocalDate day) {
        if (day != null) {
            filters.add(Addresses.parameter(name, day.toString()));
        }
    }

    private static Set<UUID> asked(Question question, GroupBy group) {
        return switch (group) {
            case ACTIVITY -> question.activities();
            case ORGANISATION -> question.organisations();
            case INSTRUMENT -> question.instruments();
        };
    }

    private static String filter(GroupBy group) {
        return switch (group) {
            case ACTIVITY -> "madeAt";
            case ORGANISATION -> "responsible";
            case INSTRUMENT -> "instrument";
        };
    }
}
