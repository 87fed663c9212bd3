package org.simpul.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.text.Outline;
import org.simpul.port.ChangeKind;

/**
 * One version in the history of a record, as a caller may see it.
 *
 * @param by the subject of the caller who wrote it
 * @param reason why, where a reason was given; null too for a version the caller may not see
 * @param changed where it differs from the version before it, as {@link org.simpul.model.Difference} tells it; empty for
 *     the first version, for a deletion, and where the caller may not see both
 * @param record the record as it was then; null for a deletion, and for a version the caller may not see
 */
public record DisclosedVersion<A>(
        int version,
        Instant at,
        ChangeKind change,
        String by,
        @Nullable String reason,
        List<String> changed,
        @Nullable Disclosed<A> record) {

    public DisclosedVersion {
        changed = List.copyOf(changed);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
