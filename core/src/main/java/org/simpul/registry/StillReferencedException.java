package org.simpul.registry;

import java.util.List;
import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Links.Link;

/** A record cannot be deleted while others name it (REF-2). */
public final class StillReferencedException extends SimpulException {

    /** So many referrers are named at most. */
    public static final int NAMED = 20;

    private final transient AggregateId id;
    private final transient List<Link> referrers;

    StillReferencedException(AggregateId id, List<Link> referrers) {
        super("The " + id.type().code() + " " + id.value() + " is still named by other records");
        this.id = id;
        this.referrers = List.copyOf(referrers);
    }

    public AggregateId id() {
        return id;
    }

    /** The first of the links that lead to the record, ordered by start and path. */
    public List<Link> referrers() {
        return referrers;
    }
}
