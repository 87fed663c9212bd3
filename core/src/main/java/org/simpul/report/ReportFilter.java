package org.simpul.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.vocabulary.Code;

/**
 * Of which activities and commitments a report speaks; the same for all reports (the end of section 7 of the domain
 * page). Several values of one filter mean any of them, different filters must all hold, and one without values leaves
 * out nothing. It asks for exactly what it names: what an area, an organisation or an instrument stands for is found out
 * before.
 *
 * <p>Area, kind, theme and status are those of an activity. Where one of them is asked for, only commitments made at such
 * an activity are meant, as far as this audience may know of it, and where an area is, the days that count are those of
 * the activity; else every commitment is meant, wherever it was made.
 *
 * @param from only activities certainly of this day or later, and commitments certainly made then; null for no bound
 * @param to the same for this day or earlier
 * @param areas only activities with a place in one of these
 * @param organisations only activities in which one of these took part, and commitments for which one is responsible
 * @param instruments only activities linked with one of these, and commitments that serve or stand in one
 * @param kinds only activities of one of these kinds
 * @param themes only activities on one of these themes
 * @param statuses only activities that have come so far; empty for all that were not called off
 * @param clearance only what those of this clearance may see counts
 */
public record ReportFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<Within> areas,
        Set<OrganisationId> organisations,
        Set<PolicyInstrumentId> instruments,
        Set<Code> kinds,
        Set<Code> themes,
        Set<ActivityStatus> statuses,
        Sensitivity clearance) {

    /** Everything that was not called off, for those cleared for everything. */
    public static final ReportFilter ALL = new ReportFilter(
            null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Sensitivity.STRICTLY_CONFIDENTIAL);

    /**
     * An area on the days on which it is meant: a regency counts for a province while it belongs there. What may have
     * been on other days is there perhaps, but not certainly.
     */
    public record Within(AreaCode area, Area.Days days) {

        public static Within always(AreaCode area) {
            return new Within(area, Area.Days.ALWAYS);
        }
    }

    public ReportFilter {
        areas = Set.copyOf(areas);
        organisations = Set.copyOf(organisations);
        instruments = Set.copyOf(instruments);
        kinds = Set.copyOf(kinds);
        themes = Set.copyOf(themes);
        statuses = Set.copyOf(statuses);
    }

    public boolean isBoundedInTime() {
        return from != null || to != null;
    }

    /** Whether a filter is set that speaks of activities alone, and so of the activity at which a commitment was made. */
    public boolean asksForActivities() {
        return !areas.isEmpty() || !kinds.isEmpty() || !themes.isEmpty() || !statuses.isEmpty();
    }

    /** What of this filter speaks of activities alone. */
    public ReportFilter ofActivitiesAlone() {
        return new ReportFilter(null, null, areas, Set.of(), Set.of(), kinds, themes, statuses, clearance);
    }

    /** Whether activities of a status are asked for; null for one of which nobody told how far it has come. */
    public boolean admits(@Nullable ActivityStatus status) {
        if (status == null) {
            return statuses.isEmpty();
        }
        return statuses.isEmpty() ? !status.isCalledOff() : statuses.contains(status);
    }

    /** This filter for days from one to another, both included; null where there is no bound. */
    public ReportFilter during(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        return new ReportFilter(
                firstDay, lastDay, areas, organisations, instruments, kinds, themes, statuses, clearance);
    }

    /** This filter for places in any of these areas, whatever the day. */
    public ReportFilter inside(AreaCode... codes) {
        return within(Set.of(codes).stream().map(Within::always).collect(Collectors.toSet()));
    }

    public ReportFilter within(Collection<Within> others) {
        return new ReportFilter(
                from, to, Set.copyOf(others), organisations, instruments, kinds, themes, statuses, clearance);
    }

    public ReportFilter withOrganisations(Collection<OrganisationId> others) {
        return new ReportFilter(from, to, areas, Set.copyOf(others), instruments, kinds, themes, statuses, clearance);
    }

    public ReportFilter withInstruments(Collection<PolicyInstrumentId> others) {
        return new ReportFilter(from, to, areas, organisations, Set.copyOf(others), kinds, themes, statuses, clearance);
    }

    public ReportFilter withKinds(Code... others) {
        return new ReportFilter(
                from, to, areas, organisations, instruments, Set.of(others), themes, statuses, clearance);
    }

    public ReportFilter withThemes(Code... others) {
        return new ReportFilter(
                from, to, areas, organisations, instruments, kinds, Set.of(others), statuses, clearance);
    }

    public ReportFilter withStatuses(ActivityStatus... others) {
        return new ReportFilter(from, to, areas, organisations, instruments, kinds, themes, Set.of(others), clearance);
    }

    public ReportFilter seenBy(Sensitivity audience) {
        return new ReportFilter(from, to, areas, organisations, instruments, kinds, themes, statuses, audience);
    }
}
