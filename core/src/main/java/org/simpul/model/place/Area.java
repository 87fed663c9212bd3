package org.simpul.model.place;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;

/**
 * An area of the world that records can name.
 *
 * @param kind what it is: {@code world}, {@code region}, {@code country}, {@code province}, {@code regency}, {@code city}
 * @param codes its codes in other schemes, such as {@code kemendagri} and {@code bps-2018}
 * @param valid the days on which it exists
 */
public record Area(AreaCode code, LocalizedText names, String kind, Map<String, String> codes, Days valid) {

    public Area {
        codes = Map.copyOf(codes);
    }

    /** Days from one, included, until another, excluded; null where there is no bound. */
    public record Days(java.time.@Nullable LocalDate from, java.time.@Nullable LocalDate untilExclusive) {

        public static final Days ALWAYS = new Days(null, null);

        public boolean contain(java.time.LocalDate day) {
            return (from == null || !day.isBefore(from)) && (untilExclusive == null || day.isBefore(untilExclusive));
        }
    }
}
