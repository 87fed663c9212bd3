package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.port.Cursor;
import org.simpul.port.Query;
import org.simpul.port.SortKey;

/**
 * The order of a list, and where a page of it begins.
 *
 * <p>Records without the value come last in either direction. Engines disagree on where nulls sort, and use no index when
 * told; so a list has two zones, of those with the value and of those without, each in the order of an index. Most engines
 * begin within an index at a value but not at a value and an id; for them those of one value are a zone of their own.
 */
final class Keyset {

    private final SortKey sort;
    private final boolean descending;
    private final @Nullable Cursor after;
    private final boolean findsPairs;

    /** @param dialect of the engine that is asked */
    Keyset(Query query, Dialect dialect) {
        sort = query.sort();
        descending = query.descending();
        after = query.after();
        findsPairs = dialect.findsPairsByIndex();
    }

    /** A part of a list, each behind the one before. */
    enum Zone {
        /** Those with the very value of the place where the page begins, which may be half of the registry. */
        TIED,
        KNOWN,
        UNKNOWN;

        /** By which zones sort. */
        int place() {
            return switch (this) {
                case TIED -> 0;
                case KNOWN -> 1;
                case UNKNOWN -> 2;
            };
        }
    }

    /** The zones in which the page can lie. */
    List<Zone> zones() {
        if (columns().isEmpty()) {
            return List.of(Zone.KNOWN);
        }
        boolean hasUnknown = sort != SortKey.UPDATED_AT && sort != SortKey.RECORDED_AT;
        boolean isBehindKnown = hasUnknown && after != null && after.sortValue() == null;
        List<Zone> zones = new ArrayList<>();
        if (after != null && !isBehindKnown && !findsPairs) {
            zones.add(Zone.TIED);
        }
        if (!isBehindKnown) {
            zones.add(Zone.KNOWN);
        }
        if (hasUnknown) {
            zones.add(Zone.UNKNOWN);
        }
        return zones;
    }

    /** The columns of a record that hold what it is sorted by; none when the list is sorted by id. */
    List<String> columns() {
        return switch (sort) {
            case ID -> List.of();
            case UPDATED_AT -> List.of("r.updated_at");
            case RECORDED_AT -> List.of("r.recorded_at");
            case TITLE -> List.of("r.title");
            case DATE -> List.of("r.first_day");
            case DUE -> List.of("r.due_first_day");
        };
    }

    /** That a record lies in a zone and behind the place where the page begins; empty when that is all of the list. */
    String condition(Zone zone, Conditions values) {
        List<String> conditions = new ArrayList<>();
        if (!columns().isEmpty() && zone != Zone.TIED) {
            conditions.add(columns().get(0) + (zone == Zone.KNOWN ? " IS NOT NULL" : " IS NULL"));
        }
        if (after != null && (zone != Zone.UNKNOWN || zones().get(0) == Zone.UNKNOWN)) {
            conditions.add(behind(after, zone, values));
        }
        return conditions.stream().map(condition -> " AND " + condition).collect(Collectors.joining());
    }

    /** That a record lies behind a place, in words by which every engine begins at that place of an index. */
    private String behind(Cursor place, Zone zone, Conditions values) {
        if (zone == Zone.UNKNOWN || columns().isEmpty()) {
            return "r.id" + behind() + values.bind(place.id());
        }
        if (place.sortValue() == null) {
            throw new IllegalArgumentException("A place in a list sorted by " + sort + " has a value");
        }
        String column = columns().get(0);
        String value = values.bind(value(place.sortValue()));
        if (zone == Zone.TIED) {
            return column + " = " + value + " AND r.id" + behind() + values.bind(place.id());
        }
        return findsPairs
                ? "(" + column + ", r.id)" + behind() + "(" + value + ", " + values.bind(place.id()) + ")"
                : column + behind() + value;
    }

    private Object value(String text) {
        if (sort == SortKey.TITLE) {
            return IndexText.sortable(text);
        }
        try {
            return sort == SortKey.DATE || sort == SortKey.DUE ? LocalDate.parse(text) : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("This is no place in a list sorted by " + sort, e);
        }
    }

    private String behind() {
        return descending ? " < " : " > ";
    }

    /** The order within a zone, as that of an index: its leading columns, the same for all rows, included. */
    String orderInZone() {
        return ordered(Stream.concat(Stream.of("r.record_type", "r.is_deleted"), columns().stream()));
    }

    /** The order of the whole page. */
    String order() {
        return "r.zone, " + ordered(columns().stream());
    }

    private String ordered(Stream<String> columns) {
        return Stream.concat(columns, Stream.of("r.id"))
                .map(column -> column + (descending ? " DESC" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The place of a row of the page. */
    Cursor place(ResultSet row, StoredVersion version) throws SQLException {
        return new Cursor(sortValue(row, version), UUID.fromString(version.id()));
    }

    private @Nullable String sortValue(ResultSet row, StoredVersion version) throws SQLException {
        return switch (sort) {
            case ID -> null;
            case UPDATED_AT -> Micros.text(version.writtenAt());
            case RECORDED_AT -> Micros.text(version.recordedAt());
            case TITLE -> title(row.getString("title"));
            case DATE -> day(row, "first_day");
            case DUE -> day(row, "due_first_day");
        };
    }

    private static @Nullable String title(@Nullable String sortable) {
        return sortable == null ? null : IndexText.unsorted(sortable);
    }

    private static @Nullable String day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : day.toString();
    }
}
