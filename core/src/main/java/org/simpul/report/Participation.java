package org.simpul.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.people.Mode;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Coded;

/**
 * Who came: attendances and, where individuals are known, distinct people (section 7.3 of the domain page). The two are
 * never mixed: somebody who came to three meetings attended three times and is one person, and most attendances are those of
 * people whom nobody named. No cohort appears in it.
 *
 * <p>Counted are activities that have begun, and those of which nobody told how far they have come: who is expected at a
 * planned one has not been there.
 */
public final class Participation {

    private Participation() {}

    /** By what attendances and people are grouped. */
    public enum GroupBy implements Coded {
        /**
         * The areas in which the places of an activity lay on its days, at every level: it counts once for each, however many
         * of its places lie there, and apart for one in which it perhaps lay.
         */
        AREA,
        /** The kind of activity. */
        KIND,
        /** The themes of an activity; one on two themes counts once for each. */
        THEME,
        /** The organisations for which people came; those counted without being listed for one have none. */
        ORGANISATION,
        /** The year in which an activity certainly lay; one that may lie in several has none. */
        YEAR
    }

    /**
     * What is asked.
     *
     * @param groupBy the keys of a row, in order; empty for one row over everything
     */
    public record Question(ReportFilter filter, List<GroupBy> groupBy) {

        public Question {
            groupBy = groupBy.stream().distinct().toList();
        }

        public static Question of(ReportFilter filter, GroupBy... groupBy) {
            return new Question(filter, List.of(groupBy));
        }

        /** The same question for one row over everything. */
        public Question ungrouped() {
            return new Question(filter, List.of());
        }

        public Question withFilter(ReportFilter other) {
            return new Question(other, groupBy);
        }
    }

    /**
     * The figures of one group.
     *
     * @param key the code of an area, a kind or a theme, the id of an organisation, or a year, for each grouping; one for which
     *     the activities have none has no entry
     */
    public record Row(Map<GroupBy, String> key, Figures figures) {

        public Row {
            key = Map.copyOf(key);
        }

        /** The organisation of the key; empty where it has none. */
        public Optional<OrganisationId> organisation() {
            return Optional.ofNullable(key.get(GroupBy.ORGANISATION)).map(OrganisationId::of);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * Attendances and people counted.
     *
     * @param activities those counted here
     * @param untold those among them of which nothing tells how many came
     * @param attendances how often somebody certainly came
     * @param beyond how many more attendances there may have been, as far as upper bounds tell
     * @param people the distinct individuals whom the reader may know
     * @param uncertain activities that perhaps belong here, but not certainly, as when nobody knows the day; counted in no
     *     other figure
     * @param uncertainAttendances how often somebody certainly came to those
     */
    public record Figures(
            long activities,
            long untold,
            Breakdown attendances,
            long beyond,
            Breakdown people,
            long uncertain,
            long uncertainAttendances) {

        public static final Figures NONE = new Figures(0, 0, Breakdown.NOBODY, 0, Breakdown.NOBODY, 0, 0);
    }

    /** Whether people can have come to an activity, be it that nobody told how far it has come. */
    public static boolean counts(Activity activity) {
        return activity.status() == null || activity.status().hasBegun();
    }

    /** How somebody took part who did so in these ways; null when none is told. */
    public static @Nullable Mode mode(Collection<Mode> modes) {
        Set<Mode> ways = Set.copyOf(modes);
        if (ways.isEmpty()) {
            return null;
        }
        return ways.size() == 1 ? ways.iterator().next() : Mode.HYBRID;
    }
}
