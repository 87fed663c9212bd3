package org.simpul.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.port.IndexEntry.View;
import org.simpul.port.RecordExistsException;

/** The one row that each record has: its newest version, and what lists sort and filter by. */
final class RecordTable {

    /** What of a row follows from the document. */
    private static final String CONTENT = """
            custodian = :custodian, sensitivity = :sensitivity,
            audience = :audience, seen_from = :seenFrom, seen_to = :seenTo,
            title = :title, first_day = :firstDay, last_day = :lastDay,
            due_first_day = :dueFirstDay, due_last_day = :dueLastDay,
            status = :status, is_open = :isOpen, is_late = :isLate, verifiable = :verifiable,
            is_assessed = :isAssessed, reason = :reason, kept_days = :keptDays, search_text = :searchText
            """;

    private final Handle handle;
    private final Dialect dialect;

    RecordTable(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** @throws RecordExistsException of one of them if a record with the id of any is or was there */
    void insertAll(List<Indexed> records, Instant at) {
        try (Batch batch = Batch.of(handle, """
                        INSERT INTO <t>record (id, record_type, version, is_deleted, custodian, sensitivity,
                          audience, seen_from, seen_to, recorded_at, updated_at, title, first_day, last_day,
                          due_first_day, due_last_day, status, is_open, is_late, verifiable, is_assessed, reason,
                          kept_days, search_text)
                        VALUES (:id, :type, 1, FALSE, :custodian, :sensitivity,
                          :audience, :seenFrom, :seenTo, :at, :at, :title, :firstDay, :lastDay,
                          :dueFirstDay, :dueLastDay, :status, :isOpen, :isLate, :verifiable, :isAssessed, :reason,
                          :keptDays, :searchText)
                        """)) {
            for (Indexed one : records) {
                bind(batch.bind("at", at), one).add();
            }
            batch.execute();
        } catch (UnableToExecuteStatementException e) {
            if (dialect.isUniquenessFault(e)) {
                throw new RecordExistsException(records.get(0).id());
            }
            throw e;
        }
    }

    /** The version that stands in the eyes of the transaction; 0 when the record is not there, or was deleted. */
    int version(AggregateId id) {
        return version(id, "");
    }

    /** The version that stands, seen and held past all snapshots; 0 when the record is not there, or was deleted. */
    int newestVersion(AggregateId id) {
        return version(id, " FOR UPDATE");
    }

    private int version(AggregateId id, String ending) {
        return handle.createQuery(
                        "SELECT version FROM <t>record WHERE id = :id AND record_type = :type AND is_deleted = FALSE"
                                + ending)
                .bind("id", id.value())
                .bind("type", id.type())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /**
     * Puts the next version in the place of the one that stands.
     *
     * @return whether that version still stood
     */
    boolean replace(Indexed record, int expectedVersion, Instant at) {
        try (Batch update = Batch.of(
                handle,
                "UPDATE <t>record SET version = version + 1, updated_at = :at, " + CONTENT
                        + " WHERE id = :id AND record_type = :type AND is_deleted = FALSE AND version = :expected")) {
            return bind(update.bind("at", at).bind("expected", expectedVersion), record)
                            .update()
                    == 1;
        }
    }

    /** Brings what lists sort and filter by up to the records' documents. */
    void reindexAll(List<Indexed> records) {
        try (Batch batch =
                Batch.of(handle, "UPDATE <t>record SET " + CONTENT + " WHERE id = :id AND record_type = :type")) {
            for (Indexed one : records) {
                bind(batch, one).add();
            }
            batch.execute();
        }
    }

    /** Puts the next versions in the place of those that stand, which nobody else can change meanwhile. */
    void replaceAll(List<Indexed> records, Instant at) {
        try (Batch batch = Batch.of(
                handle,
                "UPDATE <t>record SET version = version + 1, updated_at = :at, " + CONTENT
                        + " WHERE id = :id AND record_type = :type")) {
            for (Indexed one : records) {
                bind(batch.bind("at", at), one).add();
            }
            batch.execute();
        }
    }

    /**
     * Puts a record in the place of its end, where it was merged into another by that.
     *
     * @return whether it was, by the expected version
     */
    boolean restore(Indexed record, int expectedVersion, Instant at) {
        try (Batch update = Batch.of(
                handle,
                "UPDATE <t>record SET version = version + 1, updated_at = :at, is_deleted = FALSE, merged_into = NULL, "
                        + CONTENT + " WHERE id = :id AND record_type = :type AND is_deleted = TRUE"
                        + " AND merged_into IS NOT NULL AND version = :expected")) {
            return bind(update.bind("at", at).bind("expected", expectedVersion), record)
                            .update()
                    == 1;
        }
    }

    /**
     * Marks a record as deleted, as its next version, and empties what its row tells of it.
     *
     * @param into the record that stands for this one from now on; null when it is deleted
     * @return whether the expected version still stood
     */
    boolean delete(AggregateId id, int expectedVersion, @Nullable AggregateId into, Instant at) {
        return handle.createUpdate("""
                                UPDATE <t>record SET version = version + 1, updated_at = :at, is_deleted = TRUE,
                                  merged_into = :into,
                                  custodian = NULL, title = NULL, first_day = NULL, last_day = NULL,
                                  due_first_day = NULL, due_last_day = NULL, status = NULL,
                                  is_open = FALSE, is_late = NULL, verifiable = NULL, is_assessed = NULL,
                                  reason = NULL, kept_days = NULL, search_text = ''
                                WHERE id = :id AND record_type = :type AND is_deleted = FALSE AND version = :expected
                                """)
                        .bind("at", at)
                        .bind("into", into == null ? null : into.value().toString())
                        .bind("id", id.value())
                        .bind("type", id.type())
                        .bind("expected", expectedVersion)
                        .execute()
                == 1;
    }

    /** Brings the row of a deleted record, which tells no more than for whom the record was, up to its last document. */
    void setAudience(Indexed deleted) {
        handle.createUpdate("""
                        UPDATE <t>record SET sensitivity = :sensitivity, audience = :audience
                        WHERE id = :id AND record_type = :type AND is_deleted = TRUE
                        """)
                .bind("sensitivity", deleted.record().head().sensitivity())
                .bind("audience", Audience.digit(deleted.audience()))
                .bind("id", deleted.id().value())
                .bind("type", deleted.id().type())
                .execute();
    }

    private static Batch bind(Batch statement, Indexed indexed) {
        Aggregate<?> record = indexed.record();
        OrganisationId custodian = record.head().custodian();
        return bind(statement, indexed.id(), indexed.whole())
                .bind("custodian", custodian == null ? null : custodian.toString())
                .bind("sensitivity", record.head().sensitivity())
                .bind("audience", Audience.digit(indexed.audience()));
    }

    /** Binds what lists sort and filter by. */
    static Batch bind(Batch statement, AggregateId id, View<?> view) {
        IndexEntry entry = view.index();
        Span date = entry.date();
        Span due = entry.due();
        return statement
                .bind("id", id.value())
                .bind("type", id.type())
                .bind("seenFrom", Audience.digit(view.widest()))
                .bind("seenTo", Audience.digit(view.narrowest()))
                .bind("title", entry.title() == null ? null : IndexText.sortable(entry.title()))
                .bind("firstDay", date == null ? null : date.first())
                .bind("lastDay", date == null ? null : date.last())
                .bind("dueFirstDay", due == null ? null : due.first())
                .bind("dueLastDay", due == null ? null : due.last())
                .bind("status", only(entry, Facet.STATUS))
                .bind("isOpen", entry.isOpen())
                .bind("isLate", entry.late())
                .bind("verifiable", only(entry, Facet.VERIFIABLE))
                .bind("isAssessed", values(entry, Facet.ASSESSMENT).contains(Assessment.INDEPENDENT.code()))
                .bind("reason", only(entry, Facet.REASON))
                .bind("keptDays", entry.keptDays())
                .bind("searchText", IndexText.storable(entry.text()));
    }

    /** The value of a facet of which a record has one at most. */
    private static @Nullable String only(IndexEntry entry, Facet facet) {
        return values(entry, facet).stream().findFirst().orElse(null);
    }

    private static Set<String> values(IndexEntry entry, Facet facet) {
        return entry.facets().getOrDefault(facet, Set.of());
    }
}
