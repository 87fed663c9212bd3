package org.simpul.testkit;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.AggregateBuilder;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Access;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Attribution;
import org.simpul.model.activity.BudgetLine;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.Item;
import org.simpul.model.activity.Marker;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.activity.Outcome;
import org.simpul.model.activity.Series;
import org.simpul.model.activity.Times;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Completion;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.Indicator;
import org.simpul.model.commitment.Milestone;
import org.simpul.model.commitment.MilestoneStatus;
import org.simpul.model.commitment.OutcomeReason;
import org.simpul.model.commitment.Party;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Honorifics;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Concern;
import org.simpul.model.people.Disability;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Coordinates;
import org.simpul.model.place.Place;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.policy.RelationType;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/**
 * One record of each kind in which no field is empty, so that a store which forgets one is found out. They tell no story
 * and break rules on purpose; the people are invented. For a told world see {@link Lampung}.
 */
public final class FullRecords {

    private static final OrganisationId ONE = OrganisationId.of("01900000-0000-7000-8000-0000000f0001");
    private static final OrganisationId OTHER = OrganisationId.of("01900000-0000-7000-8000-0000000f0002");
    private static final ParticipantId SOMEBODY = ParticipantId.of("0b54d9b3-52a5-4f3e-8c11-0000000f0003");
    private static final ParticipantId SOME = ParticipantId.of("f2a93c55-7d09-4b1f-9f77-0000000f0004");
    private static final PolicyInstrumentId PLAN = PolicyInstrumentId.of("01900000-0000-7000-8000-0000000f0005");
    private static final PolicyInstrumentId LAW = PolicyInstrumentId.of("01900000-0000-7000-8000-0000000f0006");
    private static final ActivityId MEETING = ActivityId.of("01900000-0000-7000-8000-0000000f0007");
    private static final ActivityId CONFERENCE = ActivityId.of("01900000-0000-7000-8000-0000000f0008");
    private static final CommitmentId PROMISE = CommitmentId.of("01900000-0000-7000-8000-0000000f0009");
    private static final CommitmentId EARLIER = CommitmentId.of("01900000-0000-7000-8000-0000000f000a");

    private static final SourceKey MINUTES = SourceKey.of("s1");
    private static final Sha256 CHECKSUM =
            Sha256.of("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    private static final WebAddress ADDRESS = WebAddress.of("https://example.org/laporan?a=1&b=%20#bagian");

    private FullRecords() {}

    /** All of them, a person and a group both. */
    public static List<Aggregate<?>> all() {
        return List.of(organisation(), person(), group(), policyInstrument(), activity(), commitment());
    }

    public static Organisation organisation() {
        return withFullHead(Organisation.builder(ONE), "2024-017/org")
                .names(texts("Badan Contoh", "Example Agency"))
                .acronym("BC")
                .alternativeNames(List.of("Kantor Contoh", "Ja’far \"Centre\""))
                .kind("agency")
                .jurisdiction(AreaCode.of("ID"))
                .parent(OTHER)
                .membership(new Membership(OTHER, Code.of("steering-committee"), DateInterval.parse("2017/..")))
                .membership(new Membership(OTHER, null, null))
                .established(PartialDate.of(2010, 7))
                .dissolved(PartialDate.of(2023, 12, 31))
                .seat(AreaCode.of("ID-32.14"))
                .mandate(texts("Melindungi warga", "Protects people"))
                .build();
    }

    public static Person person() {
        return withFullHead(Person.builder(SOMEBODY), "2024-017/person")
                .name("Nur Aini")
                .pseudonym("Mawar")
                .honorifics(new Honorifics("Dr.", "S.H., M.H."))
                .alternativeNames(List.of("Nuraini", "Nur 'Aini"))
                .sex(Sex.FEMALE)
                .ageBand(AgeBand.FROM_60)
                .disability(Disability.UNDISCLOSED)
                .cohorts(List.of(Code.of("survivor"), Code.of("official")))
                .affiliations(List.of(
                        new Affiliation(ONE, texts("Kepala bagian", "Head of section"), DateInterval.parse("2017/")),
                        new Affiliation(OTHER, null, null)))
                .lawfulBasis(new LawfulBasis(
                        Basis.CONSENT,
                        PartialDate.of(2024, 3, 1),
                        List.of("pendampingan", "laporan"),
                        MINUTES,
                        PartialDate.of(2024, 8),
                        true))
                .contact(new Contact("mawar@example.org", "+62 811 0000 000", "Jalan Contoh 1\nBandar Lampung"))
                .build();
    }

    public static Group group() {
        return withFullHead(Group.builder(SOME), "2024-017/group")
                .description(texts("Perwakilan perangkat daerah", "Representatives of provincial units"))
                .headCount(fullHeadCount())
                .represents(List.of(ONE, OTHER))
                .cohorts(List.of(Code.of("official")))
                .build();
    }

    public static PolicyInstrument policyInstrument() {
        return withFullHead(PolicyInstrument.builder(PLAN), "2024-017/plan")
                .titles(texts("Rencana Aksi Contoh", "Example Action Plan"))
                .acronym("RAC")
                .kind("national-action-plan")
                .citation(new Citation("Perpres Nomor 900 Tahun 2020 pasal 20", "perpres", "900", 2020, ONE, "20"))
                .jurisdiction(AreaCode.of("ID-LA"))
                .issuer(ONE)
                .coordinator(OTHER)
                .parties(List.of(
                        new InstrumentParty(ONE, InstrumentParty.Role.SIGNATORY),
                        new InstrumentParty(OTHER, InstrumentParty.Role.WITNESS)))
                .adopted(PartialDate.of(2020, 1, 6))
                .inForce(DateInterval.parse("2020-01-06/.."))
                .period(DateInterval.parse("2020/2024"))
                .provision(new Provision("1", texts("Pencegahan", "Prevention"), ProvisionKind.PILLAR, null, null))
                .provision(new Provision(
                        "1.2",
                        texts("Pelatihan", "Training"),
                        ProvisionKind.ACTION,
                        "1",
                        DateInterval.parse("2023/2024")))
                .provision(new Provision("x", null, null, null, null))
                .reporting(List.of(
                        new ReportingDuty(
                                ONE,
                                OTHER,
                                Period.of(1, 6, 15),
                                PartialDate.of(2022, 1),
                                new Citation("pasal 20", null, null, null, null, null)),
                        new ReportingDuty(null, OTHER, Period.ofMonths(12), null, null)))
                .relation(RelationType.BASED_ON, LAW)
                .relation(RelationType.CITES, LAW)
                .build();
    }

    public static Activity activity() {
        return withFullHead(Activity.builder(MEETING), "2024-017/meeting")
                .titles(texts("Pertemuan jejaring", "Network meeting"))
                .description(texts("Dua hari", "Two days"))
                .kind("network-meeting")
                .themes(List.of(Code.of("women-peace-security"), Code.of("legal-aid")))
                .status(ActivityStatus.RESCHEDULED)
                .dates(new ActivityDates(
                        DateInterval.parse("2024-07-09/2024-07-10"),
                        DateInterval.parse("2024-06"),
                        List.of(DateInterval.parse("2024-05/.."), DateInterval.parse("/2024-06-01")),
                        "Selasa (9 Juli 2024)",
                        new Times(LocalTime.of(9, 30), LocalTime.of(16, 0, 30), ZoneId.of("Asia/Jakarta"))))
                .mode(Mode.HYBRID)
                .access(Access.BY_INVITATION)
                .place(new Place(
                        AreaCode.of("ID-NB"),
                        "Aula Contoh",
                        "Jalan Contoh 2",
                        new Coordinates(-8.58, 116.1),
                        texts("Lantai dua", "Second floor")))
                .place(Place.in(AreaCode.of("M49-035")))
                .organiser(ONE, OrganiserRole.ORGANISER)
                .organiser(OTHER, OrganiserRole.FUNDER)
                .attendance(new Attendance(
                        fullHeadCount(),
                        List.of(
                                new Delegation(
                                        ONE,
                                        texts("Kepala UPTD", "Head of unit"),
                                        AreaCode.of("ID-NB"),
                                        texts("dari kota", "from the city"),
                                        HeadCount.atLeast(2),
                                        AttendanceRole.RESOURCE_PERSON,
                                        Mode.ONLINE),
                                Delegation.of(OTHER)),
                        List.of(
                                new Individual(
                                        SOMEBODY,
                                        AttendanceRole.SPEAKER,
                                        ONE,
                                        texts("Kepala bagian", "Head of section"),
                                        Mode.IN_PERSON),
                                new Individual(SOME, null, null, null, null))))
                .concerns(List.of(Concern.of(Code.of("child")), Concern.of(SOMEBODY)))
                .policyLinks(List.of(
                        PolicyLink.of(PLAN, "1", PolicyRelation.FOLLOWS_UP),
                        PolicyLink.of(LAW, PolicyRelation.IMPLEMENTS)))
                .markers(List.of(new Marker("1", "1", 2), new Marker("99", "x", 0)))
                .partOf(CONFERENCE)
                .follows(List.of(CONFERENCE))
                .series(new Series("jejaring", texts("Pertemuan jejaring", "Network meetings"), 3))
                .objectives(List.of(Item.of(texts("Bertukar pengalaman", "Exchange"))))
                .rationale(List.of(Item.of(texts("Tahun pertama", "First year"))))
                .agenda(List.of(
                        new Item(
                                texts("Paparan", "Presentation"),
                                PartialDate.of(2024, 7, 9),
                                new Attribution(ONE, SOMEBODY, texts("Kepala Badan", "Head"))),
                        new Item(texts("Doa", "Prayer"), null, new Attribution(null, null, texts("Ustaz", "Cleric")))))
                .outcome(new Outcome(
                        texts("Empat poin", "Four points"),
                        PartialDate.of(2024, 7, 10),
                        new Attribution(OTHER, null, null),
                        4,
                        PLAN,
                        ADDRESS))
                .outcome(Outcome.of(texts("Foto bersama", "A photograph")))
                .establishes(List.of(OTHER))
                .budget(List.of(
                        new BudgetLine(new BigDecimal("12500000.00"), Currency.getInstance("IDR"), OTHER),
                        new BudgetLine(new BigDecimal("0"), Currency.getInstance("USD"), null)))
                .build();
    }

    public static Commitment commitment() {
        Evidence report = new Evidence(
                "Laporan", ADDRESS, PartialDate.of(2024, 5, 20), MEETING, PLAN, CHECKSUM, Sensitivity.CONFIDENTIAL);
        return withFullHead(Commitment.builder(PROMISE), "2024-017/promise")
                .statement(texts("Melatih dua ratus orang", "Train two hundred people"))
                .kind(CommitmentKind.MOU_CLAUSE)
                .parties(List.of(Party.of(ONE, PartyRole.LEAD), Party.of(SOMEBODY, PartyRole.BENEFICIARY)))
                .madeAt(MEETING)
                .madeOn(PartialDate.of(2024, 3, 21))
                .madeIn(new Clause(PLAN, "3"))
                .ordinal(3)
                .policyLinks(List.of(
                        PolicyLink.of(PLAN, "1", PolicyRelation.SUPPORTS), PolicyLink.of(LAW, PolicyRelation.SIGNS)))
                .concerns(List.of(Concern.of(Code.of("youth")), Concern.of(SOME)))
                .deliveredBy(List.of(CONFERENCE))
                .due(PartialDate.of(2024, 5))
                .transition(Transition.agree(PartialDate.of(2024, 3, 21), Actor.of(ONE)))
                .transition(new Transition(
                        CommitmentStatus.SUPERSEDED,
                        PartialDate.of(2024, 5),
                        Actor.of(SOMEBODY),
                        texts("Diganti", "Replaced"),
                        List.of(report, Evidence.titled("Notulen")),
                        EARLIER))
                .verifiable(new Verifiable(Verifiable.Value.YES, texts("Terukur", "Measurable")))
                .milestones(List.of(
                        new Milestone(
                                texts("Setengah jalan", "Half way"),
                                PartialDate.of(2024, 4),
                                MilestoneStatus.PARTIALLY_MET,
                                PartialDate.of(2024, 4, 20)),
                        new Milestone(null, null, MilestoneStatus.SCHEDULED, null)))
                .indicators(List.of(new Indicator(
                        texts("Orang terlatih", "People trained"),
                        "people",
                        new Indicator.Value(PartialDate.of(2023), BigDecimal.ZERO, List.of()),
                        new Indicator.Value(PartialDate.of(2024, 5), new BigDecimal("200"), List.of()),
                        List.of(
                                new Indicator.Value(
                                        PartialDate.of(2024, 5, 8),
                                        new BigDecimal("180.50"),
                                        List.of(Cell.of(Sex.FEMALE, 120), fullCell())),
                                new Indicator.Value(null, new BigDecimal("-1"), List.of())))))
                .progress(List.of(
                        new ProgressReport(
                                PartialDate.of(2024, 4, 15),
                                Completion.LIMITED,
                                texts("Mulai", "Begun"),
                                List.of(report, Evidence.of(MEETING)),
                                Actor.of(ONE),
                                Assessment.SELF_REPORTED),
                        new ProgressReport(PartialDate.of(2024), null, null, List.of(), null, null)))
                .outcomeReason(new OutcomeReason(Code.of("political-support"), texts("Ditunda", "Put off")))
                .follows(List.of(EARLIER))
                .supersedes(List.of(EARLIER))
                .build();
    }

    private static Cell fullCell() {
        return new Cell(Sex.FEMALE, AgeBand.YOUTH, Disability.NO, Mode.ONLINE, Code.of("religious-leader"), 2);
    }

    private static HeadCount fullHeadCount() {
        return new HeadCount(
                35, 30, 40, List.of(Cell.of(Sex.FEMALE, 20), Cell.of(Sex.MALE, 12), fullCell()), Missing.NOT_STATED);
    }

    private static <I extends AggregateId, B extends AggregateBuilder<I, B>> B withFullHead(B builder, String number) {
        return builder.custodian(OTHER)
                .sensitivity(Sensitivity.RESTRICTED)
                .sensitivityOf("/sources/0/author", Sensitivity.STRICTLY_CONFIDENTIAL)
                .identifier("example-registry", number)
                .identifier("É ’", number)
                .source(new Source(
                        MINUTES,
                        "Notulen “pertemuan”",
                        ADDRESS,
                        "Badan Contoh",
                        "Redaksi",
                        PartialDate.of(2024, 7),
                        PartialDate.of(2024, 7, 12),
                        "id",
                        CHECKSUM))
                .source(Source.titled("s2", "Foto"))
                .provenance(new Provenance("/identifiers/0", MINUTES, "nomor 017", Provenance.Basis.INFERRED))
                .provenance(new Provenance("", SourceKey.of("s2"), null, Provenance.Basis.STATED))
                .extension("https://example.org/form", "{\"a\": [1, null]}");
    }

    private static LocalizedText texts(String indonesian, String english) {
        return LocalizedText.of("id", indonesian).with("en", english);
    }
}
