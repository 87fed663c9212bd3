package org.simpul.port;

import java.util.regex.Pattern;

/**
 * A seal as it is remembered elsewhere: whoever keeps one can tell later whether the chain up to it is still the same.
 *
 * @param seal the number of the seal, from 1; 0 is the beginning of a chain without seals
 * @param hash of the seal: SHA-256 in 64 hexadecimal digits of lower case
 */
public record AuditAnchor(long seal, String hash) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** What the first seal follows. */
    public static final AuditAnchor BEGINNING = new AuditAnchor(0, "0".repeat(64));

    public AuditAnchor {
        if (seal < 0) {
            throw new IllegalArgumentException("Seals are numbered from 1, but the number was " + seal);
        }
        if (!SHA_256.matcher(hash).matches()) {
            throw new IllegalArgumentException("The hash of a seal has 64 hexadecimal digits of lower case");
        }
    }
}
