package org.simpul.testkit;

import static org.simpul.testkit.ValueArbitraries.addresses;
import static org.simpul.testkit.ValueArbitraries.areas;
import static org.simpul.testkit.ValueArbitraries.codes;
import static org.simpul.testkit.ValueArbitraries.concerns;
import static org.simpul.testkit.ValueArbitraries.dates;
import static org.simpul.testkit.ValueArbitraries.decimals;
import static org.simpul.testkit.ValueArbitraries.few;
import static org.simpul.testkit.ValueArbitraries.headCounts;
import static org.simpul.testkit.ValueArbitraries.ids;
import static org.simpul.testkit.ValueArbitraries.intervals;
import static org.simpul.testkit.ValueArbitraries.localizedTexts;
import static org.simpul.testkit.ValueArbitraries.maybe;
import static org.simpul.testkit.ValueArbitraries.meaningful;
import static org.simpul.testkit.ValueArbitraries.numbers;
import static org.simpul.testkit.ValueArbitraries.organisationIds;
import static org.simpul.testkit.ValueArbitraries.participantIds;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.simpul.model.activity.Access;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Attribution;
import org.simpul.model.activity.BudgetLine;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.Item;
import org.simpul.model.activity.Marker;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.activity.Outcome;
import org.simpul.model.activity.Series;
import org.simpul.model.activity.Times;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.people.Mode;
import org.simpul.model.place.Coordinates;
import org.simpul.model.place.Place;

/** Activities; each still has a head that says nothing. */
final class ActivityArbitraries {

    private ActivityArbitraries() {}

    static Arbitrary<Activity> activities(ActivityId id) {
        Arbitrary<Organiser> organisers = Combinators.combine(organisationIds(), Arbitraries.of(OrganiserRole.class))
                .as(Organiser::new);
        Arbitrary<Marker> markers = Combinators.combine(OddTexts.shortTexts(), OddTexts.shortTexts(), numbers(0, 4))
                .as(Marker::new);
        Arbitrary<Series> series = Combinators.combine(
                        OddTexts.texts(), maybe(localizedTexts()), maybe(numbers(1, Integer.MAX_VALUE)))
                .as(Series::new);
        return Builders.withBuilder(() -> Activity.builder(id))
                .use(maybe(localizedTexts()))
                .in(Activity.Builder::titles)
                .use(maybe(localizedTexts()))
                .in(Activity.Builder::description)
                .use(maybe(codes()))
                .in((builder, kind) -> builder.kind(kind))
                .use(few(codes()))
                .in(Activity.Builder::themes)
                .use(maybe(Arbitraries.of(ActivityStatus.class)))
                .in(Activity.Builder::status)
                .use(activityDates())
                .in(Activity.Builder::dates)
                .use(maybe(Arbitraries.of(Mode.class)))
                .in(Activity.Builder::mode)
                .use(maybe(Arbitraries.of(Access.class)))
                .in(Activity.Builder::access)
                .use(few(places()))
                .in(Activity.Builder::places)
                .use(few(organisers))
                .in(Activity.Builder::organisers)
                .use(attendances())
                .in(Activity.Builder::attendance)
                .use(few(concerns()))
                .in(Activity.Builder::concerns)
                .use(few(BodyArbitraries.policyLinks()))
                .in(Activity.Builder::policyLinks)
                .use(few(markers))
                .in(Activity.Builder::markers)
                .use(maybe(ids(ActivityId::new)))
                .in(Activity.Builder::partOf)
                .use(few(ids(ActivityId::new)))
                .in(Activity.Builder::follows)
                .use(maybe(series))
                .in(Activity.Builder::series)
                .use(few(items()))
                .in(Activity.Builder::objectives)
                .use(few(items()))
                .in(Activity.Builder::rationale)
                .use(few(items()))
                .in(Activity.Builder::agenda)
                .use(few(outcomes()))
                .in(Activity.Builder::outcomes)
                .use(few(organisationIds()))
                .in(Activity.Builder::establishes)
                .use(few(budgetLines()))
                .in(Activity.Builder::budget)
                .build(Activity.Builder::build);
    }

    private static Arbitrary<ActivityDates> activityDates() {
        Arbitrary<LocalTime> times = Arbitraries.oneOf(
                numbers(0, 24 * 60 - 1).map(minute -> LocalTime.MIN.plusMinutes(minute)),
                Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()).map(LocalTime::ofNanoOfDay));
        Arbitrary<ZoneId> zones = Arbitraries.of("Asia/Jakarta", "Asia/Jayapura", "UTC", "Z", "+07:00", "GMT-03:30")
                .map(ZoneId::of);
        Arbitrary<Times> hours = meaningful(Combinators.combine(maybe(times), maybe(times), maybe(zones))
                .as((start, end, zone) -> () -> new Times(start, end, zone)));
        return Combinators.combine(
                        maybe(intervals()), maybe(intervals()), few(intervals()), maybe(OddTexts.texts()), maybe(hours))
                .as(ActivityDates::new);
    }

    private static Arbitrary<Place> places() {
        Arbitrary<Coordinates> coordinates = Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as(Coordinates::new);
        return meaningful(Combinators.combine(
                        maybe(areas()),
                        maybe(OddTexts.texts()),
                        maybe(OddTexts.texts()),
                        maybe(coordinates),
                        maybe(localizedTexts()))
                .as((area, venue, address, point, description) ->
                        () -> new Place(area, venue, address, point, description)));
    }

    private static Arbitrary<Attendance> attendances() {
        Arbitrary<Delegation> delegations = meaningful(Combinators.combine(
                        maybe(organisationIds()),
                        maybe(localizedTexts()),
                        maybe(areas()),
                        maybe(localizedTexts()),
                        maybe(headCounts()),
                        maybe(Arbitraries.of(AttendanceRole.class)),
                        maybe(Arbitraries.of(Mode.class)))
                .as((organisation, position, area, description, headCount, role, mode) ->
                        () -> new Delegation(organisation, position, area, description, headCount, role, mode)));
        Arbitrary<Individual> individuals = Combinators.combine(
                        participantIds(),
                        maybe(Arbitraries.of(AttendanceRole.class)),
                        maybe(organisationIds()),
                        maybe(localizedTexts()),
                        maybe(Arbitraries.of(Mode.class)))
                .as(Individual::new);
        return Combinators.combine(maybe(headCounts()), few(delegations), few(individuals))
                .as(Attendance::new);
    }

    private static Arbitrary<Attribution> attributions() {
        return meaningful(
                Combinators.combine(maybe(organisationIds()), maybe(participantIds()), maybe(localizedTexts()))
                        .as((organisation, participant, position) ->
                                () -> new Attribution(organisation, participant, position)));
    }

    private static Arbitrary<Item> items() {
        return Combinators.combine(localizedTexts(), maybe(dates()), maybe(attributions()))
                .as(Item::new);
    }

    private static Arbitrary<Outcome> outcomes() {
        return Combinators.combine(
                        localizedTexts(),
                        maybe(dates()),
                        maybe(attributions()),
                        maybe(numbers(0, Integer.MAX_VALUE)),
                        maybe(ids(PolicyInstrumentId::new)),
                        maybe(addresses()))
                .as(Outcome::new);
    }

    private static Arbitrary<BudgetLine> budgetLines() {
        return Combinators.combine(
                        decimals().map(BigDecimal::abs),
                        Arbitraries.of("IDR", "USD", "EUR", "JPY", "XXX").map(Currency::getInstance),
                        maybe(organisationIds()))
                .as(BudgetLine::new);
    }
}
