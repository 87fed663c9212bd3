/**
 * The answers of the registry to questions across records, and the lists of records behind each figure. No API.
 */
@NullMarked
package org.simpul.rest.report;

import org.jspecify.annotations.NullMarked;
