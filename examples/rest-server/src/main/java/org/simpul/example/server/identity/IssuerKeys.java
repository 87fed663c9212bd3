package org.simpul.example.server.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an OpenID Connect issuer, found by its discovery document each time anew, so that they may move. Only over
 * https, or on this machine.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final System.Logger LOGGER = System.getLogger(IssuerKeys.class.getName());
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(2).toMillis();
    private static final int MAX_BYTES = 256 * 1024;

    private final URI issuer;
    private final ResourceRetriever retriever = new WithoutDetours(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES);

    IssuerKeys(URI issuer) {
        this.issuer = issuer;
    }

    /** Whether nobody on the way can change what comes from there. */
    static boolean isTrustworthy(URI address) {
        String host = address.getHost();
        return switch (String.valueOf(address.getScheme())) {
            case "https" -> host != null;
            case "http" -> host != null && THIS_MACHINE.contains(host);
            default -> false;
        };
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            return JWKSet.parse(content(keysAddress()));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "The keys of the issuer {0} cannot be had: {1}",
                    issuer,
                    e.getMessage());
            throw new JWKSetUnavailableException("The keys of the issuer cannot be had", e);
        }
    }

    private URI keysAddress() throws IOException, ParseException {
        String base = issuer.toString();
        URI discovery = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                + "/.well-known/openid-configuration");
        Map<String, Object> document = JSONObjectUtils.parse(content(discovery));
        // OpenID Connect Discovery 1.0, section 4.3: else one issuer could speak for another.
        if (!base.equals(document.get("issuer"))) {
            throw new ParseException("Its discovery document is that of another issuer", 0);
        }
        String keys = JSONObjectUtils.getString(document, "jwks_uri");
        if (keys == null) {
            throw new ParseException("Its discovery document names no jwks_uri", 0);
        }
        return URI.create(keys);
    }

    private String content(URI address) throws IOException {
        if (!isTrustworthy(address)) {
            throw new IOException("Its keys are asked for over https only");
        }
        return retriever.retrieveResource(address.toURL()).getContent();
    }

    @Override
    public void close() {}

    /** Follows no redirection, which might lead to where anybody could change the keys. */
    private static final class WithoutDetours extends DefaultResourceRetriever {

        WithoutDetours(int connectMillis, int readMillis, int maxBytes) {
            super(connectMillis, readMillis, maxBytes);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(address);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
