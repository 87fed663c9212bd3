package org.simpul.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.simpul.model.id.AggregateId;
import org.simpul.port.IndexEntry.View;

/** The rows by which audiences that do not see all of a record find it. */
final class ViewTable {

    static final String NAME = "<t>record_view";

    private final Handle handle;

    ViewTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * What the registry manages of a record, which its rows here repeat.
     *
     * @param recordedAt when its first version was written
     * @param updatedAt when its newest was
     */
    record Stamp(int version, Instant recordedAt, Instant updatedAt) {}

    void insertAll(List<Indexed> records, Function<AggregateId, Stamp> stamps) {
        if (records.stream().allMatch(one -> one.partial().isEmpty())) {
            return;
        }
        try (Batch batch = Batch.of(handle, """
                INSERT INTO <t>record_view (id, record_type, seen_from, seen_to, version, is_deleted,
                  recorded_at, updated_at, title, first_day, last_day,
                  due_first_day, due_last_day, status, is_open, is_late, verifiable, is_assessed, reason,
                  kept_days, search_text)
                VALUES (:id, :type, :seenFrom, :seenTo, :version, FALSE,
                  :recordedAt, :updatedAt, :title, :firstDay, :lastDay,
                  :dueFirstDay, :dueLastDay, :status, :isOpen, :isLate, :verifiable, :isAssessed, :reason,
                  :keptDays, :searchText)
                """)) {
            for (Indexed one : records) {
                Stamp stamp = stamps.apply(one.id());
                for (View<?> view : one.partial()) {
                    RecordTable.bind(batch, one.id(), view)
                            .bind("version", stamp.version())
                            .bind("recordedAt", stamp.recordedAt())
                            .bind("updatedAt", stamp.updatedAt())
                            .add();
                }
            }
            batch.execute();
        }
    }

    /** @param seenFrom the rows there are, each by its key */
    void delete(AggregateId id, List<String> seenFrom) {
        try (Batch batch = Batch.of(
                handle,
                "DELETE FROM <t>record_view WHERE id = :id AND record_type = :type AND seen_from = :seenFrom")) {
            for (String key : seenFrom) {
                batch.bind("id", id.value())
                        .bind("type", id.type())
                        .bind("seenFrom", key)
                        .add();
            }
            batch.execute();
        }
    }
}
