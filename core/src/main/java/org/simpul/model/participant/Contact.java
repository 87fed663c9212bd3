package org.simpul.model.participant;

import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;

/** How a person can be reached; held at least confidentially. */
public record Contact(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address) {

    public Contact {
        if (email == null && phone == null && address == null) {
            throw new IllegalArgumentException("A contact states an email, phone or address");
        }
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
