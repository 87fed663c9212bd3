/**
 * The catalogue of rules: what must hold of records, how it comes to be broken, and what to do then. No API.
 */
@NullMarked
package org.simpul.rest.rule;

import org.jspecify.annotations.NullMarked;
