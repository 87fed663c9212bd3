package org.simpul.disclosure;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.simpul.model.id.ParticipantId;

/**
 * What participants are called before an audience that may not know who they are: by one pseudonym everywhere, so that
 * somebody who came to three meetings is seen to be one person, and by another before each other audience, so that two
 * audiences cannot put together what they were told.
 *
 * <p>A pseudonym is made of the id by HMAC-SHA256 (RFC 2104) with the host's key. Without the key nobody can find the id to a
 * pseudonym, or tell two pseudonyms of one person; a host that loses the key gives everybody new ones. Immutable, and safe for
 * use by several threads.
 */
public final class Pseudonyms {

    /** The fewest bytes of a key. */
    public static final int SMALLEST_KEY = 32;

    private static final String ALGORITHM = "HmacSHA256";
    // Without letters that are taken for digits or for each other (Crockford).
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS_OF_LETTER = 5;
    private static final int LENGTH = 16;
    private static final int LENGTH_OF_GROUP = 4;

    private final SecretKeySpec key;

    /**
     * Makes pseudonyms by a key.
     *
     * @param key secret, the same for as long as pseudonyms are to last, {@value #SMALLEST_KEY} bytes or more
     */
    public Pseudonyms(byte[] key) {
        if (key.length < SMALLEST_KEY) {
            throw new IllegalArgumentException(
                    "The key of pseudonyms has " + SMALLEST_KEY + " bytes or more, but had " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * What a participant is called before an audience, such as {@code 3kq7-0zd4-w1nh-x8ra}.
     *
     * @param audience the code of a clearance, or any other name of those who are told, such as that of a partner who is given
     *     a file
     */
    public String of(ParticipantId id, String audience) {
        BigInteger digest =
                new BigInteger(1, mac().doFinal((audience + "\0" + id.value()).getBytes(StandardCharsets.UTF_8)));
        StringBuilder pseudonym = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % LENGTH_OF_GROUP == 0) {
                pseudonym.append('-');
            }
            pseudonym.append(
                    LETTERS.charAt(digest.shiftRight(i * BITS_OF_LETTER).intValue() & (LETTERS.length() - 1)));
        }
        return pseudonym.toString();
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Pseudonyms";
    }
}
