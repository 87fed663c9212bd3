package org.simpul.model.place;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public record Days(@Nullable LocalDate from, @Nullable LocalDate untilExclusive) {

        public static final Days ALWAYS = new Days(null, null);

        private static final Comparator<Days> BY_START =
                Comparator.comparing(days -> days.from == null ? LocalDate.MIN : days.from);

        public boolean contain(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (untilExclusive == null || day.isBefore(untilExclusive));
        }

        /** The days that are among both; empty when none is. */
        public Optional<Days> and(Days other) {
            LocalDate first = other.startsBefore(this) ? from : other.from;
            LocalDate end = endsBefore(other) ? untilExclusive : other.untilExclusive;
            return first == null || end == null || first.isBefore(end)
                    ? Optional.of(new Days(first, end))
                    : Optional.empty();
        }

        /** The same days told in as few pieces as possible, the earliest first. */
        public static List<Days> joined(Collection<Days> pieces) {
            Deque<Days> joined = new ArrayDeque<>();
            for (Days next : pieces.stream().sorted(BY_START).toList()) {
                Days last = joined.peekLast();
                if (last == null || !last.reaches(next)) {
                    joined.add(next);
                } else if (last.endsBefore(next)) {
                    joined.removeLast();
                    joined.add(new Days(last.from, next.untilExclusive));
                }
            }
            return List.copyOf(joined);
        }

        /** Whether there is no day between these and others that do not start earlier. */
        private boolean reaches(Days later) {
            return untilExclusive == null || later.from == null || !later.from.isAfter(untilExclusive);
        }

        private boolean startsBefore(Days other) {
            return other.from != null && (from == null || from.isBefore(other.from));
        }

        private boolean endsBefore(Days other) {
            return untilExclusive != null
                    && (other.untilExclusive == null || untilExclusive.isBefore(other.untilExclusive));
        }
    }
}
