package org.simpul.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.ChangeKind;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.Mentions;
import org.simpul.port.RecordVersion;
import org.simpul.testkit.Faulty.AnyStore;

/** Stores that leave something of what is to be erased, change more than that, or do not find it. */
class FaultyErasuresTest {

    interface RewritesTheNewestVersionAlone extends AnyStore {
        @Override
        default int rewrite(AggregateId id, UnaryOperator<RecordVersion<Aggregate<AggregateId>>> rewriting) {
            int newest = honest().find(id).map(Recorded::version).orElse(0);
            return honest().rewrite(id, version -> version.version() == newest ? rewriting.apply(version) : version);
        }
    }

    @Test
    void aStoreThatLeavesTheHistoryAsItWasIsCaughtByAnOldVersion() {
        FaultTrial.of(RewritesTheNewestVersionAlone.class).isCaughtBy("rewrittenWordsAreInNoVersionThatIsRead");
    }

    interface RewritesAHundredVersions extends AnyStore {
        @Override
        default int rewrite(AggregateId id, UnaryOperator<RecordVersion<Aggregate<AggregateId>>> rewriting) {
            return honest().rewrite(id, version -> version.version() <= 100 ? rewriting.apply(version) : version);
        }
    }

    @Test
    void aStoreThatRewritesOneBatchIsCaughtByALongHistory() {
        FaultTrial.of(RewritesAHundredVersions.class).isCaughtBy("aLongHistoryIsRewrittenWhole");
    }

    interface LeavesReasons extends AnyStore {
        @Override
        default int rewrite(AggregateId id, UnaryOperator<RecordVersion<Aggregate<AggregateId>>> rewriting) {
            return honest().rewrite(id, version -> {
                RecordVersion<Aggregate<AggregateId>> answer = rewriting.apply(version);
                return new RecordVersion<>(
                        answer.version(), answer.at(), answer.change(), answer.by(), version.reason(), answer.record());
            });
        }
    }

    @Test
    void aStoreThatLeavesReasonsIsCaughtByOneThatIsRewrittenAlone() {
        FaultTrial.of(LeavesReasons.class).isCaughtBy("aReasonIsRewrittenAlone");
    }

    interface LeavesTheDeleted extends AnyStore {
        @Override
        default int rewrite(AggregateId id, UnaryOperator<RecordVersion<Aggregate<AggregateId>>> rewriting) {
            return honest().find(id).isPresent() ? honest().rewrite(id, rewriting) : 0;
        }
    }

    @Test
    void aStoreThatLeavesTheDeletedIsCaughtByADeletedRecord() {
        FaultTrial.of(LeavesTheDeleted.class).isCaughtBy("aDeletedRecordIsRewrittenAndStaysDeleted");
    }

    /** The rows by which a record is found are written by replacements alone. */
    interface LeavesTheIndex extends AnyStore {
        @Override
        default int rewrite(AggregateId id, UnaryOperator<RecordVersion<Aggregate<AggregateId>>> rewriting) {
            honest().find(id).ifPresent(stored -> memory().add(stored.record()));
            return honest().rewrite(id, rewriting);
        }

        @Override
        default Map<Identifier, AggregateId> owners(Collection<Identifier> identifiers, Sensitivity clearance) {
            Map<Identifier, AggregateId> owners = new HashMap<>(honest().owners(identifiers, clearance));
            for (Object before : memory()) {
                Aggregate<?> record = (Aggregate<?>) before;
                record.head().identifiers().stream()
                        .filter(identifiers::contains)
                        .forEach(identifier -> owners.put(identifier, record.id()));
            }
            return owners;
        }
    }

    @Test
    void aStoreThatLeavesTheIndexIsCaughtByWhatTheRecordWasFoundBy() {
        FaultTrial.of(LeavesTheIndex.class).isCaughtBy("rewrittenWordsAreFoundByNoQuery");
    }

    interface AddsAVersion extends AnyStore {
        @Override
        default int rewrite(AggregateId id, UnaryOperator<RecordVersion<Aggregate<AggregateId>>> rewriting) {
            int rewritten = honest().rewrite(id, rewriting);
            honest().find(id)
                    .ifPresent(stored -> honest().replace(stored.record(), stored.version(), ChangeKind.ERASED));
            return rewritten;
        }
    }

    @Test
    void aStoreThatAddsAVersionIsCaughtByTheLogOfChanges() {
        FaultTrial.of(AddsAVersion.class).isCaughtBy("aRewritingAddsNoVersionAndNobodyIsToldOfIt");
    }

    interface CountsWhatItReads extends AnyStore {
        @Override
        default int rewrite(AggregateId id, UnaryOperator<RecordVersion<Aggregate<AggregateId>>> rewriting) {
            honest().rewrite(id, rewriting);
            return honest().history(id, null, Integer.MAX_VALUE).size();
        }
    }

    @Test
    void aStoreThatCountsWhatItReadsIsCaughtByTheSecondRewriting() {
        FaultTrial.of(CountsWhatItReads.class).isCaughtBy("howManyVersionsWereRewrittenIsAnswered");
    }

    interface KeepsItsOwnOfAWrongAnswer extends AnyStore {
        @Override
        default int rewrite(AggregateId id, UnaryOperator<RecordVersion<Aggregate<AggregateId>>> rewriting) {
            return honest().rewrite(id, version -> {
                RecordVersion<Aggregate<AggregateId>> answer = rewriting.apply(version);
                return new RecordVersion<>(
                        version.version(),
                        version.at(),
                        version.change(),
                        version.by(),
                        answer.reason(),
                        answer.record());
            });
        }
    }

    @Test
    void aStoreThatSaysNothingToAWrongAnswerIsCaughtByOneWithAnotherNumber() {
        FaultTrial.of(KeepsItsOwnOfAWrongAnswer.class).isCaughtBy("anAnswerThatIsNoRewritingOfItsVersionIsRefused");
    }

    interface RewritesFromTheNewest extends AnyStore {
        @Override
        default int rewrite(AggregateId id, UnaryOperator<RecordVersion<Aggregate<AggregateId>>> rewriting) {
            Map<Integer, RecordVersion<Aggregate<AggregateId>>> answers = new HashMap<>();
            honest().history(id, null, Integer.MAX_VALUE).stream()
                    .filter(version -> version.record() != null || version.reason() != null)
                    .forEach(version -> answers.put(version.version(), rewriting.apply(version)));
            return honest().rewrite(id, version -> answers.get(version.version()));
        }
    }

    @Test
    void aStoreThatRewritesFromTheNewestIsCaughtByTheOrderOfWhatItGives() {
        FaultTrial.of(RewritesFromTheNewest.class).isCaughtBy("whatSaysSomethingIsGivenToTheRewritingTheOldestFirst");
    }

    interface TellsEveryReplacementAsAnUpdate extends AnyStore {
        @Override
        default Recorded<Aggregate<AggregateId>> replace(
                Aggregate<AggregateId> record, int expectedVersion, ChangeKind change) {
            return honest().replace(record, expectedVersion);
        }
    }

    @Test
    void aStoreThatTellsOfNoErasureIsCaughtByTheHistory() {
        FaultTrial.of(TellsEveryReplacementAsAnUpdate.class).isCaughtBy("aReplacementIsToldAsAnErasureWhereItIsOne");
    }

    /** Stores that pass over some of those who mention a text. */
    interface PassesOver extends AnyStore {

        /** Whether a record is passed over that mentions one of these texts. */
        boolean passesOver(AggregateId id, Mentions mentions, Collection<String> texts);

        @Override
        default Set<AggregateId> mentioning(Collection<String> texts) {
            Mentions mentions = new Mentions(texts);
            return honest().mentioning(texts).stream()
                    .filter(id -> !passesOver(id, mentions, texts))
                    .collect(Collectors.toSet());
        }

        default boolean hasVersion(AggregateId id, Predicate<RecordVersion<Aggregate<AggregateId>>> that) {
            return honest().history(id, null, Integer.MAX_VALUE).stream().anyMatch(that);
        }
    }

    interface LooksAtNewestVersionsAlone extends PassesOver {
        @Override
        default boolean passesOver(AggregateId id, Mentions mentions, Collection<String> texts) {
            return !mentions.isIn(honest().history(id, null, 1).get(0));
        }
    }

    @Test
    void aSearchOfTheNewestVersionsAloneIsCaughtByAnOldOne() {
        FaultTrial.of(LooksAtNewestVersionsAlone.class).isCaughtBy("aTextThatOnlyAnOldVersionMentionsIsFound");
    }

    interface ReadsNoReasons extends PassesOver {
        @Override
        default boolean passesOver(AggregateId id, Mentions mentions, Collection<String> texts) {
            return !hasVersion(id, version -> mentions.isIn(version.record()));
        }
    }

    @Test
    void aSearchThatReadsNoReasonsIsCaughtByOne() {
        FaultTrial.of(ReadsNoReasons.class).isCaughtBy("aTextThatOnlyAReasonMentionsIsFound");
    }

    interface PassesOverTheDeleted extends PassesOver {
        @Override
        default boolean passesOver(AggregateId id, Mentions mentions, Collection<String> texts) {
            return honest().find(id).isEmpty();
        }
    }

    @Test
    void aSearchThatPassesOverTheDeletedIsCaughtByADeletedRecord() {
        FaultTrial.of(PassesOverTheDeleted.class).isCaughtBy("aTextThatADeletedRecordMentionsIsFound");
    }

    /** As an engine does whose collation knows the case of ASCII letters alone. */
    interface KnowsTheCaseOfAsciiAlone extends PassesOver {
        @Override
        default boolean passesOver(AggregateId id, Mentions mentions, Collection<String> texts) {
            return !hasVersion(id, version -> texts.stream().anyMatch(text -> has(version, text)));
        }

        private static boolean has(RecordVersion<?> version, String text) {
            return lowered(version.record() + " " + version.reason()).contains(lowered(text));
        }

        private static String lowered(String text) {
            return text.codePoints()
                    .map(point -> point < 0x80 ? Character.toLowerCase(point) : point)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    @Test
    void aSearchThatKnowsTheCaseOfAsciiAloneIsCaughtByAnAccent() {
        FaultTrial.of(KnowsTheCaseOfAsciiAlone.class).isCaughtBy("aTextIsFoundInLettersOfAnyCase");
    }

    interface TakesAPercentSignForAnything extends AnyStore {
        @Override
        default Set<AggregateId> mentioning(Collection<String> texts) {
            Set<AggregateId> found = new HashSet<>(honest().mentioning(texts));
            for (String text : texts) {
                Stream.of(text.split("%"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> honest().mentioning(List.of(part)))
                        .reduce((one, other) -> {
                            Set<AggregateId> both = new HashSet<>(one);
                            both.retainAll(other);
                            return both;
                        })
                        .ifPresent(found::addAll);
            }
            return found;
        }
    }

    @Test
    void aSearchThatTakesAPercentSignForAnythingIsCaughtByTwoNumbers() {
        FaultTrial.of(TakesAPercentSignForAnything.class).isCaughtBy("anyCharactersStandForThemselvesAlone");
    }

    interface FindsOnePage extends AnyStore {
        @Override
        default Set<AggregateId> mentioning(Collection<String> texts) {
            return honest().mentioning(texts).stream().limit(100).collect(Collectors.toSet());
        }
    }

    @Test
    void aSearchThatEndsWithItsFirstPageIsCaughtByManyRecords() {
        FaultTrial.of(FindsOnePage.class).isCaughtBy("howeverManyVersionsMentionATextAllTheirRecordsAreFound");
    }

    interface ForgetsAllAnswers extends Faulty<IdempotencyLog>, IdempotencyLog {
        @Override
        default int forget(AggregateId id) {
            return honest().forgetBefore(Instant.MAX);
        }
    }

    @Test
    void aLogThatForgetsAllAnswersIsCaughtByThoseOfOtherRecords() {
        FaultTrial.of(ForgetsAllAnswers.class).isCaughtBy("answersThatToldOfARecordAreForgotten");
    }

    interface RemembersAnswers extends Faulty<IdempotencyLog>, IdempotencyLog {
        @Override
        default int forget(AggregateId id) {
            return 2;
        }
    }

    @Test
    void aLogThatForgetsNothingIsCaughtByAnAnswerThatIsStillFound() {
        FaultTrial.of(RemembersAnswers.class).isCaughtBy("answersThatToldOfARecordAreForgotten");
    }
}
