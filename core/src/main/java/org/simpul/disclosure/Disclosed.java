package org.simpul.disclosure;

import java.time.Instant;
import java.util.List;
import org.simpul.model.Recorded;

/**
 * A record as one caller may see it. Only {@link Disclosure} makes one, and it is an answer, never an argument: a change
 * runs on the full record inside the registry, so that writing back what one could not see loses nothing.
 */
public final class Disclosed<A> {

    private final Recorded<A> recorded;
    private final List<String> withheld;

    Disclosed(Recorded<A> recorded, List<String> withheld) {
        this.recorded = recorded;
        this.withheld = List.copyOf(withheld);
    }

    /** What the caller may see; a field that is withheld is absent here and named in {@link #withheld()}. */
    public A record() {
        return recorded.record();
    }

    public int version() {
        return recorded.version();
    }

    public Instant recordedAt() {
        return recorded.recordedAt();
    }

    public Instant updatedAt() {
        return recorded.updatedAt();
    }

    /** The fields this caller does not see, as JSON Pointers. */
    public List<String> withheld() {
        return withheld;
    }

    @Override
    public String toString() {
        // A record may hold personal data; what is printed by accident must not.
        return "Disclosed[version " + recorded.version() + "]";
    }
}
