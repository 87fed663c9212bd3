package org.simpul.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Mode;
import org.simpul.model.text.Outline;

/**
 * What an activity by itself tells of those who came, before anybody looks up who the listed participants are. Of it and of
 * them the {@link Turnout} is made, be it here or by a store that keeps its parts.
 *
 * @param claim how many are said to have come; null where nothing is said
 * @param delegations each delegation, however many came from one organisation
 * @param presences each participant once for each organisation
 */
public record AttendanceSheet(@Nullable Claim claim, List<Delegated> delegations, List<Listed> presences) {

    /**
     * A head-count that says something.
     *
     * @param certain those who certainly came
     * @param beyond how many more there may have been, as far as an upper bound tells
     * @param isTotal whether it was stated as the whole, so that no list can tell of more
     */
    public record Claim(Breakdown certain, long beyond, boolean isTotal) {}

    /**
     * Somebody who came without being named.
     *
     * @param organisation from which they came; null for none that is told
     * @param people one or more
     */
    public record Delegated(@Nullable OrganisationId organisation, Breakdown people) {}

    /**
     * A participant listed for an organisation, however often: whoever is there as its speaker and as its witness was there
     * once.
     *
     * @param participant null when the reader may not know who it was
     * @param organisation for which they came; null for none that is told
     * @param modes how they took part; empty when nobody told
     */
    public record Listed(
            @Nullable ParticipantId participant, @Nullable OrganisationId organisation, Set<Mode> modes) {

        public Listed {
            modes = Set.copyOf(modes);
        }

        /** Who that is, when this participant is known; null stands for somebody of whom nothing is. */
        Breakdown people(@Nullable Participant known) {
            Mode mode = Participation.mode(modes);
            Breakdown people = known == null ? Breakdown.ofUnstated(1) : AttendanceSheet.people(known);
            return mode == null ? people : people.otherwise(mode);
        }

        private Listed and(Listed again) {
            Set<Mode> both = EnumSet.noneOf(Mode.class);
            both.addAll(modes);
            both.addAll(again.modes);
            return new Listed(participant, organisation, both);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    public AttendanceSheet {
        delegations = List.copyOf(delegations);
        presences = List.copyOf(presences);
    }

    /** The sheet of an activity as its reader sees it. */
    public static AttendanceSheet of(Activity activity) {
        return new AttendanceSheet(
                claim(activity),
                activity.attendance().delegations().stream()
                        .map(delegation ->
                                new Delegated(delegation.organisation(), people(delegation, activity.mode())))
                        .toList(),
                listed(activity));
    }

    /** How many people stand behind one whom a list names, and what is known of them. */
    public static Breakdown people(Participant participant) {
        if (participant instanceof Person person) {
            return Breakdown.ofOne(person.sex(), person.ageBand(), person.disability(), null);
        }
        return people(participant instanceof Group group ? group.headCount() : null);
    }

    /** The turnout, where it is the same whoever the listed participants are; but for whom of them is known. */
    public Optional<Turnout> settled() {
        return (claim != null && claim.isTotal()) || presences.isEmpty()
                ? Optional.of(Turnout.of(this, id -> Optional.empty()))
                : Optional.empty();
    }

    private static @Nullable Claim claim(Activity activity) {
        HeadCount claimed = activity.attendance().headCount();
        if (claimed == null || !CountedPeople.isStated(claimed)) {
            return null;
        }
        CountedPeople counted = CountedPeople.of(claimed);
        return new Claim(counted.certain().heldAs(activity.mode()), counted.beyond(), claimed.total() != null);
    }

    private static Breakdown people(Delegation delegation, @Nullable Mode held) {
        Breakdown people = people(delegation.headCount());
        return delegation.mode() == null ? people.heldAs(held) : people.otherwise(delegation.mode());
    }

    /** Somebody is listed, so there was at least one. */
    private static Breakdown people(@Nullable HeadCount count) {
        Breakdown people =
                count == null ? Breakdown.NOBODY : CountedPeople.of(count).certain();
        return people.total() == 0 ? Breakdown.ofUnstated(1) : people;
    }

    /** Those whom the reader may not know are not told from each other, and so each is listed. */
    private static List<Listed> listed(Activity activity) {
        Map<Individual, Listed> known = new LinkedHashMap<>();
        Collection<Listed> unknown = new ArrayList<>();
        for (Individual individual : activity.attendance().individuals()) {
            ParticipantId participant = individual.participant();
            OrganisationId organisation = individual.representing();
            Listed listed = new Listed(participant, organisation, modes(individual.mode(), activity.mode()));
            if (participant == null) {
                unknown.add(listed);
            } else {
                known.merge(new Individual(participant, null, organisation, null, null), listed, Listed::and);
            }
        }
        List<Listed> all = new ArrayList<>(known.values());
        all.addAll(unknown);
        return all;
    }

    private static Set<Mode> modes(@Nullable Mode own, @Nullable Mode held) {
        if (own != null) {
            return Set.of(own);
        }
        return held == null || held == Mode.HYBRID ? Set.of() : Set.of(held);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
