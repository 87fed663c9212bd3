package org.simpul.jdbc;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.port.StorageException;
import org.simpul.report.ReleasedTable;

/**
 * Turns a record into the JSON document that is stored, and back into an equal record. The document has the names and the
 * order of the record's components; values that are absent and lists that are empty are left out.
 *
 * <p>Documents outlive the code that wrote them, so each is stored with the number of its format. Whoever changes the shape
 * of a record adds an {@link Upgrade}, which raises the format by one and reads all that was stored before. Safe for use by
 * several threads.
 */
final class RecordCodec {

    /** The format of tables for release. */
    static final int RELEASE_FORMAT = 1;

    private static final int FIRST_FORMAT = 1;

    // Jackson's default guards against strangers' input. Whatever could be stored must be readable again.
    private static final StreamReadConstraints OWN_DOCUMENTS = StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .build();

    // From the surrogates on characters are written as escapes: half a pair, which a text may hold, has no UTF-8 form
    // and
    // would not survive the way into a database.
    private static final int LAST_BEFORE_SURROGATES = 0xD7FF;

    private final List<Upgrade> upgrades;
    private final JsonMapper mapper = mapper();

    RecordCodec() {
        this(List.of());
    }

    /** @param upgrades the first reads documents of format 1 and makes them format 2, and so on */
    RecordCodec(List<Upgrade> upgrades) {
        this.upgrades = List.copyOf(upgrades);
    }

    /** Turns a document of one format into the next. */
    @FunctionalInterface
    interface Upgrade {
        ObjectNode apply(RecordType type, ObjectNode document);
    }

    /** The format of the documents that {@link #write} makes. */
    int format() {
        return FIRST_FORMAT + upgrades.size();
    }

    String write(Aggregate<?> record) {
        try {
            return mapper.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new StorageException(
                    "The " + record.type().code() + " " + record.id().value() + " cannot be made a document",
                    ToldCause.of(e));
        }
    }

    Aggregate<?> read(RecordType type, int format, String document) {
        if (format < FIRST_FORMAT || format > format()) {
            throw new StorageException(
                    "A stored " + type.code() + " has the format " + format + ", but this version of the library reads "
                            + FIRST_FORMAT + " to " + format(),
                    null);
        }
        try {
            Aggregate<?> record = format == format()
                    ? mapper.readValue(document, recordClass(type))
                    : mapper.treeToValue(upgraded(type, format, mapper.readTree(document)), recordClass(type));
            if (record == null) {
                throw new StorageException("The document of a stored " + type.code() + " is empty", null);
            }
            return record;
        } catch (JsonProcessingException e) {
            throw new StorageException("The document of a stored " + type.code() + " cannot be read", ToldCause.of(e));
        }
    }

    /** A table for release as the text that is stored. */
    String write(ReleasedTable table) {
        try {
            return mapper.writeValueAsString(table);
        } catch (JsonProcessingException e) {
            throw new StorageException("A table for release cannot be made a document", ToldCause.of(e));
        }
    }

    ReleasedTable readTable(int format, String document) {
        if (format != RELEASE_FORMAT) {
            throw new StorageException(
                    "A stored release has the format " + format + ", but this version of the library reads "
                            + RELEASE_FORMAT,
                    null);
        }
        try {
            return mapper.readValue(document, ReleasedTable.class);
        } catch (JsonProcessingException e) {
            throw new StorageException("A stored release cannot be read", ToldCause.of(e));
        }
    }

    /** Whether something holds of a value in a document, which may be of any format; the names of fields are no values. */
    boolean hasText(String document, Predicate<String> wanted) {
        try (JsonParser parser = mapper.createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && wanted.test(parser.getText())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new StorageException("A stored document cannot be read", e);
        }
    }

    private JsonNode upgraded(RecordType type, int format, JsonNode document) {
        if (!(document instanceof ObjectNode object)) {
            throw new StorageException("The document of a stored " + type.code() + " is not a JSON object", null);
        }
        ObjectNode result = object;
        for (Upgrade upgrade : upgrades.subList(format - FIRST_FORMAT, upgrades.size())) {
            result = upgrade.apply(type, result);
        }
        return result;
    }

    private static Class<? extends Aggregate<?>> recordClass(RecordType type) {
        return switch (type) {
            case ORGANISATION -> Organisation.class;
            case PARTICIPANT -> Participant.class;
            case POLICY_INSTRUMENT -> PolicyInstrument.class;
            case ACTIVITY -> Activity.class;
            case COMMITMENT -> Commitment.class;
        };
    }

    private static JsonMapper mapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .streamReadConstraints(OWN_DOCUMENTS)
                .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new ValueModule())
                .addMixIn(Participant.class, PersonOrGroup.class)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        List.class,
                        list -> list.setInclude(JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                // Questions such as isOpen() are answered by a record, not stored in it.
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .build();
    }

    /** Tells the two kinds of participant apart. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "person", value = Person.class),
        @JsonSubTypes.Type(name = "group", value = Group.class)
    })
    private interface PersonOrGroup {}
}
