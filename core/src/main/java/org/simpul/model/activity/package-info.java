/**
 * Activities: who met, when, where, why and about what.
 *
 * <p>Knows organisations, participants and policy; never the commitments that follow from a meeting.
 */
@NullMarked
package org.simpul.model.activity;

import org.jspecify.annotations.NullMarked;
