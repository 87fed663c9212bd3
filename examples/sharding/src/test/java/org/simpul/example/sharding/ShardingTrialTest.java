package org.simpul.example.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Which sentences of the contract hold over two servers. {@code sentences.txt} says it, with a column for each composition;
 * where a race decides it says {@code varies}. Whoever takes another version of the engine learns here what has changed.
 */
class ShardingTrialTest {

    private static final Path FOUND = Path.of("target", "sentences.txt");
    private static final String VARIES = "varies";

    @Test
    void sentencesHoldAsTheFileSays() throws IOException {
        List<String> told = told();

        List<String> found = found(told);

        Files.write(FOUND, found);
        assertThat(found).as("Sentences as they were found, see " + FOUND).isEqualTo(told);
    }

    private static List<String> told() throws IOException {
        try (InputStream file = ShardingTrialTest.class.getResourceAsStream("/sentences.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static List<String> found(List<String> told) {
        Map<Composition, Map<String, Outcome>> outcomes = new EnumMap<>(Composition.class);
        for (Composition composition : Composition.values()) {
            Map<String, Outcome> ofIt = Sentences.of(composition);
            long holding = ofIt.values().stream().filter(Outcome.HOLDS::equals).count();
            System.out.println("Storage contract, " + composition + ": " + holding + " of " + ofIt.size() + " hold");
            outcomes.put(composition, ofIt);
        }
        List<String> lines = new ArrayList<>();
        outcomes.get(Composition.PLAIN).keySet().forEach(sentence -> {
            StringBuilder line = new StringBuilder(sentence);
            outcomes.forEach((composition, ofIt) -> line.append(' ')
                    .append(
                            variesIn(told, sentence, composition)
                                    ? VARIES
                                    : ofIt.get(sentence).word()));
            lines.add(line.toString());
        });
        return lines;
    }

    private static boolean variesIn(List<String> told, String sentence, Composition composition) {
        return told.stream()
                .map(line -> line.split(" "))
                .anyMatch(words -> words[0].equals(sentence) && words[1 + composition.ordinal()].equals(VARIES));
    }
}
