package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;

/** One kind of record on the wire, both ways. Safe for use by several threads. */
public final class RecordWire<A extends Aggregate<I>, I extends AggregateId> {

    private static final Shape<OrganisationId> IDS =
            new LeafShape<>("id", OrganisationId::of, OrganisationId::toString);

    private final Form<A, I> form;

    RecordWire(Form<A, I> form) {
        this.form = form;
    }

    /**
     * Reads a new record; all faults at once. A list item that cannot be read is left out of the record, and so is an
     * optional value, so that rules can judge the rest.
     *
     * @param id the id it is to have; an {@code id} in the document must agree with it
     */
    public Reading<A> read(JsonNode document, I id) {
        return read(document, id, null);
    }

    /**
     * Reads a record that is to take the place of a stored one and has its id. The {@code status} of a commitment may then
     * agree with the stored transitions where the document brings none.
     */
    public Reading<A> readInPlaceOf(A stored, JsonNode document) {
        return read(document, stored.id(), stored);
    }

    /** The whole record as its reader may see it, with what the registry manages beside it. */
    public ObjectNode write(Disclosed<A> disclosed, LocalDate today) {
        ObjectNode written = write(disclosed.record(), Managed.of(disclosed, today));
        if (!disclosed.pseudonyms().isEmpty()) {
            disclosed.pseudonyms().forEach(written.putObject("pseudonyms")::put);
        }
        return written;
    }

    ObjectNode write(A record, Managed managed) {
        return form.write(record, managed);
    }

    private Reading<A> read(JsonNode document, I id, @Nullable A stored) {
        Faults faults = new Faults();
        if (!(document instanceof ObjectNode object)) {
            faults.wrongType(Pointer.ROOT, JsonTypes.OBJECT, document);
            return new Reading<>(null, faults.findings());
        }
        refuseOtherId(object, id, faults);
        A record = form.read(object, id, stored, faults);
        return new Reading<>(record, faults.findings());
    }

    private static void refuseOtherId(ObjectNode document, AggregateId id, Faults faults) {
        JsonNode written = document.path("id");
        Pointer at = Pointer.ROOT.at("id");
        if (written.isMissingNode() || written.isNull()) {
            return;
        }
        // The ids of all kinds are read alike.
        OrganisationId read = IDS.read(written, at, faults);
        if (read != null && !read.value().equals(id.value())) {
            faults.unreadable(at, "It is not the id of this record, which is " + id.value() + "; leave it out");
        }
    }
}
