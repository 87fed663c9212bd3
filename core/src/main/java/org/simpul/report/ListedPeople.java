package org.simpul.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.report.AttendanceSheet.Delegated;
import org.simpul.report.AttendanceSheet.Listed;

/**
 * Who is listed at an activity, by delegation or one by one.
 *
 * <p>For each organisation the larger of its delegations' count and of the individuals who represent it counts, with what is
 * stated of them; of equals the individuals, of whom more is known (section 1.4 of the domain page). Everybody else counts
 * once.
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
    static ListedPeople of(AttendanceSheet sheet, Function<ParticipantId, Optional<Participant>> known) {
        Map<OrganisationId, Breakdown> delegated = new HashMap<>();
        Breakdown others = Breakdown.NOBODY;
        for (Delegated delegation : sheet.delegations()) {
            if (delegation.organisation() == null) {
                others = others.plus(delegation.people());
            } else {
                delegated.merge(delegation.organisation(), delegation.people(), Breakdown::plus);
            }
        }
        Map<OrganisationId, Breakdown> present = new HashMap<>();
        List<Presence> persons = new ArrayList<>();
        for (Listed listed : sheet.presences()) {
            Participant participant = listed.participant() == null
                    ? null
                    : known.apply(listed.participant()).orElse(null);
            if (participant instanceof Person person) {
                persons.add(new Presence(person, listed.organisation(), listed.modes()));
            }
            Breakdown people = listed.people(participant);
            if (listed.organisation() == null) {
                others = others.plus(people);
            } else {
                present.merge(listed.organisation(), people, Breakdown::plus);
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
}
