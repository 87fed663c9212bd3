/**
 * What is compared of the rules. It stands in the package of the rules, in a module of its own, because the constraints on one
 * record are asked there by a class that is closed to everybody else.
 */
@NullMarked
package org.simpul.rule;

import org.jspecify.annotations.NullMarked;
