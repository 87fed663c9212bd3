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
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2025-02", "2022-09-28", "0001", "9999-12-31", "2024-02-29"})
    void printsWhatItRead(String edtf) {
        assertThat(PartialDate.parse(edtf)).hasToString(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "20",
                "02020",
                "-2020",
                "+2020",
                "2020-",
                "2020-1",
                "2020-1-1",
                "20200101",
                "2020-01-1",
                "2020?",
                " 2020",
                "2020 ",
                "2020-01-01T00:00",
                "202X",
                "..",
                "٢٠٢٠",
                "2020\n"
            })
    void refusesOtherFormsAndNamesTheAcceptedOnes(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessageContaining("2020, 2025-02 or 2022-09-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "2020-00", "2020-13", "2022-02-30", "2023-02-29", "2022-04-00", "2022-04-31"})
    void refusesDaysThatDoNotExist(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessageContaining("lie")
                .withMessageContaining("was");
    }

    @Test
    void refusesADayWithoutMonth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(2020, null, 3))
                .withMessage("A day needs its month, but only the year 2020 was given");
    }

    @Test
    void namesWhatWasFoundAndWhatWasExpected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.of(2022, 2, 30))
                .withMessage("The days of 2022-02 lie between 1 and 28, but the day was 30");
    }

    @Test
    void doesNotRepeatWhatIsNoDate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse("Nur Aini"))
                .withMessage("A date is written 2020, 2025-02 or 2022-09-28");
    }

    @Test
    void reachesFromItsEarliestToItsLatestDay() {
        assertThat(PartialDate.of(2024).earliestDay()).isEqualTo("2024-01-01");
        assertThat(PartialDate.of(2024).latestDay()).isEqualTo("2024-12-31");
        assertThat(PartialDate.of(2024, 2).earliestDay()).isEqualTo("2024-02-01");
        assertThat(PartialDate.of(2024, 2).latestDay()).isEqualTo("2024-02-29");
        assertThat(PartialDate.of(2024, 2, 3).earliestDay()).isEqualTo("2024-02-03");
        assertThat(PartialDate.of(2024, 2, 3).latestDay()).isEqualTo("2024-02-03");
    }

    @Test
    void isADayOnlyWhenKnownToTheDay() {
        assertThat(PartialDate.of(2024).isDay()).isFalse();
        assertThat(PartialDate.of(2024, 2).isDay()).isFalse();
        assertThat(PartialDate.of(LocalDate.of(2024, 2, 29)).isDay()).isTrue();
    }

    @Test
    void comesBeforeWhatCannotOverlap() {
        assertThat(PartialDate.parse("2023").precedence(PartialDate.parse("2024-01")))
                .isEqualTo(Precedence.BEFORE);
        assertThat(PartialDate.parse("2024-03-01").precedence(PartialDate.parse("2024-02")))
                .isEqualTo(Precedence.AFTER);
    }

    @Test
    void cannotTellItsOrderWithinTheSameMonthOrDay() {
        assertThat(PartialDate.parse("2024-03-31").precedence(PartialDate.parse("2024-03")))
                .isEqualTo(Precedence.CANNOT_TELL);
        assertThat(PartialDate.parse("2024-03-31").precedence(PartialDate.parse("2024-03-31")))
                .isEqualTo(Precedence.CANNOT_TELL);
    }

    @Property
    void printingAndParsingAgree(@ForAll("partialDates") PartialDate date) {
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
        assertThat(DateInterval.parse(date.toString())).isEqualTo(date.asInterval());
    }

    @Property
    void whatIsBeforeHasTheOtherAfterIt(
            @ForAll("partialDates") PartialDate one, @ForAll("partialDates") PartialDate other) {
        assertThat(one.precedence(other) == Precedence.BEFORE)
                .isEqualTo(other.precedence(one) == Precedence.AFTER)
                .isEqualTo(one.latestDay().isBefore(other.earliestDay()));
    }

    @Provide
    Arbitrary<PartialDate> partialDates() {
        return any();
    }

    /** Dates of every precision, close enough to each other to meet. */
    static Arbitrary<PartialDate> any() {
        Arbitrary<Integer> years =
                Arbitraries.oneOf(Arbitraries.integers().between(2020, 2024), Arbitraries.of(1, 9999));
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 28);
        return Arbitraries.oneOf(
                years.map(PartialDate::of),
                Combinators.combine(years, months).as(PartialDate::of),
                Combinators.combine(years, months, days).as(PartialDate::of));
    }
}
