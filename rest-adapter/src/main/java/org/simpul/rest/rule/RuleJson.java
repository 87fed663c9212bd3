package org.simpul.rest.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.LocalizedText;
import org.simpul.rest.http.Json;
import org.simpul.rule.RuleCatalogue;

/** A rule on the wire, with its cause, its cure and an example beside what the contract fixes. */
final class RuleJson {

    private RuleJson() {}

    static ObjectNode of(RuleCatalogue.Entry entry) {
        String rule = entry.rule().id();
        ObjectNode json = Json.object()
                .put("id", rule)
                .put("severity", entry.rule().severity().code())
                .put(
                        "applies",
                        entry.rule().applies().stream()
                                .sorted()
                                .map(RecordType::code)
                                .collect(Collectors.joining(" ")));
        putText(json, "summary", entry.summary());
        putText(json, "cause", entry.cause());
        putText(json, "cure", entry.cure());
        if (!entry.params().isEmpty()) {
            entry.params().forEach(json.putArray("params")::add);
        }
        RuleExample.of(rule).ifPresent(example -> json.set("example", example));
        return json;
    }

    private static void putText(ObjectNode json, String name, @Nullable LocalizedText text) {
        if (text != null) {
            text.byLanguage().forEach(json.putObject(name)::put);
        }
    }
}
