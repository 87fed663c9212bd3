package org.simpul.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.RecordTree;
import org.simpul.model.id.AggregateId;

/** What says that two records are two, whatever their names are. */
final class Contradictions {

    private Contradictions() {}

    /** Whether one of them names the other, or somebody outside tells them apart. */
    static boolean areTwo(Aggregate<?> one, Aggregate<?> other) {
        return names(one, other.id()) || names(other, one.id()) || areToldApart(one, other);
    }

    private static boolean names(Aggregate<?> record, AggregateId other) {
        return RecordTree.references(record).stream()
                .anyMatch(reference -> reference.to().equals(other));
    }

    /** Whoever gives names gives a thing one. */
    private static boolean areToldApart(Aggregate<?> one, Aggregate<?> other) {
        for (Identifier identifier : one.head().identifiers()) {
            Set<String> values = new HashSet<>();
            other.head().identifiers().stream()
                    .filter(candidate -> candidate.scheme().equals(identifier.scheme()))
                    .forEach(candidate -> values.add(candidate.value()));
            if (!values.isEmpty()
                    && one.head().identifiers().stream()
                            .filter(mine -> mine.scheme().equals(identifier.scheme()))
                            .noneMatch(mine -> values.contains(mine.value()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether both are told and differ. */
    static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Whether both have some, and none in common. */
    static boolean areApart(Collection<?> some, Collection<?> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }
}
