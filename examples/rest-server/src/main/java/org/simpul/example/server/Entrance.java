package org.simpul.example.server;

import java.time.Clock;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;
import org.simpul.Simpul;
import org.simpul.example.server.RegistryServer.CannotStartException;
import org.simpul.example.server.identity.Keys;
import org.simpul.example.server.identity.KeysAwayException;
import org.simpul.example.server.identity.SignIn;
import org.simpul.example.server.identity.TokenVerifier;
import org.simpul.rest.SimpulRest;

/**
 * How callers get into the registry: by signing in, or, where no identities are set, all of them as the local steward.
 *
 * @param signIn null where it is open to all
 */
record Entrance(@Nullable SignIn signIn) {

    /** @throws CannotStartException if the keys stand in a file and cannot be had from it */
    static Entrance of(@Nullable IdentitySettings settings, Clock clock) {
        if (settings == null) {
            return new Entrance(null);
        }
        Keys keys = settings.keys(clock);
        try {
            keys.look();
        } catch (KeysAwayException e) {
            // An issuer may come back, and what is public can be read meanwhile. A file has to be put right by
            // somebody.
            if (settings.jwks() != null) {
                throw new CannotStartException(
                        "SIMPUL_JWT_JWKS names the file " + settings.jwks().toAbsolutePath() + ", which is of no use: "
                                + e.getMessage() + ".",
                        e);
            }
        }
        return new Entrance(new SignIn(new TokenVerifier(settings.rules(), keys, settings.names(), clock)));
    }

    /** Whether everybody who reaches the server is the local steward. */
    boolean isOpen() {
        return signIn == null;
    }

    /** The web adapter of a registry behind this entrance. */
    ResourceConfig to(Simpul simpul) {
        SimpulRest rest = SimpulRest.of(simpul);
        return signIn == null
                ? ResourceConfig.forApplication(rest.application())
                : ResourceConfig.forApplication(rest.callers(SignIn.callers()).application())
                        .register(signIn);
    }
}
