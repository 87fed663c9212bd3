package org.simpul.example.server.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public keys that tokens are signed with, as they change: kept for a while, and looked up again when a token names one
 * that is not among them. However many unknown keys are named, the place where the keys are is asked twice within the pause
 * at most. Safe for use by several threads; starts none.
 */
public final class Keys implements JWKSource<SecurityContext> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final JWKSetSource<SecurityContext> sets;
    private final Clock clock;

    private Keys(JWKSetSource<SecurityContext> origin, Duration kept, Duration pause, Clock clock) {
        sets = new CachingJWKSetSource<>(
                new RateLimitedJWKSetSource<>(origin, pause.toMillis(), null),
                kept.toMillis(),
                LONGEST_WAIT.toMillis(),
                null);
        this.clock = clock;
    }

    /** The keys in a JWKS file. A key that is taken out of it counts for ten seconds more at the longest. */
    public static Keys inFile(Path file, Clock clock) {
        return new Keys(new FileKeys(file), Duration.ofSeconds(10), Duration.ofSeconds(1), clock);
    }

    /**
     * The keys of an OpenID Connect issuer. A key that it takes back counts for five minutes more at the longest, also while
     * the issuer is away; after that nobody can sign in until it is back.
     */
    public static Keys ofIssuer(URI issuer, Clock clock) {
        return new Keys(new IssuerKeys(issuer), Duration.ofMinutes(5), Duration.ofSeconds(30), clock);
    }

    /** Whether keys can be had from an issuer of this address: over https, or on this machine. */
    public static boolean canBeAskedFor(URI issuer) {
        return IssuerKeys.isTrustworthy(issuer);
    }

    /**
     * Looks for the keys, so that whoever starts a server learns of it when there are none.
     *
     * @throws KeysAwayException if they cannot be had now
     */
    public void look() {
        try {
            sets.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), clock.millis(), null);
        } catch (KeySourceException e) {
            throw new KeysAwayException(e);
        }
    }

    // As the library's own source does, which would look at the clock by itself.
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        long now = clock.millis();
        JWKSet kept = sets.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
        List<JWK> selected = selector.select(kept);
        return selected.isEmpty()
                ? selector.select(sets.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(kept), now, context))
                : selected;
    }
}
