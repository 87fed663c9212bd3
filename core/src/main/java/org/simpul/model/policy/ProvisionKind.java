package org.simpul.model.policy;

import org.simpul.model.vocabulary.Coded;

/** What a provision is within its instrument. */
public enum ProvisionKind implements Coded {
    PILLAR,
    FOCUS,
    ACTION,
    OUTPUT,
    ARTICLE
}
