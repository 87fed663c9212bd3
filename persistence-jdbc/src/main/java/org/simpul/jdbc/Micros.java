package org.simpul.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments in whole microseconds, as all versions carry them and columns hold them; engines round finer ones each their way. */
final class Micros {

    // Of fixed width, so that the order of the texts is the order of the moments.
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Micros() {}

    /** The last moment that columns hold and that is not after another. */
    static Instant notAfter(Instant instant) {
        return within(instant).truncatedTo(ChronoUnit.MICROS);
    }

    /** The first moment that columns hold and that is not before another. */
    static Instant notBefore(Instant instant) {
        Instant whole = notAfter(instant);
        return whole.equals(within(instant)) ? whole : whole.plus(1, ChronoUnit.MICROS);
    }

    // Nothing is recorded outside of these years, so for a question a moment beyond them is as good as their first or
    // last.
    private static Instant within(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return FIRST;
        }
        return instant.isAfter(LAST) ? LAST : instant;
    }

    static String text(Instant instant) {
        return TEXT.format(instant);
    }
}
