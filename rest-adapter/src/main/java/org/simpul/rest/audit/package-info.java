/**
 * Who saw and did what, and who was erased, for those who answer for the registry. No API.
 */
@NullMarked
package org.simpul.rest.audit;

import org.jspecify.annotations.NullMarked;
