package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.RecordTree;
import org.simpul.model.RecordTree.Reference;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Authorship;
import org.simpul.port.UnitOfWork;

/** Whatever records there are and whichever of them are merged: nothing dangles, and it can all be taken back. */
class MergeLawsTest {

    private final Caller steward = Caller.localSteward();

    /** Two records that are one, and who had each identifier before. */
    private record Merged(AggregateId from, AggregateId into) {}

    @Property(tries = 60)
    void recordsThatBecameOneAndAreTakenApartAreAsTheyWere(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int merges) {
        InMemoryStorage storage = new InMemoryStorage();
        Simpul simpul = Simpul.on(storage).build();
        SmallWorld world = new SmallWorld(seed);
        storage.write(new Authorship("tester", Instant.EPOCH), unit -> {
            world.records().forEach(record -> insert(unit, record));
            return unit;
        });
        Deque<Merged> done = new ArrayDeque<>();
        Deque<Map<AggregateId, Aggregate<?>>> before = new ArrayDeque<>();

        for (int i = 0; i < merges; i++) {
            List<AggregateId> two = world.two();
            Map<AggregateId, Aggregate<?>> standing = standing(storage, world);
            if (!standing.keySet().containsAll(two)) {
                continue;
            }
            Merged merged = new Merged(two.get(0), two.get(1));
            if (merge(simpul, merged)) {
                done.push(merged);
                before.push(standing);
                assertMoved(storage, world, merged, standing);
            } else {
                assertThat(standing(storage, world)).isEqualTo(standing);
            }
        }
        Statistics.label("merges")
                .collect(done.size())
                .coverage(coverage -> coverage.check(0).percentage(share -> share < 30));

        while (!done.isEmpty()) {
            Merged merged = done.pop();
            Map<AggregateId, Aggregate<?>> wanted = before.pop();

            assertThat(unmerge(simpul, merged.from()).left()).isEmpty();

            assertThat(standing(storage, world)).isEqualTo(wanted);
            assertThat(owners(storage, wanted)).isEqualTo(held(wanted));
        }
    }

    private static void assertMoved(
            InMemoryStorage storage, SmallWorld world, Merged merged, Map<AggregateId, Aggregate<?>> before) {
        Map<AggregateId, Aggregate<?>> now = standing(storage, world);
        Set<AggregateId> left = new HashSet<>(before.keySet());
        left.remove(merged.from());
        assertThat(now).containsOnlyKeys(left);
        now.values()
                .forEach(record -> assertThat(RecordTree.references(record))
                        .extracting(Reference::to)
                        .isSubsetOf(left));
        assertThat(storage.<List<AggregateId>>read(unit -> unit.links().naming(merged.from(), null, 100)))
                .isEmpty();
        before.forEach((id, record) -> {
            if (names(record, merged.from()) && !id.equals(merged.from()) && !id.equals(merged.into())) {
                assertThat(names(Objects.requireNonNull(now.get(id)), merged.into()))
                        .isTrue();
            }
        });
        Map<RecordType, Map<Identifier, AggregateId>> held = held(before);
        held.values()
                .forEach(
                        owners -> owners.replaceAll((identifier, id) -> id.equals(merged.from()) ? merged.into() : id));
        assertThat(held(now)).isEqualTo(held);
        assertThat(owners(storage, now)).isEqualTo(held);
    }

    private static boolean names(Aggregate<?> record, AggregateId id) {
        return RecordTree.references(record).stream()
                .anyMatch(reference -> reference.to().equals(id));
    }

    private static Map<AggregateId, Aggregate<?>> standing(InMemoryStorage storage, SmallWorld world) {
        Map<AggregateId, Aggregate<?>> standing = new LinkedHashMap<>();
        List<AggregateId> ids =
                world.records().stream().<AggregateId>map(Aggregate::id).toList();
        storage.read(unit -> unit.find(ids)).forEach((id, recorded) -> standing.put(id, recorded.record()));
        return standing;
    }

    /** Who has each identifier that a record has, as the storage finds it. */
    private static Map<RecordType, Map<Identifier, AggregateId>> owners(
            InMemoryStorage storage, Map<AggregateId, Aggregate<?>> records) {
        Map<RecordType, Map<Identifier, AggregateId>> owners = new LinkedHashMap<>();
        held(records)
                .forEach((type, identifiers) -> owners.put(
                        type,
                        storage.read(unit ->
                                unit.store(type).owners(identifiers.keySet(), Sensitivity.STRICTLY_CONFIDENTIAL))));
        return owners;
    }

    /** Answers whether the two were merged, or refused for what would come of it. */
    private boolean merge(Simpul simpul, Merged merged) {
        try {
            registry(simpul, merged.from()).merge(steward, merged.from(), merged.into(), null);
            return true;
        } catch (RecordRefusedException | MergeRefusedException e) {
            return false;
        }
    }

    private Unmerged<?> unmerge(Simpul simpul, AggregateId from) {
        return registry(simpul, from).unmerge(steward, from);
    }

    @SuppressWarnings("unchecked") // the store of a type takes records of that type
    private static void insert(UnitOfWork unit, Aggregate<?> record) {
        unit.store(record.type()).insert((Aggregate<AggregateId>) record);
    }

    @SuppressWarnings("unchecked") // the registry of a type takes records of that type
    private static Registry<Aggregate<AggregateId>, AggregateId> registry(Simpul simpul, AggregateId id) {
        Registry<?, ?> registry = switch (id.type()) {
            case ORGANISATION -> simpul.organisations();
            case PARTICIPANT -> simpul.participants();
            case POLICY_INSTRUMENT -> simpul.policyInstruments();
            case ACTIVITY -> simpul.activities();
            case COMMITMENT -> simpul.commitments();
        };
        return (Registry<Aggregate<AggregateId>, AggregateId>) registry;
    }

    /** Who has each identifier, as the records say. */
    private static Map<RecordType, Map<Identifier, AggregateId>> held(Map<AggregateId, Aggregate<?>> records) {
        Map<RecordType, Map<Identifier, AggregateId>> held = new LinkedHashMap<>();
        records.forEach((id, record) -> record.head()
                .identifiers()
                .forEach(identifier -> held.computeIfAbsent(id.type(), type -> new LinkedHashMap<>())
                        .put(identifier, id)));
        return held;
    }
}
