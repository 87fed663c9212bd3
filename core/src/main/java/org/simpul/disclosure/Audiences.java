package org.simpul.disclosure;

import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;

/** Who may know of the records that another names. */
@FunctionalInterface
public interface Audiences {

    /** The widest audience that may know of a record; null where there is no such record. */
    @Nullable
    Sensitivity of(AggregateId id);

    /** Whether those of a clearance may know of a record; those cleared for everything are told what is not there as well. */
    default boolean isKnown(AggregateId id, Sensitivity clearance) {
        if (clearance == Sensitivity.STRICTLY_CONFIDENTIAL) {
            return true;
        }
        Sensitivity widest = of(id);
        return widest != null && widest.compareTo(clearance) <= 0;
    }
}
