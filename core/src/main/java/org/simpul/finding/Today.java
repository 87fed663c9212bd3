package org.simpul.finding;

import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;

/** The day on which a record is judged: that of the clock of whoever validates, in its zone. */
public final class Today {

    private Today() {}

    public static LocalDate of(ConstraintValidatorContext context) {
        Clock clock = context.getClockProvider().getClock();
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
