package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.insert;
import static org.simpul.testkit.StorageScene.plain;
import static org.simpul.testkit.StorageScene.storeOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Query;
import org.simpul.port.RecordExistsException;
import org.simpul.port.RecordVersion;
import org.simpul.port.StaleVersionException;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/**
 * The life of a record from its first version to its deletion, told for each kind of record: elsewhere in the contract
 * organisations stand for all.
 */
interface LifeContract extends StorageScene {

    @TestFactory
    default Stream<DynamicTest> everyKindOfRecordLivesTheSameLife() {
        return FullRecords.all().stream()
                .map(record -> dynamicTest(record.getClass().getSimpleName(), () -> live(plain(record))));
    }

    private void live(Aggregate<AggregateId> first) {
        // One storage serves all the tests of a factory; this life is told behind those before it.
        int past = read(unit -> unit.changes().after(null, 1_000)).size();
        Aggregate<AggregateId> second = first.withHead(first.head()
                .withIdentifiers(List.of(
                        new Identifier("example-registry", first.getClass().getSimpleName()))));

        writeAs(
                new Authorship("first", MORNING),
                unit -> assertThat(storeOf(unit, first).insert(first))
                        .isEqualTo(new Recorded<>(first, 1, MORNING, MORNING)));
        isThere(new Recorded<>(first, 1, MORNING, MORNING));
        refusesAnyOtherVersion(second, 1);

        writeAs(
                new Authorship("second", NOON, "Renumbered"),
                unit -> assertThat(storeOf(unit, first).replace(second, 1))
                        .isEqualTo(new Recorded<>(second, 2, MORNING, NOON)));
        isThere(new Recorded<>(second, 2, MORNING, NOON));
        refusesAnyOtherVersion(second, 2);
        look(unit -> assertThat(
                        storeOf(unit, first).owners(first.head().identifiers(), Sensitivity.STRICTLY_CONFIDENTIAL))
                .isEmpty());

        writeAt(EVENING, unit -> storeOf(unit, first).delete(first.id(), 2));
        isGone(second);
        refusesAnyOtherVersion(second, 0);

        hasThePast(first, second);
        look(unit -> assertThat(unit.changes().after(null, 1_000).stream().skip(past))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position")
                .containsExactly(
                        new Change(0, first.id(), 1, ChangeKind.CREATED, MORNING),
                        new Change(0, first.id(), 2, ChangeKind.UPDATED, NOON),
                        new Change(0, first.id(), 3, ChangeKind.DELETED, EVENING)));
    }

    private void isThere(Recorded<Aggregate<AggregateId>> recorded) {
        Aggregate<AggregateId> record = recorded.record();
        look(unit -> {
            Store<Aggregate<AggregateId>, AggregateId> store = storeOf(unit, record);
            assertThat(store.find(record.id())).contains(recorded);
            assertThat(store.asOf(record.id(), EVENING)).contains(recorded);
            assertThat(store.version(record.id(), recorded.version())).contains(recorded);
            assertThat(store.page(Query.all(10)).items()).containsExactly(recorded);
            assertThat(store.page(updatedSince(recorded.updatedAt())).items()).containsExactly(recorded);
            assertThat(store.page(updatedSince(recorded.updatedAt().plusNanos(1_000)))
                            .items())
                    .isEmpty();
            assertThat(given(store)).containsExactly(recorded);
            assertThat(store.deletedAmong(List.of(record.id()), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .isEmpty();
            for (Identifier identifier : record.head().identifiers()) {
                assertThat(store.owners(List.of(identifier), Sensitivity.STRICTLY_CONFIDENTIAL))
                        .isEqualTo(Map.of(identifier, record.id()));
            }
            assertThat(unit.links().existing(List.of(record.id())).keySet()).containsExactly(record.id());
            assertThat(unit.links().from(List.of(record.id()), 1)).isNotEmpty();
        });
    }

    private void refusesAnyOtherVersion(Aggregate<AggregateId> record, int current) {
        assertThatExceptionOfType(RecordExistsException.class)
                .isThrownBy(() -> writeAt(EVENING, unit -> insert(unit, record)))
                .satisfies(refusal -> assertThat(refusal.id()).isEqualTo(record.id()));
        for (int version = 0; version <= 4; version++) {
            int expected = version;
            if (version != current) {
                refusesAsStale(current, unit -> storeOf(unit, record).replace(record, expected));
                refusesAsStale(current, unit -> storeOf(unit, record).delete(record.id(), expected));
            }
        }
    }

    private void refusesAsStale(int current, Consumer<UnitOfWork> writing) {
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> writeAt(EVENING, writing))
                .satisfies(refusal -> assertThat(refusal.currentVersion()).isEqualTo(current));
    }

    private void isGone(Aggregate<AggregateId> record) {
        look(unit -> {
            Store<Aggregate<AggregateId>, AggregateId> store = storeOf(unit, record);
            assertThat(store.find(record.id())).isEmpty();
            assertThat(store.asOf(record.id(), EVENING)).isEmpty();
            assertThat(store.page(Query.all(10)).items()).isEmpty();
            assertThat(given(store)).isEmpty();
            assertThat(store.deletedAmong(List.of(record.id()), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .containsExactly(record.id());
            assertThat(store.owners(record.head().identifiers(), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .isEmpty();
            assertThat(unit.links().existing(List.of(record.id())).keySet()).isEmpty();
            assertThat(unit.links().from(List.of(record.id()), 1)).isEmpty();
        });
    }

    private void hasThePast(Aggregate<AggregateId> first, Aggregate<AggregateId> second) {
        look(unit -> {
            Store<Aggregate<AggregateId>, AggregateId> store = storeOf(unit, first);
            assertThat(store.history(first.id(), null, 10))
                    .containsExactly(
                            new RecordVersion<>(3, EVENING, ChangeKind.DELETED, "tester", null),
                            new RecordVersion<>(2, NOON, ChangeKind.UPDATED, "second", "Renumbered", second),
                            new RecordVersion<>(1, MORNING, ChangeKind.CREATED, "first", first));
            assertThat(store.history(first.id(), 3, 1))
                    .extracting(RecordVersion::version)
                    .containsExactly(2);
            assertThat(store.asOf(first.id(), NOON.minusNanos(1_000)))
                    .contains(new Recorded<>(first, 1, MORNING, MORNING));
            assertThat(store.asOf(first.id(), MORNING)).contains(new Recorded<>(first, 1, MORNING, MORNING));
            assertThat(store.version(first.id(), 1)).contains(new Recorded<>(first, 1, MORNING, MORNING));
            assertThat(store.asOf(first.id(), NOON)).contains(new Recorded<>(second, 2, MORNING, NOON));
            assertThat(store.version(first.id(), 2)).contains(new Recorded<>(second, 2, MORNING, NOON));
            assertThat(store.version(first.id(), 3)).isEmpty();
        });
    }

    private static List<Recorded<Aggregate<AggregateId>>> given(Store<Aggregate<AggregateId>, AggregateId> store) {
        List<Recorded<Aggregate<AggregateId>>> given = new ArrayList<>();
        store.forEach(Query.all(10), given::add);
        return given;
    }

    private static Query updatedSince(Instant instant) {
        return Query.all(10).updatedSince(instant);
    }

    private void writeAs(Authorship authorship, Consumer<UnitOfWork> work) {
        storage().write(authorship, unit -> {
            work.accept(unit);
            return unit;
        });
    }
}
