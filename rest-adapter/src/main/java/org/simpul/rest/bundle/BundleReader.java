package org.simpul.rest.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.registry.Bundles.Read;
import org.simpul.registry.Bundles.Reader;
import org.simpul.rest.wire.Reading;
import org.simpul.rest.wire.RecordWires;

/**
 * Reads the records of a bundle once the id of each is known; may be asked again with other ids.
 *
 * @param earlier the ids behind refs of earlier bundles
 */
record BundleReader(RecordWires wires, List<Envelope> envelopes, Map<String, String> earlier) implements Reader {

    @Override
    public List<Read> read(List<AggregateId> ids) {
        Map<String, String> ofBundle = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String ref = envelopes.get(i).ref();
            if (ref != null) {
                ofBundle.putIfAbsent(ref, ids.get(i).value().toString());
            }
        }
        Map<String, String> byRef = new HashMap<>(earlier);
        byRef.putAll(ofBundle);
        References references = new References(byRef);
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            read.add(read(envelopes.get(i), ids.get(i), references));
        }
        return read;
    }

    private Read read(Envelope envelope, AggregateId id, References references) {
        if (envelope.record() == null) {
            return new Read(null, List.of());
        }
        References.Resolved resolved = references.resolve(envelope.record());
        Reading<? extends Aggregate<?>> reading = wires.read(resolved.record(), id);
        if (resolved.unknown().isEmpty()) {
            return new Read(reading.value(), reading.findings());
        }
        // The reader saw no id there and said so; that the ref is unknown says more.
        Set<String> told = new HashSet<>();
        List<Finding> findings = new ArrayList<>(resolved.unknown());
        findings.forEach(finding -> told.add(finding.path()));
        reading.findings().stream()
                .filter(finding -> !told.contains(finding.path()))
                .forEach(findings::add);
        return new Read(reading.value(), findings);
    }
}
