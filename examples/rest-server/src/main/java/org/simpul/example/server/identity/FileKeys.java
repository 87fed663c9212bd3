package org.simpul.example.server.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The keys in a JWKS file, read anew each time. */
record FileKeys(Path file) implements JWKSetSource<SecurityContext> {

    private static final System.Logger LOGGER = System.getLogger(FileKeys.class.getName());

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            return publicKeys();
        } catch (JWKSetUnavailableException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The keys in {0} cannot be used: {1}", file, e.getMessage());
            throw e;
        }
    }

    private JWKSet publicKeys() throws JWKSetUnavailableException {
        JWKSet keys = read();
        if (keys.isEmpty()) {
            throw new JWKSetUnavailableException("It holds no key");
        }
        // Whoever has those can make tokens, and a server only has to check them.
        if (keys.getKeys().stream().anyMatch(JWK::isPrivate)) {
            throw new JWKSetUnavailableException("It holds private or secret keys; only public ones belong there");
        }
        return keys;
    }

    private JWKSet read() throws JWKSetUnavailableException {
        try {
            return JWKSet.parse(Files.readString(file));
        } catch (IOException e) {
            throw new JWKSetUnavailableException("It cannot be read", e);
        } catch (ParseException e) {
            throw new JWKSetUnavailableException("It is not a JSON Web Key Set", e);
        }
    }

    @Override
    public void close() {}
}
