package org.simpul.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.Restoration.Restored;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Individual;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Concern;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

class DisclosureTest {

    private static final Instant SAVED = Instant.parse("2024-07-10T03:12:09.123456Z");
    private static final ParticipantId MELATI = ParticipantId.of("d41d8cd9-8f00-4204-a980-000000000b02");
    private static final ParticipantId DAHLIA = ParticipantId.of("d41d8cd9-8f00-4204-a980-000000000b03");
    private static final OrganisationId AGENCY = OrganisationId.of("01900000-0000-7000-8000-000000000a01");
    private static final ActivityId MEETING = ActivityId.of("01900000-0000-7000-8000-000000000d01");
    private static final CommitmentId POINT = CommitmentId.of("01900000-0000-7000-8000-000000000e01");
    private static final PartialDate MARCH = PartialDate.of(2024, 3);
    private static final Code SURVIVOR = Code.of("survivor");
    private static final Code OFFICIAL = Code.of("official");

    private final Disclosure disclosure = new Disclosure(Disclosure.SMALLEST_COUNT, null);
    private Audiences audiences = id -> Sensitivity.PUBLIC;

    @Test
    void ofAPersonOnlyThoseClearedForItSeeWhoSheIs() {
        Person person = aSurvivor(LawfulBasis.consent(MARCH, true, "follow-up"))
                .sensitivity(Sensitivity.PUBLIC)
                .build();

        assertThat(withheld(person, Sensitivity.PUBLIC))
                .containsExactly(
                        "/identifiers",
                        "/name",
                        "/alternativeNames",
                        "/sex",
                        "/ageBand",
                        "/cohorts",
                        "/lawfulBasis",
                        "/contact");
        assertThat(withheld(person, Sensitivity.RESTRICTED)).containsExactly("/cohorts", "/lawfulBasis", "/contact");
        assertThat(withheld(person, Sensitivity.CONFIDENTIAL)).isEmpty();
        assertThat(seen(person, Sensitivity.PUBLIC).orElseThrow().record().label())
                .contains(LocalizedText.of("zxx", "Peserta 7"));
    }

    @Test
    void theNameOfWhoIsOfPublicRecordIsForEverybody() {
        Person person = aSurvivor(LawfulBasis.publicRecord(MARCH, null)).build();

        assertThat(seen(person, Sensitivity.PUBLIC).orElseThrow().record().name())
                .isEqualTo("Melati");
        assertThat(withheld(person, Sensitivity.PUBLIC))
                .doesNotContain("/name", "/identifiers")
                .contains("/sex");
    }

    @Test
    void aPersonIsRestrictedUnlessTheirBasisIsAPublicRecord() {
        assertThat(seen(aSurvivor(LawfulBasis.consent(MARCH, true)).build(), Sensitivity.PUBLIC))
                .isEmpty();
    }

    @Test
    void whatRestsOnSomethingWithheldIsWithheldWithIt() {
        Person person = aSurvivor(LawfulBasis.consent(MARCH, true))
                .sensitivity(Sensitivity.PUBLIC)
                .source(Source.titled("list", "Daftar hadir"))
                .source(Source.titled("report", "Laporan"))
                .source(Source.titled("letter", "Surat"))
                .provenance(stated("/name", "list", "Ibu Melati"))
                .provenance(stated("/affiliations", "report", "dinas"))
                .provenance(stated("", "report", "Melati dari dinas"))
                .build();

        Disclosed<Person> seen = seen(person, Sensitivity.PUBLIC).orElseThrow();

        assertThat(seen.withheld()).contains("/sources/0", "/provenance/0", "/provenance/2/quote");
        assertThat(seen.record().head().sources())
                .extracting(source -> source.key().value())
                .containsExactly("report", "letter");
        assertThat(seen.record().head().provenance())
                .extracting(Provenance::quote)
                .containsExactly("dinas", null);
    }

    @Test
    void theNameOfARecordThatOneMayNotKnowIsWithheld() {
        Activity meeting = Activity.builder(MEETING)
                .title("id", "Rapat")
                .attendance(new Attendance(
                        null,
                        List.of(),
                        List.of(
                                Individual.of(DAHLIA, AttendanceRole.SPEAKER),
                                Individual.of(MELATI, AttendanceRole.FACILITATOR, AGENCY))))
                .build();
        audiences = id -> id.equals(MELATI) ? Sensitivity.RESTRICTED : Sensitivity.PUBLIC;

        Disclosed<Activity> seen = seen(meeting, Sensitivity.PUBLIC).orElseThrow();

        assertThat(seen.withheld()).containsExactly("/attendance/individuals/1/participant");
        assertThat(seen.record().attendance().individuals().get(1))
                .isEqualTo(new Individual(null, AttendanceRole.FACILITATOR, AGENCY, null, null));
    }

    @Test
    void whomSomethingConcernsByNameIsConfidential() {
        Activity meeting = Activity.builder(MEETING)
                .title("id", "Rapat")
                .concerns(List.of(Concern.of(SURVIVOR), Concern.of(MELATI)))
                .build();

        assertThat(withheld(meeting, Sensitivity.RESTRICTED)).containsExactly("/concerns/1");
        assertThat(seen(meeting, Sensitivity.RESTRICTED).orElseThrow().record().concerns())
                .containsExactly(Concern.of(SURVIVOR));
        assertThat(withheld(meeting, Sensitivity.CONFIDENTIAL)).isEmpty();
    }

    @Test
    void evidenceMayBeHeldMoreCloselyThanItsRecord() {
        Evidence minutes = new Evidence("Notulen", null, null, null, null, null, Sensitivity.RESTRICTED);
        Commitment point = agreed(Transition.fulfil(MARCH, Actor.of(AGENCY), List.of(minutes)));

        Disclosed<Commitment> seen = seen(point, Sensitivity.PUBLIC).orElseThrow();

        assertThat(seen.withheld()).containsExactly("/transitions/1/evidence/0");
        assertThat(seen.record().status()).isEqualTo(point.status());
    }

    @Test
    void whoTookAStepIsWithheldAndTheStepIsNot() {
        Commitment point = agreed(Transition.start(MARCH, Actor.of(MELATI)));
        audiences = id -> id.equals(MELATI) ? Sensitivity.RESTRICTED : Sensitivity.PUBLIC;

        Disclosed<Commitment> seen = seen(point, Sensitivity.PUBLIC).orElseThrow();

        assertThat(seen.withheld()).containsExactly("/transitions/1/by");
        assertThat(seen.record().status()).isEqualTo(point.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/transitions", "/transitions/1", "/transitions/1/to", "/transitions/0/on"})
    void aCommitmentIsNotShownWithoutAStepOfItsLife(String path) {
        Commitment point = agreed(Transition.start(MARCH, Actor.of(AGENCY))).toBuilder()
                .sensitivityOf(path, Sensitivity.RESTRICTED)
                .build();

        assertThat(seen(point, Sensitivity.PUBLIC)).isEmpty();
        assertThat(withheld(point, Sensitivity.RESTRICTED)).isEmpty();
    }

    @Test
    void smallCountsOfACohortAtRiskAreForThoseClearedForThem() {
        HeadCount people = HeadCount.of(
                40,
                Cell.of(Sex.FEMALE, 3),
                new Cell(null, null, null, null, SURVIVOR, 4),
                new Cell(null, null, null, null, OFFICIAL, 36));
        Activity meeting = Activity.builder(MEETING)
                .title("id", "Rapat")
                .attendance(Attendance.of(people))
                .build();

        assertThat(withheld(meeting, Sensitivity.PUBLIC))
                .containsExactly("/attendance/headCount/cells/1", "/attendance/headCount/cells/2");
        assertThat(withheld(meeting, Sensitivity.RESTRICTED)).isEmpty();
    }

    @Test
    void countsOfACohortAtRiskThatAreLargeEnoughAndOfNobodyAreShown() {
        HeadCount people = HeadCount.of(
                40,
                new Cell(null, null, null, null, SURVIVOR, 5),
                new Cell(null, null, null, null, Code.of("returnee"), 0),
                new Cell(null, null, null, null, OFFICIAL, 2));
        Activity meeting = Activity.builder(MEETING)
                .title("id", "Rapat")
                .attendance(Attendance.of(people))
                .build();

        assertThat(withheld(meeting, Sensitivity.PUBLIC)).isEmpty();
    }

    @Test
    void aSmallGroupOfACohortAtRiskHasNoCount() {
        Group group = Group.builder(MELATI)
                .sensitivity(Sensitivity.PUBLIC)
                .description(LocalizedText.of("id", "Penyintas"))
                .cohorts(List.of(SURVIVOR))
                .headCount(HeadCount.of(3))
                .build();

        assertThat(withheld(group, Sensitivity.PUBLIC)).containsExactly("/headCount");
    }

    @Test
    void writingIntoWhatOneDoesNotSeeIsATrespass() {
        Person stored = aSurvivor(LawfulBasis.consent(MARCH, true))
                .sensitivity(Sensitivity.PUBLIC)
                .build();
        Person wanted = seen(stored, Sensitivity.RESTRICTED).orElseThrow().record().toBuilder()
                .contact(new Contact("baru@example.org", null, null))
                .build();

        Restored<Person> restored = disclosure.restore(caller(Sensitivity.RESTRICTED), stored, wanted, audiences);

        assertThat(restored.trespasses()).containsExactly("/contact");
    }

    @Test
    void whatOneSeesCanBeChangedBesideWhatOneDoesNot() {
        Activity stored = Activity.builder(MEETING)
                .title("id", "Rapat")
                .attendance(new Attendance(
                        null,
                        List.of(),
                        List.of(
                                Individual.of(DAHLIA, AttendanceRole.SPEAKER),
                                Individual.of(MELATI, AttendanceRole.FACILITATOR))))
                .concerns(List.of(Concern.of(MELATI)))
                .build();
        audiences = id -> id.equals(MELATI) ? Sensitivity.RESTRICTED : Sensitivity.PUBLIC;
        Activity wanted = Activity.builder(MEETING)
                .title("id", "Rapat kedua")
                .attendance(new Attendance(
                        null, List.of(), List.of(new Individual(null, AttendanceRole.CHAIR, null, null, null))))
                .concerns(List.of(Concern.of(OFFICIAL)))
                .build();

        Restored<Activity> restored = disclosure.restore(caller(Sensitivity.PUBLIC), stored, wanted, audiences);

        // The one who was shown is gone, as wished; the one who was not has another role, at the place that names her.
        assertThat(restored.trespasses()).isEmpty();
        assertThat(restored.record().titles()).isEqualTo(LocalizedText.of("id", "Rapat kedua"));
        assertThat(restored.record().attendance().individuals())
                .contains(Individual.of(MELATI, AttendanceRole.FACILITATOR));
        assertThat(restored.record().concerns()).containsExactly(Concern.of(MELATI), Concern.of(OFFICIAL));
    }

    @Test
    void takingAwayWhatHoldsAFieldCloselyIsATrespass() {
        Activity stored = Activity.builder(MEETING)
                .title("id", "Rapat")
                .source(Source.titled("s1", "Notulen"))
                .sensitivityOf("/sources", Sensitivity.CONFIDENTIAL)
                .build();
        Activity wanted = Activity.builder(MEETING).title("id", "Rapat").build();

        assertThat(restored(stored, wanted, Sensitivity.RESTRICTED).trespasses())
                .containsExactly("/sources");
        assertThat(restored(stored, wanted, Sensitivity.CONFIDENTIAL).trespasses())
                .isEmpty();
    }

    @Test
    void movingAFieldFromThePlaceThatIsHeldCloselyIsATrespass() {
        Activity.Builder rapat = Activity.builder(MEETING).title("id", "Rapat");
        Activity stored = rapat.source(Source.titled("s1", "Berita"))
                .source(Source.titled("s2", "Notulen"))
                .sensitivityOf("/sources/1/title", Sensitivity.CONFIDENTIAL)
                .build();
        Source untitled = seen(stored, Sensitivity.PUBLIC)
                .orElseThrow()
                .record()
                .head()
                .sources()
                .get(1);
        Activity moved = Activity.builder(MEETING)
                .title("id", "Rapat")
                .source(untitled)
                .sensitivityOf("/sources/1/title", Sensitivity.CONFIDENTIAL)
                .build();
        Activity movedWithItsRaise = Activity.builder(MEETING)
                .title("id", "Rapat")
                .source(untitled)
                .sensitivityOf("/sources/0/title", Sensitivity.CONFIDENTIAL)
                .build();

        assertThat(restored(stored, moved, Sensitivity.PUBLIC).trespasses()).containsExactly("/sources/0/title");
        assertThat(restored(stored, movedWithItsRaise, Sensitivity.PUBLIC).trespasses())
                .isEmpty();
        assertThat(restored(stored, movedWithItsRaise, Sensitivity.PUBLIC)
                        .record()
                        .head()
                        .sources())
                .containsExactly(Source.titled("s2", "Notulen"));
    }

    @Test
    void makingASmallGroupOneOfNobodyAtRiskIsATrespass() {
        Group stored = Group.builder(MELATI)
                .sensitivity(Sensitivity.PUBLIC)
                .description(LocalizedText.of("id", "Penyintas"))
                .cohorts(List.of(SURVIVOR))
                .headCount(HeadCount.of(3))
                .build();
        Group wanted = Group.builder(MELATI)
                .sensitivity(Sensitivity.PUBLIC)
                .description(LocalizedText.of("id", "Penyintas"))
                .build();

        assertThat(restored(stored, wanted, Sensitivity.PUBLIC).trespasses()).containsExactly("/headCount");
    }

    @Test
    void whatIsHeldCloselyTodayWasNotOpenYesterday() {
        Person then = aSurvivor(LawfulBasis.publicRecord(MARCH, null)).build();
        Person now = then.toBuilder()
                .lawfulBasis(LawfulBasis.consent(MARCH, true))
                .sensitivityOf("/affiliations", Sensitivity.CONFIDENTIAL)
                .build();

        Disclosed<Person> seen = disclosure
                .disclose(caller(Sensitivity.PUBLIC), new Recorded<>(then, 1, SAVED, SAVED), now, audiences)
                .orElseThrow();

        assertThat(seen.withheld()).contains("/name");
        assertThat(disclosure.disclose(
                        caller(Sensitivity.PUBLIC),
                        new Recorded<>(then, 1, SAVED, SAVED),
                        now.toBuilder().sensitivity(Sensitivity.RESTRICTED).build(),
                        audiences))
                .isEmpty();
    }

    private static Person.Builder aSurvivor(LawfulBasis basis) {
        return Person.builder(MELATI)
                .lawfulBasis(basis)
                .name("Melati")
                .pseudonym("Peserta 7")
                .alternativeNames(List.of("Melatie"))
                .identifier("example-card", "3201")
                .sex(Sex.FEMALE)
                .ageBand(AgeBand.FROM_25_TO_59)
                .cohorts(List.of(SURVIVOR))
                .contact(new Contact("melati@example.org", null, null));
    }

    private static Commitment agreed(Transition next) {
        return Commitment.builder(POINT)
                .statement(LocalizedText.of("id", "Menyusun rencana"))
                .transition(Transition.agree(MARCH, Actor.of(AGENCY)))
                .transition(next)
                .build();
    }

    private static Provenance stated(String path, String source, String quote) {
        return new Provenance(path, SourceKey.of(source), quote, Provenance.Basis.STATED);
    }

    private List<String> withheld(Aggregate<?> record, Sensitivity clearance) {
        return seen(record, clearance).orElseThrow().withheld();
    }

    private <A extends Aggregate<?>> Optional<Disclosed<A>> seen(A record, Sensitivity clearance) {
        return disclosure.disclose(caller(clearance), new Recorded<>(record, 1, SAVED, SAVED), audiences);
    }

    private <A extends Aggregate<?>> Restored<A> restored(A stored, A wanted, Sensitivity clearance) {
        return disclosure.restore(caller(clearance), stored, wanted, audiences);
    }

    private static Caller caller(Sensitivity clearance) {
        return new Caller("reader", null, Set.of(Role.READER), clearance, null);
    }
}
