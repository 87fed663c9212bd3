package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.simpul.finding.Finding;
import org.simpul.model.vocabulary.Code;

/** The faults met while one document is read. Not safe for use by several threads. */
final class Faults {

    /** A document of a megabyte can hold half a million faults; nobody repairs them one by one. */
    private static final int MOST = 1_000;

    private static final int LONGEST_WORD = 64;

    private final List<Finding> findings = new ArrayList<>();
    private boolean isFull;

    /** FMT-1: a value, or an object as a whole, that has no meaning. */
    void unreadable(Pointer at, String reason) {
        add(at, "FMT-1", Map.of("reason", reason));
    }

    /**
     * FMT-1: a value that does not have the form of its kind.
     *
     * @param form what was expected, a case of the rule: its messages tell how such a value is written
     */
    void unreadable(Pointer at, String form, String reason) {
        add(at, "FMT-1", Map.of("case", form, "reason", reason));
    }

    /** FMT-1: something is missing without which the rest has no meaning. */
    void missing(Pointer at) {
        unreadable(at, "missing", "A value is required here");
    }

    /** FMT-2. */
    void unknownProperty(Pointer at, List<String> known) {
        add(
                at,
                "FMT-2",
                at.isNamed() ? Map.of("property", excerpt(at.token()), "known", known) : Map.of("known", known));
    }

    /** FMT-3. */
    void wrongType(Pointer at, String expected, JsonNode found) {
        add(at, "FMT-3", Map.of("expected", expected, "found", JsonTypes.of(found)));
    }

    /** VOC-1: a word that a closed set lacks. */
    void unknownWord(Pointer at, String word, String vocabulary, List<String> known) {
        Map<String, Object> params = Map.of("vocabulary", vocabulary, "known", known);
        if (isCode(word)) {
            params = new LinkedHashMap<>(params);
            params.put("code", word);
        }
        add(at, "VOC-1", params);
    }

    /** Whether anything was told of a property of the document or of what is in it. */
    boolean touch(String property) {
        String path = Pointer.ROOT.at(property).toString();
        return findings.stream()
                .map(Finding::path)
                .anyMatch(found -> found.equals(path) || found.startsWith(path + "/"));
    }

    List<Finding> findings() {
        return findings;
    }

    private void add(Pointer at, String rule, Map<String, Object> params) {
        if (findings.size() < MOST) {
            findings.add(Finding.error(rule, at.named().toString(), params));
        } else if (!isFull) {
            isFull = true;
            findings.add(Finding.error(
                    "FMT-1", "", Map.of("reason", "There are more than " + MOST + " faults; the rest is not listed")));
        }
    }

    /** What cannot be one may be anything, the name of a person whose table slipped by a column included. */
    private static boolean isCode(String word) {
        try {
            Code.of(word);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String excerpt(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD - 1) + "…";
    }
}
