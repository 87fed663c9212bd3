package org.simpul.model.time;

import org.jspecify.annotations.Nullable;

/**
 * A word, number or mark of a phrase about a date.
 *
 * @param kind one of the letters below, or the mark itself: a comma, a slash, a parenthesis
 * @param value the number that the token means; 0 for marks
 * @param figures the date of {@link #FIGURES}; null for all others
 */
record Token(char kind, int value, @Nullable StatedPart figures) {

    static final char WEEKDAY = 'W';
    static final char MONTH = 'M';
    static final char YEAR = 'Y';
    /** One or two digits that stand alone: a day. */
    static final char NUMBER = 'D';
    /** A dash, or a word such as <em>sampai</em>. */
    static final char UNTIL = '-';
    /** <em>dan</em> between days that are listed. */
    static final char AND = '&';
    /** <em>dari</em>, which opens a range. */
    static final char FROM = '>';

    /** A date in figures, a day without its year, or a year and month. */
    static final char FIGURES = 'F';

    static Token of(char kind, int value) {
        return new Token(kind, value, null);
    }

    static Token mark(char kind) {
        return new Token(kind, 0, null);
    }

    static Token figures(StatedPart date) {
        return new Token(FIGURES, 0, date);
    }

    /** Whether it is what a word such as <em>tanggal</em> or <em>bulan</em> said would come. */
    boolean isAnnouncedAs(char announced) {
        if (figures != null) {
            return announced == (figures.day() == null ? MONTH : NUMBER);
        }
        return announced == kind;
    }
}
