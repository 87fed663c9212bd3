package org.simpul.model.commitment;

import java.util.Set;
import org.simpul.model.vocabulary.Coded;

/** Where a commitment stands in its life (section 4 of the domain page). */
public enum CommitmentStatus implements Coded {
    PROPOSED,
    AGREED,
    IN_PROGRESS,
    PARTIALLY_FULFILLED,
    DECLINED,
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN,
    SUPERSEDED;

    /** The states in which a record can start. */
    public static final Set<CommitmentStatus> STARTS =
            java.util.Collections.unmodifiableSet(java.util.EnumSet.of(PROPOSED, AGREED));

    /** The states that may follow, in the order of the domain page; empty for a final state. */
    public Set<CommitmentStatus> successors() {
        return switch (this) {
            case PROPOSED -> ordered(AGREED, DECLINED, WITHDRAWN, SUPERSEDED);
            case AGREED -> ordered(IN_PROGRESS, FULFILLED, PARTIALLY_FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED);
            case IN_PROGRESS -> ordered(FULFILLED, PARTIALLY_FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED);
            case PARTIALLY_FULFILLED -> ordered(FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED);
            case DECLINED, FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED -> Set.of();
        };
    }

    /** Whether something is still to be done or decided: the first four states. */
    public boolean isOpen() {
        return !successors().isEmpty();
    }

    public boolean needsEvidence() {
        return this == FULFILLED;
    }

    public boolean needsReason() {
        return this == DECLINED || this == NOT_FULFILLED || this == WITHDRAWN;
    }

    public boolean needsSuccessor() {
        return this == SUPERSEDED;
    }

    private static Set<CommitmentStatus> ordered(CommitmentStatus... states) {
        return java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(java.util.List.of(states)));
    }
}
