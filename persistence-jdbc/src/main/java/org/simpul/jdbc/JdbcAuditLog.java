package org.simpul.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditChain;
import org.simpul.port.AuditLog;
import org.simpul.port.AuditSeal;
import org.simpul.port.AuditVerification;

/** The audit trail; {@link AuditSealing} tells how it is sealed. */
final class JdbcAuditLog implements AuditLog {

    private static final Comparator<Placed> BY_TIME =
            Comparator.<Placed, Instant>comparing(one -> one.mark.at()).thenComparing(one -> one.mark.number());

    private final JdbcUnitOfWork unit;
    private final Transaction transaction;
    private final Handle handle;

    JdbcAuditLog(JdbcUnitOfWork unit, Transaction transaction) {
        this.unit = unit;
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    @Override
    public void addAll(List<Entry> entries) {
        unit.writing(by -> {
            insert(entries);
            return true;
        });
    }

    private void insert(List<Entry> entries) {
        try (Batch batch = Batch.of(handle, """
                INSERT INTO <t>audit
                  (id, record_type, happened_at, subject, subject_key, action, version, seen, purpose)
                VALUES (:id, :type, :at, :subject, :key, :action, :version, :seen, :purpose)
                """)) {
            for (Entry entry : entries) {
                batch.bind("id", AuditTable.idOf(entry))
                        .bind("type", AuditTable.typeOf(entry))
                        .bind("at", Micros.notAfter(entry.at()))
                        .bind("subject", entry.subject())
                        .bind("key", IndexText.facetValue(entry.subject()))
                        .bind("action", entry.action())
                        .bind("version", entry.version())
                        .bind("seen", entry.seen() == null ? null : entry.seen().code())
                        .bind("purpose", entry.purpose())
                        .add();
            }
            batch.execute();
        }
    }

    @Override
    public List<Entry> about(AggregateId id, int limit) {
        return unit.reading(() -> handle.createQuery("SELECT " + AuditTable.COLUMNS + """
                         FROM <t>audit WHERE id = :id AND record_type = :type
                        ORDER BY happened_at DESC, entry DESC FETCH FIRST :limit ROWS ONLY
                        """)
                .bind("id", id.value())
                .bind("type", id.type())
                .bind("limit", limit)
                .map((row, context) -> AuditTable.entry(row))
                .list());
    }

    @Override
    public Found find(Question question) {
        return unit.reading(() -> {
            List<Placed> wanted = wanted(question);
            if (wanted.size() <= question.limit()) {
                return new Found(wanted.stream().map(Placed::entry).toList(), null);
            }
            List<Placed> page = wanted.subList(0, question.limit());
            return new Found(
                    page.stream().map(Placed::entry).toList(),
                    page.get(page.size() - 1).mark());
        });
    }

    private record Placed(Mark mark, Entry entry) {}

    /** One more than a page holds, where there are so many. */
    private List<Placed> wanted(Question question) {
        if (question.ids() == null) {
            return wanted(question, null, List.of());
        }
        Map<RecordType, List<AggregateId>> byType =
                question.ids().stream().collect(Collectors.groupingBy(AggregateId::type));
        List<Placed> wanted = new ArrayList<>();
        byType.forEach((type, ids) -> InLists.of(
                        ids.stream().map(id -> id.value().toString()).toList())
                .forEach(list -> wanted.addAll(wanted(question, type, list))));
        return wanted.stream().sorted(BY_TIME).limit(question.limit() + 1L).toList();
    }

    /** @param type of the records; null for any record, and for none */
    private List<Placed> wanted(Question question, @Nullable RecordType type, List<String> ids) {
        Mark after = question.after();
        StringBuilder sql = new StringBuilder(
                "SELECT " + AuditTable.COLUMNS + " FROM <t>audit WHERE happened_at >= :from AND happened_at < :until");
        if (after != null) {
            sql.append(" AND ").append(behind());
        }
        if (type != null) {
            sql.append(" AND record_type = :type AND id IN (<ids>)");
        }
        if (question.subject() != null) {
            sql.append(" AND subject_key = :key");
        }
        if (question.actions() != null) {
            sql.append(question.actions().isEmpty() ? " AND 1 = 0" : " AND action IN (<actions>)");
        }
        sql.append(" ORDER BY happened_at, entry FETCH FIRST :limit ROWS ONLY");
        try (Query query = handle.createQuery(sql.toString())) {
            query.bind("from", Micros.notBefore(question.from()))
                    .bind("until", Micros.notBefore(question.until()))
                    .bind("limit", question.limit() + 1L);
            if (after != null) {
                query.bind("after", Micros.notAfter(after.at())).bind("number", after.number());
            }
            if (type != null) {
                query.bind("type", type).bindList("ids", InLists.filled(ids));
            }
            if (question.subject() != null) {
                query.bind("key", IndexText.facetValue(question.subject()));
            }
            if (question.actions() != null && !question.actions().isEmpty()) {
                query.bindList(
                        "actions",
                        question.actions().stream().map(Action::code).sorted().toList());
            }
            return query.map((row, context) -> new Placed(
                            new Mark(Columns.instant(row, "happened_at"), row.getLong("entry")), AuditTable.entry(row)))
                    .list();
        }
    }

    /** In words by which the engine begins within an index at that place, or at its moment, which few entries share. */
    private String behind() {
        return transaction.dialect().findsPairsByIndex()
                ? "(happened_at, entry) > (:after, :number)"
                : "happened_at >= :after AND (happened_at > :after OR entry > :number)";
    }

    @Override
    public Optional<AuditSeal> seal(Instant now, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A seal is put on at least one entry, but most was " + most);
        }
        return unit.writing(by -> new AuditSealing(transaction).seal(Micros.notAfter(now), most));
    }

    @Override
    public AuditVerification verify(@Nullable AuditAnchor anchor) {
        return unit.reading(() -> {
            if (transaction.asksOnce()) {
                throw new IllegalStateException("The audit trail is verified by more than one question");
            }
            return AuditChain.verify(new StoredChain(handle), anchor);
        });
    }
}
