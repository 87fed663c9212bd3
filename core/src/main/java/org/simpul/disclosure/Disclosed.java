package org.simpul.disclosure;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;

/**
 * A record as one caller may see it. Only {@link Disclosure} makes one, and it is an answer, never an argument: a change
 * runs on the full record inside the registry, so that writing back what one could not see loses nothing.
 */
public final class Disclosed<A> {

    private final Recorded<A> recorded;
    private final List<String> withheld;
    private final Map<String, String> pseudonyms;
    private final Sensitivity narrowest;

    Disclosed(Recorded<A> recorded, List<String> withheld, Map<String, String> pseudonyms, Sensitivity narrowest) {
        this.recorded = recorded;
        this.withheld = List.copyOf(withheld);
        this.pseudonyms = Collections.unmodifiableMap(new LinkedHashMap<>(pseudonyms));
        this.narrowest = narrowest;
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

    /**
     * What those participants are called before this caller whom the record names and the caller may not know, by the JSON
     * Pointers of the fields that name them, all of which are withheld. Empty where the registry has no key for pseudonyms.
     */
    public Map<String, String> pseudonyms() {
        return pseudonyms;
    }

    /** The narrowest class of information that is shown here: those of a wider clearance see less of this record, or nothing. */
    public Sensitivity narrowest() {
        return narrowest;
    }

    @Override
    public String toString() {
        // A record may hold personal data; what is printed by accident must not.
        return "Disclosed[version " + recorded.version() + "]";
    }
}
