package org.simpul.example.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.simpul.disclosure.Caller;

/**
 * Tells from a bearer token who asks. It was signed by a key of the issuer, with an algorithm that is allowed, for us, and it
 * is valid now; each token has an end. Keys that a token brings along are none. Safe for use by several threads.
 */
public final class TokenVerifier {

    // What an access token calls itself after RFC 9068, and what most issuers write.
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final ClaimNames names;

    public TokenVerifier(TokenRules rules, Keys keys, ClaimNames names, Clock clock) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(rules.jwsAlgorithms(), keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null));
        ClaimsVerifier claims = new ClaimsVerifier(rules, clock);
        claims.setMaxClockSkew((int) rules.leeway().toSeconds());
        processor.setJWTClaimsSetVerifier(claims);
        this.names = names;
    }

    /**
     * Who asks.
     *
     * @throws RefusedTokenException unless the token is good
     * @throws KeysAwayException if that cannot be found out now
     */
    public Caller verify(String token) {
        try {
            return names.callerOf(processor.process(token, null).toJSONObject());
        } catch (ParseException e) {
            throw new RefusedTokenException("It is no JSON Web Token");
        } catch (BadJOSEException e) {
            throw new RefusedTokenException("It is not signed as it has to be, not for us, or not valid now");
        } catch (KeySourceException e) {
            throw new KeysAwayException(e);
        } catch (JOSEException e) {
            throw new RefusedTokenException("Its signature cannot be checked");
        }
    }

    /** The library's checks, by our clock. */
    private static final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Clock clock;

        ClaimsVerifier(TokenRules rules, Clock clock) {
            super(
                    rules.audience(),
                    new JWTClaimsSet.Builder().issuer(rules.issuer()).build(),
                    Set.of("exp"));
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
