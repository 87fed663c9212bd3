package org.simpul.jdbc;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;
import org.simpul.model.vocabulary.Coded;

/** How values of the domain stand in columns: ids and words as text, days as days, moments as those of UTC. */
final class Columns implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        if (type == UUID.class) {
            return of(
                    Types.VARCHAR,
                    UUID.class,
                    (statement, position, id) -> statement.setString(position, id.toString()));
        } else if (type == LocalDate.class) {
            // The classes of java.sql reckon in a calendar that changes in 1582, so days go as what they are.
            return of(Types.DATE, LocalDate.class, PreparedStatement::setObject);
        } else if (type == Instant.class) {
            return of(
                    Types.TIMESTAMP,
                    Instant.class,
                    (statement, position, instant) -> statement.setObject(position, utc(instant)));
        } else if (type instanceof Class<?> known && Coded.class.isAssignableFrom(known)) {
            return of(
                    Types.VARCHAR,
                    Coded.class,
                    (statement, position, word) -> statement.setString(position, word.code()));
        }
        return Optional.empty();
    }

    /** Sets one parameter of a statement. */
    @FunctionalInterface
    private interface Setting<T> {
        void set(PreparedStatement statement, int position, T value) throws SQLException;
    }

    private static <T> Optional<Function<Object, Argument>> of(int sqlType, Class<T> type, Setting<T> setting) {
        return Optional.of((@Nullable Object value) -> value == null
                ? new NullArgument(sqlType)
                : (position, statement, context) -> setting.set(statement, position, type.cast(value)));
    }

    /** A moment as its columns hold it: without a zone, since not every engine has a type with one and drivers convert. */
    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
