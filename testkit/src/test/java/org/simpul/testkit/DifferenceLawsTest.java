package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.simpul.model.Aggregate;
import org.simpul.model.Difference;
import org.simpul.model.RecordTree;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;

/** What the difference between two records tells, whatever is in them: every place that differs, and no other. */
class DifferenceLawsTest {

    /** Two records that may be two versions of one. */
    record Pair(Aggregate<?> older, Aggregate<?> newer) {}

    /** Any two records of one kind, and two that differ in one list only. */
    @Provide
    Arbitrary<Pair> pairs() {
        return Arbitraries.oneOf(
                pairsOf(RecordArbitraries.organisations()),
                pairsOf(RecordArbitraries.participants()),
                pairsOf(RecordArbitraries.policyInstruments()),
                pairsOf(RecordArbitraries.activities()),
                pairsOf(RecordArbitraries.commitments()),
                Combinators.combine(RecordArbitraries.commitments(), RecordArbitraries.commitments())
                        .as(DifferenceLawsTest::withOtherProgress),
                Combinators.combine(RecordArbitraries.activities(), RecordArbitraries.activities())
                        .as(DifferenceLawsTest::withOtherPlaces));
    }

    private static Arbitrary<Pair> pairsOf(Arbitrary<? extends Aggregate<?>> records) {
        return Combinators.combine(records, records).as(Pair::new);
    }

    private static Pair withOtherProgress(Commitment one, Commitment other) {
        return new Pair(one, one.toBuilder().progress(other.progress()).build());
    }

    private static Pair withOtherPlaces(Activity one, Activity other) {
        return new Pair(one, one.toBuilder().places(other.places()).build());
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void everyPlaceToldIsInOneOfTheTwoAndDiffers(@ForAll("pairs") Pair pair) {
        Map<String, Object> older = values(pair.older());
        Map<String, Object> newer = values(pair.newer());

        assertThat(Difference.between(pair.older(), pair.newer()))
                .doesNotHaveDuplicates()
                .allSatisfy(path -> assertThat(older.get(path)).isNotEqualTo(newer.get(path)));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void everyPlaceThatDiffersIsToldOrLiesBelowOneThatIs(@ForAll("pairs") Pair pair) {
        List<String> told = Difference.between(pair.older(), pair.newer());
        Map<String, Object> older = values(pair.older());
        Map<String, Object> newer = values(pair.newer());
        Set<String> leaves = new HashSet<>(older.keySet());
        leaves.addAll(newer.keySet());
        List.copyOf(leaves).forEach(path -> leaves.remove(path.substring(0, Math.max(0, path.lastIndexOf('/')))));

        assertThat(leaves)
                .filteredOn(path -> !Objects.equals(older.get(path), newer.get(path)))
                .allSatisfy(path -> assertThat(told).anyMatch(place -> isAtOrBelow(path, place)));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void noPlaceToldLiesBelowAnother(@ForAll("pairs") Pair pair) {
        List<String> told = Difference.between(pair.older(), pair.newer());

        assertThat(told)
                .allSatisfy(place -> assertThat(told)
                        .filteredOn(other -> isAtOrBelow(place, other))
                        .containsExactly(place));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void itIsTheSameInBothDirections(@ForAll("pairs") Pair pair) {
        assertThat(Difference.between(pair.newer(), pair.older()))
                .containsExactlyInAnyOrderElementsOf(Difference.between(pair.older(), pair.newer()));
        assertThat(Difference.between(pair.older(), pair.older())).isEmpty();
    }

    private static Map<String, Object> values(Aggregate<?> record) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("", record);
        RecordTree.walk(record, values::put);
        return values;
    }

    private static boolean isAtOrBelow(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
