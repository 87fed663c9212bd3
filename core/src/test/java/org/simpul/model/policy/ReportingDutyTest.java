package org.simpul.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;

class ReportingDutyTest {

    @ParameterizedTest
    @CsvSource({
        // first, every, before, last due
        "2022-01, P1Y, 2024-01-31, 2023-01-31",
        "2022-01, P1Y, 2024-02-01, 2024-01-31",
        "2022-02, P1M, 2022-06-01, 2022-05-31",
        "2022-01-31, P1M, 2022-03-01, 2022-02-28",
        "2022-01-31, P1M, 2022-04-01, 2022-03-31",
        "2022, P1Y, 2024-12-31, 2023-12-31",
        "2022-01-31, P6M, 2022-01-31,",
        "2022-01-31,, 2030-01-01, 2022-01-31",
        "0001-01-01, P1D, 2024-07-10, 2024-07-09",
        "2020, P8000Y, 2024-07-10, 2020-12-31",
        "2020, P2147483647Y, 9999-12-31, 2020-12-31",
        "2020-01-01, P2147483647D, 9999-12-31, 2020-01-01",
    })
    void aReportIsDueOnTheLastDayThatIsMeant(String first, Period every, LocalDate before, LocalDate due) {
        assertThat(duty(first, every).lastDueBefore(before)).isEqualTo(Optional.ofNullable(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2021/2023, 2023-07-31",
        "2024-03/.., 2024-07-31",
        "../2022-01-30,",
        "2024-08/..,",
        "2018/2021,",
    })
    void noneIsDueButWhileTheInstrumentIsInForce(String inForce, LocalDate due) {
        assertThat(duty("2022-01", Period.ofMonths(6))
                        .lastDueBefore(LocalDate.of(2024, 12, 31), DateInterval.parse(inForce)))
                .isEqualTo(Optional.ofNullable(due));
    }

    @ParameterizedTest
    @CsvSource({
        // first, every, in force, days due in 2024
        "2022-01-31, P3M, ../.., 2024-01-31 2024-04-30 2024-07-31 2024-10-31",
        "2022-01-31, P3M, 2020/2024-07-31, 2024-01-31 2024-04-30 2024-07-31",
        "2022-01-31, P3M, 2024-02/.., 2024-04-30 2024-07-31 2024-10-31",
        "2024-06, P1Y, ../.., 2024-06-30",
        "2024-12-31,, ../.., 2024-12-31",
        "2025-01-01, P1M, ../.., ''",
        "2022-01-31, P3M, 2021/2023, ''",
        "2022-01-31, P3M, 2026/2020, ''",
    })
    void reportsAreDueOnTheDaysOfAPeriod(String first, Period every, String inForce, String due) {
        DateInterval force = inForce.equals("../..") ? null : DateInterval.parse(inForce);

        assertThat(duty(first, every).dueBetween(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), force, 10))
                .isEqualTo(Arrays.stream(due.split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .toList());
    }

    @Test
    void aDutyWithoutEndIsToldAsFarAsOneAsks() {
        assertThat(duty("0001-01-01", Period.ofDays(1))
                        .dueBetween(LocalDate.of(2024, 1, 1), LocalDate.of(9999, 12, 31), null, 2))
                .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2));
    }

    @Property(tries = 300)
    void theLastThatIsDueBeforeADayIsTheLastOfThoseDueUntilThen(
            @ForAll("periods") Period every, @ForAll @IntRange(min = 0, max = 9_000) int days) {
        LocalDate first = LocalDate.of(1990, 1, 31);
        LocalDate before = first.plusDays(days);
        List<LocalDate> due =
                duty(first.toString(), every).dueBetween(before.minusDays(1500), before.minusDays(1), null, 2000);

        assertThat(due.isEmpty() ? Optional.empty() : Optional.of(due.get(due.size() - 1)))
                .isEqualTo(duty(first.toString(), every)
                        .lastDueBefore(before)
                        .filter(day -> !day.isBefore(before.minusDays(1500))));
    }

    @Property(tries = 300)
    void itIsTheSameAsCountingFromTheFirst(
            @ForAll("periods") Period every, @ForAll @IntRange(min = 0, max = 20_000) int days) {
        LocalDate first = LocalDate.of(1990, 1, 31);
        LocalDate before = first.plusDays(days);
        LocalDate counted = null;
        for (int n = 0; first.plus(every.multipliedBy(n)).isBefore(before); n++) {
            counted = first.plus(every.multipliedBy(n));
        }

        assertThat(duty(first.toString(), every).lastDueBefore(before)).isEqualTo(Optional.ofNullable(counted));
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.integers()
                .between(0, 30)
                .flatMap(months -> Arbitraries.integers()
                        .between(months == 0 ? 1 : 0, 40)
                        .map(days -> Period.of(0, months, days)));
    }

    private static ReportingDuty duty(String first, Period every) {
        return new ReportingDuty(null, null, every, PartialDate.parse(first), null);
    }
}
