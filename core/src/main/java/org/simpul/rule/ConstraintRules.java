package org.simpul.rule;

import java.time.Clock;
import java.util.List;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.place.Areas;
import org.simpul.model.vocabulary.Vocabularies;

final class ConstraintRules {
    ConstraintRules(Vocabularies vocabularies, Areas areas, Clock clock) {}

    List<Finding> check(Aggregate<?> record) {
        return List.of();
    }
}
