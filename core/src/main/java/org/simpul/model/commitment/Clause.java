package org.simpul.model.commitment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.text.Outline;

/** Where a commitment stands: an instrument, and the provision of it. */
public record Clause(
        PolicyInstrumentId instrument, @Nullable String provision) {

    public Clause {
        Objects.requireNonNull(instrument, "instrument");
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
