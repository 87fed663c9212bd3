package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.simpul.port.AuditLog;
import org.simpul.port.ChangeLog;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.Links;
import org.simpul.port.ReportSource;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

/** A trial tells storages with a fault from those without. */
class FaultTrialTest {

    interface HonestStorage extends Faulty<Storage>, Storage {}

    interface HonestUnits extends Faulty<UnitOfWork>, UnitOfWork {}

    interface HonestStores extends Faulty.AnyStore {}

    interface HonestLinks extends Faulty<Links>, Links {}

    interface HonestReports extends Faulty<ReportSource>, ReportSource {}

    interface HonestChanges extends Faulty<ChangeLog>, ChangeLog {}

    interface HonestAudit extends Faulty<AuditLog>, AuditLog {}

    interface HonestAnswers extends Faulty<IdempotencyLog>, IdempotencyLog {}

    @Test
    void aStorageWithoutAFaultKeepsEverySentenceThroughTheInjection() {
        FaultTrial.Verdict verdict = FaultTrial.of(
                        HonestStorage.class,
                        HonestUnits.class,
                        HonestStores.class,
                        HonestLinks.class,
                        HonestReports.class,
                        HonestChanges.class,
                        HonestAudit.class,
                        HonestAnswers.class)
                .verdict();

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.passed()).isGreaterThan(300);
    }

    @Test
    void aTrialFailsWhenNoSentenceNotices() {
        FaultTrial harmless = FaultTrial.of(HonestChanges.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> harmless.isCaughtBy("theLogOfAnEmptyStorageIsEmpty"));
    }

    @Test
    void aTrialFailsWhenAnotherSentenceNotices() {
        FaultTrial caughtElsewhere = FaultTrial.of(FaultyStoresTest.ChecksNoVersion.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> caughtElsewhere.isCaughtBy("theLogOfAnEmptyStorageIsEmpty"))
                .withMessageContaining("sentences that do not hold");
    }
}
