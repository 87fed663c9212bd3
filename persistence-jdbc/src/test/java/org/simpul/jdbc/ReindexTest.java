package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.RecordVersion;
import org.simpul.port.StorageException;
import org.simpul.testkit.FullRecords;
import org.simpul.testkit.Lampung;

/** Whatever happened to the rows beside the documents, they can be made anew from them. */
class ReindexTest {

    private static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09.123456Z"));
    private static final List<String> TABLES = List.of(
            "record",
            "record_view",
            "record_deadline",
            "record_version",
            "record_facet",
            "record_identifier",
            "record_link",
            "record_turnout",
            "record_presence",
            "record_judgement",
            "record_finding",
            "record_change");

    private final DataSource database = H2.emptyDatabase();
    private final JdbcStorage storage = JdbcStorage.migrated(database);

    @BeforeEach
    void fill() {
        Lampung.saveIn(storage);
        storage.write(TESTER, unit -> unit.activities().insert(FullRecords.activity()));
        storage.write(TESTER, unit -> unit.policyInstruments().insert(FullRecords.policyInstrument()));
        storage.write(TESTER, unit -> unit.commitments().insert(FullRecords.commitment()));
        storage.write(TESTER, unit -> {
            unit.commitments().delete(FullRecords.commitment().id(), 1);
            unit.organisations().merge(Lampung.FOUNDATION, 1, Lampung.NETWORK);
            return unit;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM simpul_record_view",
                "DELETE FROM simpul_record_deadline",
                "UPDATE simpul_record SET status = 'other' WHERE is_deleted = FALSE",
                "DELETE FROM simpul_record_facet",
                "DELETE FROM simpul_record_identifier",
                "DELETE FROM simpul_record_link",
                "DELETE FROM simpul_record_turnout",
                "DELETE FROM simpul_record_presence",
                "UPDATE simpul_record_turnout SET total = 7, seen_to = '0', status = NULL, last_day = NULL",
                "INSERT INTO simpul_record_turnout (id, record_type, seen_from, seen_to, basis)"
                        + " VALUES ('01900000-0000-7000-8000-00000000ffff', 'participant', '0', '3', 'person')",
                "UPDATE simpul_record SET title = 'x', search_text = '', first_day = NULL"
                        + " WHERE is_deleted = FALSE",
                "UPDATE simpul_record SET is_open = FALSE, is_late = TRUE, due_last_day = DATE '2000-01-01'"
                        + " WHERE is_deleted = FALSE",
                "UPDATE simpul_record SET verifiable = 'other', is_assessed = TRUE, reason = 'other', kept_days = 7"
                        + " WHERE is_deleted = FALSE",
                "UPDATE simpul_record SET sensitivity = 'public', custodian = NULL WHERE is_deleted = FALSE",
                "UPDATE simpul_record_facet SET facet_value = 'other' WHERE facet = 'kind'",
                "INSERT INTO simpul_record_link (id, record_type, path, to_id, to_type)"
                        + " VALUES ('01900000-0000-7000-8000-00000000ffff', 'activity', '/x', 'y', 'activity')"
            })
    void putsRightWhatIsWrong(String damage) throws SQLException {
        Map<String, List<String>> before = everything();
        execute(damage);
        assertThat(everything()).isNotEqualTo(before);

        storage.reindex();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void givesAnIdentifierBackToTheRecordWhoseDocumentHasIt() throws SQLException {
        Map<String, List<String>> before = everything();
        execute("UPDATE simpul_record_identifier SET id = 'ffffffff-0000-7000-8000-000000000001'");

        storage.reindex();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void leavesWhatItTakesToLeadFromMergedRecordsToTheirSurvivorsAndBack() {
        storage.reindex();

        storage.read(unit -> {
            assertThat(unit.organisations().mergedInto(List.of(Lampung.FOUNDATION)))
                    .isEqualTo(Map.of(Lampung.FOUNDATION, Lampung.NETWORK));
            return unit;
        });
        Organisation foundation = storage.<RecordVersion<Organisation>>read(unit ->
                        unit.organisations().history(Lampung.FOUNDATION, 2, 1).get(0))
                .record();
        storage.write(TESTER, unit -> unit.organisations().restore(foundation, 2));
        storage.read(unit -> {
            assertThat(unit.organisations().find(Lampung.FOUNDATION)).isPresent();
            return unit;
        });
    }

    @Test
    void goesThroughMoreRecordsThanItHoldsAtOnce() throws SQLException {
        storage.write(TESTER, unit -> {
            IntStream.range(0, 450)
                    .forEach(number -> unit.organisations()
                            .insert(Organisation.builder(
                                            OrganisationId.of(String.format("0190ffff-0000-7000-8000-%012d", number)))
                                    .name("id", "Organisasi " + number)
                                    .build()));
            return unit;
        });
        Map<String, List<String>> before = everything();
        execute("DELETE FROM simpul_record_facet");

        storage.reindex();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void leavesAllAsItWasWhenADocumentCannotBeRead() throws SQLException {
        execute("UPDATE simpul_record_version SET document = '{}' WHERE record_type = 'commitment' AND version = 1");
        Map<String, List<String>> before = everything();

        assertThatThrownBy(storage::reindex).isInstanceOf(StorageException.class);

        assertThat(everything()).isEqualTo(before);
    }

    private Map<String, List<String>> everything() throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM simpul_" + table)) {
                tables.put(table, rows(rows));
            }
        }
        return tables;
    }

    private static List<String> rows(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            StringBuilder row = new StringBuilder();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                row.append(columns.getColumnName(column))
                        .append('=')
                        .append(rows.getString(column))
                        .append('\n');
            }
            texts.add(row.toString());
        }
        texts.sort(null);
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
