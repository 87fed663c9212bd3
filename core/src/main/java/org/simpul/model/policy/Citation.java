package org.simpul.model.policy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.text.Outline;

/**
 * How a legal act or a resolution is cited: the words as people write them, and the parts that tell which act is meant.
 *
 * <p>One act is cited in many ways: <em>Perpres 7/2021</em> is <em>Peraturan Presiden Republik Indonesia (Perpres) Nomor
 * 7 Tahun 2021</em>. Words that are not understood are still a citation; they stand alone, and a rule reports it (POL-9).
 *
 * @param text the citation as people write it, never blank
 * @param type the kind of act, in lower case: {@code uu}, {@code perpres}, {@code permen-pppa}, {@code kepgub},
 *     {@code s-res}
 * @param number the number of the act as its issuer writes it: {@code 7}, {@code G/288/V.09/HK/2022}, {@code 70/291}
 * @param year the year of the act, 1 to 9999
 * @param issuer who issued it; not told by the words, but by whoever records them
 * @param article the part of the act that is meant, without the word for it: {@code 20}; null for all of it
 */
public record Citation(
        String text,
        @Nullable String type,
        @Nullable String number,
        @Nullable Integer year,
        @Nullable OrganisationId issuer,
        @Nullable String article) {

    public Citation {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("A citation has words, but its text was blank");
        }
        refuseBlank("type", type);
        refuseBlank("number", number);
        refuseBlank("article", article);
        if (year != null && (year < 1 || year > 9999)) {
            throw new IllegalArgumentException("The year of a citation lies between 1 and 9999, but was " + year);
        }
    }

    private static void refuseBlank(String part, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException("The " + part + " of a citation is blank; leave it out");
        }
    }

    /** Words that say nothing we can read. */
    public static Citation notUnderstood(String text) {
        return new Citation(text, null, null, null, null, null);
    }

    /** Whether the parts tell which act is meant: type, number and year; what the UN numbers needs no year. */
    public boolean isUnderstood() {
        return type != null && number != null && (year != null || isOfUnitedNations());
    }

    /**
     * Whether both mean the same act, and the same article of it if they name one.
     *
     * <p>Every regency and province numbers its own acts. So regional acts are the same only if their issuers are, or,
     * where one of them lacks its issuer, if their words name the same place; without either nobody can tell, and the
     * answer is no. The answer is also no for what is not understood, even if the words are equal. A citation of which only
     * the words are recorded is taken as they read.
     */
    public boolean isSameAs(Citation other) {
        return asRead().isActOf(other.asRead());
    }

    private boolean isActOf(Citation other) {
        if (!isUnderstood() || !other.isUnderstood() || !parts().equals(other.parts()) || !agree(year, other.year)) {
            return false;
        }
        if (issuer != null && other.issuer != null) {
            return issuer.equals(other.issuer);
        }
        return !isRegional() || (place().isPresent() && place().equals(other.place()));
    }

    /**
     * What this citation has in common with every other that means the same, for indexes: {@code perpres|7|2021},
     * {@code perda|3|2019|kabupaten purwakarta}, {@code s-res|1325}, {@code perpres|18|2014|pasal 20}.
     *
     * <p>Of two citations without issuers that mean the same ({@link #isSameAs}) the keys are equal. The converse need not
     * hold: a resolution is unique by its number, so its key leaves out the year, in which two may differ. Ask
     * {@code isSameAs} of whatever the key finds. A regional act whose words name no place has the key of its issuer; it is
     * not found by the key of one that names the place.
     *
     * @return empty if nobody can tell which act is meant: it is not understood, or regional without place and issuer
     */
    public Optional<String> key() {
        return asRead().keyOfParts();
    }

    private Optional<String> keyOfParts() {
        if (!isUnderstood()) {
            return Optional.empty();
        }
        String act = String.join("|", parts());
        return isRegional()
                ? place().or(() -> Optional.ofNullable(issuer).map(OrganisationId::toString))
                        .map(where -> act + "|" + where)
                : Optional.of(act);
    }

    /** This with what its words tell and nobody recorded, unless they tell of another act. */
    private Citation asRead() {
        if (isUnderstood()) {
            return this;
        }
        Citation words = CitationParser.parse(text);
        boolean isOfWords = (type == null || folded(type).equals(folded(words.type)))
                && (number == null || plain(number).equals(plain(words.number)))
                && agree(year, words.year);
        return isOfWords && words.isUnderstood()
                ? new Citation(
                        text,
                        words.type,
                        words.number,
                        year == null ? words.year : year,
                        issuer,
                        article == null ? words.article : article)
                : this;
    }

    /** The parts that every citation of the act shares, in one spelling. */
    List<String> parts() {
        return Stream.of(
                        folded(type),
                        plain(number),
                        isOfUnitedNations() ? null : String.valueOf(year),
                        article == null ? null : "pasal " + folded(CitedArticle.spelled(article)))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isRegional() {
        return CitationParser.isRegional(folded(type));
    }

    private Optional<String> place() {
        return CitationParser.place(text);
    }

    private boolean isOfUnitedNations() {
        return UnSymbol.isTypeOfOne(folded(type));
    }

    private static String plain(@Nullable String number) {
        return number == null ? "" : folded(CitedNumber.plain(number.strip()));
    }

    private static String folded(@Nullable String part) {
        return part == null ? "" : part.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean agree(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null || one.equals(other);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
