package org.simpul.example.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private final SetClock clock = new SetClock();
    private final ECKey first = Issuer.newKey("first");
    private final ECKey second = Issuer.newKey("second");
    private Issuer issuer;

    @BeforeEach
    void start() throws Exception {
        issuer = Issuer.start();
        issuer.publish(first);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Nested
    class OfAnIssuer {

        private TokenVerifier verifier;

        @BeforeEach
        void look() {
            verifier = verifier(Keys.ofIssuer(URI.create(issuer.address()), clock));
        }

        @Test
        void areLookedUpOnceForManyTokens() {
            for (int i = 0; i < 20; i++) {
                assertAccepted(verifier, first);
            }

            assertThat(issuer.asked()).isEqualTo(1);
        }

        @Test
        void aNewOneCountsAtOnce() {
            assertAccepted(verifier, first);
            issuer.publish(first, second);

            assertAccepted(verifier, second);
            assertAccepted(verifier, first);
        }

        @Test
        void oneThatIsGoneIsRefusedAfterFiveMinutes() {
            assertAccepted(verifier, first);
            issuer.publish(second);

            clock.advance(Duration.ofMinutes(5).plusSeconds(1));

            assertRefused(verifier, first);
            assertAccepted(verifier, second);
        }

        @Test
        void oneThatIsGoneCountsNoMoreOnceANewOneIsSeen() {
            assertAccepted(verifier, first);
            issuer.publish(second);

            assertAccepted(verifier, second);

            assertAway(verifier, first);
            clock.advance(Duration.ofSeconds(31));
            assertRefused(verifier, first);
        }

        @Test
        void unknownOnesLetNobodyHammerTheIssuer() {
            assertAccepted(verifier, first);

            for (int i = 0; i < 50; i++) {
                JWK unknown = Issuer.newKey("unknown-" + i);
                assertThatThrownBy(() -> verifier.verify(token(unknown)))
                        .isInstanceOfAny(RefusedTokenException.class, KeysAwayException.class);
                clock.advance(Duration.ofMillis(500));
            }

            assertThat(issuer.asked()).isEqualTo(2);
            assertAccepted(verifier, first);
        }

        @Test
        void aNewOneCountsAfterThePauseWhateverWasAskedBefore() {
            assertAccepted(verifier, first);
            for (int i = 0; i < 5; i++) {
                JWK unknown = Issuer.newKey("unknown-" + i);
                assertThatThrownBy(() -> verifier.verify(token(unknown))).isInstanceOf(RuntimeException.class);
            }
            issuer.publish(first, second);
            assertThatThrownBy(() -> verifier.verify(token(second))).isInstanceOf(KeysAwayException.class);

            clock.advance(Duration.ofSeconds(31));

            assertAccepted(verifier, second);
        }

        @Test
        void areKeptWhileTheIssuerIsAwayButNotForEver() {
            assertAccepted(verifier, first);
            issuer.goAway();

            clock.advance(Duration.ofMinutes(4));
            assertAccepted(verifier, first);
            clock.advance(Duration.ofMinutes(2));
            assertAway(verifier, first);
            issuer.comeBack();
            clock.advance(Duration.ofSeconds(31));

            assertAccepted(verifier, first);
        }

        @Test
        void areNotTakenFromAnotherIssuersDocument() {
            issuer.callItself("https://other.example");

            assertAway(verifier, first);
        }

        @ParameterizedTest
        @CsvSource({"http://keys.example/keys", "file:///etc/hostname", "ftp://127.0.0.1/keys", "keys", "''", "%"})
        void areNotTakenFromWhereAnybodyCouldChangeThem(String address) {
            issuer.keepKeysAt(address);

            assertAway(verifier, first);
        }

        @Test
        void areNotTakenFromWhereAnAnswerPointsTo() {
            issuer.keepKeysAt(issuer.address() + "/elsewhere");

            assertAway(verifier, first);
        }

        @ParameterizedTest
        @CsvSource({
            "https://issuer.example,true",
            "https://issuer.example/realms/x,true",
            "http://localhost:8081,true",
            "http://[::1]:8081/x,true",
            "http://issuer.example,false",
            "http://localhost.example,false",
            "file:///keys,false",
            "issuer,false",
            "https:issuer.example,false"
        })
        void areAskedForOverHttpsOrOnThisMachine(String address, boolean can) {
            assertThat(Keys.canBeAskedFor(URI.create(address))).isEqualTo(can);
        }
    }

    @Nested
    class InAFile {

        @TempDir
        private Path folder;

        private Path file;
        private TokenVerifier verifier;

        @BeforeEach
        void write() throws Exception {
            file = folder.resolve("keys.json");
            write(first);
            verifier = verifier(Keys.inFile(file, clock));
        }

        @Test
        void aNewOneCountsAtOnce() throws Exception {
            assertAccepted(verifier, first);
            write(first, second);

            assertAccepted(verifier, second);
        }

        @Test
        void oneThatIsGoneIsRefusedAfterTenSeconds() throws Exception {
            assertAccepted(verifier, first);
            write(second);

            clock.advance(Duration.ofSeconds(11));

            assertAccepted(verifier, second);
            assertRefused(verifier, first);
        }

        @Test
        void privateOnesAreNone() throws Exception {
            Files.writeString(file, new JWKSet(first).toString(false));

            assertAway(verifier, first);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"keys\":[]}", "", "keys", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}"})
        void aFileOfNoUseIsNamedAndNotRepeated(String text) throws Exception {
            Files.writeString(file, text);

            assertThatThrownBy(() -> Keys.inFile(file, clock).look())
                    .isInstanceOf(KeysAwayException.class)
                    .hasMessageNotContaining("c2VjcmV0")
                    .hasMessageStartingWith("It ")
                    .hasMessageNotContaining("null");
        }

        private void write(JWK... keys) throws Exception {
            Files.writeString(file, new JWKSet(List.of(keys)).toString(true));
        }
    }

    private String token(JWK key) {
        return issuer.token(key, clock, claims -> {});
    }

    private void assertAccepted(TokenVerifier verifier, JWK key) {
        assertThat(verifier.verify(token(key)).subject()).isEqualTo("u-7");
    }

    private void assertRefused(TokenVerifier verifier, JWK key) {
        assertThatThrownBy(() -> verifier.verify(token(key))).isInstanceOf(RefusedTokenException.class);
    }

    private void assertAway(TokenVerifier verifier, JWK key) {
        assertThatThrownBy(() -> verifier.verify(token(key))).isInstanceOf(KeysAwayException.class);
    }

    private TokenVerifier verifier(Keys keys) {
        return new TokenVerifier(
                new TokenRules(issuer.address(), Issuer.AUDIENCE, Set.of("ES256"), Duration.ZERO),
                keys,
                ClaimNames.DEFAULT,
                clock);
    }
}
