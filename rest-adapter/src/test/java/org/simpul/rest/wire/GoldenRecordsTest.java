package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;

/**
 * One record of each kind in which every property of the wire is filled, in a form that a person can read. Whoever has to
 * change one of these files breaks the programs of others.
 */
class GoldenRecordsTest {

    enum Golden {
        ORGANISATION("organisation.json", RecordType.ORGANISATION, OrganisationJson.class),
        PERSON("person.json", RecordType.PARTICIPANT, PersonJson.class),
        GROUP("group.json", RecordType.PARTICIPANT, GroupJson.class),
        POLICY_INSTRUMENT("policy-instrument.json", RecordType.POLICY_INSTRUMENT, PolicyInstrumentJson.class),
        ACTIVITY("activity.json", RecordType.ACTIVITY, ActivityJson.class),
        COMMITMENT("commitment.json", RecordType.COMMITMENT, CommitmentJson.class);

        final String file;
        final RecordType type;
        final Class<?> shape;

        Golden(String file, RecordType type, Class<?> shape) {
            this.file = file;
            this.type = type;
            this.shape = shape;
        }

        JsonNode document() throws Exception {
            try (InputStream in = GoldenRecordsTest.class.getResourceAsStream(file)) {
                return new StrictJson().parse(in.readAllBytes());
            }
        }

        AggregateId id() throws Exception {
            return type.id(UUID.fromString(document().path("id").textValue()));
        }
    }

    private final RecordWires wires = new RecordWires();

    @ParameterizedTest
    @EnumSource
    void readsWithoutAnyFault(Golden golden) throws Exception {
        assertThat(wires.read(golden.document(), golden.id()).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenWithTheSamePropertiesInTheSameOrder(Golden golden) throws Exception {
        Aggregate<?> record = wires.read(golden.document(), golden.id()).value();

        JsonNode written = wires.write(Disclosing.toTheSteward(record), Disclosing.TODAY);

        assertThat(written.toPrettyString()).isEqualTo(golden.document().toPrettyString());
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryPropertyOfItsKind(Golden golden) throws Exception {
        Set<String> properties = new LinkedHashSet<>();
        collect(golden.shape, properties);
        properties.remove(golden.shape.getSimpleName() + ".withheld");

        Set<String> shown = new LinkedHashSet<>();
        collectShown(golden.shape, golden.document(), shown);

        assertThat(shown).containsExactlyInAnyOrderElementsOf(properties);
    }

    private static void collect(Class<?> record, Set<String> properties) {
        for (RecordComponent component : record.getRecordComponents()) {
            boolean isNew = properties.add(record.getSimpleName() + "." + component.getName());
            Class<?> type = item(component.getGenericType());
            if (isNew && isWireRecord(type)) {
                collect(type, properties);
            }
        }
    }

    private static void collectShown(Class<?> record, JsonNode document, Set<String> shown) {
        for (RecordComponent component : record.getRecordComponents()) {
            JsonNode value = document.path(component.getName());
            if (value.isMissingNode()) {
                continue;
            }
            shown.add(record.getSimpleName() + "." + component.getName());
            Class<?> type = item(component.getGenericType());
            if (isWireRecord(type) && value.isArray()) {
                value.forEach(one -> collectShown(type, one, shown));
            } else if (isWireRecord(type)) {
                collectShown(type, value, shown);
            }
        }
    }

    private static Class<?> item(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }

    private static boolean isWireRecord(Class<?> type) {
        return type.isRecord() && type.getPackage().equals(RecordWires.class.getPackage());
    }
}
