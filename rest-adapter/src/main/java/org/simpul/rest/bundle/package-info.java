/**
 * Bundles: many records in one body and one transaction, naming each other before they have ids. No API.
 */
@NullMarked
package org.simpul.rest.bundle;

import org.jspecify.annotations.NullMarked;
