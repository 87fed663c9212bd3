package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Predicate;
import org.simpul.port.StorageException;

/** In what the database engines differ; all else is SQL that every one of them understands. */
enum Dialect {
    H2("H2", Connection.TRANSACTION_SERIALIZABLE) {
        @Override
        Map<String, String> placeholders() {
            return Map.of(
                    "text", "CHARACTER LARGE OBJECT",
                    "exact", "",
                    "instant", "TIMESTAMP(6) WITH TIME ZONE",
                    "ascending", "BIGINT GENERATED ALWAYS AS IDENTITY");
        }

        @Override
        boolean isUniquenessState(String state) {
            return state.equals("23505");
        }

        @Override
        boolean isRaceState(String state) {
            return switch (state) {
                // A deadlock; waiting too long for another writer; a row that another writer changed since our
                // snapshot.
                case "40001", "HYT00", "90131" -> true;
                default -> false;
            };
        }
    };

    private final String product;
    private final int isolation;

    Dialect(String product, int isolation) {
        this.product = product;
        this.isolation = isolation;
    }

    /** What stands for the types of columns in the migration scripts. */
    abstract Map<String, String> placeholders();

    /** Whether an SQLSTATE says that a row with the same key is there. */
    abstract boolean isUniquenessState(String state);

    /** Whether an SQLSTATE says that others write at the same time. */
    abstract boolean isRaceState(String state);

    /**
     * The dialect of the engine behind a connection.
     *
     * @throws StorageException if the engine is none of those supported
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : values()) {
            if (dialect.product.equals(product)) {
                return dialect;
            }
        }
        throw new StorageException("The engine " + product + " is not supported", null);
    }

    /** The isolation level, in the numbers of {@link Connection}, at which a transaction sees one state of all tables. */
    int isolation() {
        return isolation;
    }

    /** Whether a statement was refused because a row with the same key is there. */
    boolean isUniquenessFault(Throwable failure) {
        return hasState(failure, this::isUniquenessState);
    }

    /** Whether a statement failed because others write at the same time, so that the transaction may succeed if run again. */
    boolean isLostRace(Throwable failure) {
        return hasState(failure, this::isRaceState);
    }

    private static boolean hasState(Throwable failure, Predicate<String> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault
                    && fault.getSQLState() != null
                    && wanted.test(fault.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
