package org.simpul.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.port.RecordExistsException;

/** The one row that each record has: its newest version, and what lists sort and filter by. */
final class RecordTable {

    private final Handle handle;
    private final Dialect dialect;

    RecordTable(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** The newest version of a record that is there, and the moment of its first. */
    record Standing(int version, Instant recordedAt) {}

    /** @throws RecordExistsException if a record with this id is or was there */
    void insert(Aggregate<?> record, IndexEntry entry, Instant at) {
        Update insert = handle.createUpdate("""
                        INSERT INTO <t>record (id, record_type, version, is_deleted, custodian, sensitivity,
                          recorded_at, updated_at, title_head, title_tail, first_day, last_day,
                          due_first_day, due_last_day, is_open, is_late, search_text)
                        VALUES (:id, :type, 1, FALSE, :custodian, :sensitivity,
                          :at, :at, :titleHead, :titleTail, :firstDay, :lastDay,
                          :dueFirstDay, :dueLastDay, :isOpen, :isLate, :searchText)
                        """).bind("at", at);
        bind(insert, record, entry);
        try {
            insert.execute();
        } catch (UnableToExecuteStatementException e) {
            if (dialect.isUniquenessFault(e)) {
                throw new RecordExistsException(record.id());
            }
            throw e;
        }
    }

    /** How a record stands; null when it is not there, or was deleted. */
    @Nullable
    Standing standing(AggregateId id) {
        return handle.createQuery("""
                        SELECT version, recorded_at FROM <t>record
                        WHERE id = :id AND record_type = :type AND is_deleted = FALSE
                        """)
                .bind("id", id.value())
                .bind("type", id.type())
                .map((row, context) -> new Standing(row.getInt("version"), Columns.instant(row, "recorded_at")))
                .findOne()
                .orElse(null);
    }

    /**
     * Puts the next version in the place of the one that stands.
     *
     * @return whether that version still stood
     */
    boolean replace(Aggregate<?> record, IndexEntry entry, int expectedVersion, Instant at) {
        Update update = handle.createUpdate("""
                        UPDATE <t>record SET version = version + 1, updated_at = :at,
                          custodian = :custodian, sensitivity = :sensitivity,
                          title_head = :titleHead, title_tail = :titleTail,
                          first_day = :firstDay, last_day = :lastDay,
                          due_first_day = :dueFirstDay, due_last_day = :dueLastDay,
                          is_open = :isOpen, is_late = :isLate, search_text = :searchText
                        WHERE id = :id AND record_type = :type AND is_deleted = FALSE AND version = :expected
                        """).bind("at", at).bind("expected", expectedVersion);
        bind(update, record, entry);
        return update.execute() == 1;
    }

    /** Brings what lists sort and filter by up to the record's document. */
    void reindex(Aggregate<?> record, IndexEntry entry) {
        Update update = handle.createUpdate("""
                UPDATE <t>record SET custodian = :custodian, sensitivity = :sensitivity,
                  title_head = :titleHead, title_tail = :titleTail,
                  first_day = :firstDay, last_day = :lastDay,
                  due_first_day = :dueFirstDay, due_last_day = :dueLastDay,
                  is_open = :isOpen, is_late = :isLate, search_text = :searchText
                WHERE id = :id AND record_type = :type
                """);
        bind(update, record, entry);
        update.execute();
    }

    /**
     * Marks a record as deleted, as its next version, and empties what its row tells of it.
     *
     * @return whether the expected version still stood
     */
    boolean delete(AggregateId id, int expectedVersion, Instant at) {
        return handle.createUpdate("""
                                UPDATE <t>record SET version = version + 1, updated_at = :at, is_deleted = TRUE,
                                  custodian = NULL, title_head = NULL, title_tail = NULL, first_day = NULL,
                                  last_day = NULL, due_first_day = NULL, due_last_day = NULL,
                                  is_open = FALSE, is_late = NULL, search_text = ''
                                WHERE id = :id AND record_type = :type AND is_deleted = FALSE AND version = :expected
                                """)
                        .bind("at", at)
                        .bind("id", id.value())
                        .bind("type", id.type())
                        .bind("expected", expectedVersion)
                        .execute()
                == 1;
    }

    private static void bind(Update statement, Aggregate<?> record, IndexEntry entry) {
        String title = entry.title() == null ? null : IndexText.sortable(entry.title());
        Span date = entry.date();
        Span due = entry.due();
        statement
                .bind("id", record.id().value())
                .bind("type", record.type())
                .bindByType(
                        "custodian",
                        record.head().custodian() == null
                                ? null
                                : record.head().custodian().value(),
                        UUID.class)
                .bind("sensitivity", record.head().sensitivity())
                .bindByType("titleHead", title == null ? null : IndexText.head(title), String.class)
                .bindByType("titleTail", title == null ? null : IndexText.tail(title), String.class)
                .bindByType("firstDay", date == null ? null : date.first(), LocalDate.class)
                .bindByType("lastDay", date == null ? null : date.last(), LocalDate.class)
                .bindByType("dueFirstDay", due == null ? null : due.first(), LocalDate.class)
                .bindByType("dueLastDay", due == null ? null : due.last(), LocalDate.class)
                .bind("isOpen", entry.isOpen())
                .bindByType("isLate", entry.late(), Boolean.class)
                .bind("searchText", IndexText.storable(entry.text()));
    }
}
