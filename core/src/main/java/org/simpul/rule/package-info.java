/**
 * What is checked of a record: Jakarta constraints on the model, and rules that look across records.
 */
@NullMarked
package org.simpul.rule;

import org.jspecify.annotations.NullMarked;
