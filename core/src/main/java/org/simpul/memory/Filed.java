package org.simpul.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.View;

/**
 * The newest version of a record, with what queries and links look at.
 *
 * @param views what of it each audience finds, the widest first
 */
record Filed<A extends Aggregate<?>>(Recorded<A> recorded, List<View<A>> views, List<RecordTree.Reference> references) {

    static <A extends Aggregate<?>> Filed<A> of(Recorded<A> recorded) {
        return new Filed<>(recorded, IndexEntry.views(recorded.record()), RecordTree.references(recorded.record()));
    }

    A record() {
        return recorded.record();
    }

    /** The widest audience that may know of it. */
    Sensitivity audience() {
        return views.get(0).widest();
    }

    /** What those of a clearance find of it; null when they may not know of it. */
    @Nullable
    Found<A> found(Sensitivity clearance) {
        for (View<A> view : views) {
            if (view.isFor(clearance)) {
                return new Found<>(this, view.record(), view.index());
            }
        }
        return null;
    }

    /**
     * What an audience finds of a record.
     *
     * @param filed all of it
     */
    record Found<A extends Aggregate<?>>(Filed<A> filed, A record, IndexEntry index) {

        Recorded<A> recorded() {
            return filed.recorded();
        }
    }
}
