package org.simpul.rest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.rest.wire.RecordWires;
import org.simpul.rest.wire.StrictJson;

/**
 * What every resource works with: the registry, the shapes on the wire, and who asks. One per adapter, for any number of
 * threads.
 */
public final class Reception {

    private final Simpul simpul;
    private final Function<Asked, Caller> callers;
    private final RecordWires wires;
    private final Bodies bodies = new Bodies(new StrictJson());

    public Reception(Simpul simpul, RecordWires wires, Function<Asked, Caller> callers) {
        this.simpul = simpul;
        this.wires = wires;
        this.callers = callers;
    }

    public Simpul simpul() {
        return simpul;
    }

    public RecordWires wires() {
        return wires;
    }

    public Caller caller(Asked asked) {
        return callers.apply(asked);
    }

    /** Today, in the zone of the registry. */
    public LocalDate today() {
        return LocalDate.now(simpul.clock());
    }

    /** The JSON of a body that holds one record or less. */
    public JsonNode document(InputStream body) {
        return bodies.read(body, Bodies.RECORD_BYTES);
    }

    /** The JSON of a body that holds many records. */
    public JsonNode bundle(InputStream body) {
        return bodies.read(body, Bodies.BUNDLE_BYTES);
    }

    /** Findings in the words of a language. */
    public ArrayNode findings(List<Finding> findings, Locale language) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> array.add(wires.writeFinding(finding, language)));
        return array;
    }
}
