package org.simpul.port;

/** By which values lists of records can be filtered; {@link IndexEntry} says what each means for each kind of record. */
public enum Facet {
    KIND,
    STATUS,
    THEME,
    COHORT,
    SENSITIVITY,
    VERIFIABLE,
    AREA,
    ORGANISATION,
    /** Organisations that have to see to it that a commitment is kept. */
    RESPONSIBLE,
    PARTICIPANT,
    INSTRUMENT,
    /** Instrument and provision served, as {@code instrument#provision}. */
    PROVISION,
    PART_OF,
    MADE_AT
}
