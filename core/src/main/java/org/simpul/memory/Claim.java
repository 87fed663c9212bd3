package org.simpul.memory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.port.IndexEntry.View;

/**
 * That a record has an identifier before an audience. What an audience does not know of is free for it, so two records may have
 * one identifier before different audiences.
 *
 * @param audience the widest that may know of it
 */
record Claim(Identifier identifier, Sensitivity audience) {

    /** The claims of a record, by what each audience finds of it, the widest first. */
    static Set<Claim> of(List<? extends View<?>> views) {
        Set<Identifier> met = new LinkedHashSet<>();
        Set<Claim> claims = new LinkedHashSet<>();
        for (View<?> view : views) {
            for (Identifier identifier : view.record().head().identifiers()) {
                if (met.add(identifier)) {
                    claims.add(new Claim(identifier, view.widest()));
                }
            }
        }
        return claims;
    }
}
