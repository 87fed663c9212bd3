package org.simpul.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.port.AccessPolicy.Action;

/** Sees to it that assessments that are called independent are made by those who may, whichever way they come. */
final class Assessments {

    private Assessments() {}

    /**
     * Lets a caller go on, or refuses.
     *
     * @param before the record as it is; null for a new one
     * @param after the record as it is to be
     */
    static void check(Desk desk, Caller caller, @Nullable Aggregate<?> before, Aggregate<?> after) {
        if (!independent(before).containsAll(independent(after))) {
            desk.permit(caller, Action.ASSESS, after);
        }
    }

    private static List<ProgressReport> independent(@Nullable Aggregate<?> record) {
        return record instanceof Commitment commitment
                ? commitment.progress().stream()
                        .filter(ProgressReport::isIndependent)
                        .toList()
                : List.of();
    }
}
