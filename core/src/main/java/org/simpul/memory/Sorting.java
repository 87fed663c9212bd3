package org.simpul.memory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simpul.memory.Filed.Found;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.text.CodePoints;
import org.simpul.port.Cursor;
import org.simpul.port.IndexEntry;
import org.simpul.port.Page;
import org.simpul.port.Query;

/** The order a query asks for. A record's place in it is a cursor, so a page begins behind a place and not at a number. */
final class Sorting {

    // Of fixed width, so that the order of the texts is the order of the instants.
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Query query;
    private final Comparator<Cursor> order;

    Sorting(Query query) {
        this.query = query;
        Comparator<Cursor> byValue = (one, other) -> compareKnown(one.sortValue(), other.sortValue());
        Comparator<Cursor> byValueAndId = byValue.thenComparing((one, other) -> Ids.compare(one.id(), other.id()));
        Comparator<Cursor> knownFirst = Comparator.comparing(cursor -> cursor.sortValue() == null);
        this.order = knownFirst.thenComparing(query.descending() ? byValueAndId.reversed() : byValueAndId);
    }

    <A extends Aggregate<?>> Page<Recorded<A>> page(List<Found<A>> matching) {
        Cursor start = query.after();
        List<Placed<A>> behindStart = matching.stream()
                .map(found -> new Placed<>(place(found), found.recorded()))
                .filter(placed -> start == null || order.compare(placed.place(), start) > 0)
                .sorted(Comparator.comparing(Placed::place, order))
                .limit(query.limit() + 1L)
                .toList();
        boolean isLast = behindStart.size() <= query.limit();
        List<Placed<A>> shown = isLast ? behindStart : behindStart.subList(0, query.limit());
        return new Page<>(
                shown.stream().map(Placed::recorded).toList(),
                isLast ? null : shown.get(shown.size() - 1).place(),
                query.countsAll() ? (long) matching.size() : null);
    }

    private record Placed<A>(Cursor place, Recorded<A> recorded) {}

    private Cursor place(Found<?> found) {
        return new Cursor(sortValue(found), found.record().id().value());
    }

    private @Nullable String sortValue(Found<?> found) {
        IndexEntry index = found.index();
        return switch (query.sort()) {
            case ID -> null;
            case UPDATED_AT -> text(found.recorded().updatedAt());
            case RECORDED_AT -> text(found.recorded().recordedAt());
            case TITLE -> index.title();
            case DATE -> index.date() == null ? null : index.date().first().toString();
            case DUE -> index.due() == null ? null : index.due().first().toString();
        };
    }

    private static String text(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    private static int compareKnown(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? 0 : CodePoints.compare(one, other);
    }
}
