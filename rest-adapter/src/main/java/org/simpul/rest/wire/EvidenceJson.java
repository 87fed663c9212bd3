package org.simpul.rest.wire;

import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.WebAddress;
import org.simpul.model.time.PartialDate;

/** What shows that something was done, on the wire. */
record EvidenceJson(
        @Nullable String title,
        @Nullable WebAddress url,
        @Nullable PartialDate on,
        @Nullable ActivityId activity,
        @Nullable PolicyInstrumentId instrument,
        @Nullable Sha256 sha256,
        @Nullable Sensitivity sensitivity) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
