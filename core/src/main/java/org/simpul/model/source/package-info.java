/**
 * What a record rests on: sources, the provenance of single fields, and evidence.
 */
@NullMarked
package org.simpul.model.source;

import org.jspecify.annotations.NullMarked;
