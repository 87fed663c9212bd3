package org.simpul.rest.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.registry.RecordRefusedException;
import org.simpul.registry.Written;
import org.simpul.rest.http.Ids;
import org.simpul.rest.wire.Reading;

/**
 * Takes documents in. What reading found and what the rules find comes out together, so that a writer sees all faults of a
 * document at once.
 */
record Intake<A extends Aggregate<I>, I extends AggregateId>(RecordKind<A, I> kind) {

    /** @throws RecordRefusedException with every finding, if one is an error */
    Written<A> create(Caller caller, JsonNode document) {
        Reading<A> reading = read(document);
        A record = reading.value();
        if (record == null || Judgement.isFaulty(reading)) {
            throw new RecordRefusedException(judged(caller, reading));
        }
        return Judgement.accepted(reading::findings, () -> kind.registry().create(caller, record));
    }

    /** @throws RecordRefusedException with every finding, if one is an error */
    Written<A> replace(Caller caller, I id, @Nullable Integer expectedVersion, JsonNode document) {
        Replacement replacement = new Replacement(document);
        try {
            return Judgement.accepted(
                    () -> replacement.reading.findings(),
                    () -> kind.registry().replace(caller, id, expectedVersion, replacement));
        } catch (Unusable e) {
            throw new RecordRefusedException(judged(caller, replacement.reading));
        }
    }

    /** Every finding in a document; nothing is stored. */
    List<Finding> validate(Caller caller, JsonNode document) {
        return judged(caller, read(document));
    }

    private Reading<A> read(JsonNode document) {
        I id = Ids.find(document.path("id").textValue()).map(kind.id()).orElseGet(kind.newId());
        return kind.wire().read(document, id);
    }

    private List<Finding> judged(Caller caller, Reading<A> reading) {
        A record = reading.value();
        return record == null
                ? reading.findings()
                : Judgement.merged(reading.findings(), kind.registry().validate(caller, record));
    }

    /** Reads a document in the place of the stored record. The registry may ask again; the last reading counts. */
    private final class Replacement implements UnaryOperator<A> {

        private final JsonNode document;
        private Reading<A> reading = new Reading<>(null, List.of());

        Replacement(JsonNode document) {
            this.document = document;
        }

        @Override
        public A apply(A stored) {
            reading = kind.wire().readInPlaceOf(stored, document);
            A record = reading.value();
            if (record == null || Judgement.isFaulty(reading)) {
                throw new Unusable();
            }
            return record;
        }
    }

    /** Ends a change whose document cannot be used; told in full outside of it. */
    private static final class Unusable extends RuntimeException {

        Unusable() {
            super("The document cannot be used", null, false, false);
        }
    }
}
