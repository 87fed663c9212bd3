package org.simpul.rest.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.registry.BundleRefusedException;
import org.simpul.registry.BundleRow;
import org.simpul.registry.Bundles.Announced;
import org.simpul.rest.wire.RecordWires;

/** Loads a bundle into a registry: all of it or nothing. */
public record BundleLoader(Simpul simpul, RecordWires wires) {

    /**
     * Loads a bundle, or only tries to.
     *
     * @param namespace makes each ref an identifier of its record, so that loading the bundle again changes nothing and later
     *     bundles can name its records; null for none
     * @throws RefusedBundleException if there are errors in its records or around them; nothing is stored then
     */
    public List<BundleRow> load(Caller caller, JsonNode bundle, @Nullable String namespace, boolean isDryRun) {
        BundleDocument document = BundleDocument.read(bundle, namespace);
        List<Announced> announced =
                document.envelopes().stream().map(Envelope::announced).toList();
        Map<String, String> earlier = namespace == null
                ? Map.of()
                : new Namespace(simpul, caller, namespace).ids(refsToOthers(document.envelopes()));
        BundleReader reader = new BundleReader(wires, document.envelopes(), earlier);
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

    private static Set<String> refsToOthers(List<Envelope> envelopes) {
        Set<String> named = new LinkedHashSet<>();
        Set<String> own = new HashSet<>();
        for (Envelope envelope : envelopes) {
            if (envelope.record() != null) {
                named.addAll(References.in(envelope.record()));
            }
            if (envelope.ref() != null) {
                own.add(envelope.ref());
            }
        }
        named.removeAll(own);
        // What is no identifier cannot be one of an earlier bundle.
        named.removeIf(ref -> ref.isBlank() || ref.length() > BundleDocument.LONGEST_REF);
        return named;
    }
}
