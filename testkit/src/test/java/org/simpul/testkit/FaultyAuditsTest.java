package org.simpul.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditLog;
import org.simpul.port.AuditSeal;
import org.simpul.port.AuditVerification;

/** Audit trails that lose entries, seal them wrongly or vouch for what they do not know. */
class FaultyAuditsTest {

    interface LosesAnEntryOfABatch extends Faulty<AuditLog>, AuditLog {
        @Override
        default void addAll(List<Entry> entries) {
            honest().addAll(entries.size() > 100 ? entries.subList(0, 100) : entries);
        }
    }

    @Test
    void aTrailThatLosesEntriesOfALargeBatchIsCaughtByThePageThatWasRead() {
        FaultTrial.of(LosesAnEntryOfABatch.class).isCaughtBy("entriesAddedTogetherAreKeptInTheirOrderHoweverMany");
    }

    interface ForgetsTheVersion extends Faulty<AuditLog>, AuditLog {
        @Override
        default void addAll(List<Entry> entries) {
            honest().addAll(entries.stream()
                    .map(entry -> new Entry(
                            entry.at(),
                            entry.subject(),
                            entry.action(),
                            entry.id(),
                            null,
                            entry.seen(),
                            entry.purpose()))
                    .toList());
        }
    }

    @Test
    void aTrailThatForgetsTheVersionIsCaughtByAnEntryWithOne() {
        FaultTrial.of(ForgetsTheVersion.class)
                .isCaughtBy("anEntryTellsWhoDidWhatWithWhichVersionAndHowNarrowAClassWasSeen");
    }

    /** As a condition does whose list of ids is left out when it is empty. */
    interface TakesNoRecordForAnyRecord extends Faulty<AuditLog>, AuditLog {
        @Override
        default Found find(Question question) {
            return honest().find(
                            question.ids() != null && question.ids().isEmpty()
                                    ? new Question(
                                            null,
                                            question.subject(),
                                            question.actions(),
                                            question.from(),
                                            question.until(),
                                            question.limit(),
                                            question.after())
                                    : question);
        }
    }

    @Test
    void aQuestionAboutNobodyAnsweredWithEverybodyIsCaught() {
        FaultTrial.of(TakesNoRecordForAnyRecord.class).isCaughtBy("aQuestionAboutNoRecordOrNoActionFindsNothing");
    }

    /** Goes on behind the moment of the last entry, and so passes over others of that moment. */
    interface PagesByMomentAlone extends Faulty<AuditLog>, AuditLog {
        @Override
        default Found find(Question question) {
            Mark after = question.after();
            return honest().find(after == null ? question : question.after(new Mark(after.at(), Long.MAX_VALUE)));
        }
    }

    @Test
    void pagesThatGoByTheMomentAloneAreCaughtByEntriesOfOneMoment() {
        FaultTrial.of(PagesByMomentAlone.class)
                .isCaughtBy("theEntriesOfAWindowAreReadInPagesWithoutRepeatingOrMissingOne");
    }

    interface SealsAllButTheLast extends Faulty<AuditLog>, AuditLog {
        @Override
        default Optional<AuditSeal> seal(Instant now, int most) {
            long unsealed = honest().verify(null).unsealed();
            return unsealed < 2 || unsealed > most
                    ? honest().seal(now, most)
                    : honest().seal(now, Math.toIntExact(unsealed - 1));
        }
    }

    @Test
    void aSealThatSkipsAnEntryIsCaughtByTheOneLeftBehind() {
        FaultTrial.of(SealsAllButTheLast.class).isCaughtBy("whereEveryEntryIsSealedNoSealIsMade");
    }

    interface SealsWithoutMeasure extends Faulty<AuditLog>, AuditLog {
        @Override
        default Optional<AuditSeal> seal(Instant now, int most) {
            return honest().seal(now, most < 1 ? most : Integer.MAX_VALUE);
        }
    }

    @Test
    void aSealOnMoreThanAskedForIsCaughtByItsPlaces() {
        FaultTrial.of(SealsWithoutMeasure.class).isCaughtBy("aSealIsPutOnTheOldestEntriesAndNoMoreThanAskedFor");
    }

    interface IgnoresTheAnchor extends Faulty<AuditLog>, AuditLog {
        @Override
        default AuditVerification verify(@Nullable AuditAnchor anchor) {
            return honest().verify(null);
        }
    }

    @Test
    void aVerificationThatIgnoresDeletionsAtTheEndIsCaughtByTheAnchor() {
        FaultTrial.of(IgnoresTheAnchor.class).isCaughtBy("anAnchorBehindTheLastSealTellsThatTheTrailWasCutOff");
    }

    @Test
    void aVerificationThatVouchesForAChainMadeAnewIsCaughtByTheAnchor() {
        FaultTrial.of(IgnoresTheAnchor.class).isCaughtBy("anAnchorOfAnotherHashTellsThatTheTrailWasMadeAnew");
    }

    interface CountsUnsealedAsSealed extends Faulty<AuditLog>, AuditLog {
        @Override
        default AuditVerification verify(@Nullable AuditAnchor anchor) {
            AuditVerification honest = honest().verify(anchor);
            return new AuditVerification(
                    honest.seals(),
                    honest.entries() + honest.unsealed(),
                    0,
                    honest.unvouched(),
                    honest.last(),
                    honest.fault());
        }
    }

    @Test
    void aVerificationThatVouchesForWhatHasNoSealIsCaughtByWhatIsToldApart() {
        FaultTrial.of(CountsUnsealedAsSealed.class).isCaughtBy("aTrailThatNobodyTamperedWithAgreesWithItsSeals");
    }
}
