package org.simpul.model.policy;

import java.util.Objects;
import org.simpul.model.id.PolicyInstrumentId;

/** That an instrument rests on, implements, localises or changes another. */
public record InstrumentRelation(RelationType type, PolicyInstrumentId to) {

    public InstrumentRelation {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(to, "to");
    }
}
