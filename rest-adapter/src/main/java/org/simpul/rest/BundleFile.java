package org.simpul.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.registry.BundleRow;
import org.simpul.rest.bundle.BundleLoad;
import org.simpul.rest.bundle.RefusedBundleException;
import org.simpul.rest.wire.MalformedJsonException;
import org.simpul.rest.wire.RecordWires;
import org.simpul.rest.wire.StrictJson;

/** Loads bundles from files, as {@code POST /v1/bundles} does from requests: records that a host brings along. */
public final class BundleFile {

    private BundleFile() {}

    /**
     * Loads files as one bundle, all or nothing; loading them again changes nothing.
     *
     * @param namespace makes each ref an identifier of its record, by which it is found again; null for none
     * @param files each a bundle in UTF-8 JSON; they may name each other's records
     * @throws IllegalArgumentException if a file is no JSON, or if records have errors; the message names the file, line and
     *     column, or the records with rule and path, and nothing is stored
     */
    public static List<BundleRow> load(Simpul simpul, Caller caller, @Nullable String namespace, List<byte[]> files) {
        BundleLoad load = new BundleLoad(simpul, new RecordWires());
        try {
            return load.load(caller, BundleLoad.joined(parsed(files)), namespace, false);
        } catch (RefusedBundleException e) {
            throw new IllegalArgumentException("The bundle has errors: " + errors(e), e);
        }
    }

    private static List<JsonNode> parsed(List<byte[]> files) {
        StrictJson json = new StrictJson();
        List<JsonNode> bundles = new ArrayList<>();
        for (byte[] file : files) {
            try {
                bundles.add(json.parse(file));
            } catch (MalformedJsonException e) {
                throw new IllegalArgumentException(
                        "File " + (bundles.size() + 1) + " is no JSON: " + e.getMessage(), e);
            }
        }
        return bundles;
    }

    private static String errors(RefusedBundleException refused) {
        StringJoiner errors = new StringJoiner("; ");
        refused.faults().forEach(fault -> errors.add(fault.rule() + " at " + fault.path()));
        for (BundleRow row : refused.rows()) {
            row.findings().stream()
                    .filter(Finding::isError)
                    .forEach(error -> errors.add((row.ref() == null ? row.id().value() : row.ref()) + ": "
                            + error.rule() + " at " + error.path()));
        }
        return errors.toString();
    }
}
