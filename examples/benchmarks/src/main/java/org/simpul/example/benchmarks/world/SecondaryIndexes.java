package org.simpul.example.benchmarks.world;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * The indexes that no key needs. Making them over rows that are there takes a fraction of keeping them while rows come in,
 * which a load into an empty registry can do where nobody else asks it meanwhile.
 */
final class SecondaryIndexes {

    private static final String FIND = """
            SELECT i.indexname, i.indexdef FROM pg_indexes i
            WHERE i.schemaname = current_schema() AND i.tablename LIKE 'simpul\\_%'
              AND i.tablename <> 'simpul_schema_history'
              AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
            ORDER BY i.indexname
            """;

    private final DataSource dataSource;
    private final Map<String, String> definitions;

    private SecondaryIndexes(DataSource dataSource, Map<String, String> definitions) {
        this.dataSource = dataSource;
        this.definitions = definitions;
    }

    /** Drops them. */
    static SecondaryIndexes dropped(DataSource dataSource) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(FIND)) {
                while (row.next()) {
                    definitions.put(row.getString("indexname"), row.getString("indexdef"));
                }
            }
            for (String name : definitions.keySet()) {
                statement.execute("DROP INDEX " + name);
            }
        }
        return new SecondaryIndexes(dataSource, definitions);
    }

    /** What makes them again, one piece of work for each. */
    List<Callable<Integer>> making() {
        List<Callable<Integer>> making = new ArrayList<>();
        for (String definition : definitions.values()) {
            making.add(() -> {
                try (Connection connection = dataSource.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute(definition);
                    return 1;
                }
            });
        }
        return making;
    }
}
