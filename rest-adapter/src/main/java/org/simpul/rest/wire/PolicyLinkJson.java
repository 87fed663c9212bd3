package org.simpul.rest.wire;

import org.jspecify.annotations.Nullable;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.policy.PolicyRelation;

/** That something serves an instrument, on the wire. */
record PolicyLinkJson(
        PolicyInstrumentId instrument, @Nullable String provision, PolicyRelation relation) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
