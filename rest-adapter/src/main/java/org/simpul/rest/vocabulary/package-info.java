/**
 * The code lists and the areas that records can name. No API.
 */
@NullMarked
package org.simpul.rest.vocabulary;

import org.jspecify.annotations.NullMarked;
