package org.simpul.memory;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Mode;
import org.simpul.report.Breakdown;
import org.simpul.report.Participation;
import org.simpul.report.Participation.Figures;
import org.simpul.report.Presence;

/** The figures of one group while its activities are counted. Not safe for use by several threads. */
final class ParticipationCount {

    private long activities;
    private long untold;
    private Breakdown attendances = Breakdown.NOBODY;
    private long beyond;
    private final Map<ParticipantId, Known> people = new HashMap<>();
    private long uncertain;
    private long uncertainAttendances;

    /** A person and the ways in which they took part. */
    private record Known(Person person, Set<Mode> modes) {}

    /**
     * What one activity adds to a group.
     *
     * @param people as far as they are known
     */
    record Share(Breakdown attendances, long beyond, boolean isTold, List<Presence> people) {

        /** Whether somebody came, or may have come. */
        boolean hasSomebody() {
            return attendances.total() > 0 || beyond > 0 || !people.isEmpty();
        }
    }

    void add(Share share) {
        activities++;
        untold += share.isTold() ? 0 : 1;
        attendances = attendances.plus(share.attendances());
        beyond += share.beyond();
        for (Presence presence : share.people()) {
            people.computeIfAbsent(
                            presence.person().id(), id -> new Known(presence.person(), EnumSet.noneOf(Mode.class)))
                    .modes()
                    .addAll(presence.modes());
        }
    }

    /** Adds what perhaps belongs to the group. */
    void addUncertain(Share share) {
        uncertain++;
        uncertainAttendances += share.attendances().total();
    }

    Figures figures() {
        return new Figures(activities, untold, attendances, beyond, distinct(), uncertain, uncertainAttendances);
    }

    private Breakdown distinct() {
        return people.values().stream()
                .map(known -> Breakdown.ofOne(
                        known.person().sex(),
                        known.person().ageBand(),
                        known.person().disability(),
                        Participation.mode(known.modes())))
                .reduce(Breakdown.NOBODY, Breakdown::plus);
    }
}
