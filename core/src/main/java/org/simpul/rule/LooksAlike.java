package org.simpul.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.disclosure.Disclosure;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.place.Areas;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.UnitOfWork;
import org.simpul.rule.Likeness.Match;

/**
 * A record looks like another of its kind that is already there, or comes in the same batch (ORG-4, POL-8, ACT-17, PAR-4). Those
 * with which it shares a key are looked up at once for the whole batch, read at once, and compared: two statements for each kind.
 * Records are compared as the writer may see them, on both sides, so that a finding tells of nothing else, its score included.
 */
final class LooksAlike implements RegistryRule {

    /** A key that more records share than this tells nothing of them, and comparing them all would take long. */
    static final int MOST_SHARING = 10;

    /** So many others a record is compared with, those first with which it shares the rarest key. */
    static final int MOST_COMPARED = 20;

    private static final int MOST_TOLD = 3;

    private final List<Likeness<?>> kinds;

    LooksAlike(Areas areas) {
        kinds = List.of(
                new OrganisationLikeness(),
                new PersonLikeness(),
                new InstrumentLikeness(),
                new ActivityLikeness(areas));
    }

    @Override
    public List<Rule> rules() {
        return kinds.stream().map(Likeness::rule).toList();
    }

    @Override
    public Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        kinds.forEach(kind -> findings.putAll(check(kind, batch, unit, clearance)));
        return findings;
    }

    private static <A extends Aggregate<?>> Map<AggregateId, List<Finding>> check(
            Likeness<A> kind, Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Map<AggregateId, A> seen = seen(kind, batch, clearance);
        Map<AggregateId, Set<AggregateId>> others = others(kind, batch, seen, unit, clearance);
        Set<AggregateId> wanted = new LinkedHashSet<>();
        others.values().forEach(wanted::addAll);
        wanted.removeAll(seen.keySet());
        Map<AggregateId, A> known = new HashMap<>(seen);
        if (!wanted.isEmpty()) {
            List<Aggregate<?>> stored = new ArrayList<>();
            unit.store(kind.type()).find(wanted).values().forEach(recorded -> stored.add(recorded.record()));
            known.putAll(seen(kind, stored, clearance));
        }
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        others.forEach((id, ids) -> findings.put(id, findings(kind, known, id, ids)));
        return findings;
    }

    /** Records of one kind as those of a clearance may see them. */
    private static <A extends Aggregate<?>> Map<AggregateId, A> seen(
            Likeness<A> kind, Collection<? extends Aggregate<?>> records, Sensitivity clearance) {
        Map<AggregateId, A> seen = new LinkedHashMap<>();
        for (Aggregate<?> record : records) {
            if (kind.recordClass().isInstance(record)) {
                Disclosure.findable(kind.recordClass().cast(record), clearance)
                        .ifPresent(visible -> seen.put(visible.id(), visible));
            }
        }
        return seen;
    }

    /** The records with which each of a batch is to be compared. */
    private static <A extends Aggregate<?>> Map<AggregateId, Set<AggregateId>> others(
            Likeness<A> kind,
            Collection<? extends Aggregate<?>> batch,
            Map<AggregateId, A> seen,
            UnitOfWork unit,
            Sensitivity clearance) {
        Map<AggregateId, Set<String>> keys = new LinkedHashMap<>();
        Map<String, Set<AggregateId>> sharing = new HashMap<>();
        seen.forEach((id, record) -> {
            Set<String> held = IndexEntry.of(record).facets().getOrDefault(Facet.ALIKE, Set.of());
            keys.put(id, held);
            held.forEach(key ->
                    sharing.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(id));
        });
        if (!sharing.isEmpty()) {
            Set<AggregateId> replaced = new HashSet<>();
            batch.forEach(record -> replaced.add(record.id()));
            Map<String, Set<AggregateId>> stored =
                    unit.store(kind.type()).having(Facet.ALIKE, sharing.keySet(), clearance, MOST_SHARING + 1);
            sharing.replaceAll((key, ids) -> united(ids, stored.getOrDefault(key, Set.of()), replaced));
        }
        Map<AggregateId, Set<AggregateId>> others = new LinkedHashMap<>();
        keys.forEach((id, held) -> others.put(id, nearest(id, held, sharing)));
        return others;
    }

    /** All that share a key once the batch is saved; nobody where they are many. */
    private static Set<AggregateId> united(
            Set<AggregateId> ofBatch, Set<AggregateId> stored, Set<AggregateId> replaced) {
        Set<AggregateId> all = new LinkedHashSet<>(stored);
        all.removeAll(replaced);
        all.addAll(ofBatch);
        return stored.size() > MOST_SHARING || all.size() > MOST_SHARING ? Set.of() : all;
    }

    private static Set<AggregateId> nearest(AggregateId id, Set<String> keys, Map<String, Set<AggregateId>> sharing) {
        Set<AggregateId> nearest = new LinkedHashSet<>();
        keys.stream()
                .map(key -> sharing.getOrDefault(key, Set.of()))
                .sorted(Comparator.comparingInt(Set::size))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(id))
                .distinct()
                .limit(MOST_COMPARED)
                .forEach(nearest::add);
        return nearest;
    }

    private static <A extends Aggregate<?>> List<Finding> findings(
            Likeness<A> kind, Map<AggregateId, A> known, AggregateId id, Set<AggregateId> others) {
        Map<AggregateId, Match> matches = new LinkedHashMap<>();
        A record = known.get(id);
        for (AggregateId otherId : others) {
            A other = known.get(otherId);
            if (record != null && other != null) {
                kind.match(record, other).ifPresent(match -> matches.put(otherId, match));
            }
        }
        return matches.entrySet().stream()
                .sorted(Comparator.<Map.Entry<AggregateId, Match>>comparingDouble(
                                entry -> -entry.getValue().score())
                        .thenComparing(entry -> entry.getKey().value()))
                .limit(MOST_TOLD)
                .map(entry -> finding(kind, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding finding(Likeness<?> kind, AggregateId other, Match match) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("id", other.value().toString());
        params.put("score", Math.round(match.score() * 100) / 100.0);
        return Finding.warning(kind.rule().id(), match.path(), params);
    }
}
