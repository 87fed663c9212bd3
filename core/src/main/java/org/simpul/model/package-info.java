/**
 * What all records share: the head, ids, sensitivity and references.
 *
 * <p>The packages below hold the five aggregates and the values they are made of. They hold meaning and arithmetic and
 * touch the JDK, Jakarta Validation (with Hibernate Validator where a constraint says what it found) and JSpecify only: no
 * clock, no randomness, no input or output.
 */
@NullMarked
package org.simpul.model;

import org.jspecify.annotations.NullMarked;
