package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;

/** The seed records of the example server are the largest documents written by hand. */
class SeedBundlesTest {

    private static final Path SEEDS =
            Path.of("../examples/rest-server/src/main/resources/org/simpul/example/server/seeds");
    private static final Pattern REFERENCE = Pattern.compile("\"ref:([^\"]+)\"");

    private final RecordWires wires = new RecordWires();

    static List<Path> bundles() throws Exception {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSixBundles() throws Exception {
        assertThat(bundles()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void readsWithoutAnyFault(Path bundle) throws Exception {
        JsonNode records = document(bundle).path("records");

        assertThat(records).isNotEmpty();
        assertThat(records).allSatisfy(entry -> {
            Reading<?> reading = wires.read(entry.path("record"), id(entry));

            assertThat(reading.findings()).as(entry.path("ref").asText()).isEmpty();
            assertThat(reading.value()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void comesBackAsItWasWritten(Path bundle) throws Exception {
        for (JsonNode entry : document(bundle).path("records")) {
            var record = wires.read(entry.path("record"), id(entry)).value();
            JsonNode answer = wires.write(Disclosing.toTheSteward(record), Disclosing.TODAY);

            assertThat(missing(entry.path("record"), answer, ""))
                    .as(entry.path("ref").asText())
                    .isEmpty();
            assertThat(wires.read(answer, id(entry)).value()).isEqualTo(record);
        }
    }

    /** What the writer wrote and the answer lacks or says otherwise. */
    private static List<String> missing(JsonNode written, JsonNode answer, String path) {
        if (written.isObject()) {
            return written.properties().stream()
                    .flatMap(entry ->
                            missing(entry.getValue(), answer.path(entry.getKey()), path + "/" + entry.getKey())
                                    .stream())
                    .toList();
        }
        if (written.isArray() && written.size() == answer.size()) {
            return IntStream.range(0, written.size())
                    .boxed()
                    .flatMap(i -> missing(written.get(i), answer.path(i), path + "/" + i).stream())
                    .toList();
        }
        return written.equals(answer) ? List.of() : List.of(path);
    }

    private static JsonNode document(Path bundle) throws Exception {
        String text = REFERENCE
                .matcher(Files.readString(bundle))
                .replaceAll(match -> Matcher.quoteReplacement("\"" + uuid(match.group(1)) + "\""));
        return new StrictJson().parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AggregateId id(JsonNode entry) {
        return Coded.of(RecordType.class, entry.path("type").asText())
                .id(uuid(entry.path("ref").asText()));
    }

    private static UUID uuid(String ref) {
        return UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8));
    }
}
