/**
 * The habits of HTTP, once for all resources: bodies and their bounds, query parameters, conditions on versions, pages,
 * languages and addresses.
 *
 * <p>It knows no record and no problem document: what it refuses it tells by exceptions with facts, and
 * {@code org.simpul.rest.problem} finds the words. No API.
 */
@NullMarked
package org.simpul.rest.http;

import org.jspecify.annotations.NullMarked;
