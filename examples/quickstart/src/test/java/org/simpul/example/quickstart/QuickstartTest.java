package org.simpul.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void tellsWhatBecameOfThePromise() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).strip()).isEqualTo("1 made, 1 kept, 0 late");
    }

    @Test
    void isTheProgramThatTheReadmeShows() throws IOException {
        String program = Files.readString(Path.of("src/main/java/org/simpul/example/quickstart/Quickstart.java"));
        String body = program.substring(program.indexOf("        Simpul simpul"), program.lastIndexOf("    }\n}"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(Path.of("../../README.md")).replace("\r\n", "\n"))
                .contains(body);
    }
}
