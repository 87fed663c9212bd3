package org.simpul.registry;

import java.util.List;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Participant;
import org.simpul.port.AuditLog;

/**
 * Everything that is held on a participant, for that participant (UU 27/2022, articles 5 to 7).
 *
 * @param versions of the record, the newest first
 * @param merged the records that were merged into it
 * @param mentions in other records
 * @param accesses who saw, changed or took out the record and when, the oldest first
 */
public record HeldData(
        List<DisclosedVersion<Participant>> versions,
        List<Merged> merged,
        List<Mention> mentions,
        List<AuditLog.Entry> accesses) {

    public HeldData {
        versions = List.copyOf(versions);
        merged = List.copyOf(merged);
        mentions = List.copyOf(mentions);
        accesses = List.copyOf(accesses);
    }

    /**
     * A record of the same participant that was merged into theirs.
     *
     * @param versions the newest first
     */
    public record Merged(ParticipantId id, List<DisclosedVersion<Participant>> versions) {

        public Merged {
            versions = List.copyOf(versions);
        }
    }

    /**
     * That another record names the participant, now or in an older version.
     *
     * @param record in the newest version that does
     * @param references where by id, as JSON Pointers
     * @param texts where by one of the texts by which they can be told from others
     */
    public record Mention(Disclosed<? extends Aggregate<?>> record, List<String> references, List<String> texts) {

        public Mention {
            references = List.copyOf(references);
            texts = List.copyOf(texts);
        }
    }
}
