package org.simpul.registry;

import java.util.List;
import org.simpul.model.id.AggregateId;

/**
 * The answer to taking two records apart again.
 *
 * @param written the one that is back
 * @param left what could not be taken back, since somebody has changed it after the merge or needs it
 */
public record Unmerged<A>(Written<A> written, List<Left> left) {

    public Unmerged {
        left = List.copyOf(left);
    }

    /**
     * A place that stays as the merge left it.
     *
     * @param id of the record in which it is
     * @param path as a JSON Pointer into the record as it was before the merge
     */
    public record Left(AggregateId id, String path) {}
}
