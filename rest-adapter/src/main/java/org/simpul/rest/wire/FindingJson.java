package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.simpul.finding.Finding;

/** Findings on the wire. */
final class FindingJson {

    private FindingJson() {}

    static ObjectNode of(Finding finding, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().code());
        json.put("path", finding.path());
        json.put("message", finding.message(language));
        if (!finding.params().isEmpty()) {
            ObjectNode params = json.putObject("params");
            finding.params().forEach((name, value) -> params.set(name, fact(value)));
        }
        return json;
    }

    /** Text, numbers, booleans or lists of them, as findings hold; whatever else prints itself. */
    private static JsonNode fact(Object value) {
        if (value instanceof Collection<?> values) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode(values.size());
            values.forEach(one -> list.add(fact(one)));
            return list;
        }
        if (value instanceof Number number) {
            return DecimalNode.valueOf(new BigDecimal(number.toString()));
        }
        return value instanceof Boolean truth ? BooleanNode.valueOf(truth) : TextNode.valueOf(value.toString());
    }
}
