package org.simpul.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.simpul.model.commitment.CommitmentStatus.AGREED;
import static org.simpul.model.commitment.CommitmentStatus.DECLINED;
import static org.simpul.model.commitment.CommitmentStatus.PROPOSED;
import static org.simpul.report.Provisions.provision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.simpul.report.PolicyCoverage.Row;
import org.simpul.report.PolicyCoverage.Tally;

class PolicyCoverageTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final ProvisionWork ACTIVITY = ProvisionWork.AN_ACTIVITY_TO_COME;
    private static final ProvisionWork PROMISE = ProvisionWork.ofCommitment(AGREED);

    private static final ProvisionTree TREE = new ProvisionTree(List.of(
            provision("1"),
            provision("1.1", "1"),
            provision("1.2", "1"),
            provision("1.3", "1", "2020/2023"),
            provision("2")));

    @Test
    void aPillarHasTheLeavesInForceThatStandBelowIt() {
        PolicyCoverage coverage = coverage(ProvisionWork.NONE, Map.of());

        assertThat(coverage.rows())
                .extracting(Row::provision, Row::parent, row -> row.figures().provisions())
                .containsExactly(
                        tuple("1", null, 2),
                        tuple("1.1", "1", 1),
                        tuple("1.2", "1", 1),
                        tuple("1.3", "1", 0),
                        tuple("2", null, 1));
        assertThat(coverage.totals().provisions()).isEqualTo(3);
        assertThat(coverage.untouched()).containsExactly("1.1", "1.2", "2");
    }

    @Test
    void provisionsWithSomethingAreLeavesThatHaveIt() {
        PolicyCoverage coverage = coverage(
                ACTIVITY.plus(PROMISE).plus(PROMISE),
                Map.of("1", ACTIVITY.plus(PROMISE), "1.1", ACTIVITY.plus(PROMISE), "1.3", PROMISE));

        assertThat(coverage.rows())
                .extracting(
                        Row::provision,
                        row -> row.figures().provisionsWithActivity(),
                        row -> row.figures().provisionsWithCommitment())
                .containsExactly(
                        tuple("1", 1, 1), tuple("1.1", 1, 1), tuple("1.2", 0, 0), tuple("1.3", 0, 0), tuple("2", 0, 0));
        assertThat(coverage.totals().provisionsWithActivity()).isEqualTo(1);
        assertThat(coverage.totals().work().commitments()).containsExactly(Map.entry(AGREED, 2));
        assertThat(coverage.untouched()).containsExactly("1.2", "2");
    }

    @Test
    void whatIsDoneForAPillarAloneTouchesNoneOfItsParts() {
        PolicyCoverage coverage = coverage(ACTIVITY, Map.of("1", ACTIVITY));

        assertThat(coverage.rows().get(0).figures().work()).isEqualTo(ACTIVITY);
        assertThat(coverage.rows().get(0).figures().provisionsWithActivity()).isZero();
        assertThat(coverage.untouched()).containsExactly("1.1", "1.2", "2");
    }

    @Test
    void aProposalIsNoPromiseAndWhatWasDeclinedNeverWasOne() {
        ProvisionWork words = ProvisionWork.ofCommitment(PROPOSED).plus(ProvisionWork.ofCommitment(DECLINED));

        PolicyCoverage coverage = coverage(words, Map.of("2", words));

        assertThat(coverage.totals().provisionsWithCommitment()).isZero();
        assertThat(coverage.totals().work().commitments()).containsOnlyKeys(PROPOSED, DECLINED);
        assertThat(coverage.untouched()).contains("2");
    }

    @Test
    void whereSomebodyPerhapsWorksNobodyIsToldThatNobodyDoes() {
        PolicyCoverage coverage = coverage(
                ProvisionWork.PERHAPS_AN_ACTIVITY.plus(ProvisionWork.PERHAPS_A_COMMITMENT),
                Map.of("2", ProvisionWork.PERHAPS_AN_ACTIVITY, "1.1", ProvisionWork.PERHAPS_A_COMMITMENT));

        assertThat(coverage.totals().provisionsWithActivity()).isZero();
        assertThat(coverage.totals().provisionsWithCommitment()).isZero();
        assertThat(coverage.totals().work().uncertain()).isEqualTo(new Uncertain(1, 1));
        assertThat(coverage.untouched()).containsExactly("1.2");
    }

    private static PolicyCoverage coverage(ProvisionWork whole, Map<String, ProvisionWork> provisions) {
        return PolicyCoverage.of(TREE, DAY, new Tally(whole, provisions));
    }
}
