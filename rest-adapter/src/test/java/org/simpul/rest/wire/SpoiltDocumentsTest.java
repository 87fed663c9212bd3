package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.simpul.finding.Finding;

/** Whatever a document holds in whatever place, a reader answers with findings and never fails. */
class SpoiltDocumentsTest {

    private static final RecordWires WIRES = new RecordWires();

    /** Puts something else in the place of one part of a document; the parts are counted as a reader meets them. */
    record Spoiling(int part, JsonNode instead) {

        JsonNode of(JsonNode document) {
            JsonNode spoilt = document.deepCopy();
            List<Runnable> parts = new ArrayList<>();
            collect((ContainerNode<?>) spoilt, parts);
            parts.get(part % parts.size()).run();
            return spoilt;
        }

        private void collect(ContainerNode<?> container, List<Runnable> parts) {
            if (container instanceof ObjectNode object) {
                object.fieldNames().forEachRemaining(name -> parts.add(() -> object.set(name, instead)));
                parts.add(() -> object.set("unheardOf", instead));
            }
            if (container instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    int index = i;
                    parts.add(() -> array.set(index, instead));
                }
                parts.add(() -> array.add(instead));
            }
            container.forEach(child -> {
                if (child instanceof ContainerNode<?> inner) {
                    collect(inner, parts);
                }
            });
        }
    }

    @Property(tries = 1_000)
    void areReadAsFarAsTheyGo(@ForAll GoldenRecordsTest.Golden golden, @ForAll("spoilings") List<Spoiling> spoilings)
            throws Exception {
        JsonNode document = golden.document();
        for (Spoiling spoiling : spoilings) {
            document = spoiling.of(document);
        }

        Reading<?> reading = WIRES.read(document, golden.id());

        assertThat(reading.findings()).allSatisfy(finding -> {
            assertThat(finding.rule()).isIn("FMT-1", "FMT-2", "FMT-3", "VOC-1");
            assertThat(finding.params()).isNotEmpty();
        });
        assertThat(reading.findings()).extracting(Finding::path, Finding::rule).doesNotHaveDuplicates();
        assertThat(reading.value() != null || !reading.findings().isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<List<Spoiling>> spoilings() {
        Arbitrary<JsonNode> values = Arbitraries.of(
                        "null",
                        "''",
                        "' '",
                        "'x'",
                        "'é…'",
                        "7",
                        "-1",
                        "0",
                        "99999999999",
                        "1.5",
                        "1e400",
                        "true",
                        "[]",
                        "[[]]",
                        "[null]",
                        "['x']",
                        "{}",
                        "{'id': 'x'}",
                        "{'id': 7}",
                        "{'x': {}}",
                        "'2024'",
                        "'2024-02-30'",
                        "'2020/2024'",
                        "'/'",
                        "'..'",
                        "'agreed'",
                        "'person'",
                        "'group'",
                        "'public'",
                        "'P1Y'",
                        "'ID'",
                        "'01900000-0000-7000-8000-000000000001'",
                        "'https://example.org'",
                        "'09:00'")
                .map(Documents::json);
        return Arbitraries.integers()
                .between(0, 2_000)
                .flatMap(part -> values.map(value -> new Spoiling(part, value)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
