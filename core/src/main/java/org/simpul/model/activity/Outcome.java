package org.simpul.model.activity;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;

/**
 * What came out of an activity.
 *
 * @param statedCommitmentCount how many commitments the source says were made ("four points were agreed")
 * @param instrument the instrument it produced
 */
public record Outcome(
        LocalizedText text,
        @Nullable PartialDate on,
        @Valid @Nullable Attribution by,
        @Nullable Integer statedCommitmentCount,
        @Nullable PolicyInstrumentId instrument,
        @Nullable WebAddress url) {

    public Outcome {
        Objects.requireNonNull(text, "text");
        if (statedCommitmentCount != null && statedCommitmentCount < 0) {
            throw new IllegalArgumentException(
                    "A source cannot state fewer than no commitments, but was " + statedCommitmentCount);
        }
    }

    public static Outcome of(LocalizedText text) {
        return new Outcome(text, null, null, null, null, null);
    }
}
