package org.simpul.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Audiences;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.disclosure.Disclosure;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.RecordTree;
import org.simpul.model.RecordTree.Reference;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.FindingsAtRest.Found;
import org.simpul.port.UnitOfWork;

/**
 * Puts down beside stored records what the rules find in the whole of each, and who may be told of it: those to whom the rules
 * tell the very same of what they see of the record. Used within the unit that saved the records.
 */
final class Judgement {

    /** Who sees less than everything, the widest audience first. */
    private static final List<Sensitivity> AUDIENCES =
            List.of(Sensitivity.PUBLIC, Sensitivity.RESTRICTED, Sensitivity.CONFIDENTIAL);

    /**
     * That records are held more closely than before, in a unit that does not claim them: others may name them meanwhile, and
     * what is found in those others is to be held closely too. So the unit has to be run again, claiming them.
     */
    static final class UnclaimedException extends RuntimeException {

        private final transient Set<AggregateId> ids;

        UnclaimedException(Set<AggregateId> ids) {
            super("Who holds records more closely claims them", null, false, false);
            this.ids = ids;
        }

        Set<AggregateId> ids() {
            return ids;
        }
    }

    private final Desk desk;
    private final UnitOfWork unit;
    private final Set<? extends AggregateId> claimed;
    private final Map<AggregateId, Recorded<? extends Aggregate<?>>> records = new LinkedHashMap<>();
    private final Set<AggregateId> heldCloser = new LinkedHashSet<>();

    /** @param claimed what the unit claims */
    Judgement(Desk desk, UnitOfWork unit, Set<? extends AggregateId> claimed) {
        this.desk = desk;
        this.unit = unit;
        this.claimed = claimed;
    }

    /** A record that is to be judged. */
    Judgement of(Recorded<? extends Aggregate<?>> stored) {
        records.put(stored.record().id(), stored);
        return this;
    }

    /** A record that was just written and is to be judged. What is held more closely than before its neighbours do not tell. */
    Judgement of(@Nullable Aggregate<?> before, Recorded<? extends Aggregate<?>> written) {
        if (before != null && isHeldCloser(before, written.record())) {
            heldCloser.add(written.record().id());
        }
        return of(written);
    }

    /**
     * Judges the records and puts down what is found; answers those of which something else is kept than before.
     *
     * @throws UnclaimedException if one is held more closely than before and not claimed
     */
    Set<AggregateId> keep() {
        return keep(records.isEmpty() ? Map.of() : check(wholeRecords(), Sensitivity.STRICTLY_CONFIDENTIAL));
    }

    /** Puts down what was found in the records by somebody who sees everything. */
    Set<AggregateId> keep(Map<AggregateId, List<Finding>> found) {
        if (records.isEmpty()) {
            return Set.of();
        }
        if (!claimed.containsAll(heldCloser)) {
            throw new UnclaimedException(Set.copyOf(heldCloser));
        }
        if (!heldCloser.isEmpty()) {
            unit.findings().holdNeighboursClosely(heldCloser);
        }
        return unit.findings().replaceAll(withAudiences(found), desk.clock().instant());
    }

    /** Puts down what was found in the records by a caller, or judges them anew where the caller does not see everything. */
    Set<AggregateId> keep(Caller caller, Map<AggregateId, List<Finding>> found) {
        return Sight.isUnlimited(caller) ? keep(found) : keep();
    }

    private List<? extends Aggregate<?>> wholeRecords() {
        return records.values().stream().map(Recorded::record).toList();
    }

    private Map<AggregateId, List<Finding>> check(Collection<? extends Aggregate<?>> some, Sensitivity clearance) {
        return desk.rules().check(some, unit, clearance);
    }

    /** Each finding with the widest audience to whom the rules tell the same of what it sees. */
    private Map<AggregateId, List<Found>> withAudiences(Map<AggregateId, List<Finding>> found) {
        Map<AggregateId, List<Found>> told = new LinkedHashMap<>();
        Map<AggregateId, List<Finding>> untold = new LinkedHashMap<>();
        records.keySet().forEach(id -> {
            told.put(id, new ArrayList<>());
            List<Finding> ofRecord = found.getOrDefault(id, List.of());
            if (!ofRecord.isEmpty()) {
                untold.put(id, new ArrayList<>(ofRecord));
            }
        });
        Audiences audiences = untold.isEmpty() ? id -> null : audiences(untold.keySet());
        for (Sensitivity clearance : AUDIENCES) {
            List<? extends Aggregate<?>> seen = seen(untold.keySet(), clearance, audiences);
            Map<AggregateId, List<Finding>> foundInSeen = seen.isEmpty() ? Map.of() : check(seen, clearance);
            untold.forEach((id, findings) -> {
                List<Finding> ofSeen = foundInSeen.getOrDefault(id, List.of());
                findings.stream().filter(ofSeen::contains).forEach(finding -> add(told, id, finding, clearance));
                findings.removeIf(ofSeen::contains);
            });
            untold.values().removeIf(List::isEmpty);
        }
        untold.forEach((id, findings) ->
                findings.forEach(finding -> add(told, id, finding, Sensitivity.STRICTLY_CONFIDENTIAL)));
        return told;
    }

    private static void add(Map<AggregateId, List<Found>> told, AggregateId id, Finding finding, Sensitivity seenFrom) {
        told.computeIfAbsent(id, key -> new ArrayList<>())
                .add(new Found(finding.rule(), finding.severity(), finding.path(), seenFrom));
    }

    /** What an audience sees of those records of which it may know, and whose they are. */
    private List<? extends Aggregate<?>> seen(Collection<AggregateId> ids, Sensitivity clearance, Audiences audiences) {
        Caller anybody = new Caller("anybody", null, Set.of(), clearance, null);
        List<Aggregate<?>> seen = new ArrayList<>();
        for (AggregateId id : ids) {
            disclosed(anybody, id, audiences)
                    // Findings are counted by custodian.
                    .filter(disclosed -> !disclosed.withheld().contains("/custodian"))
                    .ifPresent(disclosed -> seen.add(disclosed.record()));
        }
        return seen;
    }

    private Optional<? extends Disclosed<? extends Aggregate<?>>> disclosed(
            Caller anybody, AggregateId id, Audiences audiences) {
        Recorded<? extends Aggregate<?>> stored = records.get(id);
        return stored == null ? Optional.empty() : desk.disclosure().disclose(anybody, stored, audiences);
    }

    /** Who may know of the records that some name, and of those themselves. */
    private Audiences audiences(Collection<AggregateId> ids) {
        Set<AggregateId> named = new LinkedHashSet<>();
        for (AggregateId id : ids) {
            Recorded<? extends Aggregate<?>> stored = records.get(id);
            if (stored != null) {
                RecordTree.references(stored.record()).stream()
                        .map(Reference::to)
                        .forEach(named::add);
            }
        }
        Map<AggregateId, Sensitivity> known = new HashMap<>(unit.links().existing(named));
        return known::get;
    }

    /** Whether fewer may know of a record than before, or of a field of it. */
    private static boolean isHeldCloser(Aggregate<?> before, Aggregate<?> after) {
        if (Disclosure.audience(after).compareTo(Disclosure.audience(before)) > 0) {
            return true;
        }
        Map<String, Sensitivity> fields = new HashMap<>();
        before.head().sensitivityOf().forEach(field -> fields.put(field.path(), field.sensitivity()));
        return after.head().sensitivityOf().stream().anyMatch(field -> isCloser(field, fields.get(field.path())));
    }

    private static boolean isCloser(FieldSensitivity field, @Nullable Sensitivity before) {
        return before == null || field.sensitivity().compareTo(before) > 0;
    }
}
