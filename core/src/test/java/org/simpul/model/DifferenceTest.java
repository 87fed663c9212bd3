package org.simpul.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Person;
import org.simpul.model.people.HeadCount;
import org.simpul.model.time.PartialDate;

class DifferenceTest {

    private static final OrganisationId NETWORK = new OrganisationId(new UUID(1, 2));
    private static final OrganisationId OFFICE = new OrganisationId(new UUID(3, 4));
    private static final Actor ACTOR = Actor.of(NETWORK);
    private static final PartialDate MARCH = PartialDate.parse("2024-03-21");

    private final Organisation network = Organisation.builder(NETWORK)
            .name("id", "Jejaring Pelabuhan")
            .identifier("example-registry", "7")
            .kind("network")
            .build();
    private final Activity meeting = Activity.builder(new ActivityId(new UUID(5, 6)))
            .title("id", "Pertemuan")
            .during("2024-03-21")
            .headCount(HeadCount.of(10))
            .organiser(NETWORK, OrganiserRole.ORGANISER)
            .organiser(OFFICE, OrganiserRole.FUNDER)
            .build();
    private final Commitment promise = Commitment.builder(new CommitmentId(new UUID(7, 8)))
            .statement("en", "Open a help desk")
            .transition(Transition.agree(MARCH, ACTOR))
            .build();

    @Test
    void equalRecordsDoNotDiffer() {
        assertThat(Difference.between(network, network.toBuilder().build())).isEmpty();
    }

    @Test
    void aFieldIsToldByItsName() {
        assertThat(Difference.between(
                        network, network.toBuilder().kind("cso").acronym("JP").build()))
                .containsExactly("/acronym", "/kind");
    }

    @Test
    void theHeadHasNoLevelOfItsOwn() {
        assertThat(Difference.between(
                        network,
                        network.toBuilder().sensitivity(Sensitivity.RESTRICTED).build()))
                .containsExactly("/sensitivity");
    }

    @Test
    void aValueIsToldByTheSmallestPartThatDiffers() {
        assertThat(Difference.between(
                        meeting,
                        meeting.toBuilder()
                                .during("2024-03-22")
                                .headCount(HeadCount.of(11))
                                .build()))
                .containsExactly("/dates/during", "/attendance/headCount/total");
    }

    @Test
    void aValueThatOnlyOneOfTheTwoHasIsToldAsAWhole() {
        Activity uncounted = meeting.toBuilder().attendance(Attendance.UNKNOWN).build();

        assertThat(Difference.between(uncounted, meeting)).containsExactly("/attendance");
        assertThat(Difference.between(meeting, uncounted)).containsExactly("/attendance");
    }

    @Test
    void aTextIsToldByLanguage() {
        Organisation translated = network.toBuilder()
                .name("id", "Jejaring Perempuan Pelabuhan")
                .name("en", "Harbour Women's Network")
                .build();

        assertThat(Difference.between(network, translated)).containsExactly("/names/id", "/names/en");
        assertThat(Difference.between(
                        translated,
                        translated.toBuilder()
                                .names(translated.names().with("en", "Harbour Network"))
                                .build()))
                .containsExactly("/names/en");
    }

    @Test
    void anItemThatCameToTheEndOrWentFromItIsToldByItsPlace() {
        Commitment started = promise.apply(Transition.start(MARCH, ACTOR));

        assertThat(Difference.between(promise, started)).containsExactly("/transitions/1");
        assertThat(Difference.between(started, promise)).containsExactly("/transitions/1");
        assertThat(Difference.between(promise.toBuilder().transitions(List.of()).build(), promise))
                .containsExactly("/transitions/0");
    }

    @Test
    void oneItemThatChangedIsToldByWhatChangedInIt() {
        Commitment started = promise.apply(Transition.start(MARCH, ACTOR));
        Commitment corrected = started.correct(Transition.fulfil(MARCH, ACTOR, List.of(Evidence.titled("Minutes"))));

        assertThat(Difference.between(started, corrected))
                .containsExactly("/transitions/1/to", "/transitions/1/evidence/0");
    }

    @Test
    void aListThatChangedInSeveralPlacesIsToldAsAWhole() {
        Activity turned = meeting.toBuilder()
                .organisers(List.of(
                        meeting.organisers().get(1), meeting.organisers().get(0)))
                .build();
        Activity withoutTheFirst = meeting.toBuilder()
                .organisers(meeting.organisers().subList(1, 2))
                .build();
        Activity withoutAny = meeting.toBuilder().organisers(List.of()).build();

        assertThat(Difference.between(meeting, turned)).containsExactly("/organisers");
        assertThat(Difference.between(meeting, withoutTheFirst)).containsExactly("/organisers");
        assertThat(Difference.between(meeting, withoutAny)).containsExactly("/organisers");
        assertThat(Difference.between(withoutAny, meeting)).containsExactly("/organisers");
    }

    @Test
    void aReferenceIsToldByTheFieldThatHoldsIt() {
        assertThat(Difference.between(
                        network, network.toBuilder().parent(OFFICE).build()))
                .containsExactly("/parent");
    }

    @Test
    void aRecordOfAnotherSortDiffersAsAWhole() {
        ParticipantId id = new ParticipantId(new UUID(9, 10));

        assertThat(Difference.between(
                        Person.builder(id).pseudonym("P1").build(),
                        Group.builder(id).build()))
                .containsExactly("");
    }
}
