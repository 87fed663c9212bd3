package org.simpul.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.simpul.model.vocabulary.Coded;

/**
 * A statement that writes one row after another, in one round trip. Straight on JDBC: a save binds more than a hundred values,
 * and JDBI finds out anew for each of them how it is bound, which took a quarter of a save on H2.
 */
final class Batch implements AutoCloseable {

    private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z_][a-zA-Z_0-9]*)");

    // As many as there are statements in this module, whatever the prefixes of tables.
    private static final Map<String, Parsed> PARSED = new ConcurrentHashMap<>();

    private final PreparedStatement statement;
    private final Parsed parsed;
    private int rows;

    private Batch(PreparedStatement statement, Parsed parsed) {
        this.statement = statement;
        this.parsed = parsed;
    }

    /** @param sql with named parameters, and {@code <t>} before the names of tables, as everywhere */
    static Batch of(Handle handle, String sql) {
        Parsed parsed = PARSED.computeIfAbsent(sql, Parsed::of);
        Object tables = handle.getConfig(SqlStatements.class).getAttribute("t");
        try {
            PreparedStatement statement =
                    handle.getConnection().prepareStatement(parsed.sql.replace("<t>", String.valueOf(tables)));
            return new Batch(statement, parsed);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * A statement as JDBC takes it.
     *
     * @param positions where the values of each parameter go
     */
    private record Parsed(String sql, Map<String, List<Integer>> positions) {

        static Parsed of(String sql) {
            Map<String, List<Integer>> positions = new HashMap<>();
            List<MatchResult> parameters = PARAMETER.matcher(sql).results().toList();
            for (int i = 0; i < parameters.size(); i++) {
                positions
                        .computeIfAbsent(parameters.get(i).group(1), name -> new ArrayList<>())
                        .add(i + 1);
            }
            return new Parsed(PARAMETER.matcher(sql).replaceAll("?"), positions);
        }
    }

    Batch bind(String name, @Nullable String text) {
        return bind(name, position -> statement.setString(position, text));
    }

    Batch bind(String name, int number) {
        return bind(name, position -> statement.setInt(position, number));
    }

    Batch bind(String name, @Nullable Integer number) {
        return number == null
                ? bind(name, position -> statement.setNull(position, Types.INTEGER))
                : bind(name, number.intValue());
    }

    Batch bind(String name, @Nullable Long number) {
        return number == null
                ? bind(name, position -> statement.setNull(position, Types.BIGINT))
                : bind(name, position -> statement.setLong(position, number));
    }

    Batch bind(String name, @Nullable Boolean flag) {
        return flag == null
                ? bind(name, position -> statement.setNull(position, Types.BOOLEAN))
                : bind(name, position -> statement.setBoolean(position, flag));
    }

    Batch bind(String name, @Nullable LocalDate day) {
        return day == null
                ? bind(name, position -> statement.setNull(position, Types.DATE))
                : bind(name, position -> statement.setObject(position, day));
    }

    Batch bind(String name, Instant moment) {
        return bind(name, position -> statement.setObject(position, Columns.utc(moment)));
    }

    Batch bind(String name, UUID id) {
        return bind(name, id.toString());
    }

    Batch bind(String name, Coded word) {
        return bind(name, word.code());
    }

    /** Sets one parameter of the statement. */
    @FunctionalInterface
    private interface Setting {
        void at(int position) throws SQLException;
    }

    private Batch bind(String name, Setting setting) {
        List<Integer> positions = parsed.positions.get(name);
        if (positions == null) {
            throw new IllegalArgumentException("The statement has no parameter " + name);
        }
        try {
            for (int position : positions) {
                setting.at(position);
            }
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** That all values of a row are bound. */
    void add() {
        try {
            statement.addBatch();
            rows++;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Writes the rows that were added, if any. */
    void execute() {
        if (rows == 0) {
            return;
        }
        try {
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Writes with the values that are bound, and tells how many rows that met. */
    int update() {
        try {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** As JDBI says it, so that there is one way to fail. */
    private static UnableToExecuteStatementException failed(SQLException e) {
        return new UnableToExecuteStatementException(e, null);
    }
}
