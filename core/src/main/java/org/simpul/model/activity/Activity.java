package org.simpul.model.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Warnings;
import org.simpul.model.Aggregate;
import org.simpul.model.AggregateBuilder;
import org.simpul.model.NamesOthersOnly;
import org.simpul.model.RecordHead;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.people.Concern;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Mode;
import org.simpul.model.place.Areas;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.source.Source;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/**
 * A meeting of any kind: a workshop, a network meeting, bilateral talks, a conference, a signing.
 *
 * <p>An activity is planned, may be put off, and is held or cancelled. People attend it, for organisations or for
 * themselves; it serves policy instruments, continues earlier activities and can be part of a larger one. Commitments
 * made at it are records of their own, which name it.
 *
 * @param kind a code of {@code activity-kinds}
 * @param themes codes of {@code themes}
 * @param concerns whom it is for, present or not
 * @param partOf the conference of which it is a part
 * @param follows earlier activities it continues
 * @param objectives what it is for
 * @param rationale why here and now
 * @param agenda what was done, in order
 * @param outcomes what came out of it
 * @param establishes organisations or forums it founds or prepares
 */
@NamesOthersOnly(
        message = "{simpul.ACT-11}",
        in = {"partOf", "follows"})
@Dated(groups = Warnings.class)
@CompletedNotInFuture
@CompletedBeforePublished(groups = Warnings.class)
@StatusKeepsUp(groups = Warnings.class)
@PlacesAgree(groups = Warnings.class)
public record Activity(
        @Valid RecordHead<ActivityId> head,
        @NotNull(message = "{simpul.ACT-1}") @Nullable LocalizedText titles,
        @Nullable LocalizedText description,
        @InVocabulary("activity-kinds") @Nullable Code kind,
        List<@InVocabulary("themes") Code> themes,
        @Nullable ActivityStatus status,
        @Valid ActivityDates dates,
        @Nullable Mode mode,
        @Nullable Access access,
        List<@Valid Place> places,

        @NotEmpty(message = "{simpul.ACT-5}", groups = Warnings.class)
        List<@Valid Organiser> organisers,

        @Valid Attendance attendance,
        List<@Valid Concern> concerns,
        List<@Valid PolicyLink> policyLinks,
        List<@Valid Marker> markers,
        @Nullable ActivityId partOf,
        List<ActivityId> follows,
        @Valid @Nullable Series series,
        List<@Valid Item> objectives,
        List<@Valid Item> rationale,
        List<@Valid Item> agenda,
        List<@Valid Outcome> outcomes,
        List<OrganisationId> establishes,
        List<@Valid BudgetLine> budget)
        implements Aggregate<ActivityId> {

    /** Articles announce and look back; in so few years no day of a month has the same weekday twice. */
    private static final int YEARS_AROUND_PUBLICATION = 2;

    public Activity {
        Objects.requireNonNull(head, "head");
        themes = List.copyOf(themes);
        Objects.requireNonNull(dates, "dates");
        places = List.copyOf(places);
        organisers = List.copyOf(organisers);
        Objects.requireNonNull(attendance, "attendance");
        concerns = List.copyOf(concerns);
        policyLinks = List.copyOf(policyLinks);
        markers = List.copyOf(markers);
        follows = List.copyOf(follows);
        objectives = List.copyOf(objectives);
        rationale = List.copyOf(rationale);
        agenda = List.copyOf(agenda);
        outcomes = List.copyOf(outcomes);
        establishes = List.copyOf(establishes);
        budget = List.copyOf(budget);
    }

    public static Builder builder(ActivityId id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Whether it is said to be completed though every day on which it can begin lies after a day (rule ACT-4). */
    public boolean isCompletedInTheFutureOf(LocalDate today) {
        return status == ActivityStatus.COMPLETED
                && dates.earliestDay().filter(today::isBefore).isPresent();
    }

    /** Whether it is still announced though the last day on which it can end lies before a day (rule ACT-24). */
    public boolean isStillAnnouncedOn(LocalDate today) {
        return (status == ActivityStatus.PLANNED || status == ActivityStatus.CONFIRMED)
                && dates.latestDay().filter(today::isAfter).isPresent();
    }

    /**
     * The days that the words of the source mean, if of all years around the publication of its sources just one fits (rule
     * ACT-16): of an article of March 2025, <em>Kamis (20/3)</em> means 2025-03-20. Empty when nothing tells.
     */
    public Optional<DateInterval> daysByPublication() {
        List<Integer> years = head.sources().stream()
                .map(Source::published)
                .filter(Objects::nonNull)
                .map(PartialDate::year)
                .sorted()
                .toList();
        return years.isEmpty()
                ? Optional.empty()
                : dates.words()
                        .flatMap(words -> words.resolvedWithin(
                                LocalDate.of(years.get(0) - YEARS_AROUND_PUBLICATION, Month.JANUARY, 1),
                                LocalDate.of(
                                        years.get(years.size() - 1) + YEARS_AROUND_PUBLICATION, Month.DECEMBER, 31)));
    }

    /**
     * When its last source was published, if that lies before the first day on which it can have begun, though it is said
     * to be completed (rule ACT-20). Empty when some source may have been published later, or nothing tells.
     */
    public Optional<PartialDate> publishedTooEarlyToTell() {
        LocalDate first = dates.earliestDay().orElse(null);
        if (status != ActivityStatus.COMPLETED || first == null) {
            return Optional.empty();
        }
        PartialDate last = null;
        for (Source source : head.sources()) {
            PartialDate published = source.published();
            if (published == null || !published.latestDay().isBefore(first)) {
                return Optional.empty();
            }
            if (last == null || published.latestDay().isAfter(last.latestDay())) {
                last = published;
            }
        }
        return Optional.ofNullable(last);
    }

    /** The places that lie in no province that other places state (rule ACT-15), judged on its days or, without, today. */
    public List<MisplacedPlace> misplaced(Areas areas, LocalDate today) {
        LocalDate first = dates.earliestDay().or(dates::latestDay).orElse(today);
        LocalDate last = dates.latestDay().orElse(first);
        return MisplacedPlace.in(places, areas, List.of(first, last));
    }

    @Override
    public Activity withHead(RecordHead<ActivityId> other) {
        return new Activity(
                other,
                titles,
                description,
                kind,
                themes,
                status,
                dates,
                mode,
                access,
                places,
                organisers,
                attendance,
                concerns,
                policyLinks,
                markers,
                partOf,
                follows,
                series,
                objectives,
                rationale,
                agenda,
                outcomes,
                establishes,
                budget);
    }

    @Override
    public Optional<LocalizedText> label() {
        return Optional.ofNullable(titles);
    }

    /** Makes an activity. Not safe for use by several threads. */
    public static final class Builder extends AggregateBuilder<ActivityId, Builder> {

        private @Nullable LocalizedText titles;
        private @Nullable LocalizedText description;
        private @Nullable Code kind;
        private List<Code> themes = List.of();
        private @Nullable ActivityStatus status;
        private ActivityDates dates = ActivityDates.UNKNOWN;
        private @Nullable Mode mode;
        private @Nullable Access access;
        private List<Place> places = List.of();
        private List<Organiser> organisers = List.of();
        private Attendance attendance = Attendance.UNKNOWN;
        private List<Concern> concerns = List.of();
        private List<PolicyLink> policyLinks = List.of();
        private List<Marker> markers = List.of();
        private @Nullable ActivityId partOf;
        private List<ActivityId> follows = List.of();
        private @Nullable Series series;
        private List<Item> objectives = List.of();
        private List<Item> rationale = List.of();
        private List<Item> agenda = List.of();
        private List<Outcome> outcomes = List.of();
        private List<OrganisationId> establishes = List.of();
        private List<BudgetLine> budget = List.of();

        private Builder(ActivityId id) {
            super(id);
        }

        private Builder(Activity activity) {
            super(activity.head());
            titles = activity.titles();
            description = activity.description();
            kind = activity.kind();
            themes = activity.themes();
            status = activity.status();
            dates = activity.dates();
            mode = activity.mode();
            access = activity.access();
            places = activity.places();
            organisers = activity.organisers();
            attendance = activity.attendance();
            concerns = activity.concerns();
            policyLinks = activity.policyLinks();
            markers = activity.markers();
            partOf = activity.partOf();
            follows = activity.follows();
            series = activity.series();
            objectives = activity.objectives();
            rationale = activity.rationale();
            agenda = activity.agenda();
            outcomes = activity.outcomes();
            establishes = activity.establishes();
            budget = activity.budget();
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Adds the title in one language. */
        public Builder title(String languageTag, String title) {
            titles = titles == null ? LocalizedText.of(languageTag, title) : titles.with(languageTag, title);
            return this;
        }

        public Builder titles(@Nullable LocalizedText all) {
            titles = all;
            return this;
        }

        public Builder description(@Nullable LocalizedText value) {
            description = value;
            return this;
        }

        public Builder kind(String code) {
            return kind(Code.of(code));
        }

        public Builder kind(@Nullable Code value) {
            kind = value;
            return this;
        }

        public Builder themes(List<Code> all) {
            themes = all;
            return this;
        }

        public Builder status(@Nullable ActivityStatus value) {
            status = value;
            return this;
        }

        /** Sets the best date known. */
        public Builder during(DateInterval interval) {
            return dates(new ActivityDates(interval, dates.planned(), dates.previous(), dates.stated(), dates.times()));
        }

        /** Sets the best date known, in EDTF such as {@code 2024-07-09} or {@code 2022-09-28/2022-09-29}. */
        public Builder during(String edtf) {
            return during(DateInterval.parse(edtf));
        }

        public Builder dates(ActivityDates value) {
            dates = value;
            return this;
        }

        public Builder mode(@Nullable Mode value) {
            mode = value;
            return this;
        }

        public Builder access(@Nullable Access value) {
            access = value;
            return this;
        }

        /** Adds a place. */
        public Builder place(Place place) {
            places = new ArrayList<>(places);
            places.add(place);
            return this;
        }

        public Builder places(List<Place> all) {
            places = all;
            return this;
        }

        /** Adds an organiser. */
        public Builder organiser(OrganisationId organisation, OrganiserRole role) {
            organisers = new ArrayList<>(organisers);
            organisers.add(new Organiser(organisation, role));
            return this;
        }

        public Builder organisers(List<Organiser> all) {
            organisers = all;
            return this;
        }

        /** Sets the claimed head-count. */
        public Builder headCount(HeadCount count) {
            return attendance(new Attendance(count, attendance.delegations(), attendance.individuals()));
        }

        public Builder attendance(Attendance value) {
            attendance = value;
            return this;
        }

        public Builder concerns(List<Concern> all) {
            concerns = all;
            return this;
        }

        /** Adds a link to an instrument. */
        public Builder policyLink(PolicyLink link) {
            policyLinks = new ArrayList<>(policyLinks);
            policyLinks.add(link);
            return this;
        }

        public Builder policyLinks(List<PolicyLink> all) {
            policyLinks = all;
            return this;
        }

        public Builder markers(List<Marker> all) {
            markers = all;
            return this;
        }

        public Builder partOf(@Nullable ActivityId value) {
            partOf = value;
            return this;
        }

        public Builder follows(List<ActivityId> all) {
            follows = all;
            return this;
        }

        public Builder series(@Nullable Series value) {
            series = value;
            return this;
        }

        public Builder objectives(List<Item> all) {
            objectives = all;
            return this;
        }

        public Builder rationale(List<Item> all) {
            rationale = all;
            return this;
        }

        public Builder agenda(List<Item> all) {
            agenda = all;
            return this;
        }

        /** Adds an outcome. */
        public Builder outcome(Outcome outcome) {
            outcomes = new ArrayList<>(outcomes);
            outcomes.add(outcome);
            return this;
        }

        public Builder outcomes(List<Outcome> all) {
            outcomes = all;
            return this;
        }

        public Builder establishes(List<OrganisationId> all) {
            establishes = all;
            return this;
        }

        public Builder budget(List<BudgetLine> all) {
            budget = all;
            return this;
        }

        public Activity build() {
            return new Activity(
                    head(),
                    titles,
                    description,
                    kind,
                    themes,
                    status,
                    dates,
                    mode,
                    access,
                    places,
                    organisers,
                    attendance,
                    concerns,
                    policyLinks,
                    markers,
                    partOf,
                    follows,
                    series,
                    objectives,
                    rationale,
                    agenda,
                    outcomes,
                    establishes,
                    budget);
        }
    }

    /** Its id and no more: what is printed by accident must not tell of anybody. */
    @Override
    public String toString() {
        return "Activity[" + id() + "]";
    }
}
