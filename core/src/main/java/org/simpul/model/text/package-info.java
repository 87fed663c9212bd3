/**
 * Text in several languages.
 */
@NullMarked
package org.simpul.model.text;

import org.jspecify.annotations.NullMarked;
