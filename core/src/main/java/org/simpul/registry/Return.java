package org.simpul.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.RecordTree.Reference;
import org.simpul.model.Redirection;
import org.simpul.model.Relocation;
import org.simpul.model.id.AggregateId;

/**
 * How a record that a merge wrote anew names again what it named before. What somebody has changed since stays: a reference goes
 * back where the item of the list in which it stands is as the merge left it, wherever in the list it is by now.
 */
final class Return {

    private final Aggregate<AggregateId> record;
    private final List<String> left = new ArrayList<>();

    /**
     * @param step what the merge made of the record
     * @param now the record as it stands
     */
    Return(Step step, Aggregate<AggregateId> now, AggregateId from, AggregateId into) {
        record = step.after().equals(now) ? step.before() : inPlace(step, now, from, into);
    }

    private Aggregate<AggregateId> inPlace(Step step, Aggregate<AggregateId> now, AggregateId from, AggregateId into) {
        Relocation relocation = Redirection.redirect(step.before(), (path, named) -> named.equals(from) ? into : named)
                .relocation();
        Map<String, Object> ofMerge = values(step.after());
        Map<String, Object> ofNow = values(now);
        Set<String> back = new HashSet<>();
        for (Reference reference : RecordTree.references(step.before())) {
            if (reference.to().equals(from)) {
                Optional<String> place = relocation.hasLost(reference.path())
                        ? Optional.empty()
                        : relocation.of(reference.path()).flatMap(path -> place(path, ofMerge, ofNow, back));
                place.ifPresentOrElse(back::add, () -> left.add(reference.path()));
            }
        }
        Aggregate<AggregateId> redirected = Redirection.redirect(
                        now, (path, named) -> back.contains(path) ? from : named)
                .record();
        return redirected == null ? now : redirected;
    }

    /** Where something stands by now that stood at a place when the merge was done; empty when it was changed. */
    private static Optional<String> place(
            String path, Map<String, Object> ofMerge, Map<String, Object> ofNow, Set<String> taken) {
        String item = Relocation.outermostItem(path).orElse(null);
        if (item == null) {
            return Optional.of(path)
                    .filter(same -> ofNow.containsKey(same) && Objects.equals(ofNow.get(same), ofMerge.get(same)));
        }
        String list = item.substring(0, item.lastIndexOf('/'));
        String within = path.substring(item.length());
        Object wanted = ofMerge.get(item);
        if (ofNow.containsKey(item) && Objects.equals(ofNow.get(item), wanted)) {
            return Optional.of(path);
        }
        for (int i = 0; ofNow.containsKey(list + "/" + i); i++) {
            String other = list + "/" + i + within;
            if (Objects.equals(ofNow.get(list + "/" + i), wanted) && !taken.contains(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    static Map<String, Object> values(Aggregate<?> record) {
        Map<String, Object> values = new LinkedHashMap<>();
        RecordTree.walk(record, values::put);
        return values;
    }

    Aggregate<AggregateId> record() {
        return record;
    }

    /** Where the record named the one that is back and does not by now, as JSON Pointers into the record before the merge. */
    List<String> left() {
        return left;
    }
}
