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

    private Micros() {}

    /** The last moment that is not after another. */
    static Instant notAfter(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The first moment that is not before another. */
    static Instant notBefore(Instant instant) {
        Instant whole = notAfter(instant);
        return whole.equals(instant) ? whole : whole.plus(1, ChronoUnit.MICROS);
    }

    static String text(Instant instant) {
        return TEXT.format(instant);
    }
}
