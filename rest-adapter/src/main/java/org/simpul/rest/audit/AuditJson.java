package org.simpul.rest.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.simpul.model.id.AggregateId;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.AuditVerification;
import org.simpul.rest.http.Json;

/** The audit trail on the wire. */
public final class AuditJson {

    private AuditJson() {}

    /** {@code {at, by, action, type, id, version, seen, purpose}}, where what is not known is left out. */
    public static ObjectNode of(Entry entry) {
        ObjectNode json = Json.object()
                .put("at", entry.at().toString())
                .put("by", entry.subject())
                .put("action", entry.action().code());
        AggregateId id = entry.id();
        if (id != null) {
            json.put("type", id.type().code()).put("id", id.value().toString());
        }
        if (entry.version() != null) {
            json.put("version", entry.version());
        }
        if (entry.seen() != null) {
            json.put("seen", entry.seen().code());
        }
        if (entry.purpose() != null) {
            json.put("purpose", entry.purpose());
        }
        return json;
    }

    static ObjectNode of(AuditVerification verification) {
        ObjectNode json = Json.object()
                .put("holds", verification.holds())
                .put("seals", verification.seals())
                .put("entries", verification.entries())
                .put("unsealed", verification.unsealed())
                .put("unvouched", verification.unvouched());
        AuditAnchor last = verification.last();
        if (last != null) {
            json.putObject("anchor").put("seal", last.seal()).put("hash", last.hash());
        }
        AuditVerification.Fault fault = verification.fault();
        if (fault != null) {
            json.putObject("fault")
                    .put("reason", fault.reason().code())
                    .put("seal", fault.seal())
                    .put("firstPlace", fault.firstPlace())
                    .put("lastPlace", fault.lastPlace());
        }
        return json;
    }
}
