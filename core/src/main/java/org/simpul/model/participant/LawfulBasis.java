package org.simpul.model.participant;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.Outline;
import org.simpul.model.time.PartialDate;

/**
 * Why a person may be held in the registry, and whether under their real name.
 *
 * @param on when the basis was given or found
 * @param purposes what the person may be held for
 * @param source the record's source in which the basis stands
 * @param withdrawnOn when consent was withdrawn
 * @param realName whether the basis covers the real name of somebody who would else be held under a pseudonym
 */
@BasisStands
public record LawfulBasis(
        Basis basis,
        @Nullable PartialDate on,
        List<String> purposes,
        @Nullable SourceKey source,
        @Nullable PartialDate withdrawnOn,
        boolean realName) {

    public LawfulBasis {
        Objects.requireNonNull(basis, "basis");
        purposes = List.copyOf(purposes);
    }

    /** People named in their professional role in a public source. */
    public static LawfulBasis publicRecord(PartialDate on, @Nullable SourceKey source) {
        return new LawfulBasis(Basis.PUBLIC_RECORD, on, List.of(), source, null, true);
    }

    public static LawfulBasis consent(PartialDate on, boolean realName, String... purposes) {
        return new LawfulBasis(Basis.CONSENT, on, List.of(purposes), null, null, realName);
    }

    /** This basis, withdrawn. */
    public LawfulBasis withdrawn(PartialDate day) {
        return new LawfulBasis(basis, on, purposes, source, day, realName);
    }

    public boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
