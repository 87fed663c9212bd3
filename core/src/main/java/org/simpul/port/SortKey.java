package org.simpul.port;

/** What a list can be sorted by; the id breaks ties, and records without the value come last in either direction. */
public enum SortKey {
    ID,
    UPDATED_AT,
    RECORDED_AT,
    TITLE,
    DATE,
    DUE
}
