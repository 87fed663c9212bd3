package org.simpul.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-09-28/2022-09-29 | 28-29 September 2022",
                "2022-09-28/2022-09-29 | 28 – 29 September 2022",
                "2022-09-28/2022-09-29 | 28–29 September, 2022",
                "2024-05-05/2024-05-08 | 5-8 Mei 2024",
                "2024-05-05/2024-05-08 | pada 5-8 Mei 2024",
                "2024-08-10/2024-08-11 | 10-11 Agustus 2024",
                "2024-05-29/2024-05-31 | 29 Mei s.d. 31 Mei 2024",
                "2024-05-29/2024-05-31 | 29 s/d 31 Mei 2024",
                "2024-05-29/2024-05-31 | 29 sd 31 Mei 2024",
                "2024-05-29/2024-05-31 | tanggal 29 sampai dengan 31 Mei 2024",
                "2024-05-29/2024-05-31 | 29 hingga 31 Mei 2024",
                "2024-05-29/2024-05-31 | 29-31 Mei 2024",
                "2024-05-29/2024-05-31 | 29 to 31 May 2024",
                "2024-05-29/2024-05-31 | May 29-31, 2024",
                "2024-05-29/2024-06-02 | May 29 - June 2, 2024",
                "2024-04-30/2024-05-02 | 30 April - 2 Mei 2024",
                "2023-12-28/2024-01-03 | 28 Desember 2023 – 3 Januari 2024",
                "2022-09-28/2022-09-29 | 28-29/9/2022",
                "2022-09-28/2022-10-01 | 28/9 - 1/10/2022",
                "2022-09-28            | 28-28 September 2022",
                "2024-05-31/2024-05-29 | 31 Mei 2024 - 29 Mei 2024",
                "2017-07-24            | pada tanggal 24 Juli 2017",
                "2017-07-24            | Tgl. 24 Juli 2017",
                "2024-05-29            | tanggal 29 bulan Mei tahun 2024",
                "2024-06-01            | Jun 1, 2024",
                "2024-06-01            | Jun 1 2024",
                "2024-06-01            | 1 June 2024",
                "2024-06-01            | 1st of June 2024",
                "2024-06-01            | on the 1st of June, 2024",
                "2022-03-04            | 4 March 2022",
                "2022-03-04            | 04 maret 2022.",
                "2024-02-28            | 28/02/2024",
                "2024-08-06            | (6/8/2024)",
                "2024-07-09            | 2024-07-09",
                "2024-07-09/2024-07-11 | 2024-07-09 s.d. 2024-07-11",
                "2024-07               | 2024-07",
                "2022-09               | September 2022",
                "2025-02               | bulan Februari 2025",
                "2025-02               | in February 2025",
                "2025-02               | Pebruari 2025",
                "2022-01/2022-03       | Januari - Maret 2022",
                "2022                  | 2022",
                "2022                  | tahun 2022",
                "2020/2024             | Tahun 2020-2024",
                "2021-11-05            | 5 Nopember 2021",
                "2021-08-05            | 5 Agt. 2021",
                "2021-08-05            | 5 Agu 2021",
                "2021-08-05            | 5 Ags 2021",
                "2021-10-05            | 5 Okt 2021",
                "2021-09-05            | Sept. 5, 2021",
                "2022-04-20            | pada 20 April 2022",
                "2024-05-17            | 17 Mei 2024",
                "2022/2024             | Tahun 2022-2024",
                "2020                  | pada 2020",
                "2024-12-29/2025-01-02 | 29 Desember 2024 - 2 Januari 2025",
                "2024-05-29/2024-06-10 | 29 Mei 2024-10 Juni 2024",
                "2024-05/2024-06       | Mei-Juni 2024",
                "2023-12/2024-02       | Desember 2023 s.d. Februari 2024",
                "2023-12/2024-02       | Desember 2023 s/d. Februari 2024",
                "2020/2024             | 2020-2024",
                "2020/2024             | 2020 – 2024",
                "2024-02-28            | 28.02.2024",
                "2024-02-28            | 28-02-2024",
                "2024-02-28            | 28‑02‑2024",
                "2024-08-05            | 5-8-2024",
                "2024-06-05            | 05/06/2024",
                "2024-06-05            | 5 / 6 / 2024",
                "2024-04-12            | 12-IV-2024",
                "2024-04-12            | 12/IV/2024",
                "2024-12-01            | 1.XII.2024",
                "2024-08-12            | 12-Agt-2024",
                "2024-05-12            | 12/Mei/2024",
                "2024-04-12/2024-04-14 | 12-14/IV/2024",
                "2024-02-28/2024-02-29 | 28-02-2024 s.d. 29-02-2024",
                "2024-02-28/2024-02-29 | 28/02/2024-29/02/2024",
                "2024-02-28/2024-02-29 | 28.02.2024–29.02.2024",
                "2024-05-05/2024-05-07 | 5, 6 dan 7 Mei 2024",
                "2024-05-05/2024-05-07 | 5, 6, dan 7 Mei 2024",
                "2024-05-05/2024-05-07 | tanggal 5,6,7 Mei 2024",
                "2024-05-05/2024-05-06 | 5 & 6 Mei 2024",
                "2024-05-05/2024-05-07 | May 5, 6 and 7, 2024",
                "2024-04-30/2024-05-01 | 30 April dan 1 Mei 2024",
                "2024-05-05/2024-05-06 | 5/5/2024 dan 6/5/2024",
                "2024-05-05/2024-05-08 | dari tanggal 5 sampai 8 Mei 2024",
                "2024-05-05/2024-05-08 | from 5 to 8 May 2024"
            })
    void readsDatesAsPeopleWriteThem(String edtf, String text) {
        assertThat(StatedDateParser.parse(text))
                .isEqualTo(new StatedDate(text, DateInterval.parse(edtf), null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-03-04 | TUESDAY   | Selasa (4 Maret 2022)",
                "2024-12-12 | THURSDAY  | Kamis, 12 Desember 2024",
                "2024-03-21 | THURSDAY  | Kamis (21 Maret 2024)",
                "2024-02-28 | WEDNESDAY | Rabu, (28/02/2024)",
                "2020-10-19 | MONDAY    | Senin, 19 Oktober 2020",
                "2024-07-05 | FRIDAY    | Jum'at, 5 Juli 2024",
                "2024-07-05 | FRIDAY    | Jum’at 5 Juli 2024",
                "2024-07-07 | SUNDAY    | hari Ahad tanggal 7 Juli 2024",
                "2024-07-07 | SUNDAY    | pada hari Minggu, 7 Juli 2024",
                "2024-07-05 | FRIDAY    | Friday, July 5, 2024",
                "2024-07-05 | FRIDAY    | Fri 5 July 2024",
                "2024-03-21 | THURSDAY  | Kamis/21 Maret 2024",
                "2024-05-05 | SUNDAY    | 5 Mei 2024 (Minggu)",
                "2024-05-05 | SUNDAY    | 5 Mei 2024, Minggu"
            })
    void keepsTheWeekdayThatWasClaimed(String edtf, DayOfWeek weekday, String text) {
        assertThat(StatedDateParser.parse(text))
                .isEqualTo(new StatedDate(text, DateInterval.parse(edtf), null, null, weekday, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rabu-Jumat (29-31 Mei 2024)",
                "Rabu - Jumat, 29-31 Mei 2024",
                "Rabu s.d. Jumat, 29/5 - 31/5/2024",
                "Rabu, 29 Mei s.d. Jumat, 31 Mei 2024"
            })
    void keepsBothWeekdaysOfSeveralDays(String text) {
        assertThat(StatedDateParser.parse(text))
                .isEqualTo(new StatedDate(
                        text,
                        DateInterval.parse("2024-05-29/2024-05-31"),
                        null,
                        null,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.FRIDAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--03-20 |         | THURSDAY | Kamis (20/3)",
                "--08-06 |         | TUESDAY  | Selasa (6/8)",
                "--12-12 |         | THURSDAY | Kamis, 12 Desember",
                "--02-29 |         |          | 29 Februari",
                "--06-01 |         |          | June 1",
                "--05-29 | --05-31 |          | 29-31 Mei",
                "--12-28 | --01-03 |          | 28 Desember - 3 Januari"
            })
    void readsDaysWithoutYear(MonthDay first, MonthDay last, DayOfWeek weekday, String text) {
        assertThat(StatedDateParser.parse(text)).isEqualTo(new StatedDate(text, null, first, last, weekday, null));
    }

    @ParameterizedTest
    @CsvSource({"Sabtu, SATURDAY", "Sabtu., SATURDAY", "hari Senin, MONDAY", "on Monday, MONDAY", "JUM'AT, FRIDAY"})
    void readsAWeekdayAlone(String text, DayOfWeek weekday) {
        assertThat(StatedDateParser.parse(text)).isEqualTo(new StatedDate(text, null, null, null, weekday, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                ".",
                "pekan lalu",
                "Sabtu lalu",
                "awal 2022",
                "5",
                "5-8",
                "Mei",
                "tahun 5",
                "tanggal",
                "bulan 2022",
                "tanggal Sabtu",
                "30 Februari 2022",
                "31/4/2024",
                "3/20",
                "3/20/2024",
                "20/3/24",
                "4 Maret 22",
                "4 Maret 0222",
                "1325",
                "2024-13",
                "2024-02-30",
                "2020-21",
                "5-13-2024",
                "5 - 8 - 2024",
                "28.02",
                "28-02-24",
                "28.02.24",
                "28-02/2024",
                "28.02.2024.29.02.2024",
                "13-XIII-2024",
                "12/IV",
                "12 IV 2024",
                "20/3 2024",
                "5, 2024-06-06",
                "1/5, 6/5/2024",
                "5 dan 7 Mei 2024",
                "7, 6 dan 5 Mei 2024",
                "5, 6 dan 8 Mei 2024",
                "5-6 dan 7 Mei 2024",
                "Mei dan Juni 2024",
                "2023 dan 2024",
                "30 April dan 2 Mei 2024",
                "Selasa dan Kamis, 7-9 Mei 2024",
                "awal Mei",
                "awal Mei 2024",
                "akhir 2024",
                "5/13",
                "mulai 5 Mei 2024",
                "dari 5 Mei 2024",
                "from Monday",
                "29 Desember - 2 Januari 2025",
                "5 Mei 2024 (Minggu) Senin",
                "Minggu, 5 Mei 2024 (Minggu)",
                "5 dengan 6 Mei 2024",
                "5 hingga dengan 6 Mei 2024",
                "M01 2024",
                "29-28 September 2022",
                "28 Desember - 3 Januari 2024",
                "Mei 2023 - 2024",
                "5 Mei - Juni 2024",
                "28 Mei 2024 - 30 Mei",
                "5 atau 6 Mei 2024",
                "5-6-7 Mei 2024",
                "Rabu-Kamis, 28 September 2022",
                "Senin, Selasa",
                "Selasa (4 Maret 2022",
                "Selasa 4 Maret 2022)",
                "Selasa ((4 Maret 2022))",
                "4 Maret 2022 5 Maret 2022",
                "20220304",
                "٤ Maret 2022",
                "S/RES/1325 (2000)"
            })
    void answersNothingRatherThanSomethingWrong(String text) {
        assertThat(StatedDateParser.parse(text)).isEqualTo(StatedDate.notUnderstood(text));
    }

    @Test
    void readsThroughOddSpaces() {
        assertThat(StatedDateParser.parse("\u00a0Kamis,\u200b 12\u00a0Desember\n2024 ")
                        .date())
                .isEqualTo(DateInterval.parse("2024-12-12"));
    }

    @Test
    void takesALongTextForASentence() {
        assertThat(StatedDateParser.parse(" ".repeat(200) + "2022").isUnderstood())
                .isFalse();
    }

    @Property
    void neverThrowsForText(@ForAll String text) {
        assertThat(StatedDateParser.parse(text).text()).isEqualTo(text);
    }

    @Property
    void neverThrowsForTextThatLooksLikeADate(@ForAll("nearlyDates") String text) {
        assertThat(StatedDateParser.parse(text).text()).isEqualTo(text);
    }

    @Property
    void aRenderedDayReadsBackInEveryForm(@ForAll("days") LocalDate day, @ForAll("dayForms") DateTimeFormatter form) {
        StatedDate stated = StatedDateParser.parse(form.format(day));

        assertThat(stated.date()).isEqualTo(DateInterval.of(PartialDate.of(day)));
        assertThat(stated.weekdayFits(PartialDate.of(day).asInterval())).isTrue();
    }

    @Property
    void renderedDaysOfAnIntervalReadBack(
            @ForAll("days") LocalDate first,
            @ForAll @IntRange(min = 1, max = 90) int length,
            @ForAll("dayForms") DateTimeFormatter form) {
        LocalDate last = first.plusDays(length);

        StatedDate stated = StatedDateParser.parse(form.format(first).replaceAll("[()]", "") + " - "
                + form.format(last).replaceAll("[()]", ""));

        assertThat(stated.date()).isEqualTo(DateInterval.between(PartialDate.of(first), PartialDate.of(last)));
    }

    @Property
    void aRenderedMonthReadsBack(@ForAll("days") LocalDate day, @ForAll("monthForms") DateTimeFormatter form) {
        assertThat(StatedDateParser.parse(form.format(day)).date())
                .isEqualTo(DateInterval.of(PartialDate.of(day.getYear(), day.getMonthValue())));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 9, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<DateTimeFormatter> dayForms() {
        return forms(
                "d MMMM yyyy",
                "dd MMM yyyy",
                "EEEE, d MMMM yyyy",
                "EEEE (d MMMM yyyy)",
                "EEE d MMM yyyy",
                "EEEE, (dd/MM/yyyy)",
                "d/M/yyyy",
                "MMMM d, yyyy",
                "EEEE, MMM d, yyyy",
                "yyyy-MM-dd");
    }

    @Provide
    Arbitrary<DateTimeFormatter> monthForms() {
        return forms("MMMM yyyy", "MMM yyyy", "'bulan' MMMM yyyy", "yyyy-MM");
    }

    private static Arbitrary<DateTimeFormatter> forms(String... patterns) {
        return Combinators.combine(Arbitraries.of(patterns), Arbitraries.of("id", "en"))
                .as((pattern, language) -> DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language)));
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        return Arbitraries.of(
                        "28",
                        "5",
                        "31",
                        "99",
                        "0",
                        "2022",
                        "2024",
                        "1325",
                        "Mei",
                        "Februari",
                        "Feb.",
                        "Sabtu",
                        "Jum'at",
                        "-",
                        "–",
                        "s.d.",
                        "sampai",
                        "/",
                        ",",
                        "(",
                        ")",
                        ".",
                        "tanggal",
                        "bulan",
                        "tahun",
                        "pada",
                        "of",
                        "2024-02-30",
                        "1st",
                        "?",
                        "\u00a0")
                .list()
                .ofMaxSize(9)
                .map(words -> String.join(" ", words));
    }
}
