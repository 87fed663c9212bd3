package org.simpul.example.sharding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.jdbc.JdbcStorage;
import org.simpul.model.id.RecordType;
import org.simpul.port.Storage;
import org.simpul.testkit.StorageContract;

/**
 * The whole contract holds on one server whose large tables are partitioned: by the record's id, and identifiers by the kind
 * of record, since a partitioned table holds unique only what names its partition. The unchanged adapter notices nothing.
 */
class PartitionedStorageTest extends StorageContract {

    private static final List<String> BY_ID = List.of(
            "record",
            "record_view",
            "record_deadline",
            "record_version",
            "record_facet",
            "record_link",
            "record_turnout",
            "record_presence",
            "record_judgement",
            "record_finding");
    private static final int PARTITIONS = 4;

    private static DataSource database;

    @Override
    protected Storage emptyStorage() {
        if (database == null) {
            database = TwoServers.get().furtherDatabase("partitioned");
            execute(database, partitioning());
        }
        execute(database, TwoServers.emptying());
        return JdbcStorage.on(database);
    }

    @ParameterizedTest
    @CsvSource({
        "record_change, HASH (id)",
        "audit, HASH (id)",
        "record_identifier, HASH (id)",
        "record_version, RANGE (written_at)"
    })
    void whatAKeyDoesNotNamePartitionsNoTable(String table, String partition) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("CREATE TABLE tried (LIKE simpul_%s INCLUDING ALL) PARTITION BY %s"
                                    .formatted(table, partition)))
                    .hasMessageContaining(
                            "unique constraint on partitioned table must include all partitioning columns");
        }
    }

    private static List<String> partitioning() {
        List<String> statements = new ArrayList<>();
        for (String table : BY_ID) {
            statements.addAll(replaced(table, "HASH (id)"));
            for (int i = 0; i < PARTITIONS; i++) {
                statements.add(
                        "CREATE TABLE simpul_%s_%d PARTITION OF simpul_%s FOR VALUES WITH (MODULUS %d, REMAINDER %d)"
                                .formatted(table, i, table, PARTITIONS, i));
            }
        }
        statements.addAll(replaced("record_identifier", "LIST (record_type)"));
        for (RecordType type : RecordType.values()) {
            statements.add(
                    "CREATE TABLE simpul_record_identifier_%d PARTITION OF simpul_record_identifier FOR VALUES IN ('%s')"
                            .formatted(type.ordinal(), type.code()));
        }
        return statements;
    }

    /** Puts a partitioned table with the same columns, keys and indexes in the place of one that is empty. */
    private static List<String> replaced(String table, String partition) {
        return List.of(
                "ALTER TABLE simpul_%s RENAME TO whole_%s".formatted(table, table),
                "CREATE TABLE simpul_%s (LIKE whole_%s INCLUDING ALL) PARTITION BY %s"
                        .formatted(table, table, partition),
                "DROP TABLE whole_%s".formatted(table));
    }

    private static void execute(DataSource database, List<String> statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
