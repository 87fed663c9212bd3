package org.simpul.registry;

import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.port.StaleVersionException;

/** Compares the version a caller knows with the stored one. */
final class Versions {

    private Versions() {}

    static void check(AggregateId id, @Nullable Integer expected, int stored) {
        if (expected != null && expected != stored) {
            throw new StaleVersionException(id, expected, stored);
        }
    }
}
