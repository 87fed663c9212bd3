package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.AuditLog;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.Facet;
import org.simpul.port.NotPermittedException;
import org.simpul.port.Query;
import org.simpul.report.CohortRelease;
import org.simpul.report.Participation;
import org.simpul.report.ReleasedCount;
import org.simpul.report.ReleasedTable;
import org.simpul.report.ReportFilter;

/** What everybody may know of how often people of a cohort at risk came. */
class ReleasesTest {

    private static final Code RETURNEE = Code.of("returnee");
    private static final Code SURVIVOR = Code.of("survivor");
    private static final AreaCode LAMPUNG = AreaCode.of("ID-LA");
    private static final AreaCode METRO = AreaCode.of("ID-18.72");

    private final Caller steward = Caller.localSteward();
    private final Caller everybody = new Caller("reader", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);
    private final Simpul simpul = Simpul.on(new InMemoryStorage())
            .clock(Clock.fixed(Instant.parse("2024-12-31T20:00:00Z"), ZoneId.of("Asia/Jakarta")))
            .build();

    @Test
    void countsWhoeverIsCalledSoInTheProvinceInWhichTheActivityLay() {
        held(it -> it.attendance(Attendance.of(HeadCount.of(40, of(RETURNEE, 12), of(SURVIVOR, 20)))));
        held(it -> it.place(Place.in(METRO))
                .attendance(Attendance.of(HeadCount.of(
                        40,
                        new Cell(Sex.FEMALE, null, null, null, RETURNEE, 9),
                        new Cell(Sex.MALE, null, null, null, RETURNEE, 6)))));

        ReleasedTable table = released(RETURNEE).table();

        assertThat(table.rows()).extracting(ReleasedTable.Row::province).containsExactly(LAMPUNG);
        ReleasedTable.Row lampung = table.rows().get(0);
        assertThat(lampung.total()).isEqualTo(exactly(27));
        assertThat(lampung.bySex())
                .containsEntry(Sex.FEMALE, exactly(9))
                .containsEntry(Sex.MALE, exactly(6))
                .containsEntry(Sex.OTHER, withheld(0));
        assertThat(table.totals().total()).isEqualTo(withheld(27));
        assertThat(table.totals().bySex()).containsEntry(Sex.FEMALE, withheld(9));
    }

    @Test
    void countsTheFullerOfTwoAccountsOfTheSamePeople() {
        ParticipantId women = saved(aGroup(HeadCount.of(7, Cell.of(Sex.FEMALE, 7))));
        ParticipantId melati = saved(aPerson());
        OrganisationId agency = anOrganisation();
        held(it -> it.attendance(new Attendance(
                HeadCount.of(40, of(RETURNEE, 3)),
                List.of(Delegation.of(agency).counting(HeadCount.of(9, of(RETURNEE, 2)))),
                List.of(
                        Individual.of(women, AttendanceRole.PARTICIPANT),
                        Individual.of(melati, AttendanceRole.SPEAKER, agency),
                        Individual.of(melati, AttendanceRole.WITNESS, agency)))));

        ReleasedTable.Row lampung = released(RETURNEE).table().rows().get(0);

        assertThat(lampung.bySex()).containsEntry(Sex.FEMALE, exactly(7));
        assertThat(lampung.total()).as("seven women, and two of the delegation").isEqualTo(withheld(7));
    }

    @Test
    void countsWhatCertainlyLayInTheYearAndHasBegun() {
        Attendance ten = Attendance.of(HeadCount.of(40, of(RETURNEE, 10)));
        held(it -> it.attendance(ten).during("2022-12-30/2023-01-02"));
        held(it -> it.attendance(ten).during("2023-12-31/2024-01-02"));
        held(it -> it.attendance(ten).during("2022"));
        held(it -> it.attendance(ten).status(ActivityStatus.CANCELLED));
        held(it -> it.attendance(ten).during("2023"));

        assertThat(released(RETURNEE).table().rows())
                .extracting(ReleasedTable.Row::total)
                .containsExactly(exactly(10));
    }

    @Test
    void whatLayInNoOneProvinceIsInTheTotalsAlone() {
        Attendance twelve = Attendance.of(HeadCount.of(40, new Cell(Sex.FEMALE, null, null, null, RETURNEE, 12)));
        held(it -> it.attendance(twelve).places(List.of()));
        held(it -> it.attendance(twelve).places(List.of(Place.in(LAMPUNG), Place.in(AreaCode.of("ID-JB")))));

        ReleasedTable table = released(RETURNEE).table();

        assertThat(table.rows()).isEmpty();
        assertThat(table.totals().bySex()).containsEntry(Sex.FEMALE, exactly(24));
    }

    @Test
    void aProvinceThatWasDividedIsTheOneOfTheDay() {
        Attendance twelve = Attendance.of(HeadCount.of(40, of(RETURNEE, 12)));
        Place merauke = Place.in(AreaCode.of("ID-93.01"));
        held(it -> it.attendance(twelve).places(List.of(merauke)).during("2021-05-01"));
        held(it -> it.attendance(twelve).places(List.of(merauke)).during("2023-05-01"));

        assertThat(simpul.releases().release(steward, RETURNEE, 2021).table().rows())
                .extracting(ReleasedTable.Row::province)
                .containsExactly(AreaCode.of("ID-PA"));
        assertThat(released(RETURNEE).table().rows())
                .extracting(ReleasedTable.Row::province)
                .containsExactly(AreaCode.of("ID-PS"));
    }

    @Test
    void whatIsPublicAnywayIsToldAndAFewMoreAreNot() {
        Attendance twelve = Attendance.of(HeadCount.of(40, of(RETURNEE, 12)));
        Attendance three = Attendance.of(HeadCount.of(40, of(RETURNEE, 3)));
        held(it -> it.attendance(twelve).sensitivity(Sensitivity.PUBLIC));
        held(it -> it.attendance(three).sensitivity(Sensitivity.PUBLIC));

        assertThat(released(RETURNEE).table().rows())
                .extracting(ReleasedTable.Row::total)
                .containsExactly(withheld(12));
    }

    @Test
    void aReleaseStaysAsItIsWhateverBecomesOfTheRecords() {
        Activity meeting = held(it -> it.attendance(Attendance.of(HeadCount.of(40, of(RETURNEE, 12)))));
        CohortRelease first = released(RETURNEE);
        simpul.activities()
                .change(
                        steward,
                        meeting.id(),
                        1,
                        stored -> stored.toBuilder()
                                .attendance(Attendance.of(HeadCount.of(40, of(RETURNEE, 30))))
                                .build());

        assertThat(released(RETURNEE)).isEqualTo(first);
        assertThat(simpul.releases().find(RETURNEE, 2023)).contains(first);
        assertThat(simpul.releases().all()).containsExactly(first);
        assertThat(first.table().rows()).extracting(ReleasedTable.Row::total).containsExactly(exactly(12));
    }

    @Test
    void onlyAStewardReleasesAndThatGoesOnRecord() {
        assertThatThrownBy(() -> simpul.releases().release(everybody, RETURNEE, 2023))
                .isInstanceOf(NotPermittedException.class);
        released(RETURNEE);
        released(RETURNEE);

        assertThat(simpul.audits()
                        .find(steward, AuditLog.Question.between(Instant.EPOCH, AuditLog.Question.END_OF_TIME, 10))
                        .entries())
                .extracting(AuditLog.Entry::action)
                .startsWith(Action.REFUSED, Action.RELEASED)
                .containsOnlyOnce(Action.RELEASED);
    }

    @Test
    void onlyYearsThatAreOverAreReleasedAndOnlyCohortsAtRisk() {
        assertThat(simpul.releases().canBeMade(RETURNEE, 2024))
                .as("in Jakarta it is 2025")
                .isTrue();
        assertThat(simpul.releases().canBeMade(RETURNEE, 2025)).isFalse();
        assertThat(simpul.releases().canBeMade(Code.of("official"), 2023)).isFalse();
        assertThatThrownBy(() -> simpul.releases().release(steward, RETURNEE, 2025))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noReportTellsAnythingElseForTheCohortsOfThoseWhoCame() {
        HeadCount people = HeadCount.of(40, Cell.of(Sex.FEMALE, 25));
        Activity plain = held(it -> it.sensitivity(Sensitivity.PUBLIC)
                .attendance(new Attendance(
                        people, List.of(), List.of(Individual.of(saved(aPerson()), AttendanceRole.SPEAKER)))));
        List<Object> without = reports();
        simpul.activities()
                .change(
                        steward,
                        plain.id(),
                        1,
                        stored -> stored.toBuilder()
                                .attendance(new Attendance(
                                        people.with(of(SURVIVOR, 3)).with(of(RETURNEE, 11)),
                                        List.of(),
                                        stored.attendance().individuals()))
                                .build());

        assertThat(reports()).isEqualTo(without);
    }

    private List<Object> reports() {
        List<Object> answers = new ArrayList<>();
        for (Caller caller : List.of(steward, everybody)) {
            for (Participation.GroupBy group : Participation.GroupBy.values()) {
                answers.add(simpul.reports()
                        .participation(caller, Participation.Question.of(ReportFilter.ALL, group))
                        .rows());
            }
        }
        return answers;
    }

    @Test
    void whoSeesNoCohortsFindsNobodyByThem() {
        Query returnees = Query.all(10).where(Facet.COHORT, Set.of("returnee")).countingAll();
        saved(aPerson());
        saved(aGroup(HeadCount.of(3)));

        assertThat(simpul.participants().list(everybody, returnees).total()).isZero();
        assertThat(simpul.participants().list(steward, returnees).total()).isEqualTo(2);
    }

    private CohortRelease released(Code cohort) {
        return simpul.releases().release(steward, cohort, 2023);
    }

    private Activity held(UnaryOperator<Activity.Builder> told) {
        Activity activity = told.apply(Activity.builder(simpul.newActivityId())
                        .title("id", "Pertemuan")
                        .sensitivity(Sensitivity.RESTRICTED)
                        .status(ActivityStatus.COMPLETED)
                        .during("2023-05-01")
                        .places(List.of(Place.in(LAMPUNG))))
                .build();
        simpul.activities().create(steward, activity);
        return activity;
    }

    private ParticipantId saved(Function<ParticipantId, Participant> participant) {
        ParticipantId id = simpul.newParticipantId();
        simpul.participants().create(steward, participant.apply(id));
        return id;
    }

    private static Function<ParticipantId, Participant> aPerson() {
        return id -> Person.builder(id)
                .pseudonym("Peserta 7")
                .sex(Sex.FEMALE)
                .ageBand(AgeBand.FROM_25_TO_59)
                .cohorts(List.of(RETURNEE))
                .lawfulBasis(LawfulBasis.consent(PartialDate.parse("2023"), false))
                .build();
    }

    private static Function<ParticipantId, Participant> aGroup(HeadCount people) {
        return id -> Group.builder(id)
                .description(LocalizedText.of("id", "Peserta"))
                .headCount(people)
                .cohorts(List.of(RETURNEE))
                .build();
    }

    private OrganisationId anOrganisation() {
        OrganisationId id = simpul.newOrganisationId();
        simpul.organisations()
                .create(steward, Organisation.builder(id).name("id", "Dinas").build());
        return id;
    }

    private static Cell of(Code cohort, int count) {
        return new Cell(null, null, null, null, cohort, count);
    }

    private static ReleasedCount exactly(long count) {
        return new ReleasedCount(count, true);
    }

    private static ReleasedCount withheld(long atLeast) {
        return new ReleasedCount(atLeast, false);
    }
}
