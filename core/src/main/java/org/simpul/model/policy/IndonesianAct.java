package org.simpul.model.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An Indonesian act, or an article whose act is clear to the reader, as where an instrument speaks of itself. */
record IndonesianAct(
        @Nullable String type,
        @Nullable String number,
        @Nullable Integer year,
        @Nullable String article,
        @Nullable String place) {

    private static final Set<String> NUMBER = Set.of("nomor", "no", "number");

    static Optional<IndonesianAct> of(List<String> words) {
        int articleAt = 0;
        while (articleAt < words.size() && !CitedArticle.startsAt(words, articleAt)) {
            articleAt++;
        }
        if (articleAt == words.size()) {
            return act(words, null);
        }
        CitedArticle article = CitedArticle.read(words, articleAt).orElse(null);
        if (article == null) {
            return Optional.empty();
        }
        if (articleAt > 0) {
            int end = words.get(articleAt - 1).equals(",") ? articleAt - 1 : articleAt;
            return article.afterLast() == words.size() ? act(words.subList(0, end), article) : Optional.empty();
        }
        int actAt = article.afterLast();
        if (actAt == words.size()) {
            return Optional.of(new IndonesianAct(null, null, null, article.text(), null));
        }
        for (String linking : List.of("of", "dari", "the")) {
            actAt += actAt < words.size()
                            && CitationWords.lower(words.get(actAt)).equals(linking)
                    ? 1
                    : 0;
        }
        return act(words.subList(actAt, words.size()), article);
    }

    private static Optional<IndonesianAct> act(List<String> allWords, @Nullable CitedArticle article) {
        List<String> words = withoutRemarks(allWords);
        int numberAt = 0;
        while (numberAt < words.size()
                && !NUMBER.contains(CitationWords.lower(words.get(numberAt)))
                && !CitedNumber.hasDigit(words.get(numberAt))) {
            numberAt++;
        }
        List<String> name = words.subList(0, numberAt);
        if (numberAt < words.size() && NUMBER.contains(CitationWords.lower(words.get(numberAt)))) {
            numberAt++;
            numberAt += numberAt < words.size() && words.get(numberAt).equals(":") ? 1 : 0;
        }
        if (numberAt == words.size() || !CitedNumber.isNumber(words.get(numberAt))) {
            return Optional.empty();
        }
        String number = words.get(numberAt);
        return CitedYear.of(number, words.subList(numberAt + 1, words.size()))
                .flatMap(cited -> KindOfAct.of(name)
                        .map(kind -> new IndonesianAct(
                                kind.type(),
                                CitedNumber.plain(number),
                                cited.year(),
                                article == null ? null : article.text(),
                                kind.place())));
    }

    /** Without remarks, and without the country; nothing if what stands in parentheses does not end, or is a number. */
    private static List<String> withoutRemarks(List<String> words) {
        List<String> plain = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            at++;
            if (!word.equals("(") && !word.equals(")")) {
                plain.add(word);
                continue;
            }
            boolean hasWords = false;
            while (at < words.size()
                    && !words.get(at).equals("(")
                    && !words.get(at).equals(")")) {
                hasWords |= words.get(at).chars().anyMatch(Character::isLetter);
                at++;
            }
            if (word.equals(")")
                    || !hasWords
                    || at == words.size()
                    || words.get(at).equals("(")) {
                return List.of();
            }
            at++;
        }
        return withoutCountry(plain);
    }

    private static List<String> withoutCountry(List<String> words) {
        List<String> plain = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            boolean isCountry = at > 0
                    && CitationWords.lower(words.get(at)).equals("republik")
                    && at + 1 < words.size()
                    && CitationWords.lower(words.get(at + 1)).equals("indonesia");
            if (isCountry) {
                at++;
            } else if (at == 0 || !CitationWords.lower(words.get(at)).equals("ri")) {
                plain.add(words.get(at));
            }
        }
        return plain;
    }
}
