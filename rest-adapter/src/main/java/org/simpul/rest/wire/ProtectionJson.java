package org.simpul.rest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.time.PartialDate;

/** What is sent to have persons protected, on the wire. */
final class ProtectionJson {

    private ProtectionJson() {}

    /** That consent was withdrawn. */
    record WithdrawalJson(@Nullable PartialDate on) {}

    /** Who was erased before and is to be erased again. */
    record ErasuresJson(List<ParticipantId> participants) {}
}
