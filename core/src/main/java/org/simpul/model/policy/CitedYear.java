package org.simpul.model.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.StatedDateParser;

/** What tells the year of an act: its number, the word <em>tahun</em>, or its date; they must not differ. */
record CitedYear(@Nullable Integer year) {

    private static final Set<String> YEAR = Set.of("tahun", "thn", "th", "of", "year");
    private static final Set<String> DATE = Set.of("tanggal", "tgl", "tertanggal", "pada", "dated");

    static Optional<CitedYear> of(String number, List<String> words) {
        Integer year = number.indexOf('/') < 0 ? null : CitedNumber.year(number.substring(number.lastIndexOf('/') + 1));
        int at = 0;
        if (words.size() >= 2 && YEAR.contains(CitationWords.lower(words.get(0)))) {
            Integer told = CitedNumber.year(words.get(1));
            if (told == null || (year != null && !year.equals(told))) {
                return Optional.empty();
            }
            year = told;
            at = 2;
        }
        if (at == words.size()) {
            return Optional.of(new CitedYear(year));
        }
        if (words.get(at).equals(",")) {
            at++;
        }
        return at < words.size() && DATE.contains(CitationWords.lower(words.get(at)))
                ? dated(year, words.subList(at + 1, words.size()))
                : Optional.empty();
    }

    private static Optional<CitedYear> dated(@Nullable Integer year, List<String> words) {
        Integer told = Optional.ofNullable(
                        StatedDateParser.parse(String.join(" ", words)).date())
                .filter(DateInterval::isSingleDay)
                .flatMap(DateInterval::earliestDay)
                .map(LocalDate::getYear)
                .orElse(null);
        return told == null || (year != null && !year.equals(told))
                ? Optional.empty()
                : Optional.of(new CitedYear(told));
    }
}
