package org.simpul.model.commitment;

import org.simpul.model.vocabulary.Coded;

/** What somebody is in a commitment. */
public enum PartyRole implements Coded {
    LEAD,
    PARTY,
    SUPPORT,
    PROMISEE,
    BENEFICIARY,
    WITNESS
}
