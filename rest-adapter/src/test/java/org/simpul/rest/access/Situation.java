package org.simpul.rest.access;

import java.util.Locale;

/** Which record a request is about, as the caller stands to it; the head of the table tells each. */
enum Situation {
    ANY,
    OWN,
    OTHER,
    OWN_HIDDEN,
    OTHER_HIDDEN,
    OWN_PARTLY,
    OTHER_PARTLY,
    OWN_BESIDE,
    OWN_LOWERED,
    GONE,
    GONE_HIDDEN,
    STALE,
    NEW_OWN,
    NEW_OTHER,
    NEW_ABOVE,
    NAMES_SEEN,
    NAMES_HIDDEN;

    static Situation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isOfOthers() {
        return this == OTHER || this == OTHER_HIDDEN || this == OTHER_PARTLY || this == NEW_OTHER;
    }

    /** Whether the caller may not know of the record. */
    boolean isHidden() {
        return this == OWN_HIDDEN || this == OTHER_HIDDEN || this == GONE_HIDDEN || this == NAMES_HIDDEN;
    }

    /** Whether the caller sees the record, but not its sources. */
    boolean isPartly() {
        return this == OWN_PARTLY || this == OTHER_PARTLY || this == OWN_BESIDE || this == OWN_LOWERED;
    }

    boolean isGone() {
        return this == GONE || this == GONE_HIDDEN;
    }

    /** Whether the request brings a new record, rather than being about one on file. */
    boolean isNew() {
        return this == NEW_OWN || this == NEW_OTHER || this == NEW_ABOVE || isNaming();
    }

    /** Whether there is a record on file, from which an answer can tell something. */
    boolean isOnFile() {
        return this != ANY && (!isNew() || isNaming());
    }

    /** Whether the new record names the one on file. */
    boolean isNaming() {
        return this == NAMES_SEEN || this == NAMES_HIDDEN;
    }

    /** As the table names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
