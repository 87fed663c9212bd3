package org.simpul.port;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over fields, each behind its length, so that no two rows of fields have the same bytes. */
final class CanonicalHash {

    private static final int NONE = -1;

    private final MessageDigest digest;

    /** @param form the first byte */
    CanonicalHash(int form) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        digest.update((byte) form);
    }

    CanonicalHash add(@Nullable String field) {
        if (field == null) {
            return length(NONE);
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        length(bytes.length);
        digest.update(bytes);
        return this;
    }

    CanonicalHash add(long number) {
        return add(Long.toString(number));
    }

    CanonicalHash add(Instant at) {
        return add(AuditRow.micros(at));
    }

    private CanonicalHash length(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        return this;
    }

    /** The hash in hexadecimal digits; nothing can be added any more. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
