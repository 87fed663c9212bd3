package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.ActivityId;

/** Does what the compiler lets a neighbour of {@link RecordWire} do and the architecture does not. */
public final class ForgedWire {

    private ForgedWire() {}

    public static JsonNode written(RecordWire<Activity, ActivityId> wire, Activity activity, LocalDate today) {
        return wire.write(activity, new Managed(1, Instant.EPOCH, Instant.EPOCH, List.of(), today));
    }
}
