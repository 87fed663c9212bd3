/**
 * Policy instruments: the laws, plans, resolutions and memoranda under which people act.
 *
 * <p>Knows organisations, since they issue, sign and coordinate instruments.
 */
@NullMarked
package org.simpul.model.policy;

import org.jspecify.annotations.NullMarked;
