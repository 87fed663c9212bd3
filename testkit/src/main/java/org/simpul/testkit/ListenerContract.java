package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.ChangeKind;
import org.simpul.port.ListenerFailedException;
import org.simpul.port.RecordChange;
import org.simpul.port.RecordExistsException;

/** Who is told of changes once they are kept. */
interface ListenerContract extends StorageScene {

    @Test
    default void listenersAreToldOfEveryChangeInTheOrderOfWriting() {
        List<RecordChange> heard = heard();

        save(Lampung.firstMeeting(), Lampung.agency());
        writeAt(NOON, unit -> {
            unit.organisations()
                    .replace(Lampung.agency().toBuilder().acronym(null).build(), 1);
            unit.activities().delete(Lampung.FIRST_MEETING, 1);
            unit.organisations().replace(Lampung.agency(), 2);
            unit.organisations().insertAll(List.of(organisation(2), organisation(1)));
        });

        assertThat(heard)
                .containsExactly(
                        new RecordChange(Lampung.FIRST_MEETING, 1, ChangeKind.CREATED, MORNING),
                        new RecordChange(Lampung.AGENCY, 1, ChangeKind.CREATED, MORNING),
                        new RecordChange(Lampung.AGENCY, 2, ChangeKind.UPDATED, NOON),
                        new RecordChange(Lampung.FIRST_MEETING, 2, ChangeKind.DELETED, NOON),
                        new RecordChange(Lampung.AGENCY, 3, ChangeKind.UPDATED, NOON),
                        new RecordChange(organisationId(2), 1, ChangeKind.CREATED, NOON),
                        new RecordChange(organisationId(1), 1, ChangeKind.CREATED, NOON));
    }

    @Test
    default void listenersAreToldNothingWhileTheUnitMayStillFail() {
        List<RecordChange> heard = heard();

        write(unit -> {
            unit.organisations().insert(Lampung.agency());
            assertThat(heard).isEmpty();
        });

        assertThat(heard).hasSize(1);
    }

    @Test
    default void whoeverIsToldOfAChangeFindsItKept() {
        List<Optional<Recorded<Organisation>>> found = new ArrayList<>();
        storage()
                .onCommitted(
                        change -> found.add(read(unit -> unit.organisations().find(Lampung.AGENCY))));

        save(Lampung.agency());

        assertThat(found).containsExactly(Optional.of(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING)));
    }

    @Test
    default void listenersAreNotToldOfWhatWasTakenBack() {
        List<RecordChange> heard = heard();
        save(organisation(1));

        assertThatThrownBy(() -> write(unit -> {
                    unit.organisations().insert(organisation(2));
                    throw new UnitContract.OwnFailure();
                }))
                .isInstanceOf(UnitContract.OwnFailure.class);
        write(unit -> {
            assertThatThrownBy(() -> unit.organisations().insertAll(List.of(organisation(3), organisation(1))))
                    .isInstanceOf(RecordExistsException.class);
            unit.organisations().insert(organisation(4));
        });

        assertThat(heard)
                .extracting(RecordChange::id)
                .containsExactly((AggregateId) organisationId(1), organisationId(4));
    }

    @Test
    default void aListenerIsToldInTheThreadThatWrote() {
        List<Thread> tellers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> writers = Collections.synchronizedList(new ArrayList<>());
        storage().onCommitted(change -> tellers.add(Thread.currentThread()));

        List<Race.Finish> finishes = Race.run(List.of(() -> {
            writers.add(Thread.currentThread());
            save(organisation(1));
        }));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        assertThat(tellers).isEqualTo(writers);
    }

    @Test
    default void whatAListenerThrowsReachesTheWriterAndTheChangeStays() {
        UnitContract.OwnFailure failure = new UnitContract.OwnFailure();
        storage().onCommitted(change -> {
            throw failure;
        });

        assertThatExceptionOfType(ListenerFailedException.class)
                .isThrownBy(() -> save(Lampung.agency()))
                .withCause(failure);

        look(unit -> {
            assertThat(unit.organisations().find(Lampung.AGENCY))
                    .contains(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING));
            assertThat(unit.changes().after(null, 10)).hasSize(1);
        });
    }

    @Test
    default void aListenerThatFailsKeepsNoNewsFromTheOthers() {
        List<RecordChange> before = heard();
        storage().onCommitted(change -> {
            throw new UnitContract.OwnFailure();
        });
        List<RecordChange> after = heard();

        assertThatExceptionOfType(ListenerFailedException.class)
                .isThrownBy(() -> save(organisation(1), organisation(2)));

        assertThat(before)
                .extracting(RecordChange::id)
                .containsExactly((AggregateId) organisationId(1), organisationId(2));
        assertThat(after).isEqualTo(before);
    }

    @Test
    default void aListenerIsToldOfEachChangeOnceWhoeverWrites() {
        List<RecordChange> heard = heard();
        List<Runnable> writers = IntStream.rangeClosed(1, 4)
                .<Runnable>mapToObj(writer ->
                        () -> IntStream.rangeClosed(1, 5).forEach(number -> save(organisation(10 * writer + number))))
                .toList();

        assertThat(Race.run(writers)).allMatch(Race.Finish::isWin);

        List<RecordChange> kept = read(unit -> unit.changes().after(null, 100)).stream()
                .map(change -> new RecordChange(change.id(), change.version(), change.kind(), change.at()))
                .toList();
        assertThat(heard).hasSize(20).containsExactlyInAnyOrderElementsOf(kept);
    }

    /** What a listener hears from now on. */
    private List<RecordChange> heard() {
        List<RecordChange> heard = Collections.synchronizedList(new ArrayList<>());
        storage().onCommitted(heard::add);
        return heard;
    }
}
