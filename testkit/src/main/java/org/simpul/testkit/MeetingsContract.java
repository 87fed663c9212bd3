package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.testkit.StorageScene.organisationId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Actor;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.time.PartialDate;
import org.simpul.report.Network.Edge;
import org.simpul.report.Network.Meetings;
import org.simpul.report.Network.Question;
import org.simpul.report.ReportFilter;
import org.simpul.report.ReportFilter.Within;
import org.simpul.report.Uncertain;

/** Which organisations meet. */
interface MeetingsContract extends StorageScene {

    LocalDate SPLIT = LocalDate.of(2022, 11, 18);
    AreaCode MERAUKE = AreaCode.of("ID-93.01");

    @Test
    default void organisationsMeetInActivitiesThatHaveBegunAndInCommitmentsThatWereMade() {
        save(
                meeting(1, 1, 2).build(),
                meeting(2, 2, 3).status(null).build(),
                meeting(3, 1, 3).status(ActivityStatus.CONFIRMED).build(),
                jointly(1, 1, 2).build(),
                Commitment.builder(commitmentId(2))
                        .party(organisationId(1), PartyRole.LEAD)
                        .party(organisationId(3), PartyRole.LEAD)
                        .build());

        assertThat(met(Question.of(ReportFilter.ALL)))
                .isEqualTo(new Meetings(
                        Map.of(organisationId(1), 1, organisationId(2), 2, organisationId(3), 1),
                        List.of(edge(1, 2, 1, 1), edge(2, 3, 1, 0)),
                        Uncertain.NOTHING));
    }

    @Test
    default void nobodyMeetsInAnEmptyStorage() {
        assertThat(met(Question.of(ReportFilter.ALL))).isEqualTo(new Meetings(Map.of(), List.of(), Uncertain.NOTHING));
    }

    @Test
    default void ofTheTopDegreesCountEverybodyAndOfEqualsTheFirstIdStands() {
        save(meeting(1, 1, 2, 3, 4).build(), meeting(2, 4, 5).build());

        assertThat(met(new Question(ReportFilter.ALL, 2)))
                .isEqualTo(new Meetings(
                        Map.of(organisationId(1), 3, organisationId(4), 4),
                        List.of(edge(1, 4, 1, 0)),
                        Uncertain.NOTHING));
    }

    @Test
    default void whoMustNotBeKnownMeetsNobody() {
        save(
                StorageScene.organisation(1),
                StorageScene.organisation(2),
                Organisation.builder(organisationId(3))
                        .name("id", "Rumah aman")
                        .sensitivity(Sensitivity.RESTRICTED)
                        .build(),
                meeting(1, 1, 2, 3).build());

        assertThat(met(Question.of(ReportFilter.ALL.seenBy(Sensitivity.PUBLIC))))
                .isEqualTo(new Meetings(
                        Map.of(organisationId(1), 1, organisationId(2), 1),
                        List.of(edge(1, 2, 1, 0)),
                        Uncertain.NOTHING));
        assertThat(met(Question.of(ReportFilter.ALL.seenBy(Sensitivity.RESTRICTED)))
                        .degrees())
                .hasSize(3);
    }

    @Test
    default void anAreaMeansItsDaysAndWhatMayHaveBeenOnOthersIsUncertain() {
        ReportFilter afterTheSplit = ReportFilter.ALL.within(Set.of(new Within(MERAUKE, new Area.Days(SPLIT, null))));
        save(
                inMerauke(1, 1, 2).during("2022-11-18").build(),
                inMerauke(2, 1, 2).during("2022-11-17").build(),
                inMerauke(3, 1, 2).during("2022").build(),
                inMerauke(4, 1, 2).build(),
                inMerauke(5, 1, 2).during("2022-12/..").build(),
                meeting(6, 1, 2).during("2023").build(),
                jointly(1, 1, 2).madeAt(activityId(1)).build(),
                jointly(2, 1, 2).madeAt(activityId(3)).build(),
                jointly(3, 1, 2).madeAt(activityId(2)).build(),
                jointly(4, 1, 2).build());

        Meetings met = met(Question.of(afterTheSplit));

        assertThat(met.edges()).containsExactly(edge(1, 2, 2, 1));
        assertThat(met.uncertain()).isEqualTo(new Uncertain(2, 1));
    }

    @Test
    default void whoMeetsIsToldForEachQuestionOfAUnitThoughTheyDifferInAValueOnly() {
        save(
                meeting(1, 1, 2).during("2022").build(),
                meeting(2, 3, 4).during("2023").build());

        List<List<Edge>> edges = read(unit -> Stream.of(2022, 2023)
                .map(year -> ReportFilter.ALL.during(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .map(filter -> unit.reports().meetings(Question.of(filter)).edges())
                .toList());

        assertThat(edges).containsExactly(List.of(edge(1, 2, 1, 0)), List.of(edge(3, 4, 1, 0)));
    }

    private Meetings met(Question question) {
        return read(unit -> unit.reports().meetings(question));
    }

    private static Edge edge(int a, int b, int activities, int commitments) {
        return new Edge(organisationId(a), organisationId(b), activities, commitments);
    }

    private static Activity.Builder inMerauke(int number, int... organisers) {
        return meeting(number, organisers).place(Place.in(MERAUKE));
    }

    private static Activity.Builder meeting(int number, int... organisers) {
        Activity.Builder meeting =
                Activity.builder(activityId(number)).title("id", "Rapat").status(ActivityStatus.COMPLETED);
        for (int organiser : organisers) {
            meeting.organiser(organisationId(organiser), OrganiserRole.CO_ORGANISER);
        }
        return meeting;
    }

    private static Commitment.Builder jointly(int number, int... responsible) {
        Commitment.Builder promise = Commitment.builder(commitmentId(number))
                .transition(
                        Transition.agree(PartialDate.parse("2024-03-21"), Actor.of(organisationId(responsible[0]))));
        for (int one : responsible) {
            promise.party(organisationId(one), PartyRole.PARTY);
        }
        return promise;
    }

    private static ActivityId activityId(int number) {
        return ActivityId.of(String.format("01900000-0000-7000-8000-1%011d", number));
    }

    private static CommitmentId commitmentId(int number) {
        return CommitmentId.of(String.format("01900000-0000-7000-8000-2%011d", number));
    }
}
