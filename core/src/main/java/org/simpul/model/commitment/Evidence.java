package org.simpul.model.commitment;

import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.Outline;
import org.simpul.model.time.PartialDate;

/**
 * What shows that something was done: a document, an activity that took place, an instrument that was adopted.
 *
 * @param sha256 of the document as it was read
 * @param sensitivity when the evidence is to be held more closely than its record
 */
public record Evidence(
        @Nullable String title,
        @Nullable WebAddress url,
        @Nullable PartialDate on,
        @Nullable ActivityId activity,
        @Nullable PolicyInstrumentId instrument,
        @Nullable Sha256 sha256,
        @Nullable Sensitivity sensitivity) {

    public Evidence {
        if (title == null && url == null && activity == null && instrument == null) {
            throw new IllegalArgumentException("Evidence states a title, url, activity or instrument");
        }
    }

    public static Evidence titled(String title) {
        return new Evidence(title, null, null, null, null, null, null);
    }

    public static Evidence of(ActivityId activity) {
        return new Evidence(null, null, null, activity, null, null, null);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
