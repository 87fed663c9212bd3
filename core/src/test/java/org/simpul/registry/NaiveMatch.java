package org.simpul.registry;

import static org.simpul.report.Match.CERTAINLY;
import static org.simpul.report.Match.NO;
import static org.simpul.report.Match.PERHAPS;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Organiser;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Party;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.Areas;
import org.simpul.model.time.DateInterval;
import org.simpul.report.Match;
import org.simpul.report.ReportFilter;

/** Says once more, day by day and place by place, what a filter as it was asked means. */
record NaiveMatch(GeneratedWorld world, ReportFilter asked, Areas areas) {

    // No date of these worlds lies beyond; whoever has none may have been on any of these days.
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    Match of(Activity activity) {
        boolean isCalledOff = Set.of(ActivityStatus.CANCELLED, ActivityStatus.POSTPONED)
                .contains(activity.status() == null ? ActivityStatus.PLANNED : activity.status());
        boolean hasStatus = asked.statuses().isEmpty()
                ? !isCalledOff
                : activity.status() != null && asked.statuses().contains(activity.status());
        boolean isTheirs = asked.organisations().isEmpty()
                || activity.organisers().stream().map(Organiser::organisation).anyMatch(this::isAskedFor);
        if (!hasStatus || !isTheirs) {
            return NO;
        }
        return least(inTime(activity.dates().during()), whatAndWhere(activity));
    }

    Match of(Commitment commitment) {
        boolean isTheirs = asked.organisations().isEmpty()
                || commitment.parties().stream()
                        .filter(Party::isResponsible)
                        .map(Party::organisation)
                        .anyMatch(this::isAskedFor);
        if (!isTheirs) {
            return NO;
        }
        DateInterval made = commitment.madeOn() == null ? null : DateInterval.of(commitment.madeOn());
        return least(inTime(made), whereMade(commitment));
    }

    private Match whereMade(Commitment commitment) {
        if (asked.areas().isEmpty()
                && asked.kinds().isEmpty()
                && asked.statuses().isEmpty()) {
            return CERTAINLY;
        }
        return world.activities.stream()
                .filter(activity -> activity.id().equals(commitment.madeAt()))
                .filter(activity -> activity.head().sensitivity().compareTo(asked.clearance()) <= 0)
                .map(new NaiveMatch(world, asked.during(null, null).withOrganisations(Set.of()), areas)::of)
                .findFirst()
                .orElse(NO);
    }

    private Match whatAndWhere(Activity activity) {
        if (!asked.kinds().isEmpty() && !asked.kinds().contains(activity.kind())) {
            return NO;
        }
        if (asked.areas().isEmpty()) {
            return CERTAINLY;
        }
        return activity.places().stream()
                .map(place -> on(
                        activity.dates().during(),
                        day -> asked.areas().stream()
                                .anyMatch(within -> areas.contains(within.area(), place.area(), day))))
                .reduce(NO, Match::or);
    }

    private Match inTime(DateInterval date) {
        if (asked.from() == null && asked.to() == null) {
            return CERTAINLY;
        }
        return on(
                date,
                day -> (asked.from() == null || !day.isBefore(asked.from()))
                        && (asked.to() == null || !day.isAfter(asked.to())));
    }

    /** Whether something holds on every day that a date may be, on some, or on none. */
    private static Match on(DateInterval date, Predicate<LocalDate> holds) {
        LocalDate first = date == null ? FIRST : date.earliestDay().orElse(FIRST);
        LocalDate last = date == null ? LAST : date.latestDay().orElse(LAST);
        if (daysBetween(first, last).allMatch(holds)) {
            return CERTAINLY;
        }
        return daysBetween(first, last).anyMatch(holds) ? PERHAPS : NO;
    }

    private static Stream<LocalDate> daysBetween(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1));
    }

    private boolean isAskedFor(OrganisationId responsible) {
        for (OrganisationId one = responsible; one != null; one = parentOf(one)) {
            OrganisationId id = one;
            if (asked.organisations().contains(one)
                    && world.organisations.stream().anyMatch(each -> each.id().equals(id) && isKnown(each))) {
                return true;
            }
        }
        return false;
    }

    /** Null also for one of which those who ask may not know. */
    private OrganisationId parentOf(OrganisationId id) {
        return world.organisations.stream()
                .filter(organisation -> organisation.id().equals(id) && isKnown(organisation))
                .map(Organisation::parent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean isKnown(Organisation organisation) {
        return organisation.head().sensitivity().compareTo(asked.clearance()) <= 0;
    }

    private static Match least(Match one, Match other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
