package org.simpul.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.FindingsAtRest;

/** Findings that outlive what they were found in, or are told to whom they are not for. */
class FaultyFindingsTest {

    interface CountsForEverybody extends Faulty<FindingsAtRest>, FindingsAtRest {
        @Override
        default List<Tally> tally(Question question) {
            return honest().tally(new Question(
                    question.groupBy(),
                    question.types(),
                    question.custodians(),
                    question.sinceFrom(),
                    question.sinceUntil(),
                    Sensitivity.STRICTLY_CONFIDENTIAL));
        }
    }

    @Test
    void countsOfWhatMayNotBeToldAreCaughtByAWiderAudience() {
        FaultTrial.of(CountsForEverybody.class).isCaughtBy("whatAnAudienceMayNotBeToldIsNotCountedForIt");
    }

    interface TakesEachFindingForARecord extends Faulty<FindingsAtRest>, FindingsAtRest {
        @Override
        default List<Tally> tally(Question question) {
            return honest().tally(question).stream()
                    .map(one -> new Tally(
                            one.rule(),
                            one.severity(),
                            one.custodian(),
                            one.type(),
                            one.findings(),
                            one.findings(),
                            one.oldest()))
                    .toList();
        }
    }

    @Test
    void aRecordCountedTwiceIsCaughtByOneInWhichARuleFindsTwoThings() {
        FaultTrial.of(TakesEachFindingForARecord.class).isCaughtBy("findingsAndRecordsAreCountedByRuleAndSeverity");
    }

    interface LeavesNeighboursOpen extends Faulty<FindingsAtRest>, FindingsAtRest {
        @Override
        default void holdNeighboursClosely(Collection<? extends AggregateId> ids) {}
    }

    @Test
    void neighboursThatTellOnAreCaughtByWhatIsHeldMoreClosely() {
        FaultTrial.of(LeavesNeighboursOpen.class).isCaughtBy("whatIsHeldMoreCloselyIsToldByNoNeighbour");
    }

    /** Deletes what was kept and puts down what was found, as one would who does not look. */
    interface ForgetsSinceWhen extends Faulty<FindingsAtRest>, FindingsAtRest {
        @Override
        default Set<AggregateId> replaceAll(Map<? extends AggregateId, List<Found>> found, Instant judgedAt) {
            Map<AggregateId, List<Found>> nothing = new HashMap<>();
            found.keySet().forEach(id -> nothing.put(id, List.of()));
            honest().replaceAll(nothing, judgedAt);
            return honest().replaceAll(found, judgedAt);
        }
    }

    @Test
    void aFindingThatIsNewEachTimeIsCaughtByItsAge() {
        FaultTrial.of(ForgetsSinceWhen.class).isCaughtBy("aFindingIsThereSinceItWasFirstFoundAtItsPlace");
    }

    interface AddsToWhatWasKept extends Faulty<FindingsAtRest>, FindingsAtRest {
        @Override
        default Set<AggregateId> replaceAll(Map<? extends AggregateId, List<Found>> found, Instant judgedAt) {
            Map<AggregateId, List<Found>> more = new HashMap<>(found);
            honest().of(found.keySet())
                    .forEach((id, judged) -> judged.findings()
                            .forEach(one -> more.merge(
                                    id,
                                    List.of(new Found(one.rule(), one.severity(), one.path(), one.seenFrom())),
                                    FaultyFindingsTest::both)));
            return honest().replaceAll(more, judgedAt);
        }
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Test
    void whatIsNoLongerFoundAndStillKeptIsCaughtByWhatTakesItsPlace() {
        FaultTrial.of(AddsToWhatWasKept.class).isCaughtBy("whatIsPutDownTakesThePlaceOfWhatWasKept");
    }

    interface BeginsAPageWithTheLastRead extends Faulty<FindingsAtRest>, FindingsAtRest {
        @Override
        default List<AggregateId> records(String rule, Question question, int limit, @Nullable AggregateId after) {
            List<AggregateId> all = honest().records(rule, question, Integer.MAX_VALUE, null);
            int from = after == null ? 0 : Math.max(0, all.indexOf(after) - 1);
            return after != null && after.equals(all.get(all.size() - 1))
                    ? List.of()
                    : all.subList(from, Math.min(all.size(), from + limit + 2));
        }
    }

    @Test
    void aRecordReadTwiceIsCaughtByReadingInPages() {
        FaultTrial.of(BeginsAPageWithTheLastRead.class).isCaughtBy("theRecordsBehindARuleAreReadInPages");
    }
}
