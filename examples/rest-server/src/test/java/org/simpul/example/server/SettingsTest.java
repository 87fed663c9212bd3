package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Retention;

class SettingsTest {

    @Test
    void withoutAnyTheSeededEmbeddedDatabaseIsUsed() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.isSeeded()).isTrue();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(settings.jdbcUrl()).startsWith("jdbc:h2:file:").contains("WRITE_DELAY=0");
    }

    @Test
    void anotherDatabaseIsNotSeededUnlessAsked() {
        String url = "jdbc:h2:mem:settings";

        assertThat(Settings.from(Map.of("SIMPUL_DB_URL", url)).isSeeded()).isFalse();
        assertThat(Settings.from(Map.of("SIMPUL_DB_URL", url, "SIMPUL_SEED", "true")))
                .returns(true, Settings::isSeeded)
                .returns(url, Settings::jdbcUrl);
    }

    @Test
    void withoutIdentitiesTheServerStaysOnThisMachine() {
        assertThat(Settings.from(Map.of()).address().isLoopbackAddress()).isTrue();
        assertThat(Settings.from(Map.of("SIMPUL_HOST", "::1")).identities()).isNull();
        for (String host : List.of("0.0.0.0", "::", "192.0.2.7")) {
            assertThatThrownBy(() -> Settings.from(Map.of("SIMPUL_HOST", host)))
                    .isInstanceOf(Settings.WrongSettingException.class)
                    .hasMessageContaining("SIMPUL_HOST")
                    .hasMessageContaining("nobody would have to sign in")
                    .hasMessageContaining("SIMPUL_JWT_ISSUER");
        }
    }

    @Test
    void withIdentitiesTheServerMayListenElsewhere() {
        Settings settings = Settings.from(Map.of(
                "SIMPUL_HOST", "0.0.0.0",
                "SIMPUL_JWT_ISSUER", "https://issuer.example",
                "SIMPUL_JWT_AUDIENCE", "simpul"));

        assertThat(settings.address().isLoopbackAddress()).isFalse();
        assertThat(settings.identities()).isNotNull();
    }

    @Test
    void whenRecordsAreJudgedAgainIsATimeOfTheDayOrNever() {
        assertThat(Settings.from(Map.of()).judgesAt()).isEqualTo(LocalTime.of(0, 10));
        assertThat(Settings.from(Map.of("SIMPUL_JUDGE_AT", "02:30")).judgesAt()).isEqualTo(LocalTime.of(2, 30));
        assertThat(Settings.from(Map.of("SIMPUL_JUDGE_AT", "never")).judgesAt()).isNull();
        assertThatThrownBy(() -> Settings.from(Map.of("SIMPUL_JUDGE_AT", "midnight")))
                .isInstanceOf(Settings.WrongSettingException.class)
                .hasMessageContaining("SIMPUL_JUDGE_AT")
                .hasMessageContaining("never");
    }

    @Test
    void howLongPersonsAreHeldIsSetForEachBasis() {
        assertThat(Settings.from(Map.of()).protection())
                .isEqualTo(new ProtectionSettings(Retention.UNTIL_WITHDRAWN, null));
        assertThat(Settings.from(Map.of("SIMPUL_RETENTION", "consent=P5Y, public-task=P10Y,withdrawn=P1D"))
                        .protection()
                        .retention())
                .isEqualTo(new Retention(
                        Map.of(Basis.CONSENT, Period.ofYears(5), Basis.PUBLIC_TASK, Period.ofYears(10)),
                        Period.ofDays(1)));
    }

    @Test
    void theKeyOfPseudonymsIsReadFromAFile(@TempDir Path folder) throws IOException {
        Path key = Files.write(folder.resolve("key"), new byte[32]);
        Path shortKey = Files.write(folder.resolve("short"), new byte[31]);

        assertThat(Settings.from(Map.of("SIMPUL_PSEUDONYM_KEY", key.toString()))
                        .protection()
                        .pseudonyms())
                .isNotNull();
        for (Path none : List.of(shortKey, folder.resolve("none"))) {
            assertThatThrownBy(() -> Settings.from(Map.of("SIMPUL_PSEUDONYM_KEY", none.toString())))
                    .isInstanceOf(Settings.WrongSettingException.class)
                    .hasMessageContaining("SIMPUL_PSEUDONYM_KEY")
                    .hasMessageContaining("32");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SIMPUL_RETENTION,consent",
        "SIMPUL_RETENTION,friendship=P5Y",
        "SIMPUL_RETENTION,consent=five",
        "SIMPUL_RETENTION,consent=P-5Y",
        "SIMPUL_HOST,256.1.1.1",
        "SIMPUL_PORT,many",
        "SIMPUL_PORT,70000",
        "SIMPUL_SEED,yes",
        "SIMPUL_ZONE,Batavia"
    })
    void aSettingThatCannotBeUnderstoodIsNamed(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(Settings.WrongSettingException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }
}
