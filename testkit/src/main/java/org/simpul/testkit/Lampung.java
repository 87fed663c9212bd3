package org.simpul.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.activity.Outcome;
import org.simpul.model.activity.Series;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.commitment.Completion;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.OutcomeReason;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.policy.RelationType;
import org.simpul.model.source.Source;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Authorship;
import org.simpul.port.Storage;

/**
 * A small told world for tests. Only the province is real; its bodies, plans, people and promises are invented.
 *
 * <p>A national plan for peaceful villages is localised by the province. A network and an office of the province meet
 * three times about it. At the second meeting they agree on four points: the first is kept, the second is kept in part and
 * overdue, the third is not kept, and the fourth has time until 2026. Told as of {@link #TODAY}, no rule finds an error.
 */
public final class Lampung {

    /** The day on which the story is told. */
    public static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    /** The moment at which {@link #saveIn} records it. */
    public static final Instant RECORDED = Instant.parse("2024-12-31T03:12:09.123456Z");

    public static final OrganisationId AGENCY = OrganisationId.of("01900000-0000-7000-8000-000000000a01");
    public static final OrganisationId OFFICE = OrganisationId.of("01900000-0000-7000-8000-000000000a02");
    public static final OrganisationId NETWORK = OrganisationId.of("01900000-0000-7000-8000-000000000a03");
    public static final OrganisationId FOUNDATION = OrganisationId.of("01900000-0000-7000-8000-000000000a04");

    public static final ParticipantId FACILITATOR = ParticipantId.of("6b0f1c1e-52d3-4b6a-9a56-000000000b01");
    public static final ParticipantId MELATI = ParticipantId.of("d41d8cd9-8f00-4204-a980-000000000b02");
    public static final ParticipantId VILLAGERS = ParticipantId.of("1c2f3a4b-0d9e-4c8b-b7a6-000000000b03");

    public static final PolicyInstrumentId NATIONAL_PLAN =
            PolicyInstrumentId.of("01900000-0000-7000-8000-000000000c01");
    public static final PolicyInstrumentId PROVINCIAL_PLAN =
            PolicyInstrumentId.of("01900000-0000-7000-8000-000000000c02");

    public static final ActivityId FIRST_MEETING = ActivityId.of("01900000-0000-7000-8000-000000000d01");
    public static final ActivityId SECOND_MEETING = ActivityId.of("01900000-0000-7000-8000-000000000d02");
    public static final ActivityId THIRD_MEETING = ActivityId.of("01900000-0000-7000-8000-000000000d03");

    public static final CommitmentId FIRST_POINT = CommitmentId.of("01900000-0000-7000-8000-000000000e01");
    public static final CommitmentId SECOND_POINT = CommitmentId.of("01900000-0000-7000-8000-000000000e02");
    public static final CommitmentId THIRD_POINT = CommitmentId.of("01900000-0000-7000-8000-000000000e03");
    public static final CommitmentId FOURTH_POINT = CommitmentId.of("01900000-0000-7000-8000-000000000e04");

    private static final AreaCode INDONESIA = AreaCode.of("ID");
    private static final AreaCode PROVINCE = AreaCode.of("ID-LA");
    private static final PartialDate AGREED_ON = PartialDate.of(2024, 3, 21);

    private Lampung() {}

    /** Every record of the world, each behind those it names. */
    public static List<Aggregate<?>> everything() {
        return Stream.of(organisations(), participants(), policyInstruments(), activities(), commitments())
                .<Aggregate<?>>flatMap(List::stream)
                .toList();
    }

    /** Saves {@link #everything()} as version 1 in one unit, at {@link #RECORDED}. */
    public static void saveIn(Storage storage) {
        storage.write(new Authorship("lampung", RECORDED), unit -> {
            organisations().forEach(unit.organisations()::insert);
            participants().forEach(unit.participants()::insert);
            policyInstruments().forEach(unit.policyInstruments()::insert);
            activities().forEach(unit.activities()::insert);
            commitments().forEach(unit.commitments()::insert);
            return unit;
        });
    }

    public static List<Organisation> organisations() {
        return List.of(agency(), office(), network(), foundation());
    }

    public static List<Participant> participants() {
        return List.of(facilitator(), melati(), villagers());
    }

    public static List<PolicyInstrument> policyInstruments() {
        return List.of(nationalPlan(), provincialPlan());
    }

    public static List<Activity> activities() {
        return List.of(firstMeeting(), secondMeeting(), thirdMeeting());
    }

    public static List<Commitment> commitments() {
        return List.of(firstPoint(), secondPoint(), thirdPoint(), fourthPoint());
    }

    /** The national agency that leads the plan. */
    public static Organisation agency() {
        return Organisation.builder(AGENCY)
                .name("id", "Badan Ketahanan Kampung")
                .name("en", "Village Resilience Agency")
                .acronym("BKK")
                .kind("agency")
                .jurisdiction(INDONESIA)
                .seat(AreaCode.of("ID-JK"))
                .established(PartialDate.of(2010))
                .identifier("example-registry", "bkk")
                .build();
    }

    /** The office of the province that carries the plan out. */
    public static Organisation office() {
        return Organisation.builder(OFFICE)
                .name("id", "Dinas Kampung Damai Provinsi Lampung")
                .acronym("DKD")
                .kind("local-government-unit")
                .jurisdiction(PROVINCE)
                .established(PartialDate.of(2016, 11))
                .identifier("example-registry", "dkd-lampung")
                .build();
    }

    /** The network whose meetings are told. */
    public static Organisation network() {
        return Organisation.builder(NETWORK)
                .name("id", "Jejaring Simpul Damai Lampung")
                .kind("network")
                .jurisdiction(PROVINCE)
                .established(PartialDate.of(2021))
                .build();
    }

    /** A member of the network. */
    public static Organisation foundation() {
        return Organisation.builder(FOUNDATION)
                .name("id", "Yayasan Rumah Teduh")
                .kind("foundation")
                .jurisdiction(PROVINCE)
                .membership(new Membership(NETWORK, Code.of("member"), DateInterval.from(PartialDate.of(2021))))
                .build();
    }

    /** Somebody named in her professional role. */
    public static Person facilitator() {
        return Person.builder(FACILITATOR)
                .name("Ratna Puspita Anggraini")
                .sex(Sex.FEMALE)
                .affiliations(List.of(new Affiliation(
                        FOUNDATION,
                        LocalizedText.of("id", "Koordinator program"),
                        DateInterval.from(PartialDate.of(2022)))))
                .lawfulBasis(LawfulBasis.publicRecord(PartialDate.of(2024, 3, 22), null))
                .build();
    }

    /** Somebody at risk, held under a pseudonym. */
    public static Person melati() {
        return Person.builder(MELATI)
                .pseudonym("Melati")
                .cohorts(List.of(Code.of("returnee")))
                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024, 3, 1), false, "pendampingan"))
                .build();
    }

    /** People known only by where they come from. */
    public static Group villagers() {
        return Group.builder(VILLAGERS)
                .description(LocalizedText.of("id", "Perwakilan empat kampung"))
                .headCount(HeadCount.of(8, Cell.of(Sex.FEMALE, 5), Cell.of(Sex.MALE, 3)))
                .cohorts(List.of(Code.of("civil-society")))
                .build();
    }

    /** The plan of the country, with two pillars and an action below the first. */
    public static PolicyInstrument nationalPlan() {
        return PolicyInstrument.builder(NATIONAL_PLAN)
                .title("id", "Rencana Aksi Nasional Kampung Damai 2020–2024")
                .acronym("RAN KD")
                .kind("presidential-regulation")
                .citation(new Citation("Perpres Nomor 900 Tahun 2020", "perpres", "900", 2020, null, null))
                .jurisdiction(INDONESIA)
                .coordinator(AGENCY)
                .adopted(PartialDate.of(2020, 1, 6))
                .inForce(DateInterval.from(PartialDate.of(2020, 1, 6)))
                .period(DateInterval.parse("2020/2024"))
                .provision(Provision.pillar("1", LocalizedText.of("id", "Pencegahan")))
                .provision(new Provision(
                        "1.1",
                        LocalizedText.of("id", "Pelatihan kepala kampung"),
                        ProvisionKind.ACTION,
                        "1",
                        DateInterval.parse("2022/2024")))
                .provision(Provision.pillar("2", LocalizedText.of("id", "Pemulihan")))
                .build();
    }

    /** The plan of the province, which localises the national one. */
    public static PolicyInstrument provincialPlan() {
        return PolicyInstrument.builder(PROVINCIAL_PLAN)
                .title("id", "Rencana Aksi Daerah Kampung Damai Provinsi Lampung 2022–2024")
                .acronym("RAD KD Lampung")
                .kind("governor-decree")
                .citation(new Citation(
                        "Keputusan Gubernur Lampung Nomor G/900/V.09/HK/2022",
                        "kepgub",
                        "G/900/V.09/HK/2022",
                        2022,
                        null,
                        null))
                .jurisdiction(PROVINCE)
                .coordinator(OFFICE)
                .adopted(PartialDate.of(2022, 2, 1))
                .period(DateInterval.parse("2022/2024"))
                .provision(Provision.pillar("1", LocalizedText.of("id", "Pencegahan")))
                .provision(Provision.pillar("2", LocalizedText.of("id", "Pemulihan")))
                .relation(RelationType.LOCALISES, NATIONAL_PLAN)
                .build();
    }

    public static Activity firstMeeting() {
        return meeting(FIRST_MEETING, 1, "2023-08-15")
                .title("id", "Pertemuan pertama Jejaring Simpul Damai")
                .kind("network-meeting")
                .headCount(HeadCount.of(20, Cell.of(Sex.FEMALE, 11), Cell.of(Sex.MALE, 9)))
                .policyLink(PolicyLink.of(PROVINCIAL_PLAN, "1", PolicyRelation.SUPPORTS))
                .build();
    }

    /** Two days, at the end of which four points were agreed. */
    public static Activity secondMeeting() {
        return meeting(SECOND_MEETING, 2, "2024-03-20/2024-03-21")
                .title("id", "Pertemuan kedua Jejaring Simpul Damai")
                .title("en", "Second meeting of the Peace Knot network")
                .kind("network-meeting")
                .attendance(new Attendance(
                        HeadCount.of(10, Cell.of(Sex.FEMALE, 7), Cell.of(Sex.MALE, 3)),
                        List.of(Delegation.of(OFFICE)),
                        List.of(
                                Individual.of(FACILITATOR, AttendanceRole.FACILITATOR, FOUNDATION),
                                Individual.of(VILLAGERS, AttendanceRole.PARTICIPANT))))
                .policyLink(PolicyLink.of(PROVINCIAL_PLAN, "1", PolicyRelation.IMPLEMENTS))
                .follows(List.of(FIRST_MEETING))
                .outcome(new Outcome(LocalizedText.of("id", "Empat poin disepakati"), null, null, 4, null, null))
                .source(Source.titled("s1", "Notulen pertemuan kedua"))
                .build();
    }

    /** The meeting at which the first point was carried out. */
    public static Activity thirdMeeting() {
        return meeting(THIRD_MEETING, 3, "2024-09-10")
                .title("id", "Pertemuan ketiga dan pelatihan kepala kampung")
                .kind("training")
                .headCount(HeadCount.of(32, Cell.of(Sex.FEMALE, 12), Cell.of(Sex.MALE, 20)))
                .policyLink(PolicyLink.of(PROVINCIAL_PLAN, "1", PolicyRelation.IMPLEMENTS))
                .follows(List.of(SECOND_MEETING))
                .build();
    }

    private static Activity.Builder meeting(ActivityId id, int ordinal, String during) {
        return Activity.builder(id)
                .status(ActivityStatus.COMPLETED)
                .dates(ActivityDates.during(DateInterval.parse(during)))
                .mode(Mode.IN_PERSON)
                .themes(List.of(Code.of("local-governance")))
                .place(Place.at("Balai Kampung Contoh", PROVINCE))
                .organiser(NETWORK, OrganiserRole.ORGANISER)
                .organiser(OFFICE, OrganiserRole.HOST)
                .series(new Series("jejaring-simpul-damai", LocalizedText.of("id", "Pertemuan jejaring"), ordinal));
    }

    /** Kept in time, with evidence: the office and the network train the heads of the villages. */
    public static Commitment firstPoint() {
        return point(FIRST_POINT, 1, "Melatih kepala kampung")
                .party(OFFICE, PartyRole.LEAD)
                .party(NETWORK, PartyRole.PARTY)
                .due(PartialDate.of(2024, 9))
                .policyLink(PolicyLink.of(PROVINCIAL_PLAN, "1", PolicyRelation.IMPLEMENTS))
                .deliveredBy(List.of(THIRD_MEETING))
                .build()
                .report(new ProgressReport(
                        PartialDate.of(2024, 9, 12),
                        Completion.COMPLETE,
                        LocalizedText.of("id", "Semua kepala kampung hadir"),
                        List.of(Evidence.of(THIRD_MEETING)),
                        Actor.of(AGENCY),
                        Assessment.INDEPENDENT))
                .apply(Transition.fulfil(
                        PartialDate.of(2024, 9, 10), Actor.of(OFFICE), List.of(Evidence.of(THIRD_MEETING))));
    }

    /** Kept in part, and overdue: a list of places of referral. */
    public static Commitment secondPoint() {
        return point(SECOND_POINT, 2, "Menyusun daftar rujukan bersama")
                .party(NETWORK, PartyRole.LEAD)
                .party(FOUNDATION, PartyRole.SUPPORT)
                .due(PartialDate.of(2024, 6, 30))
                .policyLink(PolicyLink.of(PROVINCIAL_PLAN, "2", PolicyRelation.SUPPORTS))
                .build()
                .apply(Transition.start(PartialDate.of(2024, 4, 2), Actor.of(NETWORK)))
                .apply(Transition.fulfilInPart(
                        PartialDate.of(2024, 6, 28),
                        Actor.of(NETWORK),
                        List.of(Evidence.titled("Daftar rujukan dua kabupaten"))));
    }

    /** Not kept: a shared office, for which nobody had money. */
    public static Commitment thirdPoint() {
        return point(THIRD_POINT, 3, "Membuka sekretariat bersama")
                .party(OFFICE, PartyRole.LEAD)
                .due(PartialDate.of(2024, 5))
                .outcomeReason(new OutcomeReason(Code.of("capacity"), LocalizedText.of("id", "Tidak ada anggaran")))
                .build()
                .apply(Transition.fail(
                        PartialDate.of(2024, 6, 3), Actor.of(OFFICE), LocalizedText.of("id", "Tidak ada anggaran")));
    }

    /** Agreed, with time until 2026: the plan that follows. */
    public static Commitment fourthPoint() {
        return point(FOURTH_POINT, 4, "Menyiapkan rencana aksi daerah berikutnya")
                .party(OFFICE, PartyRole.LEAD)
                .party(AGENCY, PartyRole.SUPPORT)
                .due(PartialDate.of(2026))
                .policyLink(PolicyLink.of(NATIONAL_PLAN, PolicyRelation.SUPPORTS))
                .build();
    }

    private static Commitment.Builder point(CommitmentId id, int ordinal, String statement) {
        return Commitment.builder(id)
                .statement("id", statement)
                .kind(CommitmentKind.AGREEMENT)
                .madeAt(SECOND_MEETING)
                .madeOn(AGREED_ON)
                .ordinal(ordinal)
                .transition(Transition.agree(AGREED_ON, Actor.of(NETWORK)));
    }
}
