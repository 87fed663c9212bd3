package org.simpul.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.memory.Filed.Found;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.place.Area;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.report.Match;
import org.simpul.report.ReportFilter;
import org.simpul.report.Timeline.Entry;
import org.simpul.report.Timeline.Kind;
import org.simpul.report.Timeline.Page;
import org.simpul.report.Timeline.Place;
import org.simpul.report.Timeline.Question;
import org.simpul.report.TimelineEntries;

/** Puts what happens and falls due in order, record by record. */
record MemoryTimeline(Question question, Archive archive) {

    Page page() {
        List<Entry> ahead = Stream.of(activities(), commitments(), reports())
                .flatMap(entries -> entries)
                .filter(this::isAskedFor)
                .sorted(Comparator.comparing(Entry::place))
                .limit(question.limit() + 1L)
                .toList();
        boolean isLast = ahead.size() <= question.limit();
        List<Entry> shown = isLast ? ahead : ahead.subList(0, question.limit());
        return new Page(shown, isLast ? null : shown.get(shown.size() - 1).place());
    }

    private boolean isAskedFor(Entry entry) {
        Place after = question.after();
        return question.asksFor(entry.place().kind())
                && (entry.isOpen() || !question.isOpenOnly())
                && entry.mayFallInto(filter().from(), filter().to())
                && (after == null || entry.place().compareTo(after) > 0);
    }

    private Stream<Entry> activities() {
        ReportFilter anyDay = filter().during(null, null);
        return archive.activities
                .found(filter().clearance())
                .filter(found -> ActivityMatch.of(found, anyDay) != Match.NO)
                .map(Found::record)
                .flatMap((Activity activity) -> TimelineEntries.of(activity).stream());
    }

    private Stream<Entry> commitments() {
        CommitmentMatch match = new CommitmentMatch(filter().during(null, null), archive.activities);
        return archive.commitments
                .found(filter().clearance())
                .filter(found -> match.of(found) != Match.NO)
                .map(Found::record)
                .flatMap((Commitment commitment) -> TimelineEntries.of(commitment).stream());
    }

    private Stream<Entry> reports() {
        boolean isOfActivities = !filter().kinds().isEmpty()
                || !filter().themes().isEmpty()
                || !filter().statuses().isEmpty();
        if (isOfActivities || !question.asksFor(Kind.REPORT)) {
            return Stream.of();
        }
        return archive.policyInstruments
                .found(filter().clearance())
                .filter(found -> filter().instruments().isEmpty()
                        || filter().instruments().contains(found.record().id()))
                .flatMap(this::reports);
    }

    private Stream<Entry> reports(Found<PolicyInstrument> found) {
        List<Area.Days> days = daysInAreas(found.index());
        PolicyInstrument instrument = found.record();
        return IntStream.range(0, instrument.reporting().size())
                .filter(i -> binds(instrument.reporting().get(i)))
                .boxed()
                .flatMap(i -> days.stream().flatMap(some -> reports(instrument, i, some).stream()));
    }

    private List<Entry> reports(PolicyInstrument instrument, int part, Area.Days days) {
        LocalDate from = days.from() == null ? Span.BEGINNING : days.from();
        LocalDate to =
                days.untilExclusive() == null ? Span.END : days.untilExclusive().minusDays(1);
        // The first may stand before the place at which the page begins, and the last tells that there is another page.
        int enough = question.limit() + 2;
        ReportingDuty duty = instrument.reporting().get(part);
        return TimelineEntries.of(instrument.id(), duty, part, instrument.inForce(), from, to, enough);
    }

    /** The days that are asked for, of which none lies before this page, as far as an instrument stands for an area on them. */
    private List<Area.Days> daysInAreas(IndexEntry index) {
        LocalDate last = filter().to();
        Area.Days asked = new Area.Days(start(), last == null ? null : last.plusDays(1));
        if (filter().areas().isEmpty()) {
            return List.of(asked);
        }
        Set<String> areas = index.facets().getOrDefault(Facet.AREA, Set.of());
        return Area.Days.joined(filter().areas().stream()
                .filter(within -> areas.contains(within.area().value()))
                .flatMap(within -> within.days().and(asked).stream())
                .toList());
    }

    private @Nullable LocalDate start() {
        LocalDate from = filter().from();
        Place after = question.after();
        return after == null || (from != null && after.day().isBefore(from)) ? from : after.day();
    }

    /** Whether one of those asked for has to report; a duty that names nobody is everybody's. */
    private boolean binds(ReportingDuty duty) {
        return filter().organisations().isEmpty()
                || duty.from() == null
                || filter().organisations().contains(duty.from());
    }

    private ReportFilter filter() {
        return question.filter();
    }
}
