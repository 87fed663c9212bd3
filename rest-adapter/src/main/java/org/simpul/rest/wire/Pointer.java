package org.simpul.rest.wire;

import org.jspecify.annotations.Nullable;

/** A place in a document; written out (RFC 6901) only when a fault is told there, which is seldom. */
record Pointer(@Nullable Pointer parent, String token) {

    static final Pointer ROOT = new Pointer(null, "");

    Pointer at(String name) {
        return new Pointer(this, name);
    }

    Pointer at(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    /** Whether its last step is a name or an index. Names of properties have no blanks; names of people do. */
    boolean isNamed() {
        return token.chars().noneMatch(Character::isWhitespace);
    }

    /** The place to name in an answer: this one, or the one above whatever is no name. */
    Pointer named() {
        Pointer named = this;
        for (Pointer step = this; step.parent != null; step = step.parent) {
            if (!step.isNamed()) {
                named = step.parent;
            }
        }
        return named;
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
