package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lends the connection of the transaction that the host is in: the host has begun it, and the host commits it or rolls it
 * back. Used by whichever thread asks the storage, so it answers the connection of that thread.
 */
@FunctionalInterface
public interface ConnectionSource {

    /**
     * The connection, with a transaction begun: its auto-commit is off. Asked once for each unit of work. What this throws
     * unchecked reaches the caller of the storage as it is.
     */
    Connection connection() throws SQLException;

    /**
     * Takes the connection back when a unit of work has ended; the host's transaction goes on. Does nothing unless
     * overridden, since most hosts give the same connection until their transaction ends.
     */
    default void release(Connection connection) throws SQLException {}
}
