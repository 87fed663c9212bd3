package org.simpul.example.server.identity;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a token has to be, besides being signed.
 *
 * @param issuer who made it, exactly
 * @param audience for whom it was made; a token for another service is not for us
 * @param algorithms by which it may be signed; only such as have a public key
 * @param leeway by how much the issuer's clock and ours may differ
 */
public record TokenRules(String issuer, String audience, Set<String> algorithms, Duration leeway) {

    // With a shared secret (HS256) whoever can check a token can make one, and the public key might be taken for the
    // secret.
    private static final Set<String> WITH_PUBLIC_KEY =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /** @throws IllegalArgumentException if an algorithm is none of {@link #possibleAlgorithms()} */
    public TokenRules {
        algorithms = Set.copyOf(algorithms);
        if (algorithms.isEmpty() || !WITH_PUBLIC_KEY.containsAll(algorithms)) {
            throw new IllegalArgumentException("Expected some of " + possibleAlgorithms());
        }
    }

    /** The algorithms that can be allowed, in their order. */
    public static Set<String> possibleAlgorithms() {
        return new TreeSet<>(WITH_PUBLIC_KEY);
    }

    Set<JWSAlgorithm> jwsAlgorithms() {
        return algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
    }
}
