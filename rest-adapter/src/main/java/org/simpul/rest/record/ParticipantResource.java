package org.simpul.rest.record;

import jakarta.ws.rs.Path;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.RecordType;
import org.simpul.model.participant.Participant;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Reception;

/** The people and groups of people. */
@Path(Addresses.PARTICIPANTS)
public final class ParticipantResource extends RecordResource<Participant, ParticipantId> {

    public ParticipantResource(Reception reception) {
        super(
                reception,
                new RecordKind<>(
                        RecordType.PARTICIPANT,
                        reception.simpul().participants(),
                        reception.wires().participants(),
                        ParticipantId::new,
                        reception.simpul()::newParticipantId,
                        ListFilters.PARTICIPANTS));
    }
}
