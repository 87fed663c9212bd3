package org.simpul.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.simpul.HostileTexts;

/** What is written is read back, in every way to write it; and of what is read every word is accounted for. */
class StatedDateLawsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);
    private static final List<String> JOINTS = List.of(
            "-", " - ", "–", " – ", " s.d. ", " s/d ", " sd ", " sampai dengan ", " sampai ", " hingga ", " to ");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** A phrase and what it says. */
    record Said(String text, DateInterval date, DayOfWeek weekday, DayOfWeek lastWeekday) {}

    @Property
    void whatIsWrittenIsReadBack(@ForAll("said") Said said) {
        assertThat(StatedDateParser.parse(said.text()))
                .isEqualTo(new StatedDate(said.text(), said.date(), null, null, said.weekday(), said.lastWeekday()));
    }

    @Property
    void aDayWithoutItsYearIsFoundAgainByItsWeekday(
            @ForAll("days") LocalDate day, @ForAll("languages") Locale language) {
        String weekday = format("EEEE", language).format(day);
        StatedDate stated =
                StatedDateParser.parse(weekday + " (" + day.getDayOfMonth() + "/" + day.getMonthValue() + ")");

        assertThat(stated.monthDay()).isEqualTo(MonthDay.from(day));
        assertThat(stated.resolvedWithin(day.minusYears(2), day.plusYears(2)))
                .hasValue(PartialDate.of(day).asInterval());
    }

    @Property
    void aResolvedDayLiesWithinTheYearsAndHasTheWeekday(
            @ForAll("days") LocalDate day, @ForAll DayOfWeek weekday, @ForAll @IntRange(max = 40) int years) {
        StatedDate stated = new StatedDate("?", null, MonthDay.from(day), null, weekday, null);
        LocalDate last = day.plusYears(years);
        List<LocalDate> fitting = day.datesUntil(last.plusDays(1))
                .filter(one -> MonthDay.from(one).equals(MonthDay.from(day)) && one.getDayOfWeek() == weekday)
                .toList();

        assertThat(stated.resolvedWithin(day, last).stream().toList())
                .isEqualTo(
                        fitting.size() == 1
                                ? List.of(PartialDate.of(fitting.get(0)).asInterval())
                                : List.of());
    }

    /** What was broken may still be a date, but only one that every word of it speaks of. */
    @Property(tries = 4_000)
    void aBrokenPhraseIsReadAsItStandsOrNotAtAll(
            @ForAll("said") Said said,
            @ForAll @IntRange(max = 40) int at,
            @ForAll @IntRange(max = 40) int other,
            @ForAll @IntRange(max = 4) int how,
            @ForAll("pieces") String piece) {
        List<String> words = new ArrayList<>(List.of(said.text().split("(?<=[ (),/.-])|(?=[ (),/.-])")));
        int place = at % words.size();
        switch (how) {
            case 0 -> words.remove(place);
            case 1 -> words.add(place, piece);
            case 2 -> words.set(place, piece);
            case 3 -> words.set(place, words.get(other % words.size()));
            default -> words.add(place, words.get(other % words.size()) + " ");
        }
        String text = String.join("", words);

        assertThat(new Account(StatedDateParser.parse(text)).faults()).as(text).isEmpty();
    }

    @Property(tries = 4_000)
    void aHeapOfWordsIsReadAsItStandsOrNotAtAll(@ForAll("heaps") String text) {
        assertThat(new Account(StatedDateParser.parse(text)).faults()).as(text).isEmpty();
    }

    @Example
    void theAccountFindsWhatIsLeftOutOrMadeUp() {
        DateInterval days = DateInterval.parse("2024-05-05/2024-05-08");

        assertThat(new Account(new StatedDate("5-8 Mei 2024", days, null, null, null, null)).faults())
                .isEmpty();
        for (String wrong : List.of(
                "5-8 Mei",
                "5-9 Mei 2024",
                "5-8 Juni 2024",
                "5-8 kira-kira Mei 2024",
                "8-5 Mei 2024",
                "Sabtu, 5-8 Mei 2024",
                "5, 8 Mei 2024 7",
                "8 Mei 2024")) {
            assertThat(new Account(new StatedDate(wrong, days, null, null, null, null)).faults())
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    @Example
    void aTextOfTwiceTheLengthTakesAtMostTwiceTheSteps() {
        HostileTexts.assertLinear("Phrase", text -> {
            Phrase.tokens(text);
            return text.looks();
        });
    }

    /**
     * A slow second opinion, which knows nothing of grammar: every number and word of the phrase stands for a part of the
     * answer, in the same order, and every part of the answer stands in the phrase.
     */
    private record Account(StatedDate stated) {

        private static final Pattern PIECES = Pattern.compile("[0-9]+(?:st|nd|rd|th)?|[\\p{L}'’]+");
        private static final Set<String> SAYS_NOTHING = Set.of(
                "pada", "on", "in", "hari", "tanggal", "tgl", "the", "bulan", "of", "tahun", "year", "dari", "from",
                "s", "d", "sd", "sampai", "dengan", "hingga", "to", "until", "till", "through", "dan", "and");

        List<String> faults() {
            if (!stated.isUnderstood()) {
                return List.of();
            }
            List<String> faults = new ArrayList<>();
            Set<String> unspoken = new HashSet<>(parts());
            List<String> days = new ArrayList<>();
            for (String piece : PIECES.matcher(stated.text().toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .toList()) {
                List<String> meanings = meanings(piece);
                if (!SAYS_NOTHING.contains(piece) && meanings.isEmpty()) {
                    faults.add("“" + piece + "” is not in the answer");
                }
                meanings.forEach(unspoken::remove);
                meanings.stream().filter(meaning -> meaning.startsWith("day ")).forEach(days::add);
            }
            unspoken.forEach(part -> faults.add(part + " is not in the words"));
            List<Integer> ends = firstAndLastDay();
            if (!ends.isEmpty()) {
                List<String> possible = List.of("day " + ends.get(0), "day " + ends.get(1));
                if (days.indexOf(possible.get(0)) > days.lastIndexOf(possible.get(1))) {
                    faults.add("the last day stands before the first");
                }
                List<String> listed = IntStream.rangeClosed(ends.get(0), ends.get(1))
                        .mapToObj(day -> "day " + day)
                        .toList();
                if (!possible.containsAll(days) && !listed.equals(days)) {
                    faults.add("not every day between is listed");
                }
            }
            return faults;
        }

        /** All that a piece may say of the answer. */
        private List<String> meanings(String piece) {
            String number = piece.replaceAll("(?<=[0-9])\\p{L}+$", "").replaceFirst("^0", "");
            Set<String> possible = new HashSet<>(parts());
            List<Integer> ends = firstAndLastDay();
            if (ends.size() == 2 && stated.text().matches("(?is).*(?:,|dan|and|&).*")) {
                IntStream.rangeClosed(ends.get(0), ends.get(1)).forEach(day -> possible.add("day " + day));
            }
            return possible.stream()
                    .filter(part -> part.substring(part.indexOf(' ') + 1).equals(number)
                            || (part.startsWith("month ") && isMonth(piece, part))
                            || (part.startsWith("weekday ") && isWeekday(piece, part)))
                    .toList();
        }

        private static boolean isMonth(String piece, String part) {
            int month = Integer.parseInt(part.substring("month ".length()));
            String name = piece.replaceFirst("^peb", "feb")
                    .replaceFirst("^nop", "nov")
                    .replaceFirst("^agt", "agu")
                    .replaceFirst("^(ags|agst)", "agu")
                    .replaceFirst("^mrt", "mar");
            return ROMAN.get(month - 1).equalsIgnoreCase(piece)
                    || LANGUAGES.stream()
                            .map(language -> format("MMMM", language).format(YearMonth.of(2024, month)))
                            .anyMatch(full -> name.length() > 2
                                    && full.toLowerCase(Locale.ROOT).startsWith(name));
        }

        private static boolean isWeekday(String piece, String part) {
            LocalDate day = LocalDate.of(2024, 1, 1).with(DayOfWeek.valueOf(part.substring("weekday ".length())));
            String name = piece.replaceAll("['’]", "").replace("ahad", "minggu");
            return LANGUAGES.stream()
                    .map(language -> format("EEEE", language).format(day))
                    .anyMatch(full ->
                            name.length() > 2 && full.toLowerCase(Locale.ROOT).startsWith(name));
        }

        private List<Integer> firstAndLastDay() {
            if (stated.monthDay() != null) {
                MonthDay last = stated.lastMonthDay() == null ? stated.monthDay() : stated.lastMonthDay();
                return List.of(stated.monthDay().getDayOfMonth(), last.getDayOfMonth());
            }
            if (stated.date() == null) {
                return List.of();
            }
            PartialDate start = stated.date().start().date().orElseThrow();
            PartialDate end = stated.date().end().date().orElseThrow();
            return start.day() == null ? List.of() : List.of(start.day(), end.day());
        }

        /** The parts of the answer. */
        private Set<String> parts() {
            Set<String> parts = new HashSet<>();
            for (DayOfWeek weekday : new DayOfWeek[] {stated.weekday(), stated.lastWeekday()}) {
                if (weekday != null) {
                    parts.add("weekday " + weekday);
                }
            }
            for (MonthDay day : new MonthDay[] {stated.monthDay(), stated.lastMonthDay()}) {
                if (day != null) {
                    parts.add("day " + day.getDayOfMonth());
                    parts.add("month " + day.getMonthValue());
                }
            }
            if (stated.date() != null) {
                for (Bound bound : List.of(stated.date().start(), stated.date().end())) {
                    PartialDate date = bound.date().orElseThrow();
                    parts.add("year " + date.year());
                    if (date.month() != null) {
                        parts.add("month " + date.month());
                    }
                    if (date.day() != null) {
                        parts.add("day " + date.day());
                    }
                }
            }
            return parts;
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1904, 3, 1).toEpochDay(),
                        LocalDate.of(2095, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(LANGUAGES);
    }

    @Provide
    Arbitrary<Said> said() {
        return Arbitraries.oneOf(
                oneDay(), daysOfAMonth(), daysOfAYear(), daysOfTwoYears(), listedDays(), months(), years());
    }

    private Arbitrary<Said> oneDay() {
        return Combinators.combine(
                        days(),
                        languages(),
                        Arbitraries.of(dayForms()),
                        Arbitraries.integers().between(0, 3))
                .as((day, language, form, how) -> {
                    String text = form.apply(Map.entry(day, language));
                    String weekday = format("EEEE", language).format(day);
                    String said = switch (how) {
                        case 0 -> text;
                        case 1 -> weekday + ", " + text;
                        case 2 -> weekday + " (" + text + ")";
                        default -> text + " (" + weekday + ")";
                    };
                    return new Said(said, PartialDate.of(day).asInterval(), how == 0 ? null : day.getDayOfWeek(), null);
                });
    }

    private static List<Function<Map.Entry<LocalDate, Locale>, String>> dayForms() {
        List<Function<Map.Entry<LocalDate, Locale>, String>> forms = new ArrayList<>();
        for (String pattern : List.of(
                "d MMMM yyyy",
                "dd MMM yyyy",
                "d MMMM, yyyy",
                "MMMM d, yyyy",
                "dd/MM/yyyy",
                "d/M/yyyy",
                "dd.MM.yyyy",
                "d.M.yyyy",
                "dd-MM-yyyy",
                "d-M-yyyy",
                "yyyy-MM-dd",
                "d-MMM-yyyy",
                "d/MMMM/yyyy",
                "'tanggal' d MMMM yyyy",
                "d 'bulan' MMMM 'tahun' yyyy")) {
            forms.add(said -> format(pattern, said.getValue()).format(said.getKey()));
        }
        for (String mark : List.of("/", "-", ".")) {
            forms.add(said -> said.getKey().getDayOfMonth()
                    + mark
                    + ROMAN.get(said.getKey().getMonthValue() - 1)
                    + mark
                    + said.getKey().getYear());
        }
        return forms;
    }

    private Arbitrary<Said> daysOfAMonth() {
        return Combinators.combine(
                        days(),
                        languages(),
                        Arbitraries.of(JOINTS),
                        Arbitraries.integers().between(1, 27),
                        Arbitraries.of(0, 1, 2, 3))
                .as((day, language, joint, first, how) -> {
                    LocalDate start = day.withDayOfMonth(first);
                    LocalDate end = start.withDayOfMonth(Math.max(first + 1, Math.min(28, day.getDayOfMonth())));
                    String range = first + joint + end.getDayOfMonth();
                    String month = format("MMMM", language).format(day);
                    String weekdays = format("EEEE", language).format(start) + " - "
                            + format("EEEE", language).format(end);
                    String text = switch (how) {
                        case 0 -> month + " " + range + ", " + day.getYear();
                        case 1 -> range + "/" + day.getMonthValue() + "/" + day.getYear();
                        case 2 -> weekdays + " (" + range + " " + month + " " + day.getYear() + ")";
                        default -> range + " " + month + " " + day.getYear();
                    };
                    return new Said(
                            text,
                            DateInterval.between(PartialDate.of(start), PartialDate.of(end)),
                            how == 2 ? start.getDayOfWeek() : null,
                            how == 2 ? end.getDayOfWeek() : null);
                });
    }

    private Arbitrary<Said> daysOfAYear() {
        return Combinators.combine(
                        days(),
                        languages(),
                        Arbitraries.of(JOINTS),
                        Arbitraries.integers().between(1, 200))
                .as((day, language, joint, length) -> {
                    LocalDate start =
                            day.withDayOfYear(Math.min(day.getDayOfYear(), 364 - length < 1 ? 1 : 364 - length));
                    LocalDate end = start.plusDays(length);
                    return new Said(
                            format("d MMMM", language).format(start)
                                    + joint
                                    + format("d MMMM yyyy", language).format(end),
                            DateInterval.between(PartialDate.of(start), PartialDate.of(end)),
                            null,
                            null);
                });
    }

    private Arbitrary<Said> daysOfTwoYears() {
        return Combinators.combine(
                        days(),
                        languages(),
                        Arbitraries.of(JOINTS),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.of("d MMMM yyyy", "EEEE, d MMMM yyyy", "d MMM yyyy"))
                .as((start, language, joint, length, form) -> {
                    LocalDate end = start.plusDays(length);
                    boolean hasWeekday = form.startsWith("E");
                    return new Said(
                            format(form, language).format(start)
                                    + joint
                                    + format(form, language).format(end),
                            DateInterval.between(PartialDate.of(start), PartialDate.of(end)),
                            hasWeekday ? start.getDayOfWeek() : null,
                            hasWeekday ? end.getDayOfWeek() : null);
                });
    }

    private Arbitrary<Said> listedDays() {
        return Combinators.combine(
                        days(),
                        languages(),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(" dan ", " & ", ", dan ", ", ", " and "))
                .as((day, language, length, joint) -> {
                    LocalDate start = day.withDayOfMonth(Math.min(day.getDayOfMonth(), 28 - length));
                    LocalDate end = start.plusDays(length);
                    String before = start.datesUntil(end)
                            .map(one -> String.valueOf(one.getDayOfMonth()))
                            .collect(Collectors.joining(", "));
                    return new Said(
                            before + joint + format("d MMMM yyyy", language).format(end),
                            DateInterval.between(PartialDate.of(start), PartialDate.of(end)),
                            null,
                            null);
                });
    }

    private Arbitrary<Said> months() {
        return Combinators.combine(
                        days(),
                        languages(),
                        Arbitraries.of(JOINTS),
                        Arbitraries.integers().between(0, 30))
                .as((day, language, joint, length) -> {
                    YearMonth start = YearMonth.from(day);
                    YearMonth end = start.plusMonths(length);
                    String last = format("MMMM yyyy", language).format(end);
                    String first = format(start.getYear() == end.getYear() ? "MMMM" : "MMM yyyy", language)
                            .format(start);
                    PartialDate startDate = PartialDate.of(start.getYear(), start.getMonthValue());
                    PartialDate endDate = PartialDate.of(end.getYear(), end.getMonthValue());
                    return length == 0
                            ? new Said("bulan " + last, startDate.asInterval(), null, null)
                            : new Said(first + joint + last, DateInterval.between(startDate, endDate), null, null);
                });
    }

    private Arbitrary<Said> years() {
        return Combinators.combine(
                        Arbitraries.integers().between(1900, 2000),
                        Arbitraries.of(JOINTS),
                        Arbitraries.integers().between(0, 100))
                .as((year, joint, length) -> length == 0
                        ? new Said("tahun " + year, PartialDate.of(year).asInterval(), null, null)
                        : new Said(
                                year + joint + (year + length),
                                DateInterval.between(PartialDate.of(year), PartialDate.of(year + length)),
                                null,
                                null));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "28",
                "5",
                "6",
                "7",
                "31",
                "99",
                "0",
                "2022",
                "2024",
                "1325",
                "24",
                "Mei",
                "Februari",
                "Feb.",
                "Agt",
                "Sabtu",
                "Jum'at",
                "Min",
                "-",
                "–",
                "s.d.",
                "s/d",
                "sampai",
                "dengan",
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
                "dan",
                "&",
                "dari",
                "IV",
                "V",
                "2024-02-30",
                "2024-05",
                "5/6",
                "5.6.2024",
                "5-6-2024",
                "12/IV/2024",
                "1st",
                "awal",
                "?",
                "\u00a0");
    }

    @Provide
    Arbitrary<String> heaps() {
        return Combinators.combine(pieces().list().ofMaxSize(8), Arbitraries.of(" ", " ", ""))
                .as((pieces, gap) -> String.join(gap, pieces));
    }

    private static DateTimeFormatter format(String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language);
    }
}
