package org.simpul.rest.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.simpul.disclosure.Disclosed;

/**
 * What the wire shows beside a record: what the registry manages, what this reader does not see.
 *
 * @param today the day on which it is shown, which decides what is overdue
 */
record Managed(int version, Instant recordedAt, Instant updatedAt, List<String> withheld, LocalDate today) {

    static Managed of(Disclosed<?> disclosed, LocalDate today) {
        return new Managed(
                disclosed.version(),
                disclosed.recordedAt().truncatedTo(ChronoUnit.MICROS),
                disclosed.updatedAt().truncatedTo(ChronoUnit.MICROS),
                disclosed.withheld(),
                today);
    }
}
