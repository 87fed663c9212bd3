package org.simpul.port;

import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.vocabulary.Coded;

/**
 * Decides who may do what. What a permitted caller then sees of a record is the business of disclosure. Implementations
 * are safe for use by several threads.
 */
public interface AccessPolicy {

    /** What a caller wants to do. */
    enum Action implements Coded {
        READ,
        CREATE,
        CHANGE,
        DELETE,
        /** Put right what on record goes on by being added to only: the last transition of a commitment. For stewards. */
        CORRECT,
        /** Report on a commitment as somebody independent of those who made it. For verifiers. */
        ASSESS,
        /** Make one of two records of the same, or take them apart again, whoever keeps those that name them. For stewards. */
        MERGE,
        /** Make what identifies a participant vanish for good. For stewards, on the request of the person concerned. */
        ERASE,
        /** Hand over to a person everything that is held on them. For stewards. */
        HAND_OVER,
        /** Ask who saw or did what, and whether the audit trail is whole. For admins. */
        AUDIT,
        /** Make known to everybody how often people of a cohort at risk came in a year, for good. For stewards. */
        RELEASE,
        /** Have brought up to date what the registry keeps beside records. For stewards and admins. */
        MAINTAIN
    }

    /**
     * Lets a caller go on, or refuses.
     *
     * @param record the record as it is, or for {@code CREATE} as it is to be
     * @throws NotPermittedException if the caller may not
     */
    void check(Caller caller, Action action, Aggregate<?> record);

    /**
     * Lets a caller ask the audit trail, which is about no record in particular, or refuses. Refuses everybody unless it is
     * implemented.
     *
     * @throws NotPermittedException if the caller may not
     */
    default void checkAudit(Caller caller) {
        throw new NotPermittedException(Action.AUDIT.code(), "registry");
    }

    /**
     * Lets a caller make known to everybody how often people of a cohort at risk came, or refuses. Refuses everybody unless it is
     * implemented.
     *
     * @throws NotPermittedException if the caller may not
     */
    default void checkRelease(Caller caller) {
        throw new NotPermittedException(Action.RELEASE.code(), "registry");
    }

    /**
     * Lets a caller have brought up to date what the registry keeps beside its records, which tells them nothing of what
     * records say, or refuses. Refuses everybody unless it is implemented.
     *
     * @throws NotPermittedException if the caller may not
     */
    default void checkMaintenance(Caller caller) {
        throw new NotPermittedException(Action.MAINTAIN.code(), "registry");
    }
}
