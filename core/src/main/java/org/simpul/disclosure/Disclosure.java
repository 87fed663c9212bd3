package org.simpul.disclosure;

import java.util.Optional;
import java.util.function.Predicate;
import org.simpul.model.Aggregate;
import org.simpul.model.Pruning.Pruned;
import org.simpul.model.Recorded;
import org.simpul.model.Restoration;
import org.simpul.model.Restoration.Restored;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;

/**
 * Decides what of a record a caller sees (section 5 of the domain page). What is above their clearance is withheld: the record,
 * the field, the name of another record that they may not know of. Immutable, and safe for use by several threads.
 */
public final class Disclosure {

    /** The least count of a cohort at risk that everybody may be told, where nothing else is set. */
    public static final int SMALLEST_COUNT = 5;

    private final int smallestCount;

    /**
     * Decides for one registry.
     *
     * @param smallestCount the least count of a cohort at risk that audiences below {@code RESTRICTED} are told, 1 or more
     */
    public Disclosure(int smallestCount) {
        if (smallestCount < 1) {
            throw new IllegalArgumentException("The smallest count shown is 1 or more, but was " + smallestCount);
        }
        this.smallestCount = smallestCount;
    }

    /**
     * A record for a caller; empty when they may not know of it.
     *
     * @param knows which of the records it names the caller may know of; not asked on behalf of those cleared for everything
     */
    public <A extends Aggregate<?>> Optional<Disclosed<A>> disclose(
            Caller caller, Recorded<A> recorded, Predicate<AggregateId> knows) {
        return disclose(caller, recorded, recorded.record(), knows);
    }

    /**
     * An old version of a record for a caller; empty when they may not know of it.
     *
     * @param now the record as it is today, or was when it was deleted: what is held closely then is held so in all versions
     * @param knows which of the records it names the caller may know of
     */
    public <A extends Aggregate<?>> Optional<Disclosed<A>> disclose(
            Caller caller, Recorded<A> recorded, A now, Predicate<AggregateId> knows) {
        Pruned<A> seen = redaction(caller, knows).of(recorded.record(), now);
        A record = seen.record();
        return record == null
                ? Optional.empty()
                : Optional.of(new Disclosed<>(
                        new Recorded<>(record, recorded.version(), recorded.recordedAt(), recorded.updatedAt()),
                        seen.removed()));
    }

    /** Whether a caller may know of a record. */
    public boolean isKnownTo(Caller caller, Aggregate<?> record) {
        return audience(record).compareTo(caller.clearance()) <= 0;
    }

    /**
     * What a caller wants in the place of a stored record, with what they could not see of it.
     *
     * @param knows which of the records it names the caller may know of
     */
    public <A extends Aggregate<?>> Restored<A> restore(
            Caller caller, A stored, A wanted, Predicate<AggregateId> knows) {
        return Restoration.restore(stored, redaction(caller, knows).of(stored), wanted);
    }

    private Redaction redaction(Caller caller, Predicate<AggregateId> knows) {
        return new Redaction(caller.clearance(), knows, smallestCount);
    }

    /**
     * What those of a clearance can find of a record, all that it names being known to them; empty when they may not know of it.
     * By this stores make their indexes, so that a query tells nobody more than a record does.
     */
    public static <A extends Aggregate<?>> Optional<A> findable(A record, Sensitivity clearance) {
        return Optional.ofNullable(
                new Redaction(clearance, id -> true, SMALLEST_COUNT).of(record).record());
    }

    /** The widest audience that may know of a record: those of this clearance and of narrower ones. */
    public static Sensitivity audience(Aggregate<?> record) {
        for (Sensitivity clearance : Sensitivity.values()) {
            if (findable(record, clearance).isPresent()) {
                return clearance;
            }
        }
        throw new IllegalStateException("Nothing is above the narrowest clearance");
    }
}
