package org.simpul.example.benchmarks;

import javax.sql.DataSource;

/**
 * A database that was started for a benchmark.
 *
 * @param dataSource opens a connection at each call
 * @param stop ends it
 */
record Server(DataSource dataSource, Runnable stop) {}
