package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.vocabulary.Coded;

/** A word of a closed set; one that the set lacks is VOC-1. */
final class WordShape<E extends Coded> implements Shape<E> {

    private final String vocabulary;
    private final Map<String, E> members = new LinkedHashMap<>();
    private final List<String> known;

    WordShape(String vocabulary, E[] members) {
        this.vocabulary = vocabulary;
        for (E member : members) {
            this.members.put(member.code(), member);
        }
        this.known = List.copyOf(this.members.keySet());
    }

    @Override
    public @Nullable E read(JsonNode node, Pointer at, Faults faults) {
        if (!node.isTextual()) {
            faults.wrongType(at, type(), node);
            return null;
        }
        E member = members.get(node.textValue());
        if (member == null) {
            faults.unknownWord(at, node.textValue(), vocabulary, known);
        }
        return member;
    }

    @Override
    public JsonNode write(E value) {
        return TextNode.valueOf(value.code());
    }

    @Override
    public String type() {
        return JsonTypes.TEXT;
    }
}
