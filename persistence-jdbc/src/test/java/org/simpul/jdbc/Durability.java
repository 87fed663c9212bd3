package org.simpul.jdbc;

/** What a server of the tests does with a commit before it answers. */
enum Durability {
    /** Hands it to the operating system or less: quick, and enough where no machine goes down. */
    FAST,
    /** Waits until it is on the disk, as servers in earnest do: for tests that kill the server. */
    FSYNC
}
