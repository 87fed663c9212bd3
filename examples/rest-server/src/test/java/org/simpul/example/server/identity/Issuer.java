package org.simpul.example.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An OpenID Connect issuer on this machine, as far as a registry has to do with one. */
public final class Issuer implements AutoCloseable {

    public static final String AUDIENCE = "simpul";

    private final HttpServer server;
    private final String address;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile JWKSet published = new JWKSet();
    private volatile String name;
    private volatile String keysAddress;
    private volatile boolean isAway;

    private Issuer(HttpServer server) {
        this.server = server;
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/jejaring";
        name = address;
        keysAddress = address + "/keys";
    }

    public static Issuer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        Issuer issuer = new Issuer(server);
        server.createContext("/realms/jejaring/.well-known/openid-configuration", exchange -> {
            issuer.asked.incrementAndGet();
            issuer.answer(exchange, "{\"issuer\":\"" + issuer.name + "\",\"jwks_uri\":\"" + issuer.keysAddress + "\"}");
        });
        server.createContext("/realms/jejaring/keys", exchange -> issuer.answer(exchange, issuer.published.toString()));
        server.createContext("/realms/jejaring/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", issuer.address + "/keys");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        return issuer;
    }

    private void answer(com.sun.net.httpserver.HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(isAway ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What it calls itself, in tokens and in its discovery document. */
    public String address() {
        return address;
    }

    /** Publishes the public halves of these keys and no others. */
    public void publish(JWK... keys) {
        published = new JWKSet(List.of(keys));
    }

    void callItself(String otherName) {
        name = otherName;
    }

    void keepKeysAt(String otherAddress) {
        keysAddress = otherAddress;
    }

    public void goAway() {
        isAway = true;
    }

    public void comeBack() {
        isAway = false;
    }

    /** How often its keys were looked for. */
    int asked() {
        return asked.get();
    }

    public static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a token for us, valid for five minutes from now. */
    public JWTClaimsSet.Builder claims(Clock clock) {
        return new JWTClaimsSet.Builder()
                .issuer(address)
                .audience(AUDIENCE)
                .subject("u-7")
                .expirationTime(Date.from(clock.instant().plusSeconds(300)));
    }

    public String token(JWK key, Clock clock, Consumer<JWTClaimsSet.Builder> more) {
        JWTClaimsSet.Builder claims = claims(clock);
        more.accept(claims);
        return sign(key, JWSAlgorithm.ES256, JOSEObjectType.JWT, claims.build());
    }

    static String sign(JWK key, JWSAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet claims) {
        return sign(
                key,
                new JWSHeader.Builder(algorithm)
                        .type(type)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
    }

    static String sign(JWK key, JWSHeader header, JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(header, claims);
        try {
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, header.getAlgorithm());
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
