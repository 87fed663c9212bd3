package org.simpul.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Milestone;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.port.IndexEntry.View;
import org.simpul.report.Timeline.Kind;

/** What falls due in a record beside its own due date: milestones, and duties to report. Most records have none. */
final class DeadlineTable {

    static final String NAME = "<t>record_deadline";

    private final Handle handle;

    DeadlineTable(Handle handle) {
        this.handle = handle;
    }

    void insertAll(List<Indexed> records) {
        if (records.stream().noneMatch(one -> one.views().stream().anyMatch(DeadlineTable::hasDeadline))) {
            return;
        }
        try (Batch batch = Batch.of(handle, """
                INSERT INTO <t>record_deadline (id, record_type, seen_from, seen_to,
                  deadline_kind, part, first_day, last_day, is_open,
                  organisation, recurs, first_due, in_force)
                VALUES (:id, :type, :seenFrom, :seenTo, :kind, :part, :firstDay, :lastDay, :isOpen,
                  :organisation, :recurs, :firstDue, :inForce)
                """)) {
            for (Indexed one : records) {
                one.views().forEach(view -> add(batch, one.id(), view));
            }
            batch.execute();
        }
    }

    /** Whether records of a kind may have rows here. */
    static boolean holds(RecordType type) {
        return type == RecordType.COMMITMENT || type == RecordType.POLICY_INSTRUMENT;
    }

    private static boolean hasDeadline(View<?> view) {
        return (view.record() instanceof Commitment commitment
                        && !commitment.milestones().isEmpty())
                || (view.record() instanceof PolicyInstrument instrument
                        && !instrument.reporting().isEmpty());
    }

    private static void add(Batch batch, AggregateId id, View<?> view) {
        if (view.record() instanceof Commitment commitment) {
            for (int i = 0; i < commitment.milestones().size(); i++) {
                Milestone milestone = commitment.milestones().get(i);
                PartialDate due = milestone.due();
                bind(batch, id, view, Kind.MILESTONE, i)
                        .bind("firstDay", due == null ? null : due.earliestDay())
                        .bind("lastDay", due == null ? null : due.latestDay())
                        .bind("isOpen", milestone.isOpen())
                        .add();
            }
        } else if (view.record() instanceof PolicyInstrument instrument) {
            for (int i = 0; i < instrument.reporting().size(); i++) {
                add(
                        bind(batch, id, view, Kind.REPORT, i),
                        instrument.reporting().get(i),
                        instrument.inForce());
            }
        }
    }

    /** A duty of which nobody knows since when it binds makes no report due. */
    private static void add(Batch batch, ReportingDuty duty, @Nullable DateInterval inForce) {
        if (duty.first() == null) {
            return;
        }
        batch.bind("firstDay", duty.first().earliestDay())
                .bind("lastDay", inForce == null ? null : inForce.latestDay().orElse(null))
                .bind("isOpen", true)
                .bind("organisation", duty.from() == null ? null : duty.from().toString())
                .bind("recurs", duty.every() == null ? null : duty.every().toString())
                .bind("firstDue", duty.first().toString())
                .bind("inForce", inForce == null ? null : inForce.toString())
                .add();
    }

    private static Batch bind(Batch batch, AggregateId id, View<?> view, Kind kind, int part) {
        return batch.bind("id", id.value())
                .bind("type", id.type())
                .bind("seenFrom", Audience.digit(view.widest()))
                .bind("seenTo", Audience.digit(view.narrowest()))
                .bind("kind", kind)
                .bind("part", part)
                .bind("organisation", (String) null)
                .bind("recurs", (String) null)
                .bind("firstDue", (String) null)
                .bind("inForce", (String) null);
    }

    void delete(AggregateId id) {
        handle.createUpdate("DELETE FROM <t>record_deadline WHERE id = :id AND record_type = :type")
                .bind("id", id.value())
                .bind("type", id.type())
                .execute();
    }
}
