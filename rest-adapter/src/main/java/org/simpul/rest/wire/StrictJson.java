package org.simpul.rest.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Parses JSON strictly (RFC 8259, I-JSON's RFC 7493 for names and text): whatever two programs could read differently is
 * refused. A name stands once in an object, text is Unicode without NUL and without lone surrogates, the bytes are UTF-8,
 * and nesting, texts, names and numbers stay within limits. Safe for use by several threads.
 */
public final class StrictJson {

    /** Objects and lists within each other. */
    static final int DEEPEST = 64;

    /** Characters of one text. */
    static final int LONGEST_TEXT = 200_000;

    /** Characters of the name of a property. */
    static final int LONGEST_NAME = 200;

    /** Digits and signs of one number. */
    static final int LONGEST_NUMBER = 100;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    // Names come from strangers: a table of them that outlives the document would be theirs to fill.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST + 1)
                    .maxNumberLength(LONGEST_NUMBER + 1)
                    .build())
            .build();

    /**
     * The one value that a body holds.
     *
     * @throws MalformedJsonException if it is no JSON in UTF-8, or beyond the limits
     */
    public JsonNode parse(byte[] body) throws MalformedJsonException {
        Utf8.check(body);
        try (Reader characters = characters(body);
                JsonParser parser = FACTORY.createParser(characters)) {
            return document(parser);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new MalformedJsonException(
                    Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()), reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
    }

    /** A byte order mark may be ignored (RFC 8259, section 8.1). */
    private static Reader characters(byte[] body) throws IOException {
        Reader characters = new InputStreamReader(
                new ByteArrayInputStream(body),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader pushback = new PushbackReader(characters);
        int first = pushback.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            pushback.unread(first);
        }
        return pushback;
    }

    private static JsonNode document(JsonParser parser) throws IOException, MalformedJsonException {
        if (parser.nextToken() == null) {
            throw refused(parser, "There is no JSON here");
        }
        JsonNode document = value(parser, 0);
        if (parser.nextToken() != null) {
            throw refused(parser, "Something follows after the end of the document");
        }
        return document;
    }

    private static JsonNode value(JsonParser parser, int depth) throws IOException, MalformedJsonException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth == DEEPEST) {
            throw refused(parser, "Objects and lists are nested deeper than " + DEEPEST + " levels");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> list(parser, depth);
            case VALUE_STRING -> TextNode.valueOf(text(parser));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, token);
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            default -> NullNode.getInstance();
        };
    }

    private static ObjectNode object(JsonParser parser, int depth) throws IOException, MalformedJsonException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name.length() > LONGEST_NAME) {
                throw refused(parser, "The name of a property is longer than " + LONGEST_NAME + " characters");
            }
            requireUnicode(parser, name);
            if (object.has(name)) {
                throw refused(parser, "A property of this object occurs twice");
            }
            parser.nextToken();
            object.set(name, value(parser, depth + 1));
        }
        return object;
    }

    private static ArrayNode list(JsonParser parser, int depth) throws IOException, MalformedJsonException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, depth + 1));
        }
        return list;
    }

    private static String text(JsonParser parser) throws IOException, MalformedJsonException {
        String text = parser.getText();
        if (text.length() > LONGEST_TEXT) {
            throw refused(parser, "A text is longer than " + LONGEST_TEXT + " characters");
        }
        requireUnicode(parser, text);
        return text;
    }

    /** A fraction becomes the nearest double, as everywhere in JSON; amounts are written as text. */
    private static JsonNode number(JsonParser parser, JsonToken token) throws IOException, MalformedJsonException {
        if (parser.getTextLength() > LONGEST_NUMBER) {
            throw refused(parser, "A number is longer than " + LONGEST_NUMBER + " characters");
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return nodes.numberNode(parser.getDoubleValue());
        }
        return switch (parser.getNumberType()) {
            case INT -> nodes.numberNode(parser.getIntValue());
            case LONG -> nodes.numberNode(parser.getLongValue());
            default -> nodes.numberNode(parser.getBigIntegerValue());
        };
    }

    private static void requireUnicode(JsonParser parser, String text) throws MalformedJsonException {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                throw refused(parser, "A text holds the character NUL (\\u0000)");
            }
            if (Character.isSurrogate(unit)) {
                boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1));
                if (!isPair) {
                    throw refused(parser, "A text holds half of a surrogate pair");
                }
                i++;
            }
        }
    }

    private static MalformedJsonException refused(JsonParser parser, String reason) {
        JsonLocation where = parser.currentTokenLocation();
        return new MalformedJsonException(Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()), reason);
    }

    /** In our own words: those of the parser name classes and quote the document. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "The document ends before it is complete";
        }
        if (e instanceof StreamConstraintsException) {
            return "The document goes beyond the limits: at most " + DEEPEST + " levels, " + LONGEST_TEXT
                    + " characters in a text, " + LONGEST_NAME + " in a name, " + LONGEST_NUMBER + " in a number";
        }
        return "This is no JSON: a misplaced or unknown character, a comma too many, a quote too few";
    }
}
