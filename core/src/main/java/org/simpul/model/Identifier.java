package org.simpul.model;

import java.util.Set;
import org.simpul.finding.Warnings;
import org.simpul.model.text.Outline;

/**
 * A name by which the outside knows a record; unique per kind of record.
 *
 * @param scheme who gives the name; for organisations a list code of org-id.guide
 */
public record Identifier(
        @SchemeInUse(groups = Warnings.class) String scheme, String value) {

    /** Schemes of Indonesia that org-id.guide has withdrawn, since no register stands behind them. */
    public static final Set<String> WITHDRAWN_SCHEMES = Set.of("ID-KDN", "ID-PRO");

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

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
