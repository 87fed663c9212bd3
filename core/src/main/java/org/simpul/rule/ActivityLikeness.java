package org.simpul.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Series;
import org.simpul.model.activity.Times;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.place.Place;
import org.simpul.port.PlainName;

/**
 * Two activities that begin on one day and have an organiser in common look like one if their titles do (ACT-17). Another
 * place, hour or part of a series says that they are two; another kind does, unless the titles are equal.
 */
final class ActivityLikeness implements Likeness<Activity> {

    private static final double ALMOST_EQUAL = 0.95;

    private final Areas areas;

    ActivityLikeness(Areas areas) {
        this.areas = areas;
    }

    @Override
    public Rule rule() {
        return Rule.warning("ACT-17", RecordType.ACTIVITY);
    }

    @Override
    public RecordType type() {
        return RecordType.ACTIVITY;
    }

    @Override
    public Class<Activity> recordClass() {
        return Activity.class;
    }

    @Override
    public Optional<Match> match(Activity record, Activity other) {
        if (record.titles() == null
                || other.titles() == null
                || Contradictions.areTwo(record, other)
                || areOtherParts(record.series(), other.series())
                || beginAtOtherHours(record.dates().times(), other.dates().times())
                || areElsewhere(record, other)) {
            return Optional.empty();
        }
        boolean areOfOtherKinds = Contradictions.differ(record.kind(), other.kind());
        Match best = null;
        for (Map.Entry<String, String> title : record.titles().byLanguage().entrySet()) {
            String others = other.titles().in(title.getKey()).orElse(null);
            if (others == null) {
                continue;
            }
            OptionalDouble score =
                    NameComparison.ofTitles(PlainName.ofBody(title.getValue()), PlainName.ofBody(others));
            if (score.isEmpty() || (areOfOtherKinds && score.getAsDouble() < ALMOST_EQUAL)) {
                // What is called otherwise in one language is called the same in another by a poor translation.
                return Optional.empty();
            }
            if (best == null || score.getAsDouble() > best.score()) {
                best = new Match("/titles/" + title.getKey(), score.getAsDouble());
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean areOtherParts(@Nullable Series one, @Nullable Series other) {
        return one != null
                && other != null
                && one.key().equals(other.key())
                && Contradictions.differ(one.ordinal(), other.ordinal());
    }

    private static boolean beginAtOtherHours(@Nullable Times one, @Nullable Times other) {
        return one != null
                && other != null
                && Objects.equals(one.zone(), other.zone())
                && Contradictions.differ(one.start(), other.start());
    }

    private boolean areElsewhere(Activity one, Activity other) {
        Set<AreaCode> some = areas(one);
        Set<AreaCode> others = areas(other);
        LocalDate day =
                one.dates().earliestDay().or(() -> other.dates().earliestDay()).orElse(null);
        if (!some.isEmpty() && !others.isEmpty() && day != null) {
            boolean meet = some.stream()
                    .anyMatch(area -> others.stream()
                            .anyMatch(otherArea ->
                                    areas.contains(area, otherArea, day) || areas.contains(otherArea, area, day)));
            if (!meet) {
                return true;
            }
        }
        Set<PlainName> venues = venues(one.places());
        Set<PlainName> otherVenues = venues(other.places());
        return !venues.isEmpty()
                && !otherVenues.isEmpty()
                && venues.stream()
                        .noneMatch(venue -> otherVenues.stream()
                                .anyMatch(candidate -> NameComparison.ofTitles(venue, candidate)
                                        .isPresent()));
    }

    private static Set<AreaCode> areas(Activity activity) {
        return activity.places().stream()
                .map(Place::area)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<PlainName> venues(Collection<Place> places) {
        return places.stream()
                .map(Place::venue)
                .filter(Objects::nonNull)
                .map(PlainName::ofBody)
                .collect(Collectors.toSet());
    }
}
