package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.id.AggregateId;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;

/** The audit trail. */
interface AuditLogContract extends StorageScene {

    @Test
    default void entriesAboutARecordComeTheNewestFirst() {
        Entry created = entry(MORNING, Action.CREATED, Lampung.AGENCY, null);
        Entry read = entry(NOON, Action.READ, Lampung.AGENCY, "laporan tahunan ke’2");
        Entry deleted = entry(EVENING, Action.DELETED, Lampung.AGENCY, null);
        Entry other = entry(NOON, Action.READ, Lampung.OFFICE, null);
        add(created, read);
        add(other);
        add(deleted);

        look(unit -> {
            assertThat(unit.audit().about(Lampung.AGENCY, 10)).containsExactly(deleted, read, created);
            assertThat(unit.audit().about(Lampung.AGENCY, 2)).containsExactly(deleted, read);
            assertThat(unit.audit().about(Lampung.OFFICE, 10)).containsExactly(other);
            assertThat(unit.audit().about(Lampung.NETWORK, 10)).isEmpty();
        });
    }

    @Test
    default void ofTwoEntriesOfOneMomentTheOneAddedLaterIsTheNewer() {
        Entry refused = entry(MORNING, Action.REFUSED, Lampung.AGENCY, null);
        Entry created = entry(MORNING, Action.CREATED, Lampung.AGENCY, null);
        add(refused, created);

        look(unit -> assertThat(unit.audit().about(Lampung.AGENCY, 10)).containsExactly(created, refused));
    }

    @Test
    default void everyActionComesBackAsItWas() {
        for (Action action : Action.values()) {
            add(entry(MORNING, action, Lampung.MELATI, null));
        }

        look(unit -> assertThat(unit.audit().about(Lampung.MELATI, 10))
                .extracting(Entry::action)
                .containsExactlyInAnyOrder(Action.values()));
    }

    @Test
    default void anEntryIsKeptWithTheWriteOfItsUnit() {
        Entry created = entry(MORNING, Action.CREATED, Lampung.AGENCY, null);

        write(unit -> {
            unit.organisations().insert(Lampung.agency());
            unit.audit().add(created);
        });

        look(unit -> {
            assertThat(unit.organisations().find(Lampung.AGENCY)).isPresent();
            assertThat(unit.audit().about(Lampung.AGENCY, 10)).containsExactly(created);
        });
    }

    private void add(Entry... entries) {
        write(unit -> Arrays.asList(entries).forEach(unit.audit()::add));
    }

    private static Entry entry(Instant at, Action action, AggregateId id, @Nullable String purpose) {
        return new Entry(at, "subject-of-" + action.code(), action, id, purpose);
    }
}
