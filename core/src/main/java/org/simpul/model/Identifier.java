package org.simpul.model;

/**
 * A name by which the outside knows a record; unique per kind of record.
 *
 * @param scheme who gives the name; for organisations a list code of org-id.guide
 */
public record Identifier(String scheme, String value) {

    private static final int LONGEST = 200;

    public Identifier {
        refuse("scheme", scheme);
        refuse("value", value);
    }

    private static void refuse(String name, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The " + name + " of an identifier has 1 to " + LONGEST + " characters and is not blank");
        }
    }
}
