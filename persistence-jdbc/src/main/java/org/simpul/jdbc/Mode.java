package org.simpul.jdbc;

/** What a transaction is for, and so what it has to promise. */
enum Mode {
    /** It reads, and sees one state of the whole database. */
    READ,
    /** It reads with one statement, which sees one state by itself; so there is no transaction around it. */
    ASK,
    /** It writes, and sees one state of the whole database. */
    WRITE,
    /**
     * It writes, and each statement sees what others have committed by then. For work that first locks what it relies on: a
     * state fixed before the lock was granted would not show what the former holder wrote.
     */
    CLAIMED
}
