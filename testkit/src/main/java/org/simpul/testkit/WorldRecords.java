package org.simpul.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Actor;
import org.simpul.model.AggregateBuilder;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Milestone;
import org.simpul.model.commitment.MilestoneStatus;
import org.simpul.model.commitment.OutcomeReason;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Disability;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.policy.RelationType;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/**
 * Records by chance that have in them what reports stumble over: dates known to the month or the year only, places that changed
 * their province, people listed twice and people nobody may know of, plans whose provisions are alike. What the rules would
 * refuse is in them too, since sources err and records outlive what they name. A number always stands for the same id.
 */
final class WorldRecords {

    static final int ORGANISATIONS = 6;
    static final int INSTRUMENTS = 4;
    static final int PARTICIPANTS = 9;
    static final int ACTIVITIES = 24;
    static final int COMMITMENTS = 20;

    static final List<String> AREAS = List.of("ID-93.01", "ID-PA", "ID-PS", "ID", "ID-32.14", "ID-JB", "ID-94.03");
    static final List<String> KINDS = List.of("workshop", "training", "hearing");
    static final List<String> THEMES = List.of("legal-aid", "other", "child-marriage");

    private static final List<String> REASONS = List.of("capacity", "coordination");
    private static final List<String> PROVISIONS = List.of("1", "1.1", "1.2", "2", "2.1", "2.2", "3");
    private static final int GROUPS = 2;
    private static final List<String> DATES = List.of(
            "2022",
            "2022-07",
            "2022-07-24",
            "2022-07-25",
            "2021-12-31/2022-01-01",
            "2021/2023",
            "2023-02-03",
            "../2022",
            "2023/..");
    private static final List<String> HIDEABLE_OF_ACTIVITIES = List.of(
            "/kind",
            "/themes",
            "/status",
            "/dates",
            "/mode",
            "/places",
            "/organisers",
            "/policyLinks",
            "/attendance",
            "/attendance/headCount",
            "/attendance/delegations",
            "/attendance/individuals");

    private final Chance chance;

    WorldRecords(Chance chance) {
        this.chance = chance;
    }

    static OrganisationId organisationId(int number) {
        return new OrganisationId(id("organisation", number));
    }

    static PolicyInstrumentId instrumentId(int number) {
        return new PolicyInstrumentId(id("instrument", number));
    }

    static ParticipantId participantId(int number) {
        return new ParticipantId(id("participant", number));
    }

    static ActivityId activityId(int number) {
        return new ActivityId(id("activity", number));
    }

    static CommitmentId commitmentId(int number) {
        return new CommitmentId(id("commitment", number));
    }

    private static UUID id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The last two are units of the first two. */
    Organisation organisation(int number) {
        Organisation.Builder organisation = Organisation.builder(organisationId(number))
                .name("en", "Organisation " + number)
                .sensitivity(mostlyPublic());
        if (number > ORGANISATIONS - 2) {
            organisation.parent(organisationId(number - ORGANISATIONS + 2));
        }
        return organisation.build();
    }

    /** The second localises the first, the third the second; the fourth stands alone. */
    PolicyInstrument instrument(int number) {
        PolicyInstrument.Builder instrument = PolicyInstrument.builder(instrumentId(number))
                .title("en", "Plan " + number)
                .jurisdiction(AreaCode.of(chance.anyOf(AREAS)))
                .inForce(chance.perhaps(() -> DateInterval.parse(chance.any("2021/2022", "2022-07-10/.."))))
                .reporting(chance.fewer(3, this::duty))
                .sensitivity(mostlyPublic());
        if (number == 2 || number == 3) {
            instrument.relation(RelationType.LOCALISES, instrumentId(number - 1));
        }
        for (String code : PROVISIONS) {
            if (!chance.onceIn(4)) {
                ProvisionKind kind = chance.perhaps(() -> chance.any(ProvisionKind.PILLAR, ProvisionKind.ACTION));
                String parent = code.length() > 1 ? code.substring(0, 1) : null;
                DateInterval during = chance.onceIn(3) ? DateInterval.parse(chance.any("2021/2022", "2023/..")) : null;
                instrument.provision(new Provision(code, null, kind, parent, during));
            }
        }
        return instrument.build();
    }

    private ReportingDuty duty() {
        return new ReportingDuty(
                chance.perhaps(this::anyOrganisation),
                organisationId(1),
                chance.perhaps(() -> chance.any(Period.ofMonths(6), Period.ofMonths(1), Period.ofDays(45))),
                chance.any(PartialDate.of(2022, 1, 31), PartialDate.of(2021)),
                null);
    }

    /** The last ones are groups. */
    Participant participant(int number) {
        return number > PARTICIPANTS - GROUPS ? group(number) : person(number);
    }

    private Person person(int number) {
        Person.Builder person = Person.builder(participantId(number))
                .pseudonym("P" + number)
                .sex(chance.perhaps(() -> chance.any(Sex.values())))
                .ageBand(chance.perhaps(() -> chance.any(AgeBand.values())))
                .disability(chance.perhaps(() -> chance.any(Disability.values())))
                .sensitivity(chance.any(Sensitivity.values()));
        hide(person, List.of("/sex", "/ageBand", "/disability"));
        return person.build();
    }

    private Group group(int number) {
        Group.Builder group = Group.builder(participantId(number))
                .description(LocalizedText.of("en", "Group " + number))
                .headCount(chance.perhaps(this::headCount))
                .cohorts(chance.fewer(2, () -> Code.of("returnee")))
                .sensitivity(chance.any(Sensitivity.values()));
        hide(group, List.of("/headCount"));
        return group.build();
    }

    Activity activity(int number) {
        Activity.Builder activity = Activity.builder(activityId(number))
                .title("en", "Activity " + number)
                .kind(chance.perhaps(() -> Code.of(chance.anyOf(KINDS))))
                .themes(chance.fewer(3, () -> Code.of(chance.anyOf(THEMES))).stream()
                        .distinct()
                        .toList())
                .status(chance.perhaps(() -> chance.any(ActivityStatus.values())))
                .mode(chance.perhaps(() -> chance.any(Mode.values())))
                .places(chance.fewer(3, () -> Place.in(AreaCode.of(chance.anyOf(AREAS)))))
                .policyLinks(chance.fewer(4, this::link))
                .attendance(new Attendance(
                        chance.perhaps(this::headCount),
                        chance.fewer(4, this::delegation),
                        chance.fewer(6, this::individual)))
                .sensitivity(mostlyPublic());
        String date = chance.perhaps(() -> chance.anyOf(DATES));
        if (date != null) {
            activity.during(date);
        }
        for (int i = chance.below(3); i > 0; i--) {
            activity.organiser(anyOrganisation(), OrganiserRole.CO_ORGANISER);
        }
        hide(activity, HIDEABLE_OF_ACTIVITIES);
        return activity.build();
    }

    private Delegation delegation() {
        return new Delegation(
                chance.perhaps(this::anyOrganisation),
                null,
                AreaCode.of(chance.anyOf(AREAS)),
                null,
                chance.perhaps(this::headCount),
                AttendanceRole.DELEGATE,
                mode());
    }

    /** Few people, so that some are listed twice at an activity and many at several. */
    private Individual individual() {
        return new Individual(
                participantId(1 + chance.below(PARTICIPANTS)),
                chance.any(AttendanceRole.values()),
                chance.perhaps(this::anyOrganisation),
                null,
                mode());
    }

    private @Nullable Mode mode() {
        return chance.perhaps(() -> chance.any(Mode.values()));
    }

    private HeadCount headCount() {
        Cell women = Cell.of(Sex.FEMALE, chance.below(5));
        Cell online = new Cell(null, null, Disability.YES, Mode.ONLINE, null, chance.below(3));
        Cell returnees = new Cell(null, null, null, null, Code.of("returnee"), 1 + chance.below(8));
        return switch (chance.below(8)) {
            case 0 -> HeadCount.of(chance.below(30), women, online);
            case 1 -> new HeadCount(null, chance.below(9), 9 + chance.below(9), List.of(women), null);
            case 2 -> HeadCount.atLeast(chance.below(9)).with(returnees);
            case 3 -> new HeadCount(null, null, null, List.of(returnees), null);
            case 4 -> new HeadCount(null, null, chance.below(6), List.of(), null);
            case 5 -> new HeadCount(null, null, null, List.of(), Missing.NOT_ASKED);
            case 6 -> HeadCount.of(0);
            default -> HeadCount.of(20, Cell.of(Sex.MALE, AgeBand.FROM_60, 4), Cell.of(Sex.MALE, AgeBand.CHILD, 4));
        };
    }

    Commitment commitment(int number) {
        Commitment.Builder commitment = Commitment.builder(commitmentId(number))
                .statement("en", "Promise " + number)
                .madeAt(chance.perhaps(() -> activityId(1 + chance.below(ACTIVITIES))))
                .madeOn(chance.perhaps(
                        () -> PartialDate.parse(chance.any("2022", "2022-05", "2022-08-03", "2022-09-05", "2024"))))
                .due(chance.perhaps(() -> PartialDate.parse(chance.any("2022", "2022-09", "2022-10-03", "2023-01"))))
                .madeIn(chance.perhaps(() -> new Clause(instrumentId(1 + chance.below(INSTRUMENTS)), provision())))
                .policyLinks(chance.fewer(3, this::link))
                .milestones(chance.fewer(3, this::milestone))
                .verifiable(new Verifiable(chance.any(Verifiable.Value.values()), null))
                .progress(chance.fewer(3, this::report))
                .outcomeReason(chance.perhaps(() -> new OutcomeReason(Code.of(chance.anyOf(REASONS)), null)))
                .sensitivity(mostlyPublic());
        for (int i = chance.below(4); i > 0; i--) {
            commitment.party(anyOrganisation(), chance.any(PartyRole.values()));
        }
        for (int i = chance.below(3); i > 0; i--) {
            commitment.transition(step(chance.any(CommitmentStatus.values())));
        }
        hide(
                commitment,
                List.of(
                        "/madeAt",
                        "/madeOn",
                        "/due",
                        "/parties",
                        "/policyLinks",
                        "/transitions",
                        "/milestones",
                        "/verifiable",
                        "/progress",
                        "/outcomeReason"));
        return commitment.build();
    }

    private Transition step(CommitmentStatus to) {
        PartialDate on = PartialDate.parse(chance.any("2022", "2022-10-01", "2022-10-09", "2022-11-20", "2023-04"));
        return new Transition(to, on, Actor.of(anyOrganisation()), null, List.of(), null);
    }

    private ProgressReport report() {
        return new ProgressReport(
                PartialDate.of(2022, 9),
                null,
                null,
                List.of(),
                Actor.of(anyOrganisation()),
                chance.perhaps(() -> chance.any(Assessment.values())));
    }

    private Milestone milestone() {
        return new Milestone(
                LocalizedText.of("en", "Milestone"),
                chance.perhaps(() -> PartialDate.parse(chance.any("2022", "2022-08", "2022-08-09"))),
                chance.perhaps(() -> chance.any(MilestoneStatus.values())),
                null);
    }

    private PolicyLink link() {
        return new PolicyLink(
                instrumentId(1 + chance.below(INSTRUMENTS)),
                provision(),
                chance.anyOf(Arrays.asList(PolicyRelation.values()).subList(0, 3)));
    }

    private @Nullable String provision() {
        return chance.perhaps(() -> chance.anyOf(PROVISIONS));
    }

    private OrganisationId anyOrganisation() {
        return organisationId(1 + chance.below(ORGANISATIONS));
    }

    private Sensitivity mostlyPublic() {
        return chance.onceIn(4) ? chance.any(Sensitivity.values()) : Sensitivity.PUBLIC;
    }

    /** Holds some fields more closely than their record. */
    private void hide(AggregateBuilder<?, ?> record, List<String> paths) {
        if (chance.onceIn(2)) {
            for (int i = 1 + chance.below(2); i > 0; i--) {
                record.sensitivityOf(chance.anyOf(paths), chance.any(Sensitivity.values()));
            }
        }
    }
}
