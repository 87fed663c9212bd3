package org.simpul.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.registry.BundleRow;
import org.simpul.rest.bundle.BundleLoader;
import org.simpul.rest.bundle.RefusedBundleException;
import org.simpul.rest.http.Json;
import org.simpul.rest.wire.MalformedJsonException;
import org.simpul.rest.wire.RecordWires;
import org.simpul.rest.wire.StrictJson;

/**
 * Loads bundles from files, in the form that {@code POST /v1/bundles} takes, without a server: for seeds, migrations and
 * tests.
 */
public final class BundleFile {

    private static final String RECORDS = "records";

    private BundleFile() {}

    /** Bundles could not be loaded: they are no JSON, no bundles, or some of their records have errors. */
    public static final class RefusedException extends RuntimeException {

        private final transient List<BundleRow> rows;

        RefusedException(String message, List<BundleRow> rows, @Nullable Throwable cause) {
            super(message, cause);
            this.rows = List.copyOf(rows);
        }

        /** What would have become of each record; empty when the files could not be read that far. */
        public List<BundleRow> rows() {
            return rows;
        }
    }

    /**
     * Loads several files as one bundle, all or nothing, so that their records may name each other by their refs.
     *
     * @param namespace makes each ref an identifier, so that loading the same files again changes nothing; null for none
     * @param files the bytes of each
     * @return what became of each record, in the order of the files
     * @throws RefusedException if nothing was stored because of errors
     */
    public static List<BundleRow> load(Simpul simpul, Caller caller, @Nullable String namespace, List<byte[]> files) {
        ObjectNode whole = Json.object();
        ArrayNode records = whole.putArray(RECORDS);
        for (int i = 0; i < files.size(); i++) {
            JsonNode document = document(files.get(i), i + 1);
            if (!(document.path(RECORDS) instanceof ArrayNode some) || document.size() != 1) {
                throw new RefusedException(
                        "File " + (i + 1)
                                + " is no bundle: a bundle is an object with the one property records, an array",
                        List.of(),
                        null);
            }
            records.addAll(some);
        }
        try {
            return new BundleLoader(simpul, new RecordWires()).load(caller, whole, namespace, false);
        } catch (RefusedBundleException e) {
            throw new RefusedException(message(e), e.rows(), e);
        }
    }

    private static JsonNode document(byte[] file, int number) {
        try {
            return new StrictJson().parse(file);
        } catch (MalformedJsonException e) {
            throw new RefusedException(
                    "File " + number + ", line " + e.line() + ", column " + e.column() + ": " + e.reason(),
                    List.of(),
                    e);
        }
    }

    /** Where the errors are, by refs, rules and places: what the records say may be personal. */
    private static String message(RefusedBundleException e) {
        StringBuilder message = new StringBuilder("The bundle was refused");
        e.faults()
                .forEach(fault ->
                        message.append("; ").append(fault.rule()).append(" at ").append(fault.path()));
        e.rows()
                .forEach(row -> row.findings().stream()
                        .filter(finding -> finding.isError())
                        .forEach(finding -> message.append("; ")
                                .append(finding.rule())
                                .append(" at ")
                                .append(finding.path())
                                .append(" of ")
                                .append(row.ref() == null ? row.id().value() : row.ref())));
        return message.toString();
    }
}
