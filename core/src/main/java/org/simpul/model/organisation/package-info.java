/**
 * The bodies that meet and promise.
 */
@NullMarked
package org.simpul.model.organisation;

import org.jspecify.annotations.NullMarked;
