package org.simpul.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

/**
 * Who is listed at an activity, by delegation or one by one.
 *
 * <p>For each organisation the larger of its delegations' count and of the individuals who represent it counts, with what is
 * stated of them; of equals the individuals, of whom more is known (section 1.4 of the domain page). Everybody else counts
 * once. Whoever is listed twice for one organisation, as its speaker and as its witness, was there once.
 *
 * @param byOrganisation those who came for each organisation
 * @param others those of whom no organisation is told
 * @param persons the individuals who are known, each once for each organisation
 */
record ListedPeople(Map<OrganisationId, Breakdown> byOrganisation, Breakdown others, List<Presence> persons) {

    ListedPeople {
        byOrganisation = Map.copyOf(byOrganisation);
        persons = List.copyOf(persons);
    }

    /** @param known what may be told of a participant; empty when nothing may */
    static ListedPeople of(Activity activity, Function<ParticipantId, Optional<Participant>> known) {
        Map<OrganisationId, Breakdown> delegated = new HashMap<>();
        Breakdown others = Breakdown.NOBODY;
        for (Delegation delegation : activity.attendance().delegations()) {
            Mode mode = delegation.mode();
            Breakdown people = people(delegation.headCount());
            people = mode == null ? people.heldAs(activity.mode()) : people.otherwise(mode);
            if (delegation.organisation() == null) {
                others = others.plus(people);
            } else {
                delegated.merge(delegation.organisation(), people, Breakdown::plus);
            }
        }
        Map<OrganisationId, Breakdown> present = new HashMap<>();
        List<Presence> persons = new ArrayList<>();
        for (Listed listed : Listed.in(activity)) {
            Participant participant = listed.participant == null
                    ? null
                    : known.apply(listed.participant).orElse(null);
            if (participant instanceof Person person) {
                persons.add(new Presence(person, listed.representing, listed.modes));
            }
            Breakdown people = listed.people(participant);
            if (listed.representing == null) {
                others = others.plus(people);
            } else {
                present.merge(listed.representing, people, Breakdown::plus);
            }
        }
        present.forEach((organisation, people) -> delegated.merge(organisation, people, ListedPeople::larger));
        return new ListedPeople(delegated, others, persons);
    }

    Breakdown all() {
        return organised().plus(others);
    }

    /** Those of whom an organisation is told. */
    Breakdown organised() {
        return byOrganisation.values().stream().reduce(Breakdown.NOBODY, Breakdown::plus);
    }

    private static Breakdown larger(Breakdown delegation, Breakdown individuals) {
        return delegation.total() > individuals.total() ? delegation : individuals;
    }

    /** Somebody is listed, so there was at least one. */
    private static Breakdown people(@Nullable HeadCount count) {
        Breakdown people =
                count == null ? Breakdown.NOBODY : CountedPeople.of(count).certain();
        return people.total() == 0 ? Breakdown.ofUnstated(1) : people;
    }

    /**
     * A participant listed for an organisation, however often.
     *
     * @param participant null when the reader may not know who it was
     */
    private record Listed(
            @Nullable ParticipantId participant, @Nullable OrganisationId representing, Set<Mode> modes) {

        static List<Listed> in(Activity activity) {
            Map<List<Object>, Listed> known = new HashMap<>();
            List<Listed> all = new ArrayList<>();
            for (Individual individual : activity.attendance().individuals()) {
                Listed listed = new Listed(
                        individual.participant(), individual.representing(), modes(individual.mode(), activity.mode()));
                if (individual.participant() == null) {
                    all.add(listed);
                } else {
                    known.merge(key(listed), listed, Listed::and);
                }
            }
            all.addAll(known.values());
            return all;
        }

        private static List<Object> key(Listed listed) {
            List<Object> key = new ArrayList<>();
            key.add(Optional.ofNullable(listed.participant));
            key.add(Optional.ofNullable(listed.representing));
            return key;
        }

        private Listed and(Listed again) {
            Set<Mode> both = new HashSet<>(modes);
            both.addAll(again.modes);
            return new Listed(participant, representing, both);
        }

        private static Set<Mode> modes(@Nullable Mode own, @Nullable Mode held) {
            if (own != null) {
                return EnumSet.of(own);
            }
            return held == null || held == Mode.HYBRID ? Set.of() : EnumSet.of(held);
        }

        Breakdown people(@Nullable Participant participant) {
            Mode mode = Participation.mode(modes);
            if (participant instanceof Person person) {
                return Breakdown.ofOne(person.sex(), person.ageBand(), person.disability(), mode);
            }
            HeadCount count = participant instanceof Group group ? group.headCount() : null;
            Breakdown people = ListedPeople.people(count);
            return mode == null ? people : people.otherwise(mode);
        }
    }
}
