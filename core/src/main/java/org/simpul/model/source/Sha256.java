package org.simpul.model.source;

import java.util.regex.Pattern;

/** The SHA-256 checksum of a file, in 64 lower-case hexadecimal digits. */
public record Sha256(String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("A SHA-256 checksum has 64 lower-case hexadecimal digits");
        }
    }

    public static Sha256 of(String value) {
        return new Sha256(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
