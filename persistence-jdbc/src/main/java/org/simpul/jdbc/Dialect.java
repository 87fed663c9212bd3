package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.simpul.port.StorageException;

/** In what the database engines differ; all else is SQL that every one of them understands. */
enum Dialect {
    H2("H2") {
        @Override
        Map<String, String> placeholders() {
            return Map.of(
                    "text", "CHARACTER LARGE OBJECT",
                    "exact", "",
                    "instant", "TIMESTAMP(6)",
                    "ascending", "BIGINT GENERATED ALWAYS AS IDENTITY");
        }

        @Override
        List<String> scriptFolders() {
            return List.of("common");
        }

        /** What it calls serializable is one state of all tables, held against writers of the same rows. */
        @Override
        int isolation(Mode mode) {
            return mode == Mode.CLAIMED ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_SERIALIZABLE;
        }

        @Override
        @Nullable
        String opening(Mode mode) {
            return null;
        }

        @Override
        String keepingFromDeletion() {
            return " FOR UPDATE";
        }

        @Override
        @Nullable
        String pastSnapshots() {
            return null;
        }

        @Override
        String inline(InlineTable table, String alias, Bindings bindings) {
            return "UNNEST(" + arrays(table, bindings, "VARCHAR ARRAY") + ") AS " + alias + "("
                    + String.join(", ", table.columns()) + ")";
        }

        @Override
        boolean isUniqueness(SQLException fault) {
            return "23505".equals(fault.getSQLState());
        }

        /** A deadlock; waiting too long for another writer; a row that another writer changed since our snapshot. */
        @Override
        boolean isRace(SQLException fault) {
            return List.of("40001", "HYT00", "90131").contains(String.valueOf(fault.getSQLState()));
        }
    },

    POSTGRESQL("PostgreSQL") {
        @Override
        Map<String, String> placeholders() {
            return Map.of(
                    "text", "TEXT",
                    "exact", "COLLATE \"C\"",
                    "instant", "TIMESTAMP(6)",
                    "ascending", "BIGINT GENERATED ALWAYS AS IDENTITY");
        }

        @Override
        List<String> scriptFolders() {
            return List.of("common", "postgresql");
        }

        @Override
        int isolation(Mode mode) {
            return mode == Mode.CLAIMED
                    ? Connection.TRANSACTION_READ_COMMITTED
                    : Connection.TRANSACTION_REPEATABLE_READ;
        }

        @Override
        String opening(Mode mode) {
            return "SET TRANSACTION ISOLATION LEVEL " + named(mode)
                    + (mode == Mode.READ ? " READ ONLY" : " READ WRITE");
        }

        @Override
        String keepingFromDeletion() {
            return " FOR KEY SHARE";
        }

        @Override
        @Nullable
        String pastSnapshots() {
            return null;
        }

        @Override
        String inline(InlineTable table, String alias, Bindings bindings) {
            return "UNNEST(" + arrays(table, bindings, "TEXT[]") + ") AS " + alias + "("
                    + String.join(", ", table.columns()) + ")";
        }

        @Override
        boolean isUniqueness(SQLException fault) {
            return "23505".equals(fault.getSQLState());
        }

        /** A row that another writer changed since our snapshot; a deadlock; a lock that was not to be had in time. */
        @Override
        boolean isRace(SQLException fault) {
            return List.of("40001", "40P01", "55P03").contains(String.valueOf(fault.getSQLState()));
        }
    },

    MARIADB("MariaDB") {
        @Override
        Map<String, String> placeholders() {
            return Map.of(
                    "text", "LONGTEXT",
                    "exact", "CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin",
                    "instant", "DATETIME(6)",
                    "ascending", "BIGINT AUTO_INCREMENT");
        }

        @Override
        List<String> scriptFolders() {
            return List.of("common");
        }

        @Override
        int isolation(Mode mode) {
            return mode == Mode.CLAIMED
                    ? Connection.TRANSACTION_READ_COMMITTED
                    : Connection.TRANSACTION_REPEATABLE_READ;
        }

        /**
         * What is said of the next transaction would outlive a unit without statements, for which the driver sends no COMMIT,
         * and make the next user of the connection read only. So the transaction begins at once, in the same round trip.
         */
        @Override
        String opening(Mode mode) {
            return "BEGIN NOT ATOMIC SET TRANSACTION ISOLATION LEVEL " + named(mode) + "; START TRANSACTION "
                    + (mode == Mode.READ ? "READ ONLY" : "READ WRITE") + "; END";
        }

        @Override
        String keepingFromDeletion() {
            return " LOCK IN SHARE MODE";
        }

        @Override
        String pastSnapshots() {
            return " LOCK IN SHARE MODE";
        }

        /** It has no arrays, but reads JSON as a table. */
        @Override
        String inline(InlineTable table, String alias, Bindings bindings) {
            List<String> columns = new ArrayList<>();
            for (String column : table.columns()) {
                columns.add(column + " VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$["
                        + columns.size() + "]'");
            }
            return "JSON_TABLE(" + bindings.bind(table.json()) + ", '$[*]' COLUMNS (" + String.join(", ", columns)
                    + ")) AS " + alias;
        }

        @Override
        boolean isUniqueness(SQLException fault) {
            return fault.getErrorCode() == 1062;
        }

        /** A deadlock; a lock that was not to be had in time; a row that another writer changed since our snapshot. */
        @Override
        boolean isRace(SQLException fault) {
            return fault.getErrorCode() == 1213 || fault.getErrorCode() == 1205 || fault.getErrorCode() == 1020;
        }
    };

    private final String product;

    Dialect(String product) {
        this.product = product;
    }

    /** What stands for the types of columns in the migration scripts. */
    abstract Map<String, String> placeholders();

    /** In which folders the migration scripts of the engine stand. */
    abstract List<String> scriptFolders();

    /** The isolation level, in the numbers of {@link Connection}, that a mode asks for. */
    abstract int isolation(Mode mode);

    /** What opens a transaction of a mode, and says so for it alone; null where the connection has to be told. */
    abstract @Nullable String opening(Mode mode);

    /** What a SELECT ends with that keeps others from deleting the records it finds, until the transaction ends. */
    abstract String keepingFromDeletion();

    /**
     * What a SELECT ends with that reads what is committed by now, though the transaction sees the state of an earlier
     * moment; null where the engine lets nobody do so, and refuses to lock a row that was changed since that moment.
     */
    abstract @Nullable String pastSnapshots();

    /** A table that a statement brings along, to be put behind FROM or JOIN; its columns hold texts. */
    abstract String inline(InlineTable table, String alias, Bindings bindings);

    /** The columns of a table as bound arrays. */
    private static String arrays(InlineTable table, Bindings bindings, String type) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> "CAST(" + bindings.bind(new TextArray(table.column(i))) + " AS " + type + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * Whether rows come in faster as an array for each column than one behind the other. PostgreSQL binds and runs a statement
     * anew for each row of a batch, which takes most of the time that a short row takes.
     */
    boolean readsArraysFaster() {
        return this == POSTGRESQL;
    }

    /** Whether a condition on a pair of columns begins within an index at a pair of values. */
    boolean findsPairsByIndex() {
        return this == POSTGRESQL;
    }

    /**
     * A condition that always holds, to be put into the query of a WITH that itself has a query behind its FROM. H2 keeps the
     * last answer of such a query, and repeats it for other values that are bound further inside.
     */
    String answeredAnew() {
        return this == H2 ? "RAND() >= 0" : "1 = 1";
    }

    abstract boolean isUniqueness(SQLException fault);

    abstract boolean isRace(SQLException fault);

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
        throw new StorageException("The engine " + product + " is not supported; H2, PostgreSQL and MariaDB are", null);
    }

    String named(Mode mode) {
        return isolation(mode) == Connection.TRANSACTION_READ_COMMITTED ? "READ COMMITTED" : "REPEATABLE READ";
    }

    /** Whether a statement was refused because a row with the same key is there. */
    boolean isUniquenessFault(Throwable failure) {
        return isCausedBy(failure, this::isUniqueness);
    }

    /** Whether a statement failed because others write at the same time, so that the transaction may succeed if run again. */
    boolean isLostRace(Throwable failure) {
        return isCausedBy(failure, this::isRace);
    }

    private static boolean isCausedBy(Throwable failure, Predicate<SQLException> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault && isOneOf(fault, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Of a batch that failed, some drivers tell the reason only in the next exception. */
    private static boolean isOneOf(SQLException fault, Predicate<SQLException> wanted) {
        for (SQLException one = fault; one != null; one = one.getNextException()) {
            if (wanted.test(one)) {
                return true;
            }
        }
        return false;
    }
}
