/**
 * Dates as sources give them: known to the day, the month or the year, in intervals, or only in words.
 */
@NullMarked
package org.simpul.model.time;

import org.jspecify.annotations.NullMarked;
