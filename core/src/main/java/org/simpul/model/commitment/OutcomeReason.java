package org.simpul.model.commitment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/**
 * Why a commitment was withdrawn, not kept or kept only in part.
 *
 * @param code of {@code outcome-reasons}, the groups of OGP's Independent Reporting Mechanism
 */
public record OutcomeReason(
        @InVocabulary("outcome-reasons") Code code,
        @Nullable LocalizedText text) {

    public OutcomeReason {
        Objects.requireNonNull(code, "code");
    }
}
