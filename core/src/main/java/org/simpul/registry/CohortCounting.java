package org.simpul.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.simpul.disclosure.Audiences;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.disclosure.Disclosure;
import org.simpul.disclosure.Role;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.RecordTree.Reference;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Participant;
import org.simpul.model.time.DateInterval;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Cursor;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.UnitOfWork;
import org.simpul.report.CohortCount;
import org.simpul.report.CohortTable;
import org.simpul.report.CohortTurnout;
import org.simpul.report.Participation;
import org.simpul.report.Provinces;
import org.simpul.report.ReleasedTable;

/** Counts one cohort at the activities of a year, by the whole records and by what everybody sees of them, page by page. */
record CohortCounting(UnitOfWork unit, Disclosure disclosure, Provinces provinces, Code cohort) {

    private static final int AT_ONCE = 200;
    private static final Caller EVERYBODY =
            new Caller("everybody", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);

    ReleasedTable during(int year) {
        CohortTable table = new CohortTable(provinces.all(), disclosure.smallestCount());
        LocalDate firstDay = LocalDate.of(year, 1, 1);
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        Query query = Query.all(AT_ONCE).on(new Query.Days(firstDay, lastDay, Query.Certainty.CERTAIN));
        Cursor next;
        do {
            Page<Recorded<Activity>> page = unit.activities().page(query);
            count(page.items(), table);
            next = page.next();
            query = query.after(next);
        } while (next != null);
        return table.released();
    }

    private void count(List<Recorded<Activity>> activities, CohortTable table) {
        Map<ParticipantId, Recorded<Participant>> listed = unit.participants().find(listed(activities));
        Audiences audiences = audiences(activities, listed.values());
        Map<ParticipantId, Participant> all = new HashMap<>();
        Map<ParticipantId, Participant> known = new HashMap<>();
        listed.forEach((id, participant) -> {
            all.put(id, participant.record());
            seen(participant, audiences).ifPresent(seen -> known.put(id, seen));
        });
        CohortTurnout turnout = new CohortTurnout(cohort);
        for (Recorded<Activity> recorded : activities) {
            Activity activity = recorded.record();
            DateInterval during = activity.dates().during();
            if (during == null || during.isReversed() || !Participation.counts(activity)) {
                continue;
            }
            CohortCount everybody = turnout.at(activity, in(all));
            CohortCount seen = seen(recorded, audiences)
                    .map(publicly -> turnout.at(publicly, in(known)))
                    .orElse(CohortCount.NOBODY);
            table.add(provinces.of(activity), everybody, seen);
        }
    }

    private static Set<ParticipantId> listed(List<Recorded<Activity>> activities) {
        Set<ParticipantId> listed = new LinkedHashSet<>();
        for (Recorded<Activity> activity : activities) {
            for (Individual individual : activity.record().attendance().individuals()) {
                if (individual.participant() != null) {
                    listed.add(individual.participant());
                }
            }
        }
        return listed;
    }

    private Audiences audiences(
            Collection<? extends Recorded<? extends Aggregate<?>>> activities,
            Collection<? extends Recorded<? extends Aggregate<?>>> participants) {
        Set<AggregateId> named = new LinkedHashSet<>();
        Stream.concat(activities.stream(), participants.stream())
                .flatMap(recorded -> RecordTree.references(recorded.record()).stream())
                .map(Reference::to)
                .forEach(named::add);
        return unit.links().existing(named)::get;
    }

    private <A extends Aggregate<?>> Optional<A> seen(Recorded<A> recorded, Audiences audiences) {
        return disclosure.disclose(EVERYBODY, recorded, audiences).map(Disclosed::record);
    }

    private static Function<ParticipantId, Optional<Participant>> in(Map<ParticipantId, Participant> some) {
        return id -> Optional.ofNullable(some.get(id));
    }
}
