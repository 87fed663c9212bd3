package org.simpul.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedDateTest {

    private static final LocalDate FRIDAY = LocalDate.of(2022, 3, 4);

    @Nested
    class ATuesdayThatWasAFriday {

        private final StatedDate stated = StatedDateParser.parse("Selasa (4 Maret 2022)");

        @Test
        void doesNotFitItsWeekday() {
            assertThat(stated.weekdayFits(DateInterval.parse("2022-03-04"))).isFalse();
        }

        @Test
        void fitsItsDate() {
            assertThat(stated.fits(DateInterval.parse("2022-03-04"))).isTrue();
        }

        @Test
        void namesTheNearestTuesdays() {
            assertThat(stated.nearestDays(FRIDAY)).containsExactly(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 8));
        }
    }

    @Test
    void theNearestDayIsTheDayItselfWhenItsWeekdayFits() {
        assertThat(StatedDateParser.parse("Jumat").nearestDays(FRIDAY)).containsExactly(FRIDAY);
    }

    @Test
    void thereAreNoNearestDaysWithoutWeekday() {
        assertThat(StatedDateParser.parse("4 Maret 2022").nearestDays(FRIDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sabtu                  | 2024-07-06            | true",
                "Sabtu                  | 2024-07-07            | false",
                "Sabtu                  | 2024-07               | true",
                "Sabtu                  | 2024-07-07/..         | true",
                "9 Juli 2024            | 2024-07-09            | true",
                "Sabtu                  | 2024-07-05/2024-07-07 | true",
                "Sabtu                  | 2024-07-08/2024-07-10 | false",
                "Sabtu                  | 2024-07-10/2024-07-08 | true",
                "Rabu-Jumat             | 2024-05-29/2024-05-31 | true",
                "Selasa-Jumat           | 2024-05-29/2024-05-31 | false",
                "Rabu-Kamis             | 2024-05-29/2024-05-31 | false",
                "Rabu-Kamis             | 2024-05-29/2024-05    | true"
            })
    void claimsAWeekdayOfTheDaysRecorded(String text, String recorded, boolean fits) {
        assertThat(StatedDateParser.parse(text).weekdayFits(DateInterval.parse(recorded)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28-29 September 2022   | 2022-09-28/2022-09-29 | true",
                "28-29 September 2022   | 2022-09-28            | false",
                "28-29 September 2022   | 2022-09               | true",
                "28-29 September 2022   | 2022-09-28/           | true",
                "September 2022         | 2022-09-28/2022-09-29 | true",
                "September 2022         | 2022-10-01            | false",
                "2022                   | 2022-09-28            | true",
                "2020-2024              | 2022                  | false",
                "Kamis (20/3)           | 2025-03-20            | true",
                "Kamis (20/3)           | 2025-03-21            | false",
                "Kamis (20/3)           | 2025-04-20            | false",
                "Kamis (20/3)           | 2025-03               | true",
                "Kamis (20/3)           | 2025-03-20/2025-03-21 | false",
                "29-31 Mei              | 2024-05-29/2024-05-31 | true",
                "29-31 Mei              | 2024-05-29/2024-05-30 | false",
                "Sabtu                  | 2024-07-09            | true",
                "pekan lalu             | 2024-07-09            | true"
            })
    void fitsDaysThatCanBeTheOnesItNames(String text, String recorded, boolean fits) {
        assertThat(StatedDateParser.parse(text).fits(DateInterval.parse(recorded)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kamis (20/3)           | 2023-01-01 | 2027-12-31 | 2025-03-20",
                "Kamis (20/3)           | 2025-03-20 | 2025-03-20 | 2025-03-20",
                "Kamis (20/3)           | 2025-03-21 | 2027-12-31 |",
                "Kamis (20/3)           | 2014-01-01 | 2025-12-31 |",
                "Selasa (6/8)           | 2023-01-01 | 2025-12-31 | 2024-08-06",
                "Kamis, 29 Februari     | 2001-01-01 | 2027-12-31 | 2024-02-29",
                "Rabu-Jumat (29-31 Mei) | 2022-01-01 | 2026-12-31 | 2024-05-29/2024-05-31",
                "Rabu-Sabtu (29-31 Mei) | 2000-01-01 | 2100-12-31 |",
                "Minggu, 29 Desember - Kamis, 2 Januari | 2022-01-01 | 2026-12-31 | 2024-12-29/2025-01-02",
                "Minggu, 29 Desember - Kamis, 2 Januari | 2022-01-01 | 2024-12-31 |",
                "20 Maret               | 2025-01-01 | 2025-12-31 | 2025-03-20",
                "20 Maret               | 2024-01-01 | 2025-12-31 |",
                "Sabtu                  | 2024-07-06 | 2024-07-06 |",
                "pekan lalu             | 2024-07-06 | 2024-07-06 |",
                "Jumat (4 Maret 2022)   | 2022-01-01 | 2022-12-31 | 2022-03-04",
                "Selasa (4 Maret 2022)  | 2022-01-01 | 2022-12-31 |",
                "Jumat (4 Maret 2022)   | 2023-01-01 | 2023-12-31 |",
                "Kamis (20/3)           | 2025-12-31 | 2025-01-01 |",
                "Rabu-Sabtu (29-31 Mei) | -999999999-01-01 | +999999999-12-31 |"
            })
    void findsItsYearIfOnlyOneFits(String text, LocalDate firstDay, LocalDate lastDay, String resolved) {
        assertThat(StatedDateParser.parse(text)
                        .resolvedWithin(firstDay, lastDay)
                        .map(DateInterval::toString))
                .isEqualTo(Optional.ofNullable(resolved));
    }

    @Test
    void isUnderstoodWhenAWeekdayIs() {
        assertThat(StatedDateParser.parse("Sabtu").isUnderstood()).isTrue();
        assertThat(StatedDate.notUnderstood("pekan lalu").isUnderstood()).isFalse();
    }

    @Test
    void refusesALastDayWithoutAFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatedDate("?", null, null, MonthDay.of(3, 20), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatedDate("?", null, null, null, null, DayOfWeek.FRIDAY));
    }

    @Test
    void refusesADayBothWithAndWithoutYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new StatedDate("?", DateInterval.parse("2025"), MonthDay.of(3, 20), null, null, null));
    }
}
