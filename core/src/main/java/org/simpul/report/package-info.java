/**
 * The questions the registry answers, as plain values and their arithmetic.
 */
@NullMarked
package org.simpul.report;

import org.jspecify.annotations.NullMarked;
