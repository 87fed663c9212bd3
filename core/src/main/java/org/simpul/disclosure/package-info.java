/**
 * Who asks, and what they may see. Only from here come disclosed records.
 *
 * <p>Knows the model and nothing above it.
 */
@NullMarked
package org.simpul.disclosure;

import org.jspecify.annotations.NullMarked;
