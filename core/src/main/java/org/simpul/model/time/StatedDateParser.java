package org.simpul.model.time;

/**
 * Reads dates as people write them in Indonesian and English (section 2 of the domain page): <em>28-29 September
 * 2022</em>, <em>29 Mei s.d. 31 Mei 2024</em>, <em>Selasa (4 Maret 2022)</em>, <em>Jun 1, 2024</em>, <em>Kamis
 * (20/3)</em>, <em>Sabtu</em>.
 *
 * <p>It understands a phrase as a whole or not at all, since a date got wrong is worse than one that a person still has
 * to read. In figures ({@code 05/06/2024}, {@code 5.6.2024}, {@code 05-06-2024}) the day comes before the month, as in
 * Indonesia. A year has four digits and lies between 1900 and 2100. Several days that are listed, <em>5, 6 dan 7
 * Mei</em>, are understood if they follow each other. So are two ends of which one leaves out what the other tells, but
 * not across a year whose number stands only once: who writes <em>28 Desember - 3 Januari 2024</em> leaves open when it
 * began.
 */
public final class StatedDateParser {

    /** A longer text is a sentence, not a date. */
    private static final int LONGEST = 200;

    private StatedDateParser() {}

    /** What the text says about a date. Never throws: what is not understood says so. */
    public static StatedDate parse(String text) {
        if (text.length() > LONGEST) {
            return StatedDate.notUnderstood(text);
        }
        return Phrase.tokens(text)
                .flatMap(tokens -> StatedDateGrammar.understood(text, tokens))
                .orElseGet(() -> StatedDate.notUnderstood(text));
    }
}
