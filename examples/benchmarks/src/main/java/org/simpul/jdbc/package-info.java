/**
 * The yardstick. It stands in the package of the JDBC storage, in a module of its own, because the two have to make the
 * same documents and the same index texts, and the classes that do so are closed to everybody else.
 */
@NullMarked
package org.simpul.jdbc;

import org.jspecify.annotations.NullMarked;
