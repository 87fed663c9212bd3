package org.simpul.memory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.memory.Filed.Found;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.place.Area;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.port.Query;
import org.simpul.report.Match;
import org.simpul.report.ReportFilter;
import org.simpul.report.ReportFilter.Within;

/** Whether an activity is among those a report asks for. */
final class ActivityMatch {

    private static final Span ANY_DAY = new Span(Span.BEGINNING, Span.END);

    private ActivityMatch() {}

    /** @param found as those see it for whom the report is */
    static Match of(Found<Activity> found, ReportFilter filter) {
        IndexEntry index = found.index();
        boolean isAskedFor = filter.admits(found.record().status())
                && hasOne(index, Facet.KIND, codes(filter.kinds()))
                && hasOne(index, Facet.THEME, codes(filter.themes()))
                && hasOne(index, Facet.ORGANISATION, ids(filter.organisations()))
                && hasOne(index, Facet.INSTRUMENT, ids(filter.instruments()));
        return isAskedFor
                ? inTime(index.date(), filter.from(), filter.to()).and(inAreas(index, filter.areas()))
                : Match.NO;
    }

    /** Whether something falls into days that are asked for; when nobody knows its date, it may. */
    static Match inTime(@Nullable Span date, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return Match.CERTAINLY;
        }
        if (date == null) {
            return Match.PERHAPS;
        }
        if (date.certainlyFallsInto(from, to)) {
            return Match.CERTAINLY;
        }
        return date.mayFallInto(new Query.Days(from, to)) ? Match.PERHAPS : Match.NO;
    }

    /** Whether something has one of these areas on its days; without any, it need not. */
    static Match inAreas(IndexEntry index, Set<Within> areas) {
        if (areas.isEmpty()) {
            return Match.CERTAINLY;
        }
        Set<String> places = index.facets().getOrDefault(Facet.AREA, Set.of());
        return areas.stream()
                .filter(within -> places.contains(within.area().value()))
                .map(within -> during(index.date(), within.days()))
                .reduce(Match.NO, Match::or);
    }

    /** Whether something is on some days; when nobody knows its date, it may be on any. */
    static Match during(@Nullable Span date, Area.Days days) {
        Span span = date == null ? ANY_DAY : date;
        LocalDate last =
                days.untilExclusive() == null ? null : days.untilExclusive().minusDays(1);
        return inTime(span, days.from(), last);
    }

    private static boolean hasOne(IndexEntry index, Facet facet, Set<String> wanted) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, index.facets().getOrDefault(facet, Set.of()));
    }

    private static Set<String> codes(Collection<Code> codes) {
        return codes.stream().map(Code::value).collect(Collectors.toSet());
    }

    private static Set<String> ids(Collection<? extends AggregateId> ids) {
        return ids.stream().map(id -> id.value().toString()).collect(Collectors.toSet());
    }
}
