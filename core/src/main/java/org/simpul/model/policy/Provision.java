package org.simpul.model.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.NotReversed;

/**
 * A part of an instrument that somebody can work on: a pillar, an action, an article.
 *
 * @param code how the instrument numbers it; unique within the instrument (rule POL-3)
 * @param parent the code of the provision of which it is a part
 * @param during when it was in force, for plans that are living documents
 */
public record Provision(
        String code,
        @Nullable LocalizedText titles,
        @Nullable ProvisionKind kind,
        @Nullable String parent,
        @NotReversed(message = "{simpul.POL-2}") @Nullable DateInterval during) {

    public Provision {
        Objects.requireNonNull(code, "code");
        if (code.isBlank()) {
            throw new IllegalArgumentException("The code of a provision is not blank");
        }
    }

    public static Provision pillar(String code, LocalizedText titles) {
        return new Provision(code, titles, ProvisionKind.PILLAR, null, null);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
