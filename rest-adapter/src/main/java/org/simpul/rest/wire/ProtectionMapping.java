package org.simpul.rest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.time.PartialDate;

/** What is sent to have persons protected, as the registry takes it. */
final class ProtectionMapping {

    /** When consent was withdrawn; null where the document does not say. */
    public @Nullable PartialDate on(ProtectionJson.WithdrawalJson json) {
        return json.on();
    }

    public ReleaseRequest release(ProtectionJson.ReleaseJson json) {
        return new ReleaseRequest(json.cohort(), json.year());
    }

    public List<ParticipantId> participants(ProtectionJson.ErasuresJson json) {
        if (json.participants().isEmpty()) {
            throw new IllegalArgumentException("A list of erasures names at least one participant");
        }
        return json.participants();
    }
}
