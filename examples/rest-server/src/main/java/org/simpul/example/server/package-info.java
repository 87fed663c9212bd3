/**
 * The runnable server: the REST adapter over the JDBC storage on Jetty, with an embedded database and seed records.
 *
 * <p>A program to copy from; it makes the choices the library leaves to its host.
 */
@NullMarked
package org.simpul.example.server;

import org.jspecify.annotations.NullMarked;
