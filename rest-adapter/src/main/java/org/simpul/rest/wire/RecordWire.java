package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;

/** One kind of record on the wire, both ways. Safe for use by several threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class RecordWire<A extends Aggregate<I>, I extends AggregateId> {

    RecordWire() {}

    /**
     * Reads a new record.
     *
     * @param id the id it is to have; an {@code id} in the document must agree with it
     */
    public Reading<A> read(JsonNode document, I id) {
        throw new UnsupportedOperationException(id + " " + document);
    }

    /** Reads a record that is to take the place of a stored one, whose id it has and whose life it may only repeat. */
    public Reading<A> readInPlaceOf(A stored, JsonNode document) {
        throw new UnsupportedOperationException(stored.id() + " " + document);
    }

    /** The whole record as a reader gets it. */
    public ObjectNode write(Disclosed<A> disclosed, LocalDate today) {
        throw new UnsupportedOperationException(disclosed + " " + today);
    }
}
