package org.simpul.model.participant;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.time.PartialDate;

/**
 * How long persons are held. The law leaves the periods to whoever holds the data (UU 27/2022, article 43: until they are no
 * longer needed); once consent is withdrawn, it does not.
 *
 * @param periods how long from the day a basis was given or found; a basis without one has no end
 * @param afterWithdrawal how long from the day on which consent was withdrawn
 */
public record Retention(Map<Basis, Period> periods, Period afterWithdrawal) {

    /** No end but withdrawal, after which processing stops within three times 24 hours (UU 27/2022, article 40). */
    public static final Retention UNTIL_WITHDRAWN = new Retention(Map.of(), Period.ofDays(3));

    public Retention {
        Map<Basis, Period> copy = new EnumMap<>(Basis.class);
        copy.putAll(periods);
        periods = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(afterWithdrawal, "afterWithdrawal");
        Stream.concat(copy.values().stream(), Stream.of(afterWithdrawal))
                .filter(Period::isNegative)
                .findFirst()
                .ifPresent(period -> {
                    throw new IllegalArgumentException("Nobody is held for a negative time such as " + period);
                });
    }

    /** This retention, with a period for a basis. */
    public Retention with(Basis basis, Period period) {
        Map<Basis, Period> more = new EnumMap<>(Basis.class);
        more.putAll(periods);
        more.put(basis, period);
        return new Retention(more, afterWithdrawal);
    }

    /** The last day on which somebody may be held; empty when there is none. Of a day known in part the earliest counts. */
    public Optional<LocalDate> lastDay(LawfulBasis basis) {
        return Stream.of(end(basis.withdrawnOn(), afterWithdrawal), end(basis.on(), periods.get(basis.basis())))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> end(@Nullable PartialDate from, @Nullable Period period) {
        return from == null || period == null
                ? Optional.empty()
                : Optional.of(from.earliestDay().plus(period));
    }
}
