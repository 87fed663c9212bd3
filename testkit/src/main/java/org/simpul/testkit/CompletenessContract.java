package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.RecordType;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Facet;
import org.simpul.port.Query;
import org.simpul.port.UnitOfWork;
import org.simpul.report.DataQuality.Completeness;
import org.simpul.report.DataQuality.Question;
import org.simpul.report.KeyField;
import org.simpul.report.KeyField.Form;

/** What records lack of their key fields. */
interface CompletenessContract extends StorageScene {

    @Test
    default void eachFormHasAnAnswerThoughNothingIsOnRecord() {
        assertThat(ask(Question.by()))
                .containsExactlyElementsOf(Arrays.stream(Form.values())
                        .map(form -> new Completeness(form, 0, Map.of(), 0))
                        .toList());
        assertThat(ask(Question.by().in(RecordType.PARTICIPANT)))
                .extracting(Completeness::form)
                .containsExactly(Form.PERSON, Form.GROUP);
    }

    @Test
    default void aRecordLacksTheKeyFieldsThatItDoesNotTell() {
        save(
                meeting(1)
                        .during("2024-07-09")
                        .place(Place.in(AreaCode.of("ID-NB")))
                        .headCount(HeadCount.of(7, Cell.of(Sex.FEMALE, 7)))
                        .build(),
                meeting(2)
                        .organiser(organisationId(1), OrganiserRole.HOST)
                        .headCount(HeadCount.of(7))
                        .build());

        Completeness activities = only(Question.by().in(RecordType.ACTIVITY));

        assertThat(activities.records()).isEqualTo(2);
        assertThat(activities.uncertain()).isZero();
        assertThat(activities.filled(KeyField.ACTIVITY_DATE)).isEqualTo(1);
        assertThat(activities.filled(KeyField.ACTIVITY_AREA)).isEqualTo(1);
        assertThat(activities.filled(KeyField.ACTIVITY_ORGANISER)).isEqualTo(1);
        assertThat(activities.filled(KeyField.ACTIVITY_ATTENDANCE)).isEqualTo(2);
        assertThat(activities.filled(KeyField.ACTIVITY_ATTENDANCE_BY_SEX)).isEqualTo(1);
        assertThat(activities.filled(KeyField.ACTIVITY_KIND)).isZero();
        assertThat(activities.filled(KeyField.ACTIVITY_SOURCE)).isZero();
    }

    @Test
    default void thoseThatLackAKeyFieldAreListed() {
        save(meeting(1).during("2024").build(), meeting(2).build(), meeting(3).build());

        assertThat(read(unit -> unit.activities()
                                .page(Query.all(10).where(Facet.LACKS, Set.of(KeyField.ACTIVITY_DATE.field()))))
                        .items())
                .extracting(stored -> stored.record().id())
                .containsExactly(meetingId(2), meetingId(3));
    }

    @Test
    default void whatARecordLacksFollowsItsVersions() {
        save(meeting(1).build(), meeting(2).build());
        write(unit -> {
            unit.activities().replace(meeting(1).during("2024").build(), 1);
            unit.activities().delete(meetingId(2), 1);
        });

        Completeness activities = only(Question.by().in(RecordType.ACTIVITY));

        assertThat(activities.records()).isEqualTo(1);
        assertThat(activities.filled(KeyField.ACTIVITY_DATE)).isEqualTo(1);
    }

    @Test
    default void personsAndGroupsHaveKeyFieldsOfTheirOwn() {
        Lampung.saveIn(storage());

        List<Completeness> participants = ask(Question.by().in(RecordType.PARTICIPANT));

        assertThat(participants).extracting(Completeness::form).containsExactly(Form.PERSON, Form.GROUP);
        assertThat(participants.get(0).records()).isEqualTo(read(unit -> count(unit, "person")));
        assertThat(participants.get(1).records()).isEqualTo(read(unit -> count(unit, "group")));
    }

    @Test
    default void whatIsWithheldIsNotLackingAndWhatMustNotBeKnownIsNotCounted() {
        save(
                promise(1)
                        .due(PartialDate.of(2024, 5))
                        .sensitivityOf("/due", Sensitivity.RESTRICTED)
                        .build(),
                promise(2).build(),
                promise(3).sensitivity(Sensitivity.CONFIDENTIAL).build());

        Completeness toEverybody = only(Question.by().in(RecordType.COMMITMENT).seenBy(Sensitivity.PUBLIC));
        Completeness toTheCleared = only(Question.by().in(RecordType.COMMITMENT));

        assertThat(toEverybody.records()).isEqualTo(2);
        assertThat(toEverybody.lacking()).containsEntry(KeyField.COMMITMENT_DUE, 1L);
        assertThat(toTheCleared.records()).isEqualTo(3);
        assertThat(toTheCleared.lacking()).containsEntry(KeyField.COMMITMENT_DUE, 2L);
    }

    @Test
    default void onlyRecordsCertainlyOfTheDaysAreToldAndThoseThatMayBeAreUncertain() {
        save(
                meeting(1).during("2024-03").build(),
                meeting(2).during("2024").build(),
                meeting(3).build(),
                meeting(4).during("2023").build());

        Completeness activities =
                only(Question.by().in(RecordType.ACTIVITY).during(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)));

        assertThat(activities.records()).isEqualTo(1);
        assertThat(activities.uncertain()).isEqualTo(2);
        assertThat(activities.lacking()).containsEntry(KeyField.ACTIVITY_DATE, 0L);
    }

    @Test
    default void onlyRecordsOfTheOrganisationsAskedForAreTold() {
        save(
                meeting(1).custodian(organisationId(1)).build(),
                meeting(2).custodian(organisationId(2)).build(),
                meeting(3).build(),
                organisation(1));

        Question ofTheFirst = Question.by().ofOrganisations(Set.of(organisationId(1)));

        assertThat(ask(ofTheFirst).stream().mapToLong(Completeness::records).sum())
                .isEqualTo(1);
        assertThat(only(ofTheFirst.in(RecordType.ACTIVITY).seenBy(Sensitivity.PUBLIC))
                        .records())
                .isEqualTo(1);
    }

    @Test
    default void completenessIsToldForEachQuestionOfAUnitThoughTheyDifferInAValueOnly() {
        save(meeting(1).during("2023").build(), meeting(2).build());

        List<Long> records = read(unit -> Stream.of(2022, 2023)
                .map(year -> Question.by()
                        .in(RecordType.ACTIVITY)
                        .during(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .map(question -> unit.reports().completeness(question).get(0).records())
                .toList());

        assertThat(records).containsExactly(0L, 1L);
    }

    private List<Completeness> ask(Question question) {
        return read(unit -> unit.reports().completeness(question));
    }

    private Completeness only(Question question) {
        List<Completeness> all = ask(question);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static long count(UnitOfWork unit, String kind) {
        return unit.participants()
                .page(Query.all(100).where(Facet.KIND, Set.of(kind)))
                .items()
                .size();
    }

    private static Activity.Builder meeting(int number) {
        return Activity.builder(meetingId(number)).title("id", "Rapat");
    }

    private static ActivityId meetingId(int number) {
        return new ActivityId(organisationId(number).value());
    }

    private static Commitment.Builder promise(int number) {
        return Commitment.builder(new CommitmentId(organisationId(number).value()));
    }
}
