package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.simpul.memory.InMemoryStorage;
import org.simpul.port.Authorship;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

/** What the storage in memory promises beyond the contract. */
class InMemoryUnitTest implements StorageScene {

    private final Storage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }

    @Test
    void aUnitThatReadIsOfNoUseAfterItsEnd() {
        UnitOfWork ended = read(unit -> unit);

        isOfNoUse(ended);
    }

    @Test
    void aUnitThatWroteIsOfNoUseAfterItsEnd() {
        UnitOfWork ended = storage().write(new Authorship("tester", MORNING), unit -> unit);

        isOfNoUse(ended);
        assertThatIllegalStateException().isThrownBy(() -> ended.organisations().insert(Lampung.agency()));
    }

    private void isOfNoUse(UnitOfWork ended) {
        assertThatIllegalStateException().isThrownBy(() -> ended.organisations().find(Lampung.AGENCY));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> ended.links().existing(List.of(Lampung.AGENCY)).keySet());
        assertThatIllegalStateException().isThrownBy(() -> ended.changes().after(null, 1));
        assertThatIllegalStateException().isThrownBy(() -> ended.audit().about(Lampung.AGENCY, 1));
    }

    @Test
    void aStoreKeptFromAUnitIsOfNoUseAfterItsEnd() {
        var kept = read(UnitOfWork::organisations);

        assertThatIllegalStateException().isThrownBy(() -> kept.find(Lampung.AGENCY));
    }

    @Test
    void unitsDoNotNestButForReading() {
        assertThatIllegalStateException().isThrownBy(() -> write(unit -> write(inner -> {})));
        assertThatIllegalStateException().isThrownBy(() -> write(unit -> look(inner -> {})));
        assertThatIllegalStateException().isThrownBy(() -> look(unit -> write(inner -> {})));
        look(unit -> look(
                inner -> assertThat(inner.organisations().find(Lampung.AGENCY)).isEmpty()));
    }

    @Test
    void aRefusedNestedUnitLeavesTheStorageInOrder() {
        assertThatIllegalStateException().isThrownBy(() -> write(unit -> write(inner -> {})));

        save(Lampung.agency());
        look(unit -> assertThat(unit.organisations().find(Lampung.AGENCY)).isPresent());
    }

    @Test
    void readersReadTogether() {
        CountDownLatch bothAreIn = new CountDownLatch(2);
        AtomicInteger met = new AtomicInteger();
        Runnable reader = () -> look(unit -> {
            bothAreIn.countDown();
            Race.await(bothAreIn, Race.PATIENCE);
            if (bothAreIn.getCount() == 0) {
                met.incrementAndGet();
            }
        });

        assertThat(Race.run(List.of(reader, reader))).allMatch(Race.Finish::isWin);
        assertThat(met).hasValue(2);
    }

    @Test
    void twoStoragesKnowNothingOfEachOther() {
        save(Lampung.agency());

        new InMemoryStorage().read(unit -> {
            assertThat(unit.organisations().find(Lampung.AGENCY)).isEmpty();
            return unit;
        });
    }
}
