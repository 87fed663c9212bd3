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

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
