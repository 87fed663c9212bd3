package org.simpul.rest.wire;

import org.jspecify.annotations.Nullable;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.vocabulary.Code;

/** Whom something is for, on the wire. */
record ConcernJson(@Nullable Code cohort, @Nullable ParticipantId participant) {}
