package org.simpul.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateIntervalTest {

    private static final LocalDate NEW_YEAR_2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate NEW_YEARS_EVE_2024 = LocalDate.of(2024, 12, 31);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-07-09",
                "2025-02",
                "2020",
                "2022-09-28/2022-09-29",
                "2020/2024",
                "2017/..",
                "2017/",
                "../2020",
                "/2020",
                "2022-09/2023",
                "2024/2022"
            })
    void printsWhatItRead(String edtf) {
        assertThat(DateInterval.parse(edtf)).hasToString(edtf);
    }

    @ParameterizedTest
    @CsvSource({"2024-07-09/2024-07-09, 2024-07-09", "2024-07/2024-07, 2024-07", "2024/2024, 2024"})
    void printsEqualSidesAsThatDate(String edtf, String printed) {
        assertThat(DateInterval.parse(edtf)).hasToString(printed).isEqualTo(DateInterval.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../..", "/", "/..", "../", "2020/2021/2022", "2020//", "..", "20/21"})
    void refusesIntervalsWithoutDateOrForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateInterval.parse(text))
                .withMessageContaining("2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020/21",
                "2020/2024-13",
                "2020 / 2024",
                "2020/...",
                "2022-02-30/..",
                "2020-01-01--2020-01-03"
            })
    void refusesSidesThatAreNoDates(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DateInterval.parse(text));
    }

    @Test
    void doesNotRepeatWhatIsNoInterval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateInterval.parse("Nur/Aini/S.H."))
                .withMessageEndingWith("../2020 or /2020");
    }

    @Test
    void refusesTwoSidesWithoutDate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateInterval(Bound.Undated.OPEN, Bound.Undated.UNKNOWN))
                .withMessage("An interval needs a date on at least one side, but was '../'");
    }

    @Test
    void tellsAnOpenEndFromAnUnknownOne() {
        assertThat(DateInterval.from(PartialDate.of(2017)))
                .isEqualTo(DateInterval.parse("2017/.."))
                .isNotEqualTo(DateInterval.parse("2017/"));
    }

    @Test
    void reachesAsFarAsItsSidesAreDated() {
        assertThat(DateInterval.parse("2020/2024-02").earliestDay()).hasValue(LocalDate.of(2020, 1, 1));
        assertThat(DateInterval.parse("2020/2024-02").latestDay()).hasValue(LocalDate.of(2024, 2, 29));
        assertThat(DateInterval.parse("2017/..").latestDay()).isEmpty();
        assertThat(DateInterval.parse("/2020").earliestDay()).isEmpty();
    }

    @Test
    void isASingleDayOnlyWhenBothSidesAreThatDay() {
        assertThat(DateInterval.parse("2024-07-09").isSingleDay()).isTrue();
        assertThat(DateInterval.parse("2024-07-09/2024-07-10").isSingleDay()).isFalse();
        assertThat(DateInterval.parse("2024-07").isSingleDay()).isFalse();
        assertThat(DateInterval.parse("2024-07-09/..").isSingleDay()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-02/2024-05-01", "2024/2023", "2024-05/2024-04-30"})
    void isReversedWhenItCertainlyEndsBeforeItStarts(String edtf) {
        assertThat(DateInterval.parse(edtf).isReversed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-05-02/2024-05", "2024-12/2024", "2024/2024-01-01", "2017/..", "../2017", "2024-05-01"})
    void isNotReversedWhereItMayBeInOrder(String edtf) {
        assertThat(DateInterval.parse(edtf).isReversed()).isFalse();
    }

    @Test
    void containsItsFirstAndLastDay() {
        DateInterval plan = DateInterval.parse("2020/2024");

        assertThat(plan.contains(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(plan.contains(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(plan.contains(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(plan.contains(LocalDate.of(2025, 1, 1))).isFalse();
        assertThat(DateInterval.parse("2017/..").contains(LocalDate.of(2030, 1, 1)))
                .isTrue();
        assertThat(DateInterval.parse("2024/2023").contains(LocalDate.of(2024, 1, 1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-09, true, true",
        "2024, true, true",
        "2023-12-28/2024-01-03, true, false",
        "2023/2025, true, false",
        "2023, false, false",
        "2024-05/.., true, false",
        "/2024-05, true, false",
        "2025/.., false, false",
        "2024-05/2024-04, false, false"
    })
    void fallsIntoAYearCertainlyOrPerhaps(String edtf, boolean may, boolean certainly) {
        DateInterval interval = DateInterval.parse(edtf);

        assertThat(interval.mayFallInto(NEW_YEAR_2024, NEW_YEARS_EVE_2024)).isEqualTo(may);
        assertThat(interval.certainlyFallsInto(NEW_YEAR_2024, NEW_YEARS_EVE_2024))
                .isEqualTo(certainly);
    }

    @Test
    void fallsIntoAPeriodWithoutBoundOnThatSide() {
        assertThat(DateInterval.parse("2024-05/..").certainlyFallsInto(NEW_YEAR_2024, null))
                .isTrue();
        assertThat(DateInterval.parse("/2024-05").certainlyFallsInto(null, NEW_YEARS_EVE_2024))
                .isTrue();
        assertThat(DateInterval.parse("2024-05/..").certainlyFallsInto(null, NEW_YEARS_EVE_2024))
                .isFalse();
        assertThat(DateInterval.parse("2030").mayFallInto(NEW_YEAR_2024, null)).isTrue();
        assertThat(DateInterval.parse("2030").mayFallInto(null, NEW_YEARS_EVE_2024))
                .isFalse();
    }

    @Test
    void fallsIntoNoPeriodThatEndsBeforeItStarts() {
        DateInterval wide = DateInterval.parse("2000/2100");

        assertThat(wide.mayFallInto(NEW_YEARS_EVE_2024, NEW_YEAR_2024)).isFalse();
        assertThat(wide.certainlyFallsInto(NEW_YEARS_EVE_2024, NEW_YEAR_2024)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020/2024, 2025-01-01, BEFORE",
        "2025-01-01, 2020/2024, AFTER",
        "2024-12-31, 2020/2024, CANNOT_TELL",
        "2017/.., 2020, CANNOT_TELL",
        "2017/.., ../2016, AFTER",
        "../2016, 2017/, BEFORE",
        "2024/2020, 2022, CANNOT_TELL"
    })
    void precedesWhatLiesWhollyAfterIt(String one, String other, Precedence precedence) {
        assertThat(DateInterval.parse(one).precedence(DateInterval.parse(other)))
                .isEqualTo(precedence);
    }

    @Property
    void printingAndParsingAgree(@ForAll("intervals") DateInterval interval) {
        assertThat(DateInterval.parse(interval.toString())).isEqualTo(interval);
    }

    @Property
    void whatIsBeforeHasTheOtherAfterIt(
            @ForAll("intervals") DateInterval one, @ForAll("intervals") DateInterval other) {
        assertThat(one.precedence(other) == Precedence.BEFORE).isEqualTo(other.precedence(one) == Precedence.AFTER);
        assertThat(one.precedence(one)).isEqualTo(Precedence.CANNOT_TELL);
    }

    @Property
    void whatIsBeforeTheSecondIsBeforeTheThird(
            @ForAll("intervals") DateInterval first,
            @ForAll("intervals") DateInterval second,
            @ForAll("intervals") DateInterval third) {
        if (first.precedence(second) == Precedence.BEFORE && second.precedence(third) == Precedence.BEFORE) {
            assertThat(first.precedence(third)).isEqualTo(Precedence.BEFORE);
        }
    }

    @Property
    void whatCertainlyFallsIntoAPeriodAlsoMay(
            @ForAll("intervals") DateInterval interval, @ForAll("intervals") DateInterval period) {
        LocalDate firstDay = period.earliestDay().orElse(null);
        LocalDate lastDay = period.latestDay().orElse(null);

        if (interval.certainlyFallsInto(firstDay, lastDay)) {
            assertThat(interval.mayFallInto(firstDay, lastDay)).isTrue();
        }
    }

    @Property
    void whatLiesBeforeAPeriodDoesNotFallIntoIt(
            @ForAll("intervals") DateInterval interval, @ForAll("intervals") DateInterval period) {
        if (interval.precedence(period) != Precedence.CANNOT_TELL) {
            assertThat(interval.mayFallInto(
                            period.earliestDay().orElse(null),
                            period.latestDay().orElse(null)))
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<DateInterval> intervals() {
        Arbitrary<Bound> dated = PartialDateTest.any().map(Bound::at);
        Arbitrary<Bound> undated = Arbitraries.of(Bound.Undated.OPEN, Bound.Undated.UNKNOWN);
        return Arbitraries.oneOf(
                PartialDateTest.any().map(DateInterval::of),
                Combinators.combine(dated, dated).as(DateInterval::new),
                Combinators.combine(dated, undated).as(DateInterval::new),
                Combinators.combine(undated, dated).as(DateInterval::new));
    }
}
