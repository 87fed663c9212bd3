package org.simpul.model.participant;

import org.simpul.model.vocabulary.Coded;

/** The lawful basis on which a person is held (UU 27/2022 on personal data protection, article 20), or that they act in public. */
public enum Basis implements Coded {
    CONSENT,
    LEGAL_OBLIGATION,
    PUBLIC_TASK,
    VITAL_INTEREST,
    PUBLIC_RECORD
}
