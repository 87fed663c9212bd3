package org.simpul.model.vocabulary;

import java.util.Locale;

/** A member of a closed set that has a word on the wire, such as {@code in-person}. */
public interface Coded {

    /** The name of the constant, which an enum gives by itself. */
    String name();

    /** The kebab-case word: made from the constant's name unless the set says otherwise. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The member of a set that goes by a word.
     *
     * @throws IllegalArgumentException if none does; the message names the words that do
     */
    static <E extends Enum<E> & Coded> E of(Class<E> set, String code) {
        StringBuilder known = new StringBuilder();
        for (E member : set.getEnumConstants()) {
            if (member.code().equals(code)) {
                return member;
            }
            known.append(known.isEmpty() ? "" : ", ").append(member.code());
        }
        throw new IllegalArgumentException("Expected one of " + known);
    }
}
