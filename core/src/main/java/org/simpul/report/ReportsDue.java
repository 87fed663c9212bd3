package org.simpul.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.Area;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.time.DateInterval;
import org.simpul.report.Timeline.Entry;
import org.simpul.report.Timeline.Kind;
import org.simpul.report.Timeline.Place;
import org.simpul.report.Timeline.Question;

/**
 * When the reports are due for which instruments ask, as far as a question about the timeline asks for them. They recur, so they
 * are reckoned and not stored.
 *
 * @param beginning the first day of which dates can speak, where no other is asked for
 * @param end the last one
 */
public record ReportsDue(Question question, LocalDate beginning, LocalDate end) {

    /** Whether any report can be among what is asked for: one is about no kind, theme or status of activities. */
    public boolean areAskedFor() {
        ReportFilter filter = question.filter();
        return question.asksFor(Kind.REPORT)
                && filter.kinds().isEmpty()
                && filter.themes().isEmpty()
                && filter.statuses().isEmpty();
    }

    /**
     * The reports due under one duty, enough of them for the page asked for. Some may lie before the place at which it begins.
     *
     * @param part which duty of the instrument, counted from 0
     * @param areas the codes of those for which the instrument stands
     */
    public List<Entry> of(
            PolicyInstrumentId instrument,
            int part,
            ReportingDuty duty,
            @Nullable DateInterval inForce,
            Set<String> areas) {
        Set<PolicyInstrumentId> asked = question.filter().instruments();
        if (!binds(duty) || !(asked.isEmpty() || asked.contains(instrument))) {
            return List.of();
        }
        // The first may stand before the place at which the page begins, and the last tells that there is another page.
        int enough = question.limit() + 2;
        List<Entry> entries = new ArrayList<>();
        for (Area.Days days : daysIn(areas)) {
            LocalDate from = days.from() == null ? beginning : days.from();
            LocalDate to =
                    days.untilExclusive() == null ? end : days.untilExclusive().minusDays(1);
            for (LocalDate day : duty.dueBetween(from, to, inForce, enough)) {
                entries.add(new Entry(new Place(day, Kind.REPORT, instrument.value(), part), day, day, true));
            }
        }
        return entries;
    }

    /** The days that are asked for, of which none lies before this page, as far as an instrument stands for an area on them. */
    private List<Area.Days> daysIn(Set<String> areas) {
        ReportFilter filter = question.filter();
        LocalDate last = filter.to();
        Area.Days asked = new Area.Days(start(), last == null ? null : last.plusDays(1));
        if (filter.areas().isEmpty()) {
            return List.of(asked);
        }
        return Area.Days.joined(filter.areas().stream()
                .filter(within -> areas.contains(within.area().value()))
                .flatMap(within -> within.days().and(asked).stream())
                .toList());
    }

    private @Nullable LocalDate start() {
        LocalDate from = question.filter().from();
        Place after = question.after();
        return after == null || (from != null && after.day().isBefore(from)) ? from : after.day();
    }

    /** Whether one of those asked for has to report; a duty that names nobody is everybody's. */
    private boolean binds(ReportingDuty duty) {
        return question.filter().organisations().isEmpty()
                || duty.from() == null
                || question.filter().organisations().contains(duty.from());
    }
}
