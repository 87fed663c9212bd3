package org.simpul.memory;

import java.util.List;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.Recorded;
import org.simpul.port.IndexEntry;

/** The newest version of a record, with what queries and links look at. */
record Filed<A extends Aggregate<?>>(Recorded<A> recorded, IndexEntry index, List<RecordTree.Reference> references) {

    static <A extends Aggregate<?>> Filed<A> of(Recorded<A> recorded) {
        return new Filed<>(recorded, IndexEntry.of(recorded.record()), RecordTree.references(recorded.record()));
    }

    A record() {
        return recorded.record();
    }
}
