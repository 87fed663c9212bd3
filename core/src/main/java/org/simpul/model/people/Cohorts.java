package org.simpul.model.people;

import java.util.Collection;
import java.util.Set;
import org.simpul.model.vocabulary.Code;

/**
 * What the model itself knows of cohorts, the labels of the vocabulary {@code cohorts}: which of them put people at risk
 * when their name becomes known (section 5 of the domain page).
 */
public final class Cohorts {

    /** Vocabulary files repeat this as a column; a test holds the two together. */
    public static final Set<Code> AT_RISK = Set.of(
            Code.of("ex-prisoner"),
            Code.of("ex-prisoner-family"),
            Code.of("returnee"),
            Code.of("deportee"),
            Code.of("survivor"),
            Code.of("child"),
            Code.of("associated-child"));

    private Cohorts() {}

    public static boolean anyAtRisk(Collection<Code> cohorts) {
        return cohorts.stream().anyMatch(AT_RISK::contains);
    }
}
