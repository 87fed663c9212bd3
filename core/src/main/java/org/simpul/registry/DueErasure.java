package org.simpul.registry;

import java.time.LocalDate;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Basis;

/**
 * That a person may be held no longer.
 *
 * @param basis on which they are held
 * @param lastDay on which they might be held
 * @param isWithdrawn whether consent was withdrawn, rather than the time having run out
 */
public record DueErasure(ParticipantId participant, Basis basis, LocalDate lastDay, boolean isWithdrawn) {}
