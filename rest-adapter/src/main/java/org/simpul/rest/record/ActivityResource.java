package org.simpul.rest.record;

import jakarta.ws.rs.Path;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.RecordType;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Reception;

/** The activities. */
@Path(Addresses.ACTIVITIES)
public final class ActivityResource extends RecordResource<Activity, ActivityId> {

    public ActivityResource(Reception reception) {
        super(
                reception,
                new RecordKind<>(
                        RecordType.ACTIVITY,
                        reception.simpul().activities(),
                        reception.wires().activities(),
                        ActivityId::new,
                        reception.simpul()::newActivityId,
                        ListFilters.ACTIVITIES));
    }
}
