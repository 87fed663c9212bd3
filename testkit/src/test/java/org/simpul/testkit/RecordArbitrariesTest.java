package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.simpul.model.Aggregate;

class RecordArbitrariesTest {

    private static final Map<Aggregate<?>, Arbitrary<? extends Aggregate<?>>> KINDS = Map.of(
            FullRecords.organisation(), RecordArbitraries.organisations(),
            FullRecords.person(), RecordArbitraries.persons(),
            FullRecords.group(), RecordArbitraries.groups(),
            FullRecords.policyInstrument(), RecordArbitraries.policyInstruments(),
            FullRecords.activity(), RecordArbitraries.activities(),
            FullRecords.commitment(), RecordArbitraries.commitments());

    @Example
    void everyFieldOfEveryKindIsGenerated() {
        KINDS.forEach((full, generator) -> {
            Set<String> filled = new TreeSet<>();
            some(generator).forEach(record -> filled.addAll(FieldPaths.filledBy(record)));

            assertThat(filled).containsAll(FieldPaths.knownTo(full));
        });
    }

    @Example
    void recordsOfAllKindsAreGenerated() {
        assertThat(some(RecordArbitraries.records()).map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        FullRecords.all().stream().map(Object::getClass).toList());
    }

    private static <T> Stream<T> some(Arbitrary<T> generator) {
        return generator.generator(1_000).stream(new Random(42)).limit(150).map(shrinkable -> shrinkable.value());
    }
}
