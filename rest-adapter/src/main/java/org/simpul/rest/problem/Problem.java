package org.simpul.rest.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with one request, in no language yet.
 *
 * @param type null where the status says all there is to say
 * @param detail a sentence about this case; null for none
 * @param members what else the problem carries, each written in the language of the reader
 * @param headers of the answer
 */
record Problem(
        @Nullable ProblemType type,
        int status,
        @Nullable Function<ProblemTexts, String> detail,
        Map<String, Function<Locale, JsonNode>> members,
        Map<String, String> headers) {

    static Problem of(ProblemType type) {
        return new Problem(type, type.status(), null, Map.of(), Map.of());
    }

    /** A problem about which the status says all there is to say. */
    static Problem ofStatus(int status) {
        return new Problem(null, status, null, Map.of(), Map.of());
    }

    Problem status(int other) {
        return new Problem(type, other, detail, members, headers);
    }

    Problem detail(Function<ProblemTexts, String> sentence) {
        return new Problem(type, status, sentence, members, headers);
    }

    /** @param facts what the sentence of this key needs */
    Problem detail(String key, Map<String, ?> facts) {
        return detail(texts -> texts.text(key, facts));
    }

    Problem with(String member, Function<Locale, JsonNode> value) {
        Map<String, Function<Locale, JsonNode>> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, status, detail, more, headers);
    }

    Problem with(String member, JsonNode value) {
        return with(member, language -> value);
    }

    Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, status, detail, members, more);
    }
}
