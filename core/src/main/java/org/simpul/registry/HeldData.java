package org.simpul.registry;

import java.util.List;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.participant.Participant;
import org.simpul.port.AuditLog;

/**
 * Everything that is held on a participant, for that participant (UU 27/2022, articles 5 to 7).
 *
 * @param versions of the record, the newest first
 * @param mentions in other records
 * @param accesses who saw, changed or took out the record and when, the oldest first
 */
public record HeldData(
        List<DisclosedVersion<Participant>> versions, List<Mention> mentions, List<AuditLog.Entry> accesses) {

    public HeldData {
        versions = List.copyOf(versions);
        mentions = List.copyOf(mentions);
        accesses = List.copyOf(accesses);
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
