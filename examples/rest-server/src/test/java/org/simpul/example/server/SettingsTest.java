package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
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
