package org.simpul.model.time;

import java.util.Objects;
import java.util.Optional;

/**
 * Where an interval starts or ends: at a date, nowhere (it goes on), or at a date that nobody told.
 *
 * <p>As text it is the EDTF of that side: the date, {@code ..} or nothing.
 */
public sealed interface Bound {

    /** The date of this bound; empty when it is open or unknown. */
    Optional<PartialDate> date();

    static Bound at(PartialDate date) {
        return new Dated(date);
    }

    /** A bound whose date is known, at least to the year. */
    record Dated(PartialDate value) implements Bound {

        public Dated {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Optional<PartialDate> date() {
            return Optional.of(value);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A bound without a date. */
    enum Undated implements Bound {
        /** There is no bound: what is in force until further notice has an open end. */
        OPEN(".."),
        /** There may be a bound, but no source tells it. */
        UNKNOWN("");

        private final String edtf;

        Undated(String edtf) {
            this.edtf = edtf;
        }

        @Override
        public Optional<PartialDate> date() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return edtf;
        }
    }
}
