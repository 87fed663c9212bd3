package org.simpul.model.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.text.Outline;

/**
 * That something serves an instrument.
 *
 * @param provision the code of the provision served; null for the instrument as a whole
 */
public record PolicyLink(
        PolicyInstrumentId instrument, @Nullable String provision, PolicyRelation relation) {

    public PolicyLink {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(relation, "relation");
    }

    public static PolicyLink of(PolicyInstrumentId instrument, PolicyRelation relation) {
        return new PolicyLink(instrument, null, relation);
    }

    public static PolicyLink of(PolicyInstrumentId instrument, String provision, PolicyRelation relation) {
        return new PolicyLink(instrument, provision, relation);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
