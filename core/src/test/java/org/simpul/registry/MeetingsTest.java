package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Actor;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.time.PartialDate;
import org.simpul.report.Network.Edge;
import org.simpul.report.Network.Node;
import org.simpul.report.Network.Question;
import org.simpul.report.ReportFilter;
import org.simpul.report.Uncertain;

/** Which organisations meet: an agency, an office, a forum and a shelter of which not everybody may know. */
class MeetingsTest {

    private static final PartialDate MARCH = PartialDate.parse("2024-03-21");

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();
    private final OrganisationId agency = simpul.newOrganisationId();
    private final OrganisationId office = simpul.newOrganisationId();
    private final OrganisationId forum = simpul.newOrganisationId();
    private final OrganisationId shelter = simpul.newOrganisationId();

    @BeforeEach
    void theOrganisationsAreOnRecord() {
        for (OrganisationId id : List.of(agency, office, forum, shelter)) {
            simpul.organisations()
                    .create(
                            steward,
                            Organisation.builder(id)
                                    .name("en", "Organisation")
                                    .sensitivity(id.equals(shelter) ? Sensitivity.RESTRICTED : Sensitivity.PUBLIC)
                                    .build());
        }
    }

    @Test
    void thoseWhoOrganiseAreDelegatedOrRepresentedMeet() {
        Group group = Group.builder(simpul.newParticipantId()).build();
        simpul.participants().create(steward, group);
        save(meeting(agency)
                .attendance(new Attendance(
                        null,
                        List.of(Delegation.of(office)),
                        List.of(Individual.of(group.id(), AttendanceRole.SPEAKER, forum)))));

        assertThat(ask().network().edges())
                .containsExactlyInAnyOrder(
                        edge(agency, office, 1, 0), edge(agency, forum, 1, 0), edge(office, forum, 1, 0));
    }

    @Test
    void everyMeetingAndEveryJointCommitmentMakesAnEdgeHeavier() {
        save(meeting(agency, office));
        save(meeting(agency, office, office));
        save(promise().party(agency, PartyRole.LEAD).party(office, PartyRole.PARTY));
        save(promise().party(agency, PartyRole.LEAD).party(forum, PartyRole.PROMISEE));

        assertThat(ask().network().edges()).containsExactly(edge(agency, office, 2, 1));
    }

    @Test
    void whoHasNotYetMetAndWhatIsOnlyProposedMakesNoEdge() {
        save(meeting(agency, office).status(ActivityStatus.PLANNED));
        save(meeting(agency, office).status(ActivityStatus.CANCELLED));
        save(Commitment.builder(simpul.newCommitmentId())
                .statement("en", "Proposal")
                .party(agency, PartyRole.LEAD)
                .party(office, PartyRole.PARTY));

        assertThat(ask().network().edges()).isEmpty();
        assertThat(ask().network().nodes()).isEmpty();
    }

    @Test
    void theOneBetweenOthersHasTheHighestDegreeAndLiesOnTheirWays() {
        save(meeting(agency, office));
        save(meeting(office, forum));
        save(meeting(office, shelter));

        NetworkAnswer answer = ask();

        assertThat(answer.network().nodes()).first().isEqualTo(new Node(office, 3, 3));
        assertThat(answer.names()).containsOnlyKeys(agency, office, forum, shelter);
    }

    @Test
    void whatMayLieInThePeriodIsCountedApart() {
        save(meeting(agency, office).during("2024"));
        save(meeting(agency, forum).during("2024-05-02"));
        ReportFilter may = ReportFilter.ALL.during(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));

        NetworkAnswer answer = simpul.reports().network(steward, Question.of(may));

        assertThat(answer.network().edges()).containsExactly(edge(agency, forum, 1, 0));
        assertThat(answer.uncertain()).isEqualTo(new Uncertain(1, 0));
    }

    @Test
    void onlyTheTopIsShown() {
        save(meeting(agency, office));
        save(meeting(office, forum));

        NetworkAnswer answer = simpul.reports().network(steward, new Question(ReportFilter.ALL, 1));

        assertThat(answer.network().nodes()).containsExactly(new Node(office, 2, 0));
        assertThat(answer.network().edges()).isEmpty();
        assertThat(answer.names()).containsOnlyKeys(office);
    }

    @Test
    void whomACallerMayNotKnowMeetsNobodyAndLiesBetweenNobody() {
        save(meeting(agency, shelter));
        save(meeting(shelter, forum));
        save(meeting(agency, office));

        NetworkAnswer answer = simpul.reports().network(anybody(), Question.of(ReportFilter.ALL));

        assertThat(answer.network().edges()).containsExactly(edge(agency, office, 1, 0));
        assertThat(answer.network().nodes()).extracting(Node::betweenness).containsOnly(0.0);
        assertThat(answer.names()).doesNotContainKey(shelter);
        assertThat(ask().network().edges()).hasSize(3);
    }

    @Test
    void aHiddenMeetingIsNoneForThoseBelowItsClass() {
        save(meeting(agency, office).sensitivity(Sensitivity.RESTRICTED));
        save(promise()
                .party(agency, PartyRole.LEAD)
                .party(forum, PartyRole.LEAD)
                .sensitivity(Sensitivity.CONFIDENTIAL));

        assertThat(simpul.reports()
                        .network(anybody(), Question.of(ReportFilter.ALL))
                        .network()
                        .edges())
                .isEmpty();
        assertThat(ask().network().edges()).hasSize(2);
    }

    private NetworkAnswer ask() {
        return simpul.reports().network(steward, Question.of(ReportFilter.ALL));
    }

    private static Caller anybody() {
        return new Caller("anybody", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);
    }

    private static Edge edge(OrganisationId one, OrganisationId other, int activities, int commitments) {
        List<OrganisationId> ends = Stream.of(one, other)
                .sorted(Comparator.comparing(id -> id.value().toString()))
                .toList();
        return new Edge(ends.get(0), ends.get(1), activities, commitments);
    }

    private Activity.Builder meeting(OrganisationId... organisers) {
        Activity.Builder meeting =
                Activity.builder(simpul.newActivityId()).title("en", "Meeting").status(ActivityStatus.COMPLETED);
        for (OrganisationId organiser : organisers) {
            meeting.organiser(organiser, OrganiserRole.CO_ORGANISER);
        }
        return meeting;
    }

    private Commitment.Builder promise() {
        return Commitment.builder(simpul.newCommitmentId())
                .statement("en", "Promise")
                .transition(Transition.agree(MARCH, Actor.of(agency)));
    }

    private void save(Activity.Builder activity) {
        simpul.activities().create(steward, activity.build());
    }

    private void save(Commitment.Builder commitment) {
        simpul.commitments().create(steward, commitment.build());
    }
}
