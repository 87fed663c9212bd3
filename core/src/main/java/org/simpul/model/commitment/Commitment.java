package org.simpul.model.commitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Notes;
import org.simpul.finding.Warnings;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.AggregateBuilder;
import org.simpul.model.NamesOthersOnly;
import org.simpul.model.RecordHead;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.people.Concern;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.time.Precedence;

/**
 * Something agreed, promised, recommended or planned, and its life afterwards.
 *
 * <p>A commitment is made at an activity or in an instrument, as proposed or agreed. Transitions take it on: started,
 * fulfilled with evidence, fulfilled in part, not fulfilled, withdrawn or superseded. Late but kept is kept; overdue is
 * what is still open though its due date has wholly passed. The last transition can turn out wrong: it is then corrected or
 * retracted, and stays in the history.
 *
 * @param madeAt the activity at which it was made
 * @param madeIn the instrument in which it stands
 * @param ordinal its place among the commitments made there, from 1
 * @param policyLinks what it serves
 * @param concerns whom it is for
 * @param deliveredBy the activities that carried it out
 * @param transitions its life so far, only ever added to but for the correction of the last one
 * @param progress reports on it, only ever added to
 * @param outcomeReason why it was withdrawn, not kept or kept only in part
 * @param follows commitments it continues
 * @param supersedes commitments whose place it takes
 */
@NamesOthersOnly(
        message = "{simpul.COM-10}",
        in = {"transitions", "follows", "supersedes"})
@SomebodyResponsible(groups = Warnings.class)
@TransitionsLegal
@AgreedHasDueDate(groups = Warnings.class)
@NotDueBeforeMade
@NotOverdue(groups = Warnings.class)
@IndependentlyAssessed
@CanBeVerified(groups = Notes.class)
public record Commitment(
        @Valid RecordHead<CommitmentId> head,
        @NotNull(message = "{simpul.COM-1}") @Nullable LocalizedText statement,
        @Nullable CommitmentKind kind,
        List<@Valid Party> parties,
        @Nullable ActivityId madeAt,
        @Nullable PartialDate madeOn,
        @Valid @Nullable Clause madeIn,
        @Nullable Integer ordinal,
        List<@Valid PolicyLink> policyLinks,
        List<@Valid Concern> concerns,
        List<ActivityId> deliveredBy,
        @Nullable PartialDate due,
        List<@Valid Transition> transitions,
        @Valid Verifiable verifiable,
        List<@Valid Milestone> milestones,
        List<@Valid Indicator> indicators,
        List<@Valid ProgressReport> progress,
        @Valid @Nullable OutcomeReason outcomeReason,
        List<CommitmentId> follows,
        List<CommitmentId> supersedes)
        implements Aggregate<CommitmentId> {

    public Commitment {
        Objects.requireNonNull(head, "head");
        parties = List.copyOf(parties);
        policyLinks = List.copyOf(policyLinks);
        concerns = List.copyOf(concerns);
        deliveredBy = List.copyOf(deliveredBy);
        transitions = List.copyOf(transitions);
        Objects.requireNonNull(verifiable, "verifiable");
        milestones = List.copyOf(milestones);
        indicators = List.copyOf(indicators);
        progress = List.copyOf(progress);
        follows = List.copyOf(follows);
        supersedes = List.copyOf(supersedes);
        if (ordinal != null && ordinal < 1) {
            throw new IllegalArgumentException("The first commitment has the ordinal 1, but was " + ordinal);
        }
    }

    public static Builder builder(CommitmentId id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Where it stands: the state the last transition led to, or proposed when none is on record. */
    public CommitmentStatus status() {
        return transitions.isEmpty()
                ? CommitmentStatus.PROPOSED
                : transitions.get(transitions.size() - 1).to();
    }

    /** Whether something is still to be done or decided. */
    public boolean isOpen() {
        return status().isOpen();
    }

    /** Whether it is open though the last possible day of {@code due} lies before a day. */
    public boolean overdueOn(LocalDate today) {
        return isOpen() && due != null && due.latestDay().isBefore(today);
    }

    /** The date on which it was fulfilled; empty unless it is. */
    public Optional<PartialDate> fulfilledOn() {
        return status() == CommitmentStatus.FULFILLED
                ? Optional.of(transitions.get(transitions.size() - 1).on())
                : Optional.empty();
    }

    /**
     * The days from the last possible day of {@code due} to the fulfilment, negative when it came early. Empty unless it
     * is fulfilled, has a due date and the day of fulfilment is known.
     */
    public OptionalLong latenessDays() {
        return due == null
                ? OptionalLong.empty()
                : fulfilledOn()
                        .filter(PartialDate::isDay)
                        .map(day -> OptionalLong.of(ChronoUnit.DAYS.between(due.latestDay(), day.earliestDay())))
                        .orElse(OptionalLong.empty());
    }

    /**
     * The days from when it was made to when it was fulfilled. Empty unless it is fulfilled and both days are known; negative
     * where it is said to have been fulfilled first.
     */
    public OptionalLong daysToFulfilment() {
        return madeOn == null || !madeOn.isDay()
                ? OptionalLong.empty()
                : fulfilledOn()
                        .filter(PartialDate::isDay)
                        .map(day -> OptionalLong.of(ChronoUnit.DAYS.between(madeOn.earliestDay(), day.earliestDay())))
                        .orElse(OptionalLong.empty());
    }

    /** Whether somebody who does not have to keep it has reported on it. */
    public boolean isAssessedIndependently() {
        return progress.stream().anyMatch(ProgressReport::isIndependent);
    }

    /**
     * This commitment after one more step.
     *
     * @throws IllegalTransitionException if its state does not allow the step; a commitment without transitions starts as
     *     proposed or agreed
     */
    public Commitment apply(Transition transition) {
        Set<CommitmentStatus> legal = transitions.isEmpty() ? IllegalStep.firstStates() : status().successors();
        if (!legal.contains(transition.to())) {
            throw new IllegalTransitionException(status(), transition.to(), legal);
        }
        List<Transition> life = new ArrayList<>(transitions);
        life.add(transition);
        return toBuilder().transitions(life).build();
    }

    /**
     * This commitment with another step in the place of the last, which was wrong. One without transitions counts as
     * proposed; correcting that gives it its first.
     *
     * @throws IllegalTransitionException if the state before the wrong step does not allow the other
     */
    public Commitment correct(Transition replacement) {
        return withoutLastTransition().apply(replacement);
    }

    /**
     * This commitment without its last step, which never happened: it stands again where it stood before.
     *
     * @throws NothingToRetractException if no step would be left: how a commitment began can be corrected only
     */
    public Commitment retract() {
        if (transitions.size() < 2) {
            throw new NothingToRetractException(transitions.size());
        }
        return withoutLastTransition();
    }

    private Commitment withoutLastTransition() {
        List<Transition> before = transitions.subList(0, Math.max(0, transitions.size() - 1));
        return toBuilder().transitions(before).build();
    }

    /** This commitment with one more progress report. */
    public Commitment report(ProgressReport report) {
        List<ProgressReport> reports = new ArrayList<>(progress);
        reports.add(report);
        return toBuilder().progress(reports).build();
    }

    /** Whether anybody is bound to see to it: a lead or a party. */
    public boolean hasResponsible() {
        return parties.stream().anyMatch(Party::isResponsible);
    }

    /** Whether it lacks somebody responsible, though more than proposed (rule COM-2). */
    public boolean lacksResponsible() {
        return status() != CommitmentStatus.PROPOSED && !hasResponsible();
    }

    /** Whether it is agreed and still open without a date by which to keep it (rule COM-5). */
    public boolean lacksDueDate() {
        return due == null && isOpen() && status() != CommitmentStatus.PROPOSED;
    }

    /** Whether it was due before it was made, for certain (rule COM-6). */
    public boolean isDueBeforeMade() {
        return due != null && madeOn != null && due.precedence(madeOn) == Precedence.BEFORE;
    }

    /** The steps on record that the state before them did not allow (rule COM-3). */
    public List<IllegalStep> illegalSteps() {
        return IllegalStep.in(transitions);
    }

    /**
     * Whether nobody will be able to tell that it was kept (rule COM-11): it was judged so, or nobody has judged and it
     * lacks somebody responsible or a due date.
     */
    public boolean cannotBeVerified() {
        return switch (verifiable.value()) {
            case YES -> false;
            case NO -> true;
            case UNASSESSED -> !hasResponsible() || due == null;
        };
    }

    /** The reports that call themselves independent though a responsible party made them (rule COM-8), by index. */
    public List<Integer> biasedAssessments() {
        return IntStream.range(0, progress.size())
                .filter(i -> isBiased(progress.get(i)))
                .boxed()
                .toList();
    }

    private boolean isBiased(ProgressReport report) {
        Actor reporter = report.reportedBy();
        return report.isIndependent() && reporter != null && isResponsible(reporter);
    }

    /** Whether somebody is bound to see to it: a lead or a party. */
    public boolean isResponsible(Actor actor) {
        return parties.stream().anyMatch(party -> party.isResponsible() && party.is(actor));
    }

    @Override
    public Set<String> derivedProperties() {
        return Set.of("status");
    }

    @Override
    public Commitment withHead(RecordHead<CommitmentId> other) {
        return new Commitment(
                other,
                statement,
                kind,
                parties,
                madeAt,
                madeOn,
                madeIn,
                ordinal,
                policyLinks,
                concerns,
                deliveredBy,
                due,
                transitions,
                verifiable,
                milestones,
                indicators,
                progress,
                outcomeReason,
                follows,
                supersedes);
    }

    @Override
    public Optional<LocalizedText> label() {
        return Optional.ofNullable(statement);
    }

    /** Makes a commitment. Not safe for use by several threads. */
    public static final class Builder extends AggregateBuilder<CommitmentId, Builder> {

        private @Nullable LocalizedText statement;
        private @Nullable CommitmentKind kind;
        private List<Party> parties = List.of();
        private @Nullable ActivityId madeAt;
        private @Nullable PartialDate madeOn;
        private @Nullable Clause madeIn;
        private @Nullable Integer ordinal;
        private List<PolicyLink> policyLinks = List.of();
        private List<Concern> concerns = List.of();
        private List<ActivityId> deliveredBy = List.of();
        private @Nullable PartialDate due;
        private List<Transition> transitions = List.of();
        private Verifiable verifiable = Verifiable.UNASSESSED;
        private List<Milestone> milestones = List.of();
        private List<Indicator> indicators = List.of();
        private List<ProgressReport> progress = List.of();
        private @Nullable OutcomeReason outcomeReason;
        private List<CommitmentId> follows = List.of();
        private List<CommitmentId> supersedes = List.of();

        private Builder(CommitmentId id) {
            super(id);
        }

        private Builder(Commitment commitment) {
            super(commitment.head());
            statement = commitment.statement();
            kind = commitment.kind();
            parties = commitment.parties();
            madeAt = commitment.madeAt();
            madeOn = commitment.madeOn();
            madeIn = commitment.madeIn();
            ordinal = commitment.ordinal();
            policyLinks = commitment.policyLinks();
            concerns = commitment.concerns();
            deliveredBy = commitment.deliveredBy();
            due = commitment.due();
            transitions = commitment.transitions();
            verifiable = commitment.verifiable();
            milestones = commitment.milestones();
            indicators = commitment.indicators();
            progress = commitment.progress();
            outcomeReason = commitment.outcomeReason();
            follows = commitment.follows();
            supersedes = commitment.supersedes();
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Adds the statement in one language. */
        public Builder statement(String languageTag, String text) {
            statement = statement == null ? LocalizedText.of(languageTag, text) : statement.with(languageTag, text);
            return this;
        }

        public Builder statement(@Nullable LocalizedText value) {
            statement = value;
            return this;
        }

        public Builder kind(@Nullable CommitmentKind value) {
            kind = value;
            return this;
        }

        /** Adds an organisation as party. */
        public Builder party(OrganisationId organisation, PartyRole role) {
            parties = new ArrayList<>(parties);
            parties.add(Party.of(organisation, role));
            return this;
        }

        public Builder parties(List<Party> all) {
            parties = all;
            return this;
        }

        public Builder madeAt(@Nullable ActivityId value) {
            madeAt = value;
            return this;
        }

        public Builder madeOn(@Nullable PartialDate value) {
            madeOn = value;
            return this;
        }

        public Builder madeIn(@Nullable Clause value) {
            madeIn = value;
            return this;
        }

        public Builder ordinal(@Nullable Integer value) {
            ordinal = value;
            return this;
        }

        /** Adds a link to an instrument it serves. */
        public Builder policyLink(PolicyLink link) {
            policyLinks = new ArrayList<>(policyLinks);
            policyLinks.add(link);
            return this;
        }

        public Builder policyLinks(List<PolicyLink> all) {
            policyLinks = all;
            return this;
        }

        public Builder concerns(List<Concern> all) {
            concerns = all;
            return this;
        }

        public Builder deliveredBy(List<ActivityId> all) {
            deliveredBy = all;
            return this;
        }

        public Builder due(@Nullable PartialDate value) {
            due = value;
            return this;
        }

        /** Adds a step, legal or not; rule COM-3 judges the whole life. */
        public Builder transition(Transition transition) {
            transitions = new ArrayList<>(transitions);
            transitions.add(transition);
            return this;
        }

        public Builder transitions(List<Transition> all) {
            transitions = all;
            return this;
        }

        public Builder verifiable(Verifiable value) {
            verifiable = value;
            return this;
        }

        public Builder milestones(List<Milestone> all) {
            milestones = all;
            return this;
        }

        public Builder indicators(List<Indicator> all) {
            indicators = all;
            return this;
        }

        public Builder progress(List<ProgressReport> all) {
            progress = all;
            return this;
        }

        public Builder outcomeReason(@Nullable OutcomeReason value) {
            outcomeReason = value;
            return this;
        }

        public Builder follows(List<CommitmentId> all) {
            follows = all;
            return this;
        }

        public Builder supersedes(List<CommitmentId> all) {
            supersedes = all;
            return this;
        }

        public Commitment build() {
            return new Commitment(
                    head(),
                    statement,
                    kind,
                    parties,
                    madeAt,
                    madeOn,
                    madeIn,
                    ordinal,
                    policyLinks,
                    concerns,
                    deliveredBy,
                    due,
                    transitions,
                    verifiable,
                    milestones,
                    indicators,
                    progress,
                    outcomeReason,
                    follows,
                    supersedes);
        }
    }

    /** Its id and no more: what is printed by accident must not tell of anybody. */
    @Override
    public String toString() {
        return "Commitment[" + id() + "]";
    }
}
