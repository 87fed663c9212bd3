package org.simpul.rule;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.RecordType;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.PolicyInstrument;

/**
 * Two instruments look like one if they are cited alike (POL-8). Every province and regency numbers its own acts: where the words
 * do not name it, the area that both serve or the organisation that issued both tells whose act is meant.
 */
final class InstrumentLikeness implements Likeness<PolicyInstrument> {

    @Override
    public Rule rule() {
        return Rule.warning("POL-8", RecordType.POLICY_INSTRUMENT);
    }

    @Override
    public RecordType type() {
        return RecordType.POLICY_INSTRUMENT;
    }

    @Override
    public Class<PolicyInstrument> recordClass() {
        return PolicyInstrument.class;
    }

    @Override
    public Optional<Match> match(PolicyInstrument record, PolicyInstrument other) {
        Citation citation = record.citation();
        Citation others = other.citation();
        return citation != null
                        && others != null
                        && !Contradictions.areTwo(record, other)
                        && !Contradictions.differ(record.jurisdiction(), other.jurisdiction())
                        && !Contradictions.differ(record.issuer(), other.issuer())
                        && (citation.isSameAs(others) || (areOfOneIssuer(record, other) && areEqual(citation, others)))
                ? Optional.of(new Match("/citation", 1))
                : Optional.empty();
    }

    private static boolean areOfOneIssuer(PolicyInstrument one, PolicyInstrument other) {
        return isSame(one.jurisdiction(), other.jurisdiction()) || isSame(one.issuer(), other.issuer());
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }

    private static boolean areEqual(Citation one, Citation other) {
        return one.isUnderstood()
                && !Contradictions.differ(one.issuer(), other.issuer())
                && Objects.equals(one.type(), other.type())
                && Objects.equals(one.year(), other.year())
                && isEqual(one.number(), other.number())
                && isEqual(one.article(), other.article());
    }

    private static boolean isEqual(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }
}
