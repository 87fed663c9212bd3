package org.simpul.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.Indicator;
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
    void countsOfACohortAtRiskThatAreLargeEnoughAreShown() {
        HeadCount people = HeadCount.of(40, of(SURVIVOR, 5), of(Code.of("returnee"), 9), of(OFFICIAL, 2));

        assertThat(withheld(meeting(people), Sensitivity.PUBLIC)).isEmpty();
    }

    @Test
    void thatNobodyOfACohortAtRiskCameIsWithheldOrAWithheldCountWouldBeOfSomebody() {
        assertThat(withheld(meeting(HeadCount.of(40, of(SURVIVOR, 0))), Sensitivity.PUBLIC))
                .containsExactly("/attendance/headCount/cells/0");
    }

    @Test
    void aSmallCountIsNotToldByTheDifferenceOfTwoOthers() {
        Cell women = new Cell(Sex.FEMALE, null, null, null, SURVIVOR, 9);

        assertThat(withheld(meeting(HeadCount.of(40, of(SURVIVOR, 12), women)), Sensitivity.PUBLIC))
                .as("three who are no women")
                .containsExactly("/attendance/headCount/cells/0", "/attendance/headCount/cells/1");
        assertThat(withheld(meeting(HeadCount.of(40, of(SURVIVOR, 14), women)), Sensitivity.PUBLIC))
                .isEmpty();
        assertThat(withheld(meeting(HeadCount.of(40, of(SURVIVOR, 9), women)), Sensitivity.PUBLIC))
                .as("all are women")
                .isEmpty();
    }

    @Test
    void aSmallCountIsNotToldByACrossedSplitWhoseSumsAreAlike() {
        Cell women = new Cell(Sex.FEMALE, null, null, null, SURVIVOR, 9);
        Cell men = new Cell(Sex.MALE, null, null, null, SURVIVOR, 20);
        Cell youngWomen = new Cell(Sex.FEMALE, AgeBand.YOUTH, null, null, SURVIVOR, 6);
        Cell youngMen = new Cell(Sex.MALE, AgeBand.YOUTH, null, null, SURVIVOR, 8);

        assertThat(withheld(meeting(HeadCount.of(40, women, men, youngWomen, youngMen)), Sensitivity.PUBLIC))
                .as("three women who are not young")
                .hasSize(4);
    }

    @Test
    void aSmallDelegationIsNotToldByWhatIsLeftOfAllWhoCame() {
        HeadCount all = HeadCount.of(40, of(SURVIVOR, 15));
        Activity meeting = meeting(all).toBuilder()
                .attendance(new Attendance(
                        all,
                        List.of(
                                Delegation.of(AGENCY).counting(HeadCount.of(20, of(SURVIVOR, 6))),
                                Delegation.of(AGENCY).counting(HeadCount.of(20, of(SURVIVOR, 6)))),
                        List.of()))
                .build();

        assertThat(withheld(meeting, Sensitivity.PUBLIC))
                .as("three who came with nobody")
                .containsExactly(
                        "/attendance/headCount/cells/0",
                        "/attendance/delegations/0/headCount/cells/0",
                        "/attendance/delegations/1/headCount/cells/0");
    }

    @Test
    void whatIsQuotedOfACountTellsNothingOfItsSmallParts() {
        Activity meeting = meeting(HeadCount.of(40, of(SURVIVOR, 3))).toBuilder()
                .source(Source.titled("report", "Laporan"))
                .provenance(stated("/attendance/headCount/cells/0", "report", "tiga penyintas"))
                .provenance(stated("/attendance/headCount/total", "report", "40 orang, tiga di antaranya penyintas"))
                .provenance(stated("/attendance", "report", "tiga penyintas hadir"))
                .provenance(stated("/titles", "report", "Rapat"))
                .build();

        Disclosed<Activity> seen = seen(meeting, Sensitivity.PUBLIC).orElseThrow();

        assertThat(seen.record().head().provenance())
                .extracting(Provenance::quote)
                .containsExactly(null, null, "Rapat");
    }

    @Test
    void aSmallPartOfTheActualsOfAnIndicatorIsWithheldAndWhatWasAddedBetweenTwoDays() {
        Commitment reached = withActuals(actual("2024-05", 40, of(SURVIVOR, 3)));
        Commitment grown = withActuals(
                actual("2024-05", 40, of(SURVIVOR, 9)), actual("2024-06", 60, of(SURVIVOR, 12), of(OFFICIAL, 40)));

        assertThat(withheld(reached, Sensitivity.PUBLIC)).containsExactly("/indicators/0/actuals/0/cells/0");
        assertThat(withheld(grown, Sensitivity.PUBLIC))
                .containsExactly(
                        "/indicators/0/actuals/0/cells/0",
                        "/indicators/0/actuals/1/cells/0",
                        "/indicators/0/actuals/1/cells/1");
        assertThat(withheld(grown, Sensitivity.RESTRICTED)).isEmpty();
    }

    @Test
    void theThresholdIsThatOfTheRegistry() {
        Disclosure cautious = new Disclosure(10, null);
        Recorded<Activity> nine = new Recorded<>(meeting(HeadCount.of(40, of(SURVIVOR, 9))), 1, SAVED, SAVED);

        assertThat(cautious.disclose(caller(Sensitivity.PUBLIC), nine, audiences)
                        .orElseThrow()
                        .withheld())
                .containsExactly("/attendance/headCount/cells/0");
        assertThat(withheld(nine.record(), Sensitivity.PUBLIC)).isEmpty();
    }

    @Test
    void smallCountsThatOneDoesNotSeeAreKeptByAWrite() {
        Activity stored = meeting(HeadCount.of(40, Cell.of(Sex.FEMALE, 12), of(SURVIVOR, 3)));
        Activity wanted = seen(stored, Sensitivity.PUBLIC).orElseThrow().record().toBuilder()
                .title("id", "Rapat kedua")
                .build();

        Restored<Activity> restored = disclosure.restore(caller(Sensitivity.PUBLIC), stored, wanted, audiences);

        assertThat(restored.trespasses()).isEmpty();
        assertThat(restored.record().attendance()).isEqualTo(stored.attendance());
    }

    @Test
    void nobodyFindsOrCountsAnythingByACountOfPeopleAtRisk() {
        Group group = aGroupOfSurvivors(HeadCount.of(30));

        assertThat(Disclosure.findable(group, Sensitivity.PUBLIC).orElseThrow().headCount())
                .isNull();
        assertThat(Disclosure.findable(group, Sensitivity.RESTRICTED)).contains(group);
    }

    @Test
    void thePartsOfAGroupAtRiskAreThoseOfACohortAtRiskWhateverTheyName() {
        assertThat(withheld(
                        aGroupOfSurvivors(HeadCount.of(12, Cell.of(Sex.FEMALE, 9), Cell.of(Sex.MALE, 3))),
                        Sensitivity.PUBLIC))
                .containsExactly("/headCount/cells/0", "/headCount/cells/1");
        assertThat(withheld(aGroupOfSurvivors(HeadCount.of(12, Cell.of(Sex.FEMALE, 9))), Sensitivity.PUBLIC))
                .containsExactly("/headCount/cells/0");
        assertThat(withheld(aGroupOfSurvivors(HeadCount.of(18, Cell.of(Sex.FEMALE, 9))), Sensitivity.PUBLIC))
                .isEmpty();
    }

    private static Group aGroupOfSurvivors(HeadCount people) {
        return Group.builder(MELATI)
                .sensitivity(Sensitivity.PUBLIC)
                .description(LocalizedText.of("id", "Penyintas"))
                .cohorts(List.of(SURVIVOR))
                .headCount(people)
                .build();
    }

    private static Activity meeting(HeadCount people) {
        return Activity.builder(MEETING)
                .title("id", "Rapat")
                .attendance(Attendance.of(people))
                .build();
    }

    private static Commitment withActuals(Indicator.Value... actuals) {
        return agreed(Transition.start(MARCH, Actor.of(AGENCY))).toBuilder()
                .indicators(List.of(new Indicator(null, "people", null, null, List.of(actuals))))
                .build();
    }

    private static Indicator.Value actual(String month, int value, Cell... cells) {
        return new Indicator.Value(PartialDate.parse(month), BigDecimal.valueOf(value), List.of(cells));
    }

    private static Cell of(Code cohort, int count) {
        return new Cell(null, null, null, null, cohort, count);
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
