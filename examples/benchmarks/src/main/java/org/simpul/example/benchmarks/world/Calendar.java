package org.simpul.example.benchmarks.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;

/** When things happened, and when somebody wrote them down. More was written down in each year than in the year before. */
final class Calendar {

    private static final LocalDate FIRST = LocalDate.of(2015, Month.JANUARY, 1);
    private static final int LONGEST_DELAY = 200;
    private static final double GROWTH = 0.6;
    private static final int SECONDS_OF_DAY = 86_400;

    private final Size size;

    Calendar(Size size) {
        this.size = size;
    }

    /** When the first version of an activity was written: the order of their numbers. */
    Instant recorded(int number) {
        long seconds = ChronoUnit.DAYS.between(FIRST, World.TODAY) * SECONDS_OF_DAY;
        double share = StrictMath.pow((number + 1.0) / (size.activities() + 1.0), GROWTH);
        return FIRST.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds((long) (seconds * share));
    }

    /** The first day of what has happened by the time it is written down. */
    LocalDate past(Dice dice, int number) {
        LocalDate day = recordedDay(number).minusDays(1L + dice.skewed(LONGEST_DELAY));
        return day.isBefore(FIRST) ? FIRST : day;
    }

    /** The first day of what is still to come then. */
    LocalDate future(Dice dice, int number) {
        return recordedDay(number).plusDays(dice.between(3, 180));
    }

    private LocalDate recordedDay(int number) {
        return LocalDate.ofInstant(recorded(number), ZoneOffset.UTC);
    }

    /** How a source tells when something was that began on a day; null where it does not. */
    @Nullable
    DateInterval told(Dice dice, LocalDate day) {
        double share = dice.share();
        if (share < 0.6) {
            return DateInterval.of(PartialDate.of(day));
        } else if (share < 0.87) {
            return DateInterval.between(PartialDate.of(day), PartialDate.of(day.plusDays(dice.between(1, 4))));
        } else if (share < 0.94) {
            return DateInterval.of(PartialDate.of(day.getYear(), day.getMonthValue()));
        } else if (share < 0.97) {
            return DateInterval.of(PartialDate.of(day.getYear()));
        }
        return null;
    }
}
