package org.simpul.registry;

import java.util.List;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.vocabulary.Coded;

/**
 * What an erasure did, or would do.
 *
 * @param version of the participant that tells of it; that of the deletion, where the participant was deleted before
 * @param rewritten other records out of which copies were taken, from any of their versions
 * @param toReview other records that tell one of the erased texts and were left alone: somebody has to look whether it is the
 *     same person
 */
public record Erasure(ParticipantId participant, int version, List<AggregateId> rewritten, List<AggregateId> toReview) {

    public Erasure {
        rewritten = List.copyOf(rewritten);
        toReview = List.copyOf(toReview);
    }

    /** How far copies are looked for in other records. */
    public enum Scope implements Coded {
        /** Wherever a text stands that is hardly somebody else's: a name of several words, an address of mail, a long number. */
        EVERYWHERE,
        /** Only in records that name the participant, in any version. */
        LINKED
    }
}
