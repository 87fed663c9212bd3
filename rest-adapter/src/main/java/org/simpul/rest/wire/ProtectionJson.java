package org.simpul.rest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** What is sent to have persons protected, on the wire. */
final class ProtectionJson {

    private ProtectionJson() {}

    /** That consent was withdrawn. */
    record WithdrawalJson(@Nullable PartialDate on) {}

    /** Of whom, and for which year, everybody is to know how often they came. */
    record ReleaseJson(Code cohort, int year) {}

    /** Who was erased before and is to be erased again. */
    record ErasuresJson(List<ParticipantId> participants) {}
}
