package org.simpul.port;

import org.jspecify.annotations.Nullable;
import org.simpul.model.vocabulary.Coded;

/**
 * What was found when the audit trail was held against its seals. It ends with the first fault.
 *
 * @param seals so many agree, from the first one on
 * @param entries so many are under these seals
 * @param unsealed so many entries have no seal yet; of them nothing can be told
 * @param unvouched so many of the seals that agree are newer than the anchor. Whoever can write to the store could have made
 *     them anew, with what is under them, or cut off others behind them; without anchor that is all of them
 * @param last the last seal that agrees; null when there is none
 * @param fault where the chain disagrees first; null when it nowhere does
 */
public record AuditVerification(
        long seals,
        long entries,
        long unsealed,
        long unvouched,
        @Nullable AuditAnchor last,
        @Nullable Fault fault) {

    /** Whether nothing disagrees. */
    public boolean holds() {
        return fault == null;
    }

    /**
     * That the trail was tampered with.
     *
     * @param seal the number of the seal at which it shows
     * @param firstPlace in the chain, where it shows first
     * @param lastPlace behind which it does not show; the same place where one entry disagrees, the end of the seal where
     *     only the whole can be told to disagree
     */
    public record Fault(Reason reason, long seal, long firstPlace, long lastPlace) {}

    /** How the trail was tampered with. */
    public enum Reason implements Coded {
        /** The entry at that place is not the one that was sealed there: it was edited, or another was put there. */
        ENTRY_CHANGED,
        /** No entry has that place. */
        ENTRY_MISSING,
        /** An entry has a place that no seal gave it. */
        ENTRY_ADDED,
        /** The seal does not follow from the one before and the entries under it: it was edited, or they were with care. */
        SEAL_CHANGED,
        /** No seal has that number, though later ones are there. */
        SEAL_MISSING,
        /** A seal that the chain does not know as its own. */
        SEAL_ADDED,
        /** The seal and whatever was behind it are gone. */
        CUT_OFF,
        /** The chain is sound in itself and another one than that of the anchor. */
        REWRITTEN
    }
}
