package org.simpul.disclosure;

import java.util.List;
import java.util.Optional;
import org.simpul.model.Aggregate;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Concern;

/**
 * Decides what of a record a caller sees.
 *
 * <p>A record is shown whole or not at all: it is shown when the caller is cleared for its most sensitive field (section 5
 * of the domain page). Anything finer would withhold single fields; nothing coarser would be safe.
 */
public final class Disclosure {

    private Disclosure() {}

    /** The record for this caller; empty when the caller may not know of it. */
    public static <A extends Aggregate<?>> Optional<Disclosed<A>> disclose(Caller caller, Recorded<A> recorded) {
        return mostSensitive(recorded.record()).compareTo(caller.clearance()) <= 0
                ? Optional.of(new Disclosed<>(recorded, List.of()))
                : Optional.empty();
    }

    private static Sensitivity mostSensitive(Aggregate<?> record) {
        Sensitivity highest = record.head().sensitivity();
        for (FieldSensitivity field : record.head().sensitivityOf()) {
            highest = highest.atLeast(field.sensitivity());
        }
        return highest.atLeast(leastBecauseOfItsFields(record));
    }

    private static Sensitivity leastBecauseOfItsFields(Aggregate<?> record) {
        if (record instanceof Person) {
            // Every person carries a lawful basis, which is confidential.
            return Sensitivity.CONFIDENTIAL;
        }
        if (record instanceof Activity activity && namesParticipants(activity.concerns())) {
            return Sensitivity.CONFIDENTIAL;
        }
        if (record instanceof Commitment commitment && namesParticipants(commitment.concerns())) {
            return Sensitivity.CONFIDENTIAL;
        }
        return Sensitivity.PUBLIC;
    }

    private static boolean namesParticipants(List<Concern> concerns) {
        return concerns.stream().anyMatch(concern -> concern.participant() != null);
    }
}
