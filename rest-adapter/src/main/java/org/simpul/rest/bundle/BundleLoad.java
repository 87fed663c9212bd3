package org.simpul.rest.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.registry.BundleRefusedException;
import org.simpul.registry.BundleRow;
import org.simpul.registry.Bundles.Announced;
import org.simpul.rest.wire.RecordWires;

/** Loads a bundle in the form of the wire, wherever it came from. */
public record BundleLoad(Simpul simpul, RecordWires wires) {

    /**
     * Loads a bundle, or only tries to.
     *
     * @param namespace makes each ref an identifier of its record; null for none
     * @throws RefusedBundleException if the bundle or one of its records has errors; nothing is stored then
     */
    public List<BundleRow> load(Caller caller, JsonNode bundle, @Nullable String namespace, boolean isDryRun) {
        BundleDocument document = BundleDocument.read(bundle, namespace);
        List<Announced> announced =
                document.envelopes().stream().map(Envelope::announced).toList();
        BundleReader reader = new BundleReader(wires, document.envelopes());
        boolean isSound = document.faults().isEmpty();
        List<BundleRow> rows;
        try {
            // What is unsound around the records is refused, but not before they have been judged as well.
            rows = simpul.bundles().load(caller, announced, reader, isDryRun || !isSound);
        } catch (BundleRefusedException e) {
            throw new RefusedBundleException(document.faults(), e.rows());
        }
        if (!isSound) {
            throw new RefusedBundleException(document.faults(), rows);
        }
        return rows;
    }

    /** Several bundles as one, in their order, so that they name each other's records and are loaded together or not at all. */
    public static ObjectNode joined(List<JsonNode> bundles) {
        ArrayNode records = JsonNodeFactory.instance.arrayNode();
        bundles.forEach(bundle -> bundle.path("records").forEach(records::add));
        return JsonNodeFactory.instance.objectNode().set("records", records);
    }
}
