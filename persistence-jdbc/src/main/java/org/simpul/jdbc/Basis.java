package org.simpul.jdbc;

import org.simpul.model.vocabulary.Coded;

/** On what the count of people in a row beside a record rests. */
enum Basis implements Coded {
    /** What was claimed, and whoever the listed participants are, it counts. */
    CLAIM,
    /** What the list tells, or nothing, whoever the listed participants are. */
    LIST,
    /** What was claimed; it counts unless the list turns out to name more people. */
    CLAIM_OR_LIST,
    /** Nothing: who the listed participants are tells all. */
    PARTICIPANTS,
    /** A participant who is a person. */
    PERSON,
    /** A participant who is a group. */
    GROUP
}
