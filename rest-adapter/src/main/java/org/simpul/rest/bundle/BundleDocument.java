package org.simpul.rest.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Finding;
import org.simpul.model.id.RecordType;

/**
 * A bundle as it was sent.
 *
 * @param envelopes its records, in order, without those whose kind cannot be told
 * @param faults what is wrong with the bundle around its records, each at its JSON Pointer into the bundle
 */
record BundleDocument(List<Envelope> envelopes, List<Finding> faults) {

    private static final List<String> AROUND_ALL = List.of("records");
    private static final List<String> AROUND_ONE = List.of("type", "ref", "record");
    private static final List<String> TYPES =
            Arrays.stream(RecordType.values()).map(RecordType::code).toList();
    // The length of the value of an identifier, which a ref becomes in a namespace.
    static final int LONGEST_REF = 200;

    BundleDocument {
        envelopes = List.copyOf(envelopes);
        faults = List.copyOf(faults);
    }

    /** @param namespace makes each ref an identifier of its record; null for none */
    static BundleDocument read(JsonNode document, @Nullable String namespace) {
        return new Reader(namespace).read(document);
    }

    private static final class Reader {

        private final @Nullable String namespace;
        private final List<Envelope> envelopes = new ArrayList<>();
        private final List<Finding> faults = new ArrayList<>();
        private final Set<String> refs = new HashSet<>();

        Reader(@Nullable String namespace) {
            this.namespace = namespace;
        }

        BundleDocument read(JsonNode document) {
            JsonNode records = document.path("records");
            if (!document.isObject()) {
                wrongType("", "object", document);
            } else if (!records.isArray()) {
                wrongType("/records", "array", records);
            }
            unknownProperties("", document, AROUND_ALL);
            for (int i = 0; i < records.size() && records.isArray(); i++) {
                readOne("/records/" + i, records.get(i));
            }
            return new BundleDocument(envelopes, faults);
        }

        private void readOne(String at, JsonNode entry) {
            if (!entry.isObject()) {
                wrongType(at, "object", entry);
                return;
            }
            unknownProperties(at, entry, AROUND_ONE);
            Optional<RecordType> type = type(at + "/type", entry.path("type"));
            String ref = ref(at + "/ref", entry.path("ref"));
            ObjectNode record = entry.path("record") instanceof ObjectNode object ? object : null;
            if (record == null) {
                wrongType(at + "/record", "object", entry.path("record"));
            }
            type.ifPresent(known -> envelopes.add(new Envelope(ref, known, identified(record, ref))));
        }

        private Optional<RecordType> type(String at, JsonNode given) {
            for (RecordType type : RecordType.values()) {
                if (type.code().equals(given.textValue())) {
                    return Optional.of(type);
                }
            }
            if (given.isTextual()) {
                faults.add(Finding.error("VOC-1", at, Map.of("vocabulary", "types", "known", TYPES)));
            } else {
                wrongType(at, "string", given);
            }
            return Optional.empty();
        }

        private @Nullable String ref(String at, JsonNode given) {
            if (given.isMissingNode() || given.isNull()) {
                return null;
            }
            String ref = given.textValue();
            if (ref == null) {
                wrongType(at, "string", given);
                return null;
            }
            if (ref.isBlank() || ref.length() > LONGEST_REF) {
                unreadable(at, "ref", "A ref has 1 to " + LONGEST_REF + " characters and is not blank");
                return null;
            }
            if (!refs.add(ref)) {
                unreadable(at, "ref", "Another record of the bundle has this ref");
            }
            return ref;
        }

        private @Nullable ObjectNode identified(@Nullable ObjectNode record, @Nullable String ref) {
            if (record == null || namespace == null || ref == null) {
                return record;
            }
            JsonNode identifiers = record.path("identifiers");
            if (!identifiers.isArray() && !identifiers.isMissingNode() && !identifiers.isNull()) {
                // The reader of the record will say what is wrong with them.
                return record;
            }
            ObjectNode more = record.deepCopy();
            ObjectNode identifier = more.objectNode().put("scheme", namespace).put("value", ref);
            for (JsonNode known : identifiers) {
                if (known.equals(identifier)) {
                    return record;
                }
            }
            (identifiers.isArray() ? more.withArray("/identifiers") : more.putArray("identifiers")).add(identifier);
            return more;
        }

        private void unknownProperties(String at, JsonNode object, List<String> known) {
            object.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    // Names of properties have no blanks; names of people do.
                    boolean isNamed = name.chars().noneMatch(Character::isWhitespace);
                    faults.add(Finding.error(
                            "FMT-2",
                            isNamed ? at + "/" + Words.token(name) : at,
                            isNamed
                                    ? Map.of("property", Words.excerpt(name), "known", known)
                                    : Map.of("known", known)));
                }
            });
        }

        private void wrongType(String at, String expected, JsonNode found) {
            if (found.isMissingNode()) {
                unreadable(at, "missing", "It is required");
            } else {
                faults.add(Finding.error("FMT-3", at, Map.of("expected", expected, "found", Words.type(found))));
            }
        }

        private void unreadable(String at, String form, String reason) {
            faults.add(Finding.error("FMT-1", at, Map.of("case", form, "reason", reason)));
        }
    }
}
