package org.simpul.rest.record;

import jakarta.ws.rs.Path;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.id.RecordType;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Reception;

/** The policy instruments. */
@Path(Addresses.POLICY_INSTRUMENTS)
public final class PolicyInstrumentResource extends RecordResource<PolicyInstrument, PolicyInstrumentId> {

    public PolicyInstrumentResource(Reception reception) {
        super(
                reception,
                new RecordKind<>(
                        RecordType.POLICY_INSTRUMENT,
                        reception.simpul().policyInstruments(),
                        reception.wires().policyInstruments(),
                        PolicyInstrumentId::new,
                        reception.simpul()::newPolicyInstrumentId,
                        ListFilters.POLICY_INSTRUMENTS));
    }
}
