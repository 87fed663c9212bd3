package org.simpul.model.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phrase about a date, taken apart. It exists only if every word of it is one that {@link DateWords} knows. */
record Phrase(List<Token> tokens) {

    private static final String GAP = "[\\s\\p{Z}\\p{Cf}]*+";

    private static final Pattern PIECE = Pattern.compile(
            GAP
                    + "(?:(?<isoYear>(?<![-/\\d])[0-9]{4})-(?<isoMonth>[0-9]{2})(?:-(?<isoDay>[0-9]{2}))?(?![-/\\d])"
                    + "|(?<number>[0-9]+)(?:(?:st|nd|rd|th)\\b)?"
                    + "|(?<until>[-‐‑–—~]|s[./]d\\b\\.?|sampai" + GAP + "dengan\\b)"
                    + "|(?<word>\\p{L}+(?:['’‘ʼ`´]\\p{L}+)*)\\.?"
                    + "|(?<mark>[/,()]))" + GAP,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;]$");

    /** A stated year outside these is a slip or no year; without month, any number could pass for one. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    Phrase {
        tokens = List.copyOf(tokens);
    }

    static Optional<Phrase> of(String text) {
        Matcher piece = PIECE.matcher(END_OF_SENTENCE.matcher(text.strip()).replaceFirst(""));
        List<Token> tokens = new ArrayList<>();
        Character announced = null;
        int end = 0;
        while (end < piece.regionEnd()) {
            if (!piece.find() || piece.start() != end) {
                return Optional.empty();
            }
            String word = piece.group("word");
            boolean isOpening = word != null && end == 0 && DateWords.isOpening(word);
            end = piece.end();
            if (isOpening) {
                continue;
            }
            Optional<Character> announcement = Optional.ofNullable(word).flatMap(DateWords::announcedBy);
            if (announcement.isPresent() && announced == null) {
                announced = announcement.get();
                continue;
            }
            List<Token> read = read(piece);
            if (read.isEmpty() || (announced != null && announced != read.get(0).kind())) {
                return Optional.empty();
            }
            announced = null;
            tokens.addAll(read);
        }
        return announced == null ? Optional.of(new Phrase(tokens)) : Optional.empty();
    }

    /** The tokens of one piece; none when it is not understood. An ISO date becomes day, month and year. */
    private static List<Token> read(Matcher piece) {
        if (piece.group("isoYear") != null) {
            List<Token> tokens = new ArrayList<>();
            if (piece.group("isoDay") != null) {
                tokens.add(new Token(Token.NUMBER, Integer.parseInt(piece.group("isoDay"))));
            }
            tokens.add(new Token(Token.MONTH, Integer.parseInt(piece.group("isoMonth"))));
            tokens.addAll(number(piece.group("isoYear")));
            return tokens;
        }
        if (piece.group("number") != null) {
            return number(piece.group("number"));
        }
        if (piece.group("until") != null) {
            return List.of(new Token(Token.UNTIL, 0));
        }
        if (piece.group("word") != null) {
            return DateWords.token(piece.group("word")).stream().toList();
        }
        return List.of(new Token(piece.group("mark").charAt(0), 0));
    }

    private static List<Token> number(String digits) {
        if (digits.length() <= 2) {
            return List.of(new Token(Token.NUMBER, Integer.parseInt(digits)));
        }
        if (digits.length() == 4) {
            int year = Integer.parseInt(digits);
            return year < FIRST_YEAR || year > LAST_YEAR ? List.of() : List.of(new Token(Token.YEAR, year));
        }
        return List.of();
    }

    /** The kinds of the tokens, one letter each. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        tokens.forEach(token -> shape.append(token.kind()));
        return shape.toString();
    }

    Phrase part(int start, int end) {
        return new Phrase(tokens.subList(start, end));
    }

    /** The weekday at a place of the shape; null for the place -1, where a group did not match. */
    @Nullable
    DayOfWeek weekdayAt(int index) {
        return index < 0 ? null : DayOfWeek.of(tokens.get(index).value());
    }
}
