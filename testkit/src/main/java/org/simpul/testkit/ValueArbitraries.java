package org.simpul.testkit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.simpul.model.Actor;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Concern;
import org.simpul.model.people.Disability;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.Bound;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** The shared values. */
final class ValueArbitraries {

    private ValueArbitraries() {}

    static <T> Arbitrary<T> maybe(Arbitrary<T> values) {
        return values.injectNull(0.3);
    }

    static <T> Arbitrary<List<T>> few(Arbitrary<T> values) {
        return values.list().ofMaxSize(3);
    }

    /** Those that the constructor lets through: what has no meaning is no value. */
    static <T> Arbitrary<T> meaningful(Arbitrary<Supplier<T>> attempts) {
        return attempts.map(ValueArbitraries::made).filter(Optional::isPresent).map(Optional::get);
    }

    private static <T> Optional<T> made(Supplier<T> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    static <I extends AggregateId> Arbitrary<I> ids(Function<UUID, I> kind) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as((high, low) -> kind.apply(new UUID(high, low)));
    }

    static Arbitrary<OrganisationId> organisationIds() {
        return ids(OrganisationId::new);
    }

    static Arbitrary<ParticipantId> participantIds() {
        return ids(ParticipantId::new);
    }

    static Arbitrary<Actor> actors() {
        return Arbitraries.oneOf(
                organisationIds().map(Actor::of), participantIds().map(Actor::of));
    }

    static Arbitrary<Code> codes() {
        return Arbitraries.of("workshop", "network-meeting", "a", "60", "ex-prisoner-family", "x-1-y-2", "a".repeat(64))
                .map(Code::of);
    }

    static Arbitrary<Concern> concerns() {
        return Arbitraries.oneOf(codes().map(Concern::of), participantIds().map(Concern::of));
    }

    static Arbitrary<AreaCode> areas() {
        return Arbitraries.of("ID", "ID-LA", "ID-32.14", "M49-035", "TL", "GB-ENG")
                .map(AreaCode::of);
    }

    static Arbitrary<LocalizedText> localizedTexts() {
        Arbitrary<String> tags = Arbitraries.of("id", "en", "ar", "zh-Hant-TW", "de-CH-1996", "zxx", "jv", "x-lokal");
        return Combinators.combine(tags, OddTexts.texts())
                .as(Map::entry)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(entries -> {
                    Map<String, String> byLanguage = new LinkedHashMap<>();
                    entries.forEach(entry -> byLanguage.put(entry.getKey(), entry.getValue()));
                    return new LocalizedText(byLanguage);
                });
    }

    static Arbitrary<PartialDate> dates() {
        Arbitrary<Integer> years =
                Arbitraries.frequencyOf(Tuple.of(8, numbers(1990, 2030)), Tuple.of(2, numbers(1, 9999)));
        return Combinators.combine(years, numbers(1, 12), numbers(1, 31), numbers(1, 3))
                .as((year, month, day, precision) -> switch (precision) {
                    case 1 -> PartialDate.of(year);
                    case 2 -> PartialDate.of(year, month);
                    default ->
                        PartialDate.of(LocalDate.of(
                                year,
                                month,
                                Math.min(day, YearMonth.of(year, month).lengthOfMonth())));
                });
    }

    static Arbitrary<DateInterval> intervals() {
        Arbitrary<Bound> undated = Arbitraries.of(Bound.Undated.OPEN, Bound.Undated.UNKNOWN);
        return Arbitraries.oneOf(
                dates().map(DateInterval::of),
                dates().tuple2().map(sides -> DateInterval.between(sides.get1(), sides.get2())),
                Combinators.combine(dates(), undated).as((date, open) -> new DateInterval(Bound.at(date), open)),
                Combinators.combine(dates(), undated).as((date, open) -> new DateInterval(open, Bound.at(date))));
    }

    static Arbitrary<WebAddress> addresses() {
        return Arbitraries.of(
                        "https://example.org",
                        "http://example.org:8080/a/b?c=d&e=%C3%A9#f",
                        "https://contoh.example.org/désa",
                        "https://example.org/" + "panjang/".repeat(100))
                .map(WebAddress::of);
    }

    static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(Arbitraries.longs(), numbers(-3, 8))
                .as((digits, scale) -> new BigDecimal(BigInteger.valueOf(digits), scale));
    }

    static Arbitrary<Cell> cells() {
        return meaningful(Combinators.combine(
                        maybe(Arbitraries.of(Sex.class)),
                        maybe(Arbitraries.of(AgeBand.class)),
                        maybe(Arbitraries.of(Disability.class)),
                        maybe(Arbitraries.of(Mode.class)),
                        maybe(codes()),
                        numbers(0, Integer.MAX_VALUE))
                .as((sex, ageBand, disability, mode, cohort, count) ->
                        () -> new Cell(sex, ageBand, disability, mode, cohort, count)));
    }

    static Arbitrary<HeadCount> headCounts() {
        Arbitrary<Integer> counts = maybe(numbers(0, Integer.MAX_VALUE));
        Arbitrary<HeadCount> withoutCells =
                meaningful(Combinators.combine(counts, counts, counts, maybe(Arbitraries.of(Missing.class)))
                        .as((total, atLeast, atMost, missing) ->
                                () -> new HeadCount(total, atLeast, atMost, List.of(), missing)));
        return Combinators.combine(withoutCells, cells().list().ofMaxSize(5)).as(ValueArbitraries::divided);
    }

    private static HeadCount divided(HeadCount count, List<Cell> cells) {
        HeadCount divided = count;
        for (Cell cell : cells) {
            HeadCount before = divided;
            // A cell that counts people twice has no place in it.
            divided = made(() -> before.with(cell)).orElse(before);
        }
        return divided;
    }

    static Arbitrary<Integer> numbers(int smallest, int largest) {
        return Arbitraries.integers().between(smallest, largest);
    }
}
