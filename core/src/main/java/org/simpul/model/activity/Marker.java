package org.simpul.model.activity;

import java.util.Objects;
import org.simpul.model.text.Outline;

/**
 * How far an activity pursues a policy objective, as IATI and the OECD DAC mark it; an absent marker means not screened.
 *
 * @param vocabulary code of the IATI list PolicyMarkerVocabulary, {@code 1} for OECD DAC
 * @param code of that vocabulary, {@code 1} for gender equality
 * @param significance code of the IATI list PolicySignificance: 0 not targeted, 1 significant, 2 principal, 3 and 4 more
 */
public record Marker(String vocabulary, String code, int significance) {

    public Marker {
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(code, "code");
        if (significance < 0 || significance > 4) {
            throw new IllegalArgumentException("The significance of a marker lies between 0 and 4");
        }
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
