package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Figures on the wire: how many, and the way to the records that were counted where there are any. */
final class FigureJson {

    private static final Optional<String> NO_LIST = Optional.empty();

    private FigureJson() {}

    static ObjectNode put(ObjectNode figures, String name, long value) {
        return put(figures, name, value, NO_LIST);
    }

    /** @param records the list that holds exactly those counted; empty when none does */
    static ObjectNode put(ObjectNode figures, String name, long value, Optional<String> records) {
        ObjectNode figure = figures.putObject(name).put("value", value);
        if (value > 0) {
            records.ifPresent(address -> figure.put("records", address));
        }
        return figure;
    }

    /** A figure that is shown only where there is something to count. */
    static void putAny(ObjectNode figures, String name, long value) {
        putAny(figures, name, value, NO_LIST);
    }

    static void putAny(ObjectNode figures, String name, long value, Optional<String> records) {
        if (value > 0) {
            put(figures, name, value, records);
        }
    }
}
