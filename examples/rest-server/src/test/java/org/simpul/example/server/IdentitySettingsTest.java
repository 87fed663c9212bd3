package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.disclosure.Role;
import org.simpul.example.server.identity.ClaimNames;
import org.simpul.example.server.identity.ClaimPath;
import org.simpul.example.server.identity.TokenRules;

class IdentitySettingsTest {

    private static final Map<String, String> LEAST =
            Map.of("SIMPUL_JWT_ISSUER", "https://issuer.example", "SIMPUL_JWT_AUDIENCE", "simpul");

    @Test
    void withoutAnyThereAreNoIdentities() {
        assertThat(from(Map.of())).isNull();
        assertThat(from(Map.of("SIMPUL_JWT_ISSUER", " "))).isNull();
    }

    @Test
    void anIssuerAndAnAudienceAreEnough() {
        assertThat(from(LEAST))
                .isEqualTo(new IdentitySettings(
                        new TokenRules(
                                "https://issuer.example", "simpul", Set.of("ES256", "RS256"), Duration.ofSeconds(30)),
                        ClaimNames.DEFAULT,
                        null));
    }

    @Test
    void allElseCanBeSet() {
        IdentitySettings settings = from(Map.ofEntries(
                Map.entry("SIMPUL_JWT_ISSUER", "jejaring"),
                Map.entry("SIMPUL_JWT_AUDIENCE", "simpul"),
                Map.entry("SIMPUL_JWT_JWKS", "keys.json"),
                Map.entry("SIMPUL_JWT_ALGORITHMS", "PS256, ES384"),
                Map.entry("SIMPUL_JWT_LEEWAY", "5"),
                Map.entry("SIMPUL_JWT_SUBJECT_CLAIM", "uid"),
                Map.entry("SIMPUL_JWT_ORGANISATION_CLAIM", "org"),
                Map.entry("SIMPUL_JWT_ROLES_CLAIM", "realm_access.roles"),
                Map.entry("SIMPUL_JWT_CLEARANCE_CLAIM", "cleared"),
                Map.entry("SIMPUL_JWT_PURPOSE_CLAIM", "why"),
                Map.entry("SIMPUL_JWT_ROLE_NAMES", "writer=contributor, cn=keepers=steward")));

        assertThat(settings)
                .isEqualTo(new IdentitySettings(
                        new TokenRules("jejaring", "simpul", Set.of("PS256", "ES384"), Duration.ofSeconds(5)),
                        new ClaimNames(
                                new ClaimPath("uid"),
                                new ClaimPath("org"),
                                new ClaimPath("realm_access.roles"),
                                new ClaimPath("cleared"),
                                new ClaimPath("why"),
                                Map.of("writer", Role.CONTRIBUTOR, "cn=keepers", Role.STEWARD)),
                        Path.of("keys.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "SIMPUL_JWT_AUDIENCE,simpul,SIMPUL_JWT_ISSUER",
        "SIMPUL_JWT_ISSUER,https://issuer.example,SIMPUL_JWT_AUDIENCE",
        "SIMPUL_JWT_JWKS,keys.json,SIMPUL_JWT_ISSUER",
        "SIMPUL_JWT_ISUER,https://issuer.example,SIMPUL_JWT_ISSUER"
    })
    void halfASettingDoesNotOpenTheRegistryToEverybody(String name, String value, String missing) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(Settings.WrongSettingException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://issuer.example", "issuer", "ftp://issuer.example", "https://", "not an address"})
    void anIssuerThatIsToBeAskedForKeysHasATrustworthyAddress(String issuer) {
        assertWrong("SIMPUL_JWT_ISSUER", issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "ES256,HS256", "es256", "RS256,", "EdDSA"})
    void onlyAlgorithmsWithAPublicKeyCanBeAllowed(String algorithms) {
        assertWrong("SIMPUL_JWT_ALGORITHMS", algorithms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "301", "a while"})
    void theLeewayIsShort(String seconds) {
        assertWrong("SIMPUL_JWT_LEEWAY", seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"writer", "writer=author", "=steward", "a=steward,a=reader", "a=steward,"})
    void rolesOfTheIssuerAreNamedOnceAndMeanOneOfOurs(String names) {
        assertWrong("SIMPUL_JWT_ROLE_NAMES", names);
    }

    private static void assertWrong(String name, String value) {
        Map<String, String> variables = new HashMap<>(LEAST);
        variables.put(name, value);

        assertThatThrownBy(() -> from(variables))
                .isInstanceOf(Settings.WrongSettingException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    private static IdentitySettings from(Map<String, String> variables) {
        return IdentitySettings.from(new Environment(variables));
    }
}
