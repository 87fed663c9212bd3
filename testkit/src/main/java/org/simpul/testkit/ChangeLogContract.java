package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.ChangeKind;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.UnitOfWork;

/** The log of every change to every record. */
interface ChangeLogContract extends StorageScene {

    @Test
    default void storesWriteEveryChangeToTheLogByThemselves() {
        save(Lampung.agency(), Lampung.firstMeeting());
        writeAt(NOON, unit -> {
            unit.organisations()
                    .replace(Lampung.agency().toBuilder().acronym(null).build(), 1);
            unit.organisations().replace(Lampung.agency(), 2);
            unit.activities().delete(Lampung.FIRST_MEETING, 1);
        });

        List<Change> changes = read(unit -> unit.changes().after(null, 100));
        assertThat(changes)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position")
                .containsExactly(
                        new Change(0, Lampung.AGENCY, 1, ChangeKind.CREATED, MORNING),
                        new Change(0, Lampung.FIRST_MEETING, 1, ChangeKind.CREATED, MORNING),
                        new Change(0, Lampung.AGENCY, 2, ChangeKind.UPDATED, NOON),
                        new Change(0, Lampung.AGENCY, 3, ChangeKind.UPDATED, NOON),
                        new Change(0, Lampung.FIRST_MEETING, 2, ChangeKind.DELETED, NOON));
        assertThat(changes).extracting(Change::position).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void theChangesBehindAPlaceAreReadInPagesWithoutRepeatingOrMissingOne() {
        Lampung.saveIn(storage());
        List<Change> read = new ArrayList<>();

        List<Change> page = read(unit -> unit.changes().after(null, 3));
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            read.addAll(page);
            // A log that repeats itself would be read for ever.
            assertThat(read).extracting(Change::position).doesNotHaveDuplicates();
            long last = read.get(read.size() - 1).position();
            page = read(unit -> unit.changes().after(last, 3));
        }

        assertThat(read)
                .extracting(Change::id)
                .containsExactlyElementsOf(Lampung.everything().stream()
                        .<AggregateId>map(Aggregate::id)
                        .toList());
    }

    @Test
    default void theLogOfAnEmptyStorageIsEmpty() {
        look(unit -> assertThat(unit.changes().after(null, 10)).isEmpty());
    }

    @Test
    default void nothingIsBehindTheLastChange() {
        save(Lampung.agency());
        long last = lastPosition();

        look(unit -> assertThat(unit.changes().after(last, 10)).isEmpty());
    }

    @Test
    default void whatIsWrittenLaterStandsBehindWhatWasRead() {
        save(Lampung.agency());
        long last = lastPosition();
        save(Lampung.office());

        look(unit -> assertThat(unit.changes().after(last, 10))
                .extracting(Change::id)
                .containsExactly(Lampung.OFFICE));
    }

    @Test
    default void whatAUnitWroteItselfJoinsTheLogWhenItIsKept() {
        save(Lampung.office());
        write(unit -> {
            unit.organisations().insert(Lampung.agency());

            assertThat(idsIn(unit)).containsExactly(Lampung.OFFICE);
        });

        look(unit -> assertThat(idsIn(unit)).containsExactly(Lampung.OFFICE, Lampung.AGENCY));
    }

    private static List<AggregateId> idsIn(UnitOfWork unit) {
        return unit.changes().after(null, 10).stream().map(Change::id).toList();
    }

    private long lastPosition() {
        List<Change> changes = read(unit -> unit.changes().after(null, 100));
        return changes.get(changes.size() - 1).position();
    }
}
