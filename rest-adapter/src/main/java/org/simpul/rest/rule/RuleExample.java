package org.simpul.rest.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.simpul.rest.wire.MalformedJsonException;
import org.simpul.rest.wire.StrictJson;

/**
 * A record that breaks a rule, and the nearest one that does not.
 *
 * <p>Each stands in a file of its own: {@code given}, the rows of a bundle that is stored before, if
 * there is one, in a namespace where the row after it names them by their refs; {@code
 * breaks}, a row of which a finding is told at {@code path}; {@code holds}, the same row with as little as possible changed.
 * Where {@code delete} names a record, that is deleted once the row is stored, and the finding is told of it. A test tries
 * every one of them.
 */
final class RuleExample {

    private RuleExample() {}

    /** The example of a rule; empty for the rule of a host. */
    static Optional<ObjectNode> of(String rule) {
        try (InputStream file = RuleExample.class.getResourceAsStream("examples/" + rule + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of((ObjectNode) new StrictJson().parse(file.readAllBytes()));
        } catch (IOException | MalformedJsonException e) {
            throw new IllegalStateException("The example of the rule " + rule + " cannot be read", e);
        }
    }
}
