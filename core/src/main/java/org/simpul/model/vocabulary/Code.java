package org.simpul.model.vocabulary;

import java.util.regex.Pattern;

/**
 * A code of a vocabulary, such as {@code workshop}. Its shape is checked here; whether its vocabulary knows it is rule
 * VOC-1.
 *
 * @param value lower-case letters, digits and single hyphens, at most 64 characters
 */
public record Code(String value) {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final int LONGEST = 64;

    public Code {
        if (value.length() > LONGEST || !KEBAB_CASE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A code is written in kebab-case with at most " + LONGEST + " characters, such as network-meeting");
        }
    }

    public static Code of(String value) {
        return new Code(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
