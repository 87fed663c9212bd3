package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.FindingsAtRest.GroupBy;
import org.simpul.port.FindingsAtRest.Question;
import org.simpul.port.FindingsAtRest.Tally;
import org.simpul.port.StorageException;

/** Findings counted in the database, and the records behind the figures. */
final class TallySql {

    private final Question question;
    private final Conditions conditions = new Conditions();

    TallySql(Question question) {
        this.question = question;
        if (!Audience.seesAll(question.clearance())) {
            conditions.add("f.seen_from <= " + conditions.bind(Audience.digit(question.clearance())));
        }
        if (!question.types().isEmpty()) {
            conditions.add("f.record_type IN ("
                    + question.types().stream().map(conditions::bind).collect(Collectors.joining(", ")) + ")");
        }
        if (!question.custodians().isEmpty()) {
            conditions.add("r.custodian IN ("
                    + question.custodians().stream()
                            .map(id -> conditions.bind(id.value()))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        if (question.sinceFrom() != null) {
            conditions.add("f.found_at >= " + conditions.bind(Micros.notBefore(question.sinceFrom())));
        }
        if (question.sinceUntil() != null) {
            conditions.add("f.found_at < " + conditions.bind(Micros.notBefore(question.sinceUntil())));
        }
    }

    List<Tally> tally(Handle handle) {
        List<String> keys = new ArrayList<>(List.of("f.rule_id", "f.severity"));
        if (isGrouped(GroupBy.CUSTODIAN)) {
            keys.add("r.custodian");
        }
        if (isGrouped(GroupBy.TYPE)) {
            keys.add("f.record_type");
        }
        String columns = String.join(", ", keys);
        List<Tally> tallies = conditions
                .bindTo(handle.createQuery("SELECT " + columns + ", COUNT(*) AS findings,"
                        + " COUNT(DISTINCT CONCAT(f.id, f.record_type)) AS records, MIN(f.found_at) AS oldest\n"
                        + from() + where() + "\nGROUP BY " + columns + "\nORDER BY " + order()))
                .map((row, context) -> tally(row))
                .list();
        requireOneForEachKey(tallies);
        return tallies;
    }

    private boolean isGrouped(GroupBy group) {
        return question.groupBy().contains(group);
    }

    private String from() {
        boolean needsRecord =
                isGrouped(GroupBy.CUSTODIAN) || !question.custodians().isEmpty();
        return "FROM <t>record_finding f"
                + (needsRecord ? " JOIN <t>record r ON r.id = f.id AND r.record_type = f.record_type" : "");
    }

    private String where() {
        String sql = conditions.sql();
        return sql.isEmpty() ? "" : "\nWHERE " + sql;
    }

    private String order() {
        List<String> order = new ArrayList<>(
                List.of("f.rule_id", "CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END"));
        if (isGrouped(GroupBy.CUSTODIAN)) {
            // Where a record has none, it comes last; engines place nulls each their way.
            order.add("CASE WHEN r.custodian IS NULL THEN 1 ELSE 0 END");
            order.add("r.custodian");
        }
        if (isGrouped(GroupBy.TYPE)) {
            order.add("f.record_type");
        }
        return String.join(", ", order);
    }

    private Tally tally(ResultSet row) throws SQLException {
        String custodian = isGrouped(GroupBy.CUSTODIAN) ? row.getString("custodian") : null;
        return new Tally(
                row.getString("rule_id"),
                FindingTable.severity(row.getString("severity")),
                custodian == null ? null : new OrganisationId(UUID.fromString(custodian)),
                isGrouped(GroupBy.TYPE) ? Coded.of(RecordType.class, row.getString("record_type")) : null,
                row.getLong("findings"),
                row.getLong("records"),
                Columns.instant(row, "oldest"));
    }

    /** A database over several servers may answer for each of them, which would tell too little of everything. */
    private static void requireOneForEachKey(List<Tally> tallies) {
        long keys = tallies.stream()
                .map(one -> Arrays.asList(one.rule(), one.severity(), one.custodian(), one.type()))
                .distinct()
                .count();
        if (keys != tallies.size()) {
            throw new StorageException("The database counted in parts that it did not add up", null);
        }
    }

    List<AggregateId> records(Handle handle, String rule, int limit, @Nullable AggregateId after) {
        conditions.add("f.rule_id = " + conditions.bind(rule));
        if (after != null) {
            String id = conditions.bind(after.value());
            conditions.add("f.id >= " + id + " AND (f.id > " + id + " OR f.record_type > "
                    + conditions.bind(after.type()) + ")");
        }
        return conditions
                .bindTo(handle.createQuery("SELECT DISTINCT f.id, f.record_type\n" + from() + where()
                        + "\nORDER BY f.id, f.record_type FETCH FIRST " + conditions.bind(limit) + " ROWS ONLY"))
                .map((row, context) -> Kind.id(row.getString("record_type"), row.getString("id")))
                .list();
    }
}
