package org.simpul.rest.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.simpul.model.vocabulary.Coded;
import org.simpul.report.Timeline.Kind;
import org.simpul.report.Timeline.Place;

/** Places on the timeline as cursors hold them. */
final class TimelinePlaces {

    private static final String SIGN = "/";

    private TimelinePlaces() {}

    static String text(Place place) {
        return String.join(
                SIGN,
                place.day().toString(),
                place.kind().code(),
                place.id().toString(),
                Integer.toString(place.part()));
    }

    /** Empty for a text that is no place. */
    static Optional<Place> read(String text) {
        String[] words = text.split(SIGN, -1);
        try {
            return words.length == 4
                    ? Optional.of(new Place(
                            LocalDate.parse(words[0]),
                            Coded.of(Kind.class, words[1]),
                            UUID.fromString(words[2]),
                            Integer.parseInt(words[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
