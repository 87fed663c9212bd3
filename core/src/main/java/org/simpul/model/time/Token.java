package org.simpul.model.time;

/**
 * A word, number or mark of a phrase about a date. Its kind is one letter, so that the grammar of whole phrases can be
 * written as regular expressions over these letters.
 *
 * @param kind one of the letters below, or the mark itself: a comma, a slash, a parenthesis
 * @param value the number that the token means; 0 for marks
 */
record Token(char kind, int value) {

    static final char WEEKDAY = 'W';
    static final char MONTH = 'M';
    static final char YEAR = 'Y';
    /** One or two digits: a day, or a month between slashes. */
    static final char NUMBER = 'D';
    /** A dash, or a word such as <em>sampai</em>. */
    static final char UNTIL = '-';
}
