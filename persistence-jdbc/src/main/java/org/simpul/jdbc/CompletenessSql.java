package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.Facet;
import org.simpul.port.StorageException;
import org.simpul.report.DataQuality;
import org.simpul.report.DataQuality.Completeness;
import org.simpul.report.DataQuality.Question;
import org.simpul.report.KeyField;
import org.simpul.report.KeyField.Form;

/** What records lack, counted in the database: how many there are of each form, and how many lack which of its key fields. */
final class CompletenessSql {

    private final Question question;
    private final Bindings bindings = new Bindings();

    CompletenessSql(Question question) {
        this.question = question;
    }

    /**
     * Records counted.
     *
     * @param field what they lack; null for all there are
     */
    private record Counted(Form form, @Nullable String field, long certain, long perhaps) {

        static Counted of(ResultSet row) throws SQLException {
            return new Counted(
                    form(Coded.of(RecordType.class, row.getString("record_type")), row.getString("participant_kind")),
                    row.getString("lacked"),
                    row.getLong("certain"),
                    row.getLong("perhaps"));
        }

        private static Form form(RecordType type, @Nullable String participantKind) {
            return participantKind == null ? Form.valueOf(type.name()) : Coded.of(Form.class, participantKind);
        }
    }

    List<Completeness> told(Handle handle) {
        String sql = sql();
        List<Counted> all = bindings.bindTo(handle.createQuery(sql))
                .map((row, context) -> Counted.of(row))
                .list();
        requireOneForEach(all);
        Map<Form, Completeness> byForm = new EnumMap<>(Form.class);
        for (Counted total : all) {
            if (total.field() == null) {
                byForm.put(
                        total.form(),
                        new Completeness(total.form(), total.certain(), lacking(total.form(), all), total.perhaps()));
            }
        }
        return DataQuality.of(question, byForm);
    }

    private static Map<KeyField, Long> lacking(Form form, List<Counted> all) {
        Map<KeyField, Long> lacking = new EnumMap<>(KeyField.class);
        for (Counted one : all) {
            for (KeyField field : form.fields()) {
                if (one.form() == form && field.field().equals(one.field())) {
                    lacking.put(field, one.certain());
                }
            }
        }
        return lacking;
    }

    /** A database over several servers may answer for each of them, which would tell too little of everything. */
    private static void requireOneForEach(List<Counted> all) {
        long keys = all.stream()
                .map(one -> one.form() + " " + one.field())
                .distinct()
                .count();
        if (keys != all.size()) {
            throw new StorageException("The database counted in parts that it did not add up", null);
        }
    }

    private String sql() {
        return "WITH asked AS (" + asked() + ")\nSELECT record_type, participant_kind, NULL AS lacked,"
                + " SUM(is_certain) AS certain, SUM(1 - is_certain) AS perhaps FROM asked"
                + " GROUP BY record_type, participant_kind\nUNION ALL\n"
                + "SELECT a.record_type, a.participant_kind, f.facet_value AS lacked, COUNT(*) AS certain, 0 AS perhaps"
                + " FROM asked a JOIN <t>record_facet f ON f.id = a.id AND f.record_type = a.record_type AND f.facet = "
                + bindings.bind(IndexRow.word(Facet.LACKS)) + seen("f")
                + " WHERE a.is_certain = 1 GROUP BY a.record_type, a.participant_kind, f.facet_value";
    }

    private String asked() {
        String isCertain =
                all(Stream.of(day("r.first_day >= ", question.from()), day("r.last_day <= ", question.to())));
        String select = "SELECT r.id, r.record_type, k.facet_value AS participant_kind, "
                + (isCertain.isEmpty() ? "1" : "CASE WHEN " + isCertain + " THEN 1 ELSE 0 END")
                + " AS is_certain FROM ";
        String where = " r LEFT JOIN <t>record_facet k ON r.record_type = " + bindings.bind(RecordType.PARTICIPANT)
                + " AND k.id = r.id AND k.record_type = r.record_type AND k.facet = "
                + bindings.bind(IndexRow.word(Facet.KIND)) + "\nWHERE "
                + all(Stream.of("r.is_deleted = FALSE", audience(), types(), organisations(), days()));
        return Audience.tables(question.clearance()).stream()
                .map(table -> select + table + where)
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private String audience() {
        return Audience.seesAll(question.clearance()) ? "" : "r.seen_to >= " + digit() + seen("r");
    }

    private String seen(String alias) {
        return Audience.seesAll(question.clearance()) ? "" : " AND " + alias + ".seen_from <= " + digit();
    }

    private String digit() {
        return bindings.bind(Audience.digit(question.clearance()));
    }

    private String types() {
        return question.types().isEmpty() ? "" : "r.record_type IN (" + bindings.bindAll(question.types()) + ")";
    }

    /** Whose record it is, stands in one row for all audiences. */
    private String organisations() {
        return question.organisations().isEmpty()
                ? ""
                : "EXISTS (SELECT 1 FROM <t>record c WHERE c.id = r.id AND c.record_type = r.record_type AND c.custodian IN ("
                        + bindings.bindAll(question.organisations().stream()
                                .map(id -> id.value().toString())
                                .toList())
                        + "))";
    }

    /** When nobody knows the day, it may have been any. */
    private String days() {
        String mayBe = all(Stream.of(day("r.last_day >= ", question.from()), day("r.first_day <= ", question.to())));
        return mayBe.isEmpty() ? "" : "(r.first_day IS NULL OR (" + mayBe + "))";
    }

    private String day(String comparison, @Nullable LocalDate day) {
        return day == null ? "" : comparison + bindings.bind(day);
    }

    private static String all(Stream<String> conditions) {
        return conditions.filter(condition -> !condition.isEmpty()).collect(Collectors.joining(" AND "));
    }
}
