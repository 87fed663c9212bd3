/**
 * Problems (RFC 9457): what went wrong, told to programs by a type and to people in Indonesian or English.
 *
 * <p>Here every exception becomes an answer, and nothing of the inside of the program gets out: no message of an exception,
 * no name of a class. No API.
 */
@NullMarked
package org.simpul.rest.problem;

import org.jspecify.annotations.NullMarked;
