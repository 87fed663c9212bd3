package org.simpul.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Pruning.Pruned;
import org.simpul.model.Recorded;
import org.simpul.model.Restoration;
import org.simpul.model.Restoration.Restored;
import org.simpul.model.Sensitivity;

/**
 * Decides what of a record a caller sees (section 5 of the domain page). What is above their clearance is withheld: the record,
 * the field, the name of another record that they may not know of. Immutable, and safe for use by several threads.
 */
public final class Disclosure {

    /** The least count of a cohort at risk that everybody may be told, where nothing else is set. */
    public static final int SMALLEST_COUNT = 5;

    private final int smallestCount;
    private final @Nullable Pseudonyms pseudonyms;

    /**
     * Decides for one registry.
     *
     * @param smallestCount the least count of a cohort at risk that audiences below {@code RESTRICTED} are told, 1 or more
     * @param pseudonyms for participants whom a caller may not know; null for none
     */
    public Disclosure(int smallestCount, @Nullable Pseudonyms pseudonyms) {
        if (smallestCount < 1) {
            throw new IllegalArgumentException("The smallest count shown is 1 or more, but was " + smallestCount);
        }
        this.smallestCount = smallestCount;
        this.pseudonyms = pseudonyms;
    }

    /** The least count of a cohort at risk that audiences below {@code RESTRICTED} are told. */
    public int smallestCount() {
        return smallestCount;
    }

    /**
     * A record for a caller; empty when they may not know of it.
     *
     * @param audiences of the records it names
     */
    public <A extends Aggregate<?>> Optional<Disclosed<A>> disclose(
            Caller caller, Recorded<A> recorded, Audiences audiences) {
        return disclose(caller, recorded, recorded.record(), audiences);
    }

    /**
     * An old version of a record for a caller; empty when they may not know of it.
     *
     * @param now the record as it is today, or was when it was deleted: what is held closely then is held so in all versions
     * @param audiences of the records it names
     */
    public <A extends Aggregate<?>> Optional<Disclosed<A>> disclose(
            Caller caller, Recorded<A> recorded, A now, Audiences audiences) {
        Sensitivity clearance = caller.clearance();
        Redaction redaction = redaction(clearance, audiences);
        Pruned<A> seen = redaction.of(recorded.record(), now);
        A record = seen.record();
        if (record == null) {
            return Optional.empty();
        }
        return Optional.of(new Disclosed<>(
                new Recorded<>(record, recorded.version(), recorded.recordedAt(), recorded.updatedAt()),
                seen.removed(),
                pseudonyms == null || seen.removed().isEmpty()
                        ? Map.of()
                        : called(pseudonyms, redaction, recorded.record(), now),
                narrowest(recorded.record(), now, seen, clearance, audiences)));
    }

    /** Whether a caller may know of a record. */
    public boolean isKnownTo(Caller caller, Aggregate<?> record) {
        return audience(record).compareTo(caller.clearance()) <= 0;
    }

    /**
     * What a caller wants in the place of a stored record, with what they could not see of it. What is withheld from them stays
     * so: taking away what holds it closely, or moving it from the place that is held so, is a trespass as well.
     *
     * @param audiences of the records it names
     */
    public <A extends Aggregate<?>> Restored<A> restore(Caller caller, A stored, A wanted, Audiences audiences) {
        Redaction redaction = redaction(caller.clearance(), audiences);
        Restored<A> restored = Restoration.restore(stored, redaction.of(stored), wanted);
        if (restored.putBack().isEmpty() || !restored.trespasses().isEmpty()) {
            return restored;
        }
        List<String> withheld = redaction.of(restored.record()).removed();
        return new Restored<>(
                restored.record(),
                restored.putBack().stream()
                        .filter(path -> withheld.stream().noneMatch(hidden -> isWithin(path, hidden)))
                        .toList(),
                restored.putBack());
    }

    private static boolean isWithin(String inner, String outer) {
        return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + "/");
    }

    private Redaction redaction(Sensitivity clearance, Audiences audiences) {
        return new Redaction(clearance, audiences, smallestCount);
    }

    /** The widest clearance whose holders are shown just as much. */
    private <A extends Aggregate<?>> Sensitivity narrowest(
            A record, A now, Pruned<A> seen, Sensitivity clearance, Audiences audiences) {
        for (Sensitivity wider : Sensitivity.values()) {
            if (wider == clearance
                    || redaction(wider, audiences).of(record, now).removed().equals(seen.removed())) {
                return wider;
            }
        }
        throw new IllegalStateException("Every clearance is one");
    }

    private Map<String, String> called(Pseudonyms by, Redaction redaction, Aggregate<?> record, Aggregate<?> now) {
        Map<String, String> called = new LinkedHashMap<>();
        redaction
                .strangers(record, now)
                .forEach((path, id) ->
                        called.put(path, by.of(id, redaction.clearance().code())));
        return called;
    }

    /**
     * What those of a clearance can find of a record, all that it names being known to them; empty when they may not know of it.
     * By this stores make their indexes, so that a query tells nobody more than a record does; and since they do not know how small
     * a count of people at risk a registry withholds, nobody below {@code RESTRICTED} finds or counts anything by one.
     */
    public static <A extends Aggregate<?>> Optional<A> findable(A record, Sensitivity clearance) {
        return Optional.ofNullable(new Redaction(clearance, id -> Sensitivity.PUBLIC, Integer.MAX_VALUE)
                .of(record)
                .record());
    }

    /** The widest clearance whose holders see a field of a record, given as a JSON Pointer, all that it names being known to them. */
    public static Sensitivity closeness(Aggregate<?> record, String path) {
        for (Sensitivity clearance : Sensitivity.values()) {
            List<String> withheld = new Redaction(clearance, id -> Sensitivity.PUBLIC, Integer.MAX_VALUE)
                    .of(record)
                    .removed();
            if (withheld.stream().noneMatch(hidden -> isWithin(path, hidden) || isWithin(hidden, path))) {
                return clearance;
            }
        }
        throw new IllegalStateException("Nothing is above the narrowest clearance");
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
