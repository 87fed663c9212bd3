/**
 * Code lists that a host can extend.
 */
@NullMarked
package org.simpul.model.vocabulary;

import org.jspecify.annotations.NullMarked;
