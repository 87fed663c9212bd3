package org.simpul.port;

/**
 * What a list can be sorted by. Ids sort as their text, titles as {@link IndexEntry#title} by Unicode code point, dates by
 * their first possible day. The id breaks ties, in the direction of the list; records without the value come last in either
 * direction.
 */
public enum SortKey {
    ID,
    UPDATED_AT,
    RECORDED_AT,
    TITLE,
    DATE,
    DUE
}
