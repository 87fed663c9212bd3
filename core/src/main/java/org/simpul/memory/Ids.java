package org.simpul.memory;

import java.util.UUID;
import org.simpul.model.id.AggregateId;

/** The order of ids: that of their canonical text. */
final class Ids {

    private Ids() {}

    // UUID.compareTo takes the halves as signed numbers and so sorts 8… before 7….
    static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** Two kinds of record may share a UUID; the kind then decides. */
    static int compare(AggregateId one, AggregateId other) {
        int byValue = compare(one.value(), other.value());
        return byValue != 0 ? byValue : one.type().compareTo(other.type());
    }
}
