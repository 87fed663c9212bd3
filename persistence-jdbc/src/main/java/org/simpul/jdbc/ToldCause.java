package org.simpul.jdbc;

import java.sql.SQLException;
import java.util.Set;

/**
 * Why the database or a document failed, as far as it may be told. Hosts log exceptions with their causes, and drivers and
 * parsers quote in their messages what they were given: the row that an index has already, the text that is too long. What
 * is left is the class of the exception, where it was thrown, and for databases the codes by which their handbooks go.
 */
final class ToldCause {

    /**
     * The classes of SQLSTATE whose messages speak of connections, rights, resources or the names of tables and columns:
     * statements carry no values, which are bound.
     */
    private static final Set<String> OF_NO_ROW = Set.of("08", "28", "3D", "3F", "42", "53", "57", "58");

    private static final int CLASS_LENGTH = 2;

    private ToldCause() {}

    /** The database's own exception, where there is one: what wraps it only repeats the statement. */
    static Exception of(Exception thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException ofDatabase ? told(ofDatabase) : new WithoutWords(thrown);
    }

    private static SQLException told(SQLException thrown) {
        String state = thrown.getSQLState();
        String name = thrown.getClass().getName();
        boolean mayQuote = state == null || state.length() < CLASS_LENGTH || !OF_NO_ROW.contains(classOf(state));
        SQLException told = new SQLException(
                mayQuote
                        ? name + ", SQLSTATE " + state + ", code " + thrown.getErrorCode()
                                + " (its words may quote a record and are left out)"
                        : name + ": " + thrown.getMessage(),
                state,
                thrown.getErrorCode());
        told.setStackTrace(thrown.getStackTrace());
        return told;
    }

    private static String classOf(String state) {
        return state.substring(0, CLASS_LENGTH);
    }

    /** Stands for an exception whose words may quote a record. */
    static final class WithoutWords extends RuntimeException {

        private WithoutWords(Exception thrown) {
            super(thrown.getClass().getName() + " (its words may quote a record and are left out)");
            setStackTrace(thrown.getStackTrace());
        }
    }
}
