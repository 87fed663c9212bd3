package org.simpul.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.simpul.memory.Filed.Found;
import org.simpul.memory.ParticipationCount.Share;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Participant;
import org.simpul.model.place.Areas;
import org.simpul.report.KeyOrder;
import org.simpul.report.Match;
import org.simpul.report.Participation;
import org.simpul.report.Participation.GroupBy;
import org.simpul.report.Participation.Question;
import org.simpul.report.Participation.Row;
import org.simpul.report.Presence;
import org.simpul.report.Turnout;

/** Counts who came, activity by activity. */
final class MemoryParticipation {

    private final Question question;
    private final AreasOfActivity areas;
    private final Shelf<Participant, ParticipantId> participants;
    private final Map<Map<GroupBy, String>, ParticipationCount> rows;

    MemoryParticipation(Question question, Areas areas, Shelf<Participant, ParticipantId> participants) {
        this.question = question;
        this.areas = new AreasOfActivity(areas, question.groupBy().contains(GroupBy.AREA) ? areas.all() : List.of());
        this.participants = participants;
        this.rows = new TreeMap<>(new KeyOrder<>(question.groupBy()));
    }

    List<Row> rows(Shelf<Activity, ActivityId> activities) {
        if (question.groupBy().isEmpty()) {
            rows.put(Map.of(), new ParticipationCount());
        }
        activities.found(question.filter().clearance()).forEach(this::count);
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue().figures()))
                .toList();
    }

    private void count(Found<Activity> found) {
        Match asked = ActivityMatch.of(found, question.filter());
        if (asked == Match.NO || !Participation.counts(found.record())) {
            return;
        }
        Turnout turnout = Turnout.of(found.record(), this::known);
        ParticipationKeys.of(found.index(), question.groupBy(), areas)
                .forEach((key, match) -> count(key, asked.and(match), turnout));
    }

    private void count(Map<GroupBy, String> key, Match match, Turnout turnout) {
        if (!question.groupBy().contains(GroupBy.ORGANISATION)) {
            count(key, match, new Share(turnout.attendances(), turnout.beyond(), turnout.isTold(), turnout.persons()));
            return;
        }
        Map<Optional<OrganisationId>, List<Presence>> persons = turnout.persons().stream()
                .collect(Collectors.groupingBy(presence -> Optional.ofNullable(presence.representing())));
        turnout.byOrganisation()
                .forEach((organisation, people) -> count(
                        GroupKeys.with(
                                key, GroupBy.ORGANISATION, organisation.value().toString()),
                        match,
                        new Share(people, 0, true, persons.getOrDefault(Optional.of(organisation), List.of()))));
        Share others = new Share(
                turnout.ofNoOrganisation(),
                turnout.beyond(),
                turnout.isTold(),
                persons.getOrDefault(Optional.<OrganisationId>empty(), List.of()));
        if (others.hasSomebody() || turnout.byOrganisation().isEmpty()) {
            count(key, match, others);
        }
    }

    private void count(Map<GroupBy, String> key, Match match, Share share) {
        ParticipationCount row = rows.computeIfAbsent(key, any -> new ParticipationCount());
        if (match == Match.CERTAINLY) {
            row.add(share);
        } else {
            row.addUncertain(share);
        }
    }

    private Optional<Participant> known(ParticipantId id) {
        return Optional.ofNullable(participants.found(id, question.filter().clearance()))
                .map(Found::record);
    }
}
