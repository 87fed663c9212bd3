package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.registry.BundleRow;

/** In the seed records of the example server nothing looks like something else, and the gaps in its series are known. */
class SeedsAlikeTest {

    private static final Path SEEDS =
            Path.of("../examples/rest-server/src/main/resources/org/simpul/example/server/seeds");
    private static final Set<String> LIKENESS = Set.of("ORG-4", "POL-8", "ACT-17", "PAR-4");

    // Without a namespace, whose refs would tell the records apart.
    private final List<BundleRow> rows = BundleFile.load(Simpul.inMemory(), Caller.localSteward(), null, seeds());

    @Test
    void noSeedLooksLikeAnother() {
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(found(LIKENESS)).isEmpty();
    }

    @Test
    void theGapsOfTheirSeriesAreTold() {
        assertThat(found(Set.of("ACT-21")))
                .containsExactly(
                        "ACT-21 of purwakarta-meeting: [1, 2]",
                        "ACT-21 of ccpcj-session-33: [23, 24, 25, 26, 27, 28, 29, 30, 31, 32]");
    }

    private List<String> found(Set<String> rules) {
        List<String> found = new ArrayList<>();
        rows.forEach(row -> row.findings().stream()
                .filter(finding -> rules.contains(finding.rule()))
                .forEach(finding -> found.add(finding.rule() + " of " + row.ref() + ": "
                        + finding.params().get("missing"))));
        return found;
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new AssertionError("The seeds of the example server cannot be read", e);
        }
        return seeds;
    }
}
