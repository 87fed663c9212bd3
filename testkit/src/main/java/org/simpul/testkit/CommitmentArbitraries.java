package org.simpul.testkit;

import static org.simpul.testkit.ValueArbitraries.actors;
import static org.simpul.testkit.ValueArbitraries.addresses;
import static org.simpul.testkit.ValueArbitraries.cells;
import static org.simpul.testkit.ValueArbitraries.codes;
import static org.simpul.testkit.ValueArbitraries.concerns;
import static org.simpul.testkit.ValueArbitraries.dates;
import static org.simpul.testkit.ValueArbitraries.decimals;
import static org.simpul.testkit.ValueArbitraries.few;
import static org.simpul.testkit.ValueArbitraries.ids;
import static org.simpul.testkit.ValueArbitraries.localizedTexts;
import static org.simpul.testkit.ValueArbitraries.maybe;
import static org.simpul.testkit.ValueArbitraries.meaningful;
import static org.simpul.testkit.ValueArbitraries.numbers;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.simpul.model.Sensitivity;
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
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.PolicyInstrumentId;

/** Commitments, their life legal or not; each still has a head that says nothing. */
final class CommitmentArbitraries {

    private CommitmentArbitraries() {}

    static Arbitrary<Commitment> commitments(CommitmentId id) {
        Arbitrary<Party> parties = Combinators.combine(actors(), Arbitraries.of(PartyRole.class))
                .as((actor, role) -> new Party(actor.organisation(), actor.participant(), role));
        Arbitrary<Clause> clauses = Combinators.combine(ids(PolicyInstrumentId::new), maybe(OddTexts.shortTexts()))
                .as(Clause::new);
        Arbitrary<Verifiable> verdicts = Combinators.combine(
                        Arbitraries.of(Verifiable.Value.class), maybe(localizedTexts()))
                .as(Verifiable::new);
        Arbitrary<OutcomeReason> reasons =
                Combinators.combine(codes(), maybe(localizedTexts())).as(OutcomeReason::new);
        return Builders.withBuilder(() -> Commitment.builder(id))
                .use(maybe(localizedTexts()))
                .in((builder, statement) -> builder.statement(statement))
                .use(maybe(Arbitraries.of(CommitmentKind.class)))
                .in(Commitment.Builder::kind)
                .use(few(parties))
                .in(Commitment.Builder::parties)
                .use(maybe(ids(ActivityId::new)))
                .in(Commitment.Builder::madeAt)
                .use(maybe(dates()))
                .in(Commitment.Builder::madeOn)
                .use(maybe(clauses))
                .in(Commitment.Builder::madeIn)
                .use(maybe(numbers(1, Integer.MAX_VALUE)))
                .in(Commitment.Builder::ordinal)
                .use(few(BodyArbitraries.policyLinks()))
                .in(Commitment.Builder::policyLinks)
                .use(few(concerns()))
                .in(Commitment.Builder::concerns)
                .use(few(ids(ActivityId::new)))
                .in(Commitment.Builder::deliveredBy)
                .use(maybe(dates()))
                .in(Commitment.Builder::due)
                .use(few(transitions()))
                .in(Commitment.Builder::transitions)
                .use(verdicts)
                .in(Commitment.Builder::verifiable)
                .use(few(milestones()))
                .in(Commitment.Builder::milestones)
                .use(few(indicators()))
                .in(Commitment.Builder::indicators)
                .use(few(progressReports()))
                .in(Commitment.Builder::progress)
                .use(maybe(reasons))
                .in(Commitment.Builder::outcomeReason)
                .use(few(ids(CommitmentId::new)))
                .in(Commitment.Builder::follows)
                .use(few(ids(CommitmentId::new)))
                .in(Commitment.Builder::supersedes)
                .build(Commitment.Builder::build);
    }

    private static Arbitrary<Evidence> evidence() {
        return meaningful(Combinators.combine(
                        maybe(OddTexts.texts()),
                        maybe(addresses()),
                        maybe(dates()),
                        maybe(ids(ActivityId::new)),
                        maybe(ids(PolicyInstrumentId::new)),
                        maybe(HeadArbitraries.checksums()),
                        maybe(Arbitraries.of(Sensitivity.class)))
                .as((title, url, on, activity, instrument, checksum, sensitivity) ->
                        () -> new Evidence(title, url, on, activity, instrument, checksum, sensitivity)));
    }

    private static Arbitrary<Transition> transitions() {
        return Combinators.combine(
                        Arbitraries.of(CommitmentStatus.class),
                        dates(),
                        actors(),
                        maybe(localizedTexts()),
                        few(evidence()),
                        maybe(ids(CommitmentId::new)))
                .as(Transition::new);
    }

    private static Arbitrary<Milestone> milestones() {
        return meaningful(Combinators.combine(
                        maybe(localizedTexts()),
                        maybe(dates()),
                        maybe(Arbitraries.of(MilestoneStatus.class)),
                        maybe(dates()))
                .as((titles, due, status, met) -> () -> new Milestone(titles, due, status, met)));
    }

    private static Arbitrary<Indicator> indicators() {
        Arbitrary<Indicator.Value> values =
                Combinators.combine(maybe(dates()), decimals(), few(cells())).as(Indicator.Value::new);
        return meaningful(Combinators.combine(
                        maybe(localizedTexts()), maybe(OddTexts.texts()), maybe(values), maybe(values), few(values))
                .as((titles, unit, baseline, target, actuals) ->
                        () -> new Indicator(titles, unit, baseline, target, actuals)));
    }

    private static Arbitrary<ProgressReport> progressReports() {
        return Combinators.combine(
                        dates(),
                        maybe(Arbitraries.of(Completion.class)),
                        maybe(localizedTexts()),
                        few(evidence()),
                        maybe(actors()),
                        maybe(Arbitraries.of(Assessment.class)))
                .as(ProgressReport::new);
    }
}
