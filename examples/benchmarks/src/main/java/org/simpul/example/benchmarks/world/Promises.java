package org.simpul.example.benchmarks.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Actor;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Organiser;
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
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Sex;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** The commitments made at an activity, and their lives until today. */
final class Promises {

    private static final List<Code> REASONS = List.of(
            Code.of("capacity"),
            Code.of("coordination"),
            Code.of("political-support"),
            Code.of("relevance"),
            Code.of("design"));

    private final long seed;
    private final Size size;
    private final Bodies bodies;
    private final Plans plans;
    private final Meetings meetings;

    Promises(long seed, Size size, Bodies bodies, Plans plans, Meetings meetings) {
        this.seed = seed;
        this.size = size;
        this.bodies = bodies;
        this.plans = plans;
        this.meetings = meetings;
    }

    /** All that was agreed at an activity, in the order of its minutes. */
    List<Commitment> madeAt(Activity activity, int number) {
        List<Commitment> made = new ArrayList<>();
        int count = meetings.promises(number);
        for (int ordinal = 1; ordinal <= count; ordinal++) {
            made.add(commitment(activity, number, ordinal, ordinal < count));
        }
        return made;
    }

    private CommitmentId id(int number, int ordinal) {
        long recorded = meetings.calendar().recorded(number).toEpochMilli();
        return new CommitmentId(dice("commitment", number, ordinal).timed(recorded + ordinal));
    }

    private Dice dice(String what, int number, int ordinal) {
        return Dice.of(seed, what, number * 16L + ordinal);
    }

    private Commitment commitment(Activity activity, int number, int ordinal, boolean hasNext) {
        Dice dice = dice("promise", number, ordinal);
        Region region = meetings.region(number);
        PartialDate madeOn = madeOn(activity);
        LocalDate recorded = LocalDate.ofInstant(meetings.calendar().recorded(number), ZoneOffset.UTC);
        LocalDate day = madeOn == null || madeOn.latestDay().isAfter(recorded) ? recorded : madeOn.latestDay();
        List<OrganisationId> present = present(activity);
        OrganisationId lead = dice.pickSkewed(present);
        OrganisationId other = bodies.meeting(dice, region);
        Commitment.Builder made = Commitment.builder(id(number, ordinal))
                .custodian(activity.head().custodian())
                .sensitivity(activity.head().sensitivity())
                .statement(Names.ofWork(dice, region.name()))
                .kind(dice.pickSkewed(List.of(CommitmentKind.values())))
                .madeAt(activity.id())
                .madeOn(madeOn)
                .ordinal(ordinal)
                .policyLinks(policyLinks(dice, activity, region, day.getYear()))
                .verifiable(verifiable(dice));
        if (dice.chance(0.96)) {
            made.party(lead, dice.chance(0.7) ? PartyRole.LEAD : PartyRole.PARTY);
        }
        if (dice.chance(0.6) && !other.equals(lead)) {
            made.party(other, dice.pickSkewed(List.of(PartyRole.PARTY, PartyRole.SUPPORT, PartyRole.PROMISEE)));
        }
        if (dice.chance(0.05)) {
            Plan agreement = plans.agreement(dice);
            made.madeIn(new Clause(agreement.instrument().id(), agreement.code(dice)));
        }
        PartialDate due = due(dice, day);
        made.due(due);
        live(dice, made, day, due, lead, hasNext ? id(number, ordinal + 1) : null, activity);
        if (number + 1 < size.activities() && dice.chance(0.05)) {
            int later = number + 1 + dice.skewed(Math.min(5_000, size.activities() - number - 1));
            made.deliveredBy(List.of(meetings.id(later)));
        }
        Commitment commitment = made.build();
        return watched(dice, commitment, day, lead, other);
    }

    private static @Nullable PartialDate madeOn(Activity activity) {
        DateInterval during = activity.dates().during();
        return during == null ? null : during.end().date().orElse(null);
    }

    private static List<OrganisationId> present(Activity activity) {
        List<OrganisationId> present = new ArrayList<>();
        activity.organisers().stream().map(Organiser::organisation).forEach(present::add);
        for (Delegation delegation : activity.attendance().delegations()) {
            if (delegation.organisation() != null && !present.contains(delegation.organisation())) {
                present.add(delegation.organisation());
            }
        }
        return present;
    }

    private List<PolicyLink> policyLinks(Dice dice, Activity activity, Region region, int year) {
        if (!activity.policyLinks().isEmpty() && dice.chance(0.6)) {
            return List.of(dice.pick(activity.policyLinks()));
        }
        return dice.chance(0.3) ? List.of(Plans.link(dice, plans.near(dice, region, year))) : List.of();
    }

    private static Verifiable verifiable(Dice dice) {
        Verifiable.Value value =
                dice.pickSkewed(List.of(Verifiable.Value.YES, Verifiable.Value.UNASSESSED, Verifiable.Value.NO));
        return value == Verifiable.Value.UNASSESSED ? Verifiable.UNASSESSED : new Verifiable(value, null);
    }

    private static @Nullable PartialDate due(Dice dice, LocalDate day) {
        if (dice.chance(0.12)) {
            return null;
        }
        LocalDate due = day.plusDays(30L + dice.skewed(700));
        double share = dice.share();
        if (share < 0.5) {
            return PartialDate.of(due);
        }
        return share < 0.9 ? PartialDate.of(due.getYear(), due.getMonthValue()) : PartialDate.of(due.getYear());
    }

    /** What became of it, as far as that has happened by today. */
    private void live(
            Dice dice,
            Commitment.Builder made,
            LocalDate day,
            @Nullable PartialDate due,
            OrganisationId lead,
            @Nullable CommitmentId next,
            Activity activity) {
        Actor by = Actor.of(lead);
        if (dice.chance(0.06)) {
            made.transition(Transition.propose(PartialDate.of(day), by));
            if (dice.chance(0.3)) {
                made.transition(Transition.decline(
                        PartialDate.of(day), by, LocalizedText.of("id", "Tidak disetujui para pihak")));
            }
            return;
        }
        made.transition(Transition.agree(PartialDate.of(day), by));
        LocalDate started = day.plusDays(5L + dice.skewed(120));
        if (started.isAfter(World.TODAY)) {
            return;
        }
        if (dice.chance(0.7)) {
            made.transition(Transition.start(PartialDate.of(started), by));
        }
        LocalDate expected = due == null ? day.plusYears(1) : due.latestDay();
        LocalDate end =
                dice.chance(0.6) ? expected.minusDays(dice.skewed(90)) : expected.plusDays(1L + dice.skewed(400));
        LocalDate ended = end.isBefore(started) ? started : end;
        if (!ended.isAfter(World.TODAY)) {
            end(dice, made, ended, by, next, activity);
        }
    }

    private static void end(
            Dice dice,
            Commitment.Builder made,
            LocalDate day,
            Actor by,
            @Nullable CommitmentId next,
            Activity activity) {
        double share = dice.share();
        PartialDate on = PartialDate.of(day);
        List<Evidence> evidence = List.of(
                dice.chance(0.2) ? Evidence.of(activity.id()) : Evidence.titled("Laporan pelaksanaan " + on.year()));
        if (share < 0.5) {
            made.transition(Transition.fulfil(on, by, evidence));
        } else if (share < 0.62) {
            made.transition(Transition.fulfilInPart(on, by, evidence));
            if (dice.chance(0.5)) {
                made.outcomeReason(reason(dice));
            }
        } else if (share < 0.72) {
            made.transition(Transition.fail(on, by, LocalizedText.of("id", "Tidak terlaksana")))
                    .outcomeReason(reason(dice));
        } else if (share < 0.77) {
            made.transition(Transition.withdraw(on, by, LocalizedText.of("id", "Ditarik oleh para pihak")))
                    .outcomeReason(reason(dice));
        } else if (share < 0.79 && next != null) {
            made.transition(Transition.supersede(on, by, next));
        }
    }

    private static OutcomeReason reason(Dice dice) {
        return new OutcomeReason(dice.pickSkewed(REASONS), null);
    }

    /** Who looked after it, and what they saw. */
    private Commitment watched(
            Dice dice, Commitment commitment, LocalDate day, OrganisationId lead, OrganisationId other) {
        Commitment.Builder made = commitment.toBuilder();
        if (dice.chance(0.15)) {
            made.milestones(milestones(dice, commitment, day));
        }
        if (dice.chance(0.05)) {
            made.indicators(List.of(indicator(dice, day)));
        }
        if (commitment.status() == CommitmentStatus.PROPOSED || commitment.status() == CommitmentStatus.DECLINED) {
            return made.build();
        }
        List<ProgressReport> reports = new ArrayList<>();
        LocalDate on = day;
        for (int i = dice.skewed(5); i > 0; i--) {
            on = on.plusDays(dice.between(20, 200));
            if (!on.isAfter(World.TODAY)) {
                reports.add(report(dice, commitment, on, lead, other));
            }
        }
        return made.progress(reports).build();
    }

    private ProgressReport report(
            Dice dice, Commitment commitment, LocalDate on, OrganisationId lead, OrganisationId other) {
        Actor watcher = Actor.of(dice.chance(0.5) ? other : bodies.ofState(dice));
        boolean isIndependent = dice.chance(0.2) && !commitment.isResponsible(watcher);
        return new ProgressReport(
                PartialDate.of(on),
                dice.pick(List.of(Completion.values())),
                dice.chance(0.3) ? LocalizedText.of("id", "Kegiatan berjalan sesuai rencana kerja") : null,
                List.of(),
                isIndependent ? watcher : Actor.of(lead),
                isIndependent ? Assessment.INDEPENDENT : Assessment.SELF_REPORTED);
    }

    private static List<Milestone> milestones(Dice dice, Commitment commitment, LocalDate day) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            LocalDate due = day.plusDays(dice.between(20, 400));
            boolean isMet = due.isBefore(World.TODAY) && dice.chance(commitment.isOpen() ? 0.4 : 0.8);
            milestones.add(new Milestone(
                    LocalizedText.of("id", "Tahap " + i),
                    PartialDate.of(due),
                    isMet ? MilestoneStatus.MET : MilestoneStatus.SCHEDULED,
                    isMet ? PartialDate.of(due) : null));
        }
        return milestones;
    }

    private static Indicator indicator(Dice dice, LocalDate day) {
        int reached = dice.between(10, 400);
        int women = dice.between(0, reached);
        return new Indicator(
                LocalizedText.of("id", "Jumlah orang yang dijangkau"),
                "people",
                null,
                new Indicator.Value(PartialDate.of(day.getYear() + 1), BigDecimal.valueOf(reached + 50L), List.of()),
                List.of(new Indicator.Value(
                        PartialDate.of(day),
                        BigDecimal.valueOf(reached),
                        List.of(Cell.of(Sex.FEMALE, women), Cell.of(Sex.MALE, reached - women)))));
    }
}
