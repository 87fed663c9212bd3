package org.simpul.model.people;

import org.simpul.model.vocabulary.Coded;

/**
 * The age of a person or a group, in years at the time of the activity.
 *
 * <p>The last three stand for sources that say only the word. They part people among themselves, as such a source does,
 * and overlap the numbered bands they may reach into; {@code youth} reaches from 15 to 30, since the United Nations (15 to
 * 24) and Indonesian law (UU 40/2009: 16 to 30) draw it differently.
 */
public enum AgeBand implements Coded {
    FROM_0_TO_11("0-11", 0, 11),
    FROM_12_TO_17("12-17", 12, 17),
    FROM_18_TO_24("18-24", 18, 24),
    FROM_25_TO_59("25-59", 25, 59),
    FROM_60("60+", 60, Integer.MAX_VALUE),
    CHILD("child", 0, 17),
    YOUTH("youth", 15, 30),
    ADULT("adult", 18, Integer.MAX_VALUE);

    private final String code;
    private final int youngest;
    private final int oldest;

    AgeBand(String code, int youngest, int oldest) {
        this.code = code;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether everybody in this band is under 18, a child by the Convention on the Rights of the Child, article 1. */
    public boolean isOfChildren() {
        return oldest < 18;
    }

    /** Whether one person could be counted in both bands. */
    public boolean overlaps(AgeBand other) {
        if (this == other || (isWord() && other.isWord())) {
            return this == other;
        }
        return youngest <= other.oldest && other.youngest <= oldest;
    }

    private boolean isWord() {
        return this == CHILD || this == YOUTH || this == ADULT;
    }
}
