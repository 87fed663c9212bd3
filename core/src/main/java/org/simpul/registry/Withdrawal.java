package org.simpul.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.ParticipantId;

/**
 * That consent is on record as withdrawn.
 *
 * @param version of the record that says so
 * @param eraseBy the last day on which what is held may be there; null where the host sets no end
 */
public record Withdrawal(
        ParticipantId participant, int version, @Nullable LocalDate eraseBy) {}
