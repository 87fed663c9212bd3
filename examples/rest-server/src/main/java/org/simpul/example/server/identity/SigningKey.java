package org.simpul.example.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.disclosure.Caller;

/**
 * A key to sign tokens with, for trying things out: whoever has its file is whoever they like. In earnest an issuer signs, and
 * its keys never leave it.
 */
public final class SigningKey {

    /** The algorithm of its signatures. */
    public static final String ALGORITHM = JWSAlgorithm.ES256.getName();

    private final ECKey key;

    private SigningKey(ECKey key) {
        this.key = key;
    }

    /** A new one. */
    public static SigningKey create() {
        try {
            return new SigningKey(new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make keys of the curve P-256", e);
        }
    }

    /**
     * The one in a file.
     *
     * @throws IOException if it cannot be read, or is no file that {@link #writeTo} wrote
     */
    public static SigningKey readFrom(Path file) throws IOException {
        try {
            JWKSet keys = JWKSet.parse(Files.readString(file));
            if (keys.size() == 1 && keys.getKeys().get(0) instanceof ECKey key && key.isPrivate()) {
                return new SigningKey(key);
            }
        } catch (ParseException e) {
            // The parser's message may repeat the key; ours does not.
            throw new IOException("It is not a JSON Web Key Set");
        }
        throw new IOException("It does not hold one private key, as the command keys writes it");
    }

    /** The name of the file with the public key, beside the one with the private: {@code key.public.json}. */
    public static Path publicFileBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String end = dot > 0 ? name.substring(dot) : "";
        return file.resolveSibling(name.substring(0, name.length() - end.length()) + ".public" + end);
    }

    /**
     * Writes the private key, for its owner's eyes only where the file system can tell, and the public one beside it.
     *
     * @throws FileAlreadyExistsException if either file is there; a key that is lost cannot be made again
     */
    public void writeTo(Path file) throws IOException {
        Path published = publicFileBeside(file);
        if (Files.exists(published)) {
            throw new FileAlreadyExistsException(published.toString());
        }
        boolean hasPermissions =
                file.getFileSystem().supportedFileAttributeViews().contains("posix");
        write(
                file,
                new JWKSet(key).toString(false),
                hasPermissions
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        write(published, new JWKSet(key).toString(true));
    }

    private static void write(Path file, String text, FileAttribute<?>... attributes) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** A token for a caller, as a server reads it that knows the issuer and the claims by these names. */
    public String token(Caller caller, ClaimNames names, String issuer, String audience, Instant from, Duration valid) {
        Map<String, Object> claims = new LinkedHashMap<>();
        names.write(caller, claims);
        JWTClaimsSet.Builder body = new JWTClaimsSet.Builder();
        claims.forEach(body::claim);
        body.issuer(issuer)
                .audience(List.of(audience))
                .issueTime(Date.from(from))
                .expirationTime(Date.from(from.plus(valid)));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                body.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
        return token.serialize();
    }
}
