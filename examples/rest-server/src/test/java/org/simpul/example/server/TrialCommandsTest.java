package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.example.server.TrialCommands.RefusedCommandException;
import org.simpul.example.server.identity.RefusedTokenException;
import org.simpul.example.server.identity.SetClock;
import org.simpul.example.server.identity.TokenVerifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;

class TrialCommandsTest {

    private static final String NETWORK = "01926f0e-0000-7000-8000-000000000001";

    private final SetClock clock = new SetClock();

    @TempDir
    private Path folder;

    private Path key;
    private Map<String, String> environment;

    @BeforeEach
    void set() {
        key = folder.resolve("trial.json");
        environment = Map.of(
                "SIMPUL_JWT_ISSUER", "trial",
                "SIMPUL_JWT_AUDIENCE", "simpul",
                "SIMPUL_JWT_JWKS", folder.resolve("trial.public.json").toString());
    }

    @Test
    void theServerWithTheSameSettingsReadsWhatTheTokenSays() {
        run("keys", key.toString());

        String token = run(
                "token",
                "--key",
                key.toString(),
                "--subject",
                "u-7",
                "--role",
                "contributor",
                "--role",
                "verifier",
                "--clearance",
                "confidential",
                "--organisation",
                NETWORK,
                "--purpose",
                "trial",
                "--minutes",
                "5");

        assertThat(verifier().verify(token))
                .isEqualTo(new Caller(
                        "u-7",
                        OrganisationId.of(NETWORK),
                        Set.of(Role.CONTRIBUTOR, Role.VERIFIER),
                        Sensitivity.CONFIDENTIAL,
                        "trial"));
        clock.advance(Duration.ofMinutes(6));
        TokenVerifier later = verifier();
        assertThatThrownBy(() -> later.verify(token)).isInstanceOf(RefusedTokenException.class);
    }

    @Test
    void aTokenSaysNoMoreThanItIsTold() {
        run("keys", key.toString());

        String token = run("token", "--key", key.toString(), "--subject", "u-7", "--role", "reader");

        assertThat(verifier().verify(token))
                .isEqualTo(new Caller("u-7", null, Set.of(Role.READER), Sensitivity.PUBLIC, null));
    }

    @Test
    void onlyItsOwnerReadsThePrivateKey() throws Exception {
        run("keys", key.toString());

        assertThat(JWKSet.parse(Files.readString(key)).getKeys()).allMatch(one -> one.isPrivate());
        assertThat(JWKSet.parse(Files.readString(folder.resolve("trial.public.json")))
                        .getKeys())
                .hasSize(1)
                .noneMatch(one -> one.isPrivate());
        assumeTrue(Files.getFileStore(key).supportsFileAttributeView("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void noKeyIsOverwritten() throws Exception {
        run("keys", key.toString());
        String before = Files.readString(key);

        assertThatThrownBy(() -> run("keys", key.toString())).isInstanceOf(RefusedCommandException.class);
        Path beside = folder.resolve("trial.public.json");
        Files.delete(key);
        assertThatThrownBy(() -> run("keys", key.toString()))
                .isInstanceOf(RefusedCommandException.class)
                .hasMessageContaining(beside.toString());

        assertThat(before).isNotBlank();
        assertThat(key).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--key KEY --role reader",
                "--subject u-7 --role reader",
                "--key KEY --subject u-7",
                "--key KEY --subject u-7 --role author",
                "--key KEY --subject u-7 --role reader --clearance secret",
                "--key KEY --subject u-7 --role reader --organisation network",
                "--key KEY --subject u-7 --role reader --minutes 0",
                "--key KEY --subject u-7 --role reader --minutes 1441",
                "--key KEY --subject u-7 --role reader --minutes soon",
                "--key KEY --subject u-7 --subject u-8 --role reader",
                "--key KEY --subject u-7 --role reader --for ever",
                "--key KEY --subject u-7 --role"
            })
    void aTokenThatCannotBeMadeIsToldWhy(String words) {
        run("keys", key.toString());
        String[] all = ("token " + words).strip().replace("KEY", key.toString()).split(" ");

        assertThatThrownBy(() -> run(all))
                .isInstanceOf(RefusedCommandException.class)
                .hasMessageContaining("--");
    }

    @Test
    void whatHoldsNoPrivateKeySignsNothing() {
        run("keys", key.toString());

        for (String name : List.of("trial.public.json", "absent.json")) {
            String file = folder.resolve(name).toString();

            assertThatThrownBy(() -> run("token", "--key", file, "--subject", "u-7", "--role", "reader"))
                    .isInstanceOf(RefusedCommandException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void aTokenNeedsTheSettingsOfTheServer() {
        run("keys", key.toString());
        String[] words = {"token", "--key", key.toString(), "--subject", "u-7", "--role", "reader"};
        Map<String, String> byRsa = new HashMap<>(environment);
        byRsa.put("SIMPUL_JWT_ALGORITHMS", "RS256");

        assertThatThrownBy(() -> run(Map.of(), words))
                .isInstanceOf(RefusedCommandException.class)
                .hasMessageContaining("SIMPUL_JWT_ISSUER");
        assertThatThrownBy(() -> run(byRsa, words))
                .isInstanceOf(RefusedCommandException.class)
                .hasMessageContaining("SIMPUL_JWT_ALGORITHMS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--version", "keys", "keys -x"})
    void otherWordsAreAnsweredByWhatThereIs(String words) {
        assertThatThrownBy(() -> run(words.split(" ")))
                .isInstanceOf(RefusedCommandException.class)
                .hasMessage(TrialCommands.USAGE);
    }

    private TokenVerifier verifier() {
        IdentitySettings settings = IdentitySettings.from(new Environment(environment));
        return new TokenVerifier(settings.rules(), settings.keys(clock), settings.names(), clock);
    }

    private String run(String... words) {
        return run(environment, words);
    }

    private String run(Map<String, String> variables, String... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new TrialCommands(variables, clock, new PrintStream(printed, true, StandardCharsets.UTF_8)).run(List.of(words));
        return printed.toString(StandardCharsets.UTF_8).strip();
    }
}
