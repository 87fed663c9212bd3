package org.simpul.example.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    private static final SetClock CLOCK = new SetClock();
    private static final ECKey KEY = Issuer.newKey("first");
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private static RSAKey rsa;
    private static Issuer issuer;
    private static TokenVerifier verifier;

    @BeforeAll
    static void start() throws Exception {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        issuer = Issuer.start();
        issuer.publish(KEY, rsa);
        verifier = verifier(Set.of("ES256"));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void aGoodTokenTellsWhoAsks() {
        assertThat(verifier.verify(issuer.token(KEY, CLOCK, claims -> {})).subject())
                .isEqualTo("u-7");
    }

    @Test
    void anAccessTokenMayCallItselfSo() {
        JWTClaimsSet claims = issuer.claims(CLOCK).build();

        assertThat(verifier.verify(Issuer.sign(KEY, JWSAlgorithm.ES256, new JOSEObjectType("at+jwt"), claims))
                        .subject())
                .isEqualTo("u-7");
        assertThat(verifier.verify(Issuer.sign(KEY, JWSAlgorithm.ES256, null, claims))
                        .subject())
                .isEqualTo("u-7");
        assertRefused(Issuer.sign(KEY, JWSAlgorithm.ES256, new JOSEObjectType("logout+jwt"), claims));
    }

    @Test
    void aTokenThatExpiredIsRefusedButForTheLeeway() {
        assertAccepted(claims -> claims.expirationTime(before(LEEWAY.minusSeconds(1))));
        assertRefused(claims -> claims.expirationTime(before(LEEWAY.plusSeconds(1))));
    }

    @Test
    void aTokenThatIsNotValidYetIsRefusedButForTheLeeway() {
        assertAccepted(
                claims -> claims.notBeforeTime(before(LEEWAY.minusSeconds(1).negated())));
        assertRefused(
                claims -> claims.notBeforeTime(before(LEEWAY.plusSeconds(1).negated())));
    }

    @Test
    void aTokenWithoutEndIsRefused() {
        assertRefused(claims -> claims.expirationTime(null));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(claims -> claims.issuer("https://other.example"));
        assertRefused(claims -> claims.issuer(issuer.address() + "/"));
        assertRefused(claims -> claims.issuer(null));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertAccepted(claims -> claims.audience(List.of("other", Issuer.AUDIENCE)));
        assertRefused(claims -> claims.audience("other"));
        assertRefused(claims -> claims.audience((String) null));
    }

    @Test
    void aTokenWithoutSubjectIsRefused() {
        assertRefused(claims -> claims.subject(null));
    }

    @Test
    void aTokenThatIsNotSignedIsRefused() {
        String plain = new PlainJWT(issuer.claims(CLOCK).build()).serialize();
        String none = Base64URL.encode("{\"alg\":\"none\",\"kid\":\"first\"}") + ".";
        String token = issuer.token(KEY, CLOCK, claims -> {});
        String[] parts = token.split("\\.");

        assertRefused(plain);
        assertRefused(none + parts[1] + ".");
        assertRefused(none + parts[1] + "." + parts[2]);
        assertRefused(none.replace("none", "NONE") + parts[1] + ".");
        assertRefused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void aTokenByAnAlgorithmThatIsNotAllowedIsRefused() {
        JWTClaimsSet claims = issuer.claims(CLOCK).build();
        String byRsa = Issuer.sign(rsa, JWSAlgorithm.RS256, JOSEObjectType.JWT, claims);

        assertRefused(byRsa);
        assertThat(verifier(Set.of("RS256")).verify(byRsa).subject()).isEqualTo("u-7");
        assertRefused(verifier(Set.of("RS256")), Issuer.sign(rsa, JWSAlgorithm.PS256, JOSEObjectType.JWT, claims));
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() {
        assertRefused(issuer.token(Issuer.newKey("first"), CLOCK, claims -> {}));
        assertRefused(issuer.token(Issuer.newKey("unknown"), CLOCK, claims -> {}));
        assertRefused(issuer.token(Issuer.newKey(null), CLOCK, claims -> {}));
    }

    @Test
    void theKeyThatATokenBringsAlongIsNone() {
        ECKey own = Issuer.newKey("first");
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID("first")
                .jwk(own.toPublicJWK())
                .jwkURL(URI.create("https://other.example/keys"))
                .build();

        assertRefused(Issuer.sign(own, header, issuer.claims(CLOCK).build()));
    }

    @Test
    void aPublicKeyIsNoSharedSecret() throws Exception {
        JWTClaimsSet claims = issuer.claims(CLOCK).build();
        List<byte[]> secrets = List.of(
                rsa.toRSAPublicKey().getEncoded(),
                pem(rsa.toRSAPublicKey().getEncoded()),
                rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                rsa.getModulus().decode());

        for (byte[] secret : secrets) {
            OctetSequenceKey shared =
                    new OctetSequenceKey.Builder(secret).keyID("rsa").build();
            assertRefused(
                    verifier(Set.of("ES256", "RS256")),
                    Issuer.sign(shared, JWSAlgorithm.HS256, JOSEObjectType.JWT, claims));
        }
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String[] parts = issuer.token(KEY, CLOCK, claims -> {}).split("\\.");
        String claims = new String(new Base64URL(parts[1]).decode(), StandardCharsets.UTF_8);

        assertRefused(parts[0] + "." + Base64URL.encode(claims.replace("u-7", "u-8")) + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "....", "x", "a.b.c", "e30.e30.e30", "e30..e30", "W10.W10.W10", "é"})
    void garbageIsRefused(String token) {
        assertRefused(token);
    }

    @Test
    void whateverHappensToATokenItIsRefusedAndNothingElse() {
        byte[] good = issuer.token(KEY, CLOCK, claims -> {}).getBytes(StandardCharsets.US_ASCII);
        Random random = new Random(7);

        for (int i = 0; i < 3000; i++) {
            byte[] bad = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0 && bad.length > 0; changes--) {
                bad[random.nextInt(bad.length)] = (byte) (' ' + random.nextInt('~' - ' '));
            }
            // The last character of a signature carries bits that say nothing: a token may be the same spelled
            // otherwise.
            String token = new String(bad, StandardCharsets.US_ASCII);
            if (!isSame(bad, good)) {
                // Where the key's name was changed, the issuer may have been asked for unknown ones too often.
                assertThatThrownBy(() -> verifier.verify(token))
                        .isInstanceOfAny(RefusedTokenException.class, KeysAwayException.class);
            }
        }
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);

        assertRefused(Base64URL.encode(deep) + ".e30.e30");
        assertRefused(Base64URL.encode("{\"alg\":\"ES256\"}") + "." + Base64URL.encode(deep) + ".e30");
    }

    @Test
    void aRefusalRepeatsNothingOfTheToken() {
        String canary = "canary-7f3a";
        List<Consumer<JWTClaimsSet.Builder>> faults = List.of(
                claims -> claims.issuer(canary),
                claims -> claims.audience(canary),
                claims -> claims.subject(canary + "\n"),
                claims -> claims.claim("simpul_organisation", canary),
                claims -> claims.claim("simpul_clearance", canary),
                claims -> claims.claim("simpul_roles", java.util.Map.of(canary, canary)),
                claims -> claims.subject(canary).expirationTime(before(Duration.ofHours(1))));

        for (Consumer<JWTClaimsSet.Builder> fault : faults) {
            assertThatThrownBy(() -> verifier.verify(issuer.token(KEY, CLOCK, fault)))
                    .isInstanceOf(RefusedTokenException.class)
                    .hasNoCause()
                    .hasMessageNotContaining(canary);
        }
    }

    private static boolean isSame(byte[] one, byte[] other) {
        String[] a = new String(one, StandardCharsets.US_ASCII).split("\\.", -1);
        String[] b = new String(other, StandardCharsets.US_ASCII).split("\\.", -1);
        return a.length == 3
                && a[0].equals(b[0])
                && a[1].equals(b[1])
                && Arrays.equals(new Base64URL(a[2]).decode(), new Base64URL(b[2]).decode());
    }

    private static byte[] pem(byte[] key) {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Date before(Duration time) {
        return Date.from(CLOCK.instant().minus(time));
    }

    private static TokenVerifier verifier(Set<String> algorithms) {
        return new TokenVerifier(
                new TokenRules(issuer.address(), Issuer.AUDIENCE, algorithms, LEEWAY),
                Keys.ofIssuer(URI.create(issuer.address()), CLOCK),
                ClaimNames.DEFAULT,
                CLOCK);
    }

    private static void assertAccepted(Consumer<JWTClaimsSet.Builder> more) {
        assertThat(verifier.verify(issuer.token(KEY, CLOCK, more)).subject()).isEqualTo("u-7");
    }

    private static void assertRefused(Consumer<JWTClaimsSet.Builder> fault) {
        assertRefused(issuer.token(KEY, CLOCK, fault));
    }

    // A new verifier each time: one that was asked for unknown keys too often cannot tell for a while.
    private static void assertRefused(String token) {
        assertRefused(verifier(Set.of("ES256")), token);
    }

    private static void assertRefused(TokenVerifier by, String token) {
        assertThatThrownBy(() -> by.verify(token)).isInstanceOf(RefusedTokenException.class);
    }
}
