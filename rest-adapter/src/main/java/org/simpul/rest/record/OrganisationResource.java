package org.simpul.rest.record;

import jakarta.ws.rs.Path;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Reception;

/** The organisations. */
@Path(Addresses.ORGANISATIONS)
public final class OrganisationResource extends RecordResource<Organisation, OrganisationId> {

    public OrganisationResource(Reception reception) {
        super(
                reception,
                new RecordKind<>(
                        RecordType.ORGANISATION,
                        reception.simpul().organisations(),
                        reception.wires().organisations(),
                        OrganisationId::new,
                        reception.simpul()::newOrganisationId,
                        ListFilters.ORGANISATIONS));
    }
}
