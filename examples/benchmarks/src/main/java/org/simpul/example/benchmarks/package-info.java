/**
 * What the JDBC storage costs beside JDBC written by hand: both do the same work on the same database in turns, and the
 * ratio of their throughputs is told.
 */
@NullMarked
package org.simpul.example.benchmarks;

import org.jspecify.annotations.NullMarked;
