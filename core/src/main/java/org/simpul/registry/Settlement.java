package org.simpul.registry;

import java.util.List;
import java.util.Map;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordHead;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.id.AggregateId;

/** What a written record becomes in the place of a stored one: what a writer leaves to the registry stays as it is. */
final class Settlement {

    private Settlement() {}

    /**
     * Keeps the custodian where the writer names none. Keeps the life of a commitment, which goes on by its operations
     * only: a written record may repeat the stored transitions and reports but not change them.
     *
     * @throws RecordRefusedException if the writer changes the life of a commitment
     */
    @SuppressWarnings("unchecked") // both are records of one kind, so their heads are too
    static Aggregate<?> of(Aggregate<?> stored, Aggregate<?> wanted) {
        Aggregate<?> settled = wanted instanceof Commitment commitment && stored instanceof Commitment before
                ? withLifeOf(before, commitment)
                : wanted;
        if (settled.head().custodian() != null || stored.head().custodian() == null) {
            return settled;
        }
        RecordHead<AggregateId> head = (RecordHead<AggregateId>) settled.head();
        return ((Aggregate<AggregateId>) settled)
                .withHead(head.withCustodian(stored.head().custodian()));
    }

    private static Commitment withLifeOf(Commitment stored, Commitment wanted) {
        boolean otherLife =
                !wanted.transitions().isEmpty() && !wanted.transitions().equals(stored.transitions());
        boolean otherReports =
                !wanted.progress().isEmpty() && !wanted.progress().equals(stored.progress());
        if (otherLife || otherReports) {
            throw refusal(otherLife ? "/transitions" : "/progress", stored, wanted);
        }
        return wanted.toBuilder()
                .transitions(stored.transitions())
                .progress(stored.progress())
                .build();
    }

    /**
     * Lets a change add to the transitions of a commitment, as {@code advance} does, but not touch those on record: that is
     * a correction, which only some may make and which has a reason.
     *
     * @throws RecordRefusedException if the change touches them
     */
    static void requireLifeOnRecord(Aggregate<?> stored, Aggregate<?> wanted) {
        if (stored instanceof Commitment before && wanted instanceof Commitment after) {
            int onRecord = before.transitions().size();
            boolean goesOn = after.transitions().size() >= onRecord
                    && after.transitions().subList(0, onRecord).equals(before.transitions());
            if (!goesOn) {
                throw refusal("/transitions", before, after);
            }
        }
    }

    private static RecordRefusedException refusal(String path, Commitment stored, Commitment wanted) {
        return new RecordRefusedException(List.of(Finding.error(
                "COM-3",
                path,
                Map.of(
                        "from", stored.status().code(),
                        "to", wanted.status().code(),
                        "legal",
                                stored.status().successors().stream()
                                        .map(CommitmentStatus::code)
                                        .toList()))));
    }
}
