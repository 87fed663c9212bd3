package org.simpul.port;

/** By which values records are found; {@link IndexEntry} says what each means for each kind of record. */
public enum Facet {
    KIND,
    STATUS,
    THEME,
    COHORT,
    /** On which basis a person is held. */
    BASIS,
    SENSITIVITY,
    VERIFIABLE,
    /** Who judged the progress of a commitment: those who have to keep it, or somebody else. */
    ASSESSMENT,
    /** Why a commitment was withdrawn, not kept or kept only in part. */
    REASON,
    /**
     * Of a commitment, which names none itself, the areas of the activity at which it was made, as that activity is now; one
     * that was deleted has none. A store looks there when it is asked.
     */
    AREA,
    ORGANISATION,
    /** The organisation of which one is directly a unit. */
    UNIT_OF,
    /** Organisations that have to see to it that a commitment is kept. */
    RESPONSIBLE,
    PARTICIPANT,
    INSTRUMENT,
    /** The instruments that one localises itself. */
    LOCALISES,
    /** Instrument and provision served, or in which a commitment stands, as {@code instrument#provision}. */
    PROVISION,
    /** The key fields that a record lacks, each by its word ({@link org.simpul.report.KeyField#field}). */
    LACKS,
    PART_OF,
    MADE_AT,
    /** The place of an activity in its series ({@link IndexEntry#seriesValue}). */
    SERIES,
    /** What records have in common that may mean the same, for rules to look there; it is no filter for readers. */
    ALIKE
}
