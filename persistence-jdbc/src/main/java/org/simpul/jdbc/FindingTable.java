package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.simpul.finding.Severity;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.FindingsAtRest.Judged;
import org.simpul.port.FindingsAtRest.Kept;

/** The rows that say when each record was judged, and what was found in it. */
final class FindingTable {

    private static final String NARROWEST = Audience.digit(Sensitivity.STRICTLY_CONFIDENTIAL);

    private final Transaction transaction;
    private final Handle handle;
    private final String pastSnapshots;

    FindingTable(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
        this.pastSnapshots = Objects.requireNonNullElse(transaction.dialect().pastSnapshots(), "");
    }

    static Severity severity(String code) {
        return Stream.of(Severity.values())
                .filter(severity -> severity.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No severity is " + code));
    }

    /** What is kept of these records in the eyes of the transaction. */
    Map<AggregateId, Judged> find(Collection<? extends AggregateId> ids) {
        return find(ids, "", "");
    }

    /** What is kept of these records by now, where the engine tells. */
    Map<AggregateId, Judged> findNewest(Collection<? extends AggregateId> ids) {
        return find(ids, pastSnapshots, pastSnapshots);
    }

    /** What is kept of these records, and is kept of them until the transaction ends. */
    Map<AggregateId, Judged> hold(Collection<? extends AggregateId> ids) {
        return find(ids, " FOR UPDATE", pastSnapshots);
    }

    private Map<AggregateId, Judged> find(
            Collection<? extends AggregateId> ids, String endingOfJudgements, String endingOfFindings) {
        Map<AggregateId, Instant> judged = judged(ids, endingOfJudgements);
        Map<AggregateId, List<Row>> rows = new LinkedHashMap<>();
        rows(judged.keySet(), endingOfFindings)
                .forEach(row ->
                        rows.computeIfAbsent(row.id, id -> new ArrayList<>()).add(row));
        Map<AggregateId, Judged> found = new LinkedHashMap<>();
        judged.forEach((id, at) -> found.put(
                id,
                new Judged(
                        at,
                        rows.getOrDefault(id, List.of()).stream().map(Row::kept).toList())));
        return found;
    }

    private Map<AggregateId, Instant> judged(Collection<? extends AggregateId> ids, String ending) {
        Set<AggregateId> asked = Set.copyOf(ids);
        Map<AggregateId, Instant> judged = new LinkedHashMap<>();
        for (List<UUID> list : lists(ids)) {
            handle.createQuery("SELECT id, record_type, judged_at FROM <t>record_judgement WHERE id IN (<ids>)"
                            + " ORDER BY id" + ending)
                    .bindList("ids", list)
                    .map((row, context) -> Map.entry(id(row), Columns.instant(row, "judged_at")))
                    .filter(entry -> asked.contains(entry.getKey()))
                    .forEach(entry -> judged.put(entry.getKey(), entry.getValue()));
        }
        return judged;
    }

    /** One finding and its place among those of its record. */
    private record Row(AggregateId id, int number, Kept kept) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    FindingTable.id(row),
                    row.getInt("finding"),
                    new Kept(
                            row.getString("rule_id"),
                            severity(row.getString("severity")),
                            row.getString("path"),
                            Audience.of(row.getString("seen_from")),
                            Columns.instant(row, "found_at")));
        }
    }

    private List<Row> rows(Collection<? extends AggregateId> ids, String ending) {
        Set<AggregateId> asked = Set.copyOf(ids);
        List<Row> rows = new ArrayList<>();
        for (List<UUID> list : lists(ids)) {
            rows.addAll(
                    handle.createQuery("SELECT id, record_type, finding, rule_id, severity, path, seen_from, found_at"
                                    + " FROM <t>record_finding WHERE id IN (<ids>) ORDER BY id, record_type, finding"
                                    + ending)
                            .bindList("ids", list)
                            .map((row, context) -> Row.of(row))
                            .filter(row -> asked.contains(row.id))
                            .list());
        }
        return rows;
    }

    /** Notes when records were judged. */
    void judge(Map<AggregateId, Judged> now, Map<AggregateId, Judged> before) {
        try (Batch update = Batch.of(
                        handle,
                        "UPDATE <t>record_judgement SET judged_at = :at WHERE id = :id AND record_type = :type");
                Batch insert = Batch.of(
                        handle,
                        "INSERT INTO <t>record_judgement (id, record_type, judged_at) VALUES (:id, :type, :at)")) {
            now.forEach((id, judged) -> (before.containsKey(id) ? update : insert)
                    .bind("id", id.value())
                    .bind("type", id.type())
                    .bind("at", judged.at())
                    .add());
            update.execute();
            insert(insert);
        }
    }

    /** Puts what is kept of some records now in the place of what was kept before. */
    void exchange(Set<AggregateId> changed, Map<AggregateId, Judged> now, Map<AggregateId, Judged> before) {
        delete(changed, before);
        try (Batch batch = Batch.of(handle, """
                INSERT INTO <t>record_finding (id, record_type, finding, rule_id, severity, path, seen_from, found_at)
                VALUES (:id, :type, :number, :rule, :severity, :path, :seenFrom, :at)
                """)) {
            for (AggregateId id : changed) {
                List<Kept> findings = Objects.requireNonNull(now.get(id)).findings();
                for (int i = 0; i < findings.size(); i++) {
                    Kept one = findings.get(i);
                    batch.bind("id", id.value())
                            .bind("type", id.type())
                            .bind("number", i)
                            .bind("rule", one.rule())
                            .bind("severity", one.severity().code())
                            .bind("path", one.path())
                            .bind("seenFrom", Audience.digit(one.seenFrom()))
                            .bind("at", one.since())
                            .add();
                }
            }
            insert(batch);
        }
    }

    /** Who judged the same records meanwhile was faster. */
    private void insert(Batch batch) {
        try {
            batch.execute();
        } catch (UnableToExecuteStatementException e) {
            throw transaction.dialect().isUniquenessFault(e) ? transaction.lostRace() : e;
        }
    }

    /** Each by its whole key, so that an engine locks it and not what lies beside it. */
    private void delete(Collection<AggregateId> ids, Map<AggregateId, Judged> before) {
        try (Batch batch = Batch.of(
                handle, "DELETE FROM <t>record_finding WHERE id = :id AND record_type = :type AND finding = :number")) {
            for (AggregateId id : ids) {
                Judged kept = before.get(id);
                for (int i = 0; kept != null && i < kept.findings().size(); i++) {
                    batch.bind("id", id.value())
                            .bind("type", id.type())
                            .bind("number", i)
                            .add();
                }
            }
            batch.execute();
        }
    }

    /** Keeps nothing of a record any more. */
    void delete(AggregateId id) {
        Map<AggregateId, Judged> before = findNewest(List.of(id));
        if (!before.isEmpty()) {
            delete(before.keySet(), before);
            handle.createUpdate("DELETE FROM <t>record_judgement WHERE id = :id AND record_type = :type")
                    .bind("id", id.value())
                    .bind("type", id.type())
                    .execute();
        }
    }

    /** Tells what is kept of some records to the narrowest audience only, and tells how many findings more were told of. */
    int holdClosely(Collection<AggregateId> ids) {
        // Held first, so that nobody who looked before puts down again what was to be told then.
        judged(ids, " FOR UPDATE");
        List<Row> told = rows(ids, pastSnapshots).stream()
                .filter(row -> row.kept.seenFrom() != Sensitivity.STRICTLY_CONFIDENTIAL)
                .toList();
        try (Batch batch = Batch.of(
                handle,
                "UPDATE <t>record_finding SET seen_from = :narrowest"
                        + " WHERE id = :id AND record_type = :type AND finding = :number")) {
            for (Row row : told) {
                batch.bind("narrowest", NARROWEST)
                        .bind("id", row.id.value())
                        .bind("type", row.id.type())
                        .bind("number", row.number)
                        .add();
            }
            batch.execute();
        }
        return told.size();
    }

    /** Those that name one of some records, and those that they name; not these themselves. */
    Set<AggregateId> neighbours(Collection<? extends AggregateId> ids) {
        Set<AggregateId> asked = Set.copyOf(ids);
        Set<AggregateId> neighbours = new HashSet<>();
        for (List<UUID> list : lists(ids)) {
            handle.createQuery("""
                            SELECT id, record_type, to_id, to_type FROM <t>record_link WHERE to_id IN (<ids>)
                            UNION ALL
                            SELECT id, record_type, to_id, to_type FROM <t>record_link WHERE id IN (<ids>)
                            """)
                    .bindList("ids", list)
                    .map((row, context) ->
                            Map.entry(id(row), Kind.id(row.getString("to_type"), row.getString("to_id"))))
                    .forEach(link -> {
                        if (asked.contains(link.getValue())) {
                            neighbours.add(link.getKey());
                        }
                        if (asked.contains(link.getKey())) {
                            neighbours.add(link.getValue());
                        }
                    });
        }
        neighbours.removeAll(asked);
        return neighbours;
    }

    private static AggregateId id(ResultSet row) throws SQLException {
        return Kind.id(row.getString("record_type"), row.getString("id"));
    }

    private static List<List<UUID>> lists(Collection<? extends AggregateId> ids) {
        return InLists.of(ids.stream().map(AggregateId::value).toList()).stream()
                .map(InLists::filled)
                .toList();
    }
}
