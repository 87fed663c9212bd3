package org.simpul.rest.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.simpul.registry.BundleRow;
import org.simpul.rest.wire.RecordWires;

/** What became of the records of a bundle, on the wire. */
public final class BundleJson {

    private BundleJson() {}

    /** One object for each record: {@code {ref, type, id, version, outcome, findings}}. */
    public static ArrayNode rows(List<BundleRow> rows, RecordWires wires, Locale language) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (BundleRow row : rows) {
            ObjectNode json = array.addObject();
            if (row.ref() != null) {
                json.put("ref", row.ref());
            }
            json.put("type", row.id().type().code()).put("id", row.id().value().toString());
            if (row.version() > 0) {
                json.put("version", row.version());
            }
            json.put("outcome", row.outcome().code());
            if (!row.findings().isEmpty()) {
                ArrayNode findings = json.putArray("findings");
                row.findings().forEach(finding -> findings.add(wires.writeFinding(finding, language)));
            }
        }
        return array;
    }
}
