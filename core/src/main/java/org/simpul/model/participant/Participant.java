package org.simpul.model.participant;

import java.util.List;
import java.util.Set;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordHead;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.vocabulary.Code;

/**
 * Somebody who takes part: a {@link Person}, or a {@link Group} known by description and head-count only.
 *
 * <p>Some are at risk when their name or what they are is known; the record then holds a pseudonym, and what it shows
 * depends on who asks.
 */
public sealed interface Participant extends Aggregate<ParticipantId> permits Person, Group {

    /** Codes of {@code cohorts} that apply. */
    List<Code> cohorts();

    /** Which of the two it is, told as {@code kind}. */
    @Override
    default Set<String> derivedProperties() {
        return Set.of("kind");
    }

    @Override
    Participant withHead(RecordHead<ParticipantId> head);

    /**
     * What is left of the record once everything is erased by which somebody can be told from others. What is counted stays, so
     * that counts remain true, and is open to those only who may see everything.
     */
    Participant erased();

    /** Whether this is what an erasure left; nothing is recorded of such a participant any more. */
    boolean isErased();

    /** The texts by which somebody can be told from others, wherever they stand: names, addresses, numbers. */
    Set<String> identifyingTexts();

    /**
     * Those of the {@link #identifyingTexts} that mean this one wherever they stand, unlike a pseudonym or an address of a house,
     * which others have too.
     */
    Set<String> textsOfTheirOwn();
}
