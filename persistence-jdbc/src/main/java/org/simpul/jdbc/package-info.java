/**
 * Keeps records in a relational database: {@link org.simpul.jdbc.JdbcStorage} implements the storage port on any JDBC data
 * source. Knows core and nothing of the other adapters; all but the storage and its options is closed.
 */
@NullMarked
package org.simpul.jdbc;

import org.jspecify.annotations.NullMarked;
