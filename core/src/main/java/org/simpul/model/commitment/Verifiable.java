package org.simpul.model.commitment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Coded;

/**
 * Whether anybody could tell that a commitment was kept: has it an actor, a date, an observable product? "Strengthen
 * cooperation" has none.
 */
public record Verifiable(Value value, @Nullable LocalizedText reason) {

    /** The verdict. */
    public enum Value implements Coded {
        YES,
        NO,
        UNASSESSED
    }

    public static final Verifiable UNASSESSED = new Verifiable(Value.UNASSESSED, null);

    public Verifiable {
        Objects.requireNonNull(value, "value");
    }
}
