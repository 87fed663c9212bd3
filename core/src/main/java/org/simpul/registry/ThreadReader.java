package org.simpul.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.Links.Link;
import org.simpul.port.UnitOfWork;
import org.simpul.report.RecordThread;
import org.simpul.report.RecordThread.Direction;
import org.simpul.report.RecordThread.Knot;
import org.simpul.report.RecordThread.Strand;

/**
 * Follows the thread of one record, level by level: a level costs a few statements however many records it holds. Each
 * record is met once in each direction, where it lies nearest, so that circles end.
 */
final class ThreadReader {

    // Real chains, from a resolution to the evidence of a district's promise, are shorter than this.
    private static final int DEEPEST = 12;
    // A law that thousands of activities serve has a thread nobody could read.
    private static final int MOST_LINKS = 1_000;

    private final Caller caller;
    private final UnitOfWork unit;
    private final Sight sight;
    private final Map<AggregateId, Aggregate<?>> loaded = new HashMap<>();

    ThreadReader(Caller caller, UnitOfWork unit, Sight sight) {
        this.caller = caller;
        this.unit = unit;
        this.sight = sight;
    }

    RecordThread read(AggregateId id) {
        load(Set.of(id));
        Aggregate<?> record = loaded.get(id);
        if (record == null) {
            throw Absence.of(caller, unit, id);
        }
        return new RecordThread(id, label(record), follow(id, Direction.BEFORE), follow(id, Direction.AFTER));
    }

    private List<Knot> follow(AggregateId start, Direction direction) {
        Map<AggregateId, List<Strand>> onward = new LinkedHashMap<>();
        Set<AggregateId> met = new HashSet<>(Set.of(start));
        Set<AggregateId> level = Set.of(start);
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Set<AggregateId> next = new LinkedHashSet<>();
            Map<AggregateId, List<Strand>> strands = strands(level, direction);
            for (AggregateId id : level) {
                for (Strand strand : strands.getOrDefault(id, List.of())) {
                    if (loaded.containsKey(strand.to()) && met.add(strand.to())) {
                        onward.computeIfAbsent(id, key -> new ArrayList<>()).add(strand);
                        next.add(strand.to());
                    }
                }
            }
            level = next;
        }
        return knots(start, onward);
    }

    /** What lies directly in one direction of each record of a level: what it says itself, and what others say of it. */
    private Map<AggregateId, List<Strand>> strands(Set<AggregateId> level, Direction direction) {
        Map<AggregateId, List<Strand>> strands = new LinkedHashMap<>();
        Set<AggregateId> wanted = new LinkedHashSet<>();
        for (AggregateId id : level) {
            Aggregate<?> record = loaded.get(id);
            for (Strand strand : record == null ? List.<Strand>of() : RecordThread.strands(record)) {
                if (strand.direction() == direction) {
                    strands.computeIfAbsent(id, key -> new ArrayList<>()).add(strand);
                    wanted.add(strand.to());
                }
            }
        }
        Set<AggregateId> referrers = new LinkedHashSet<>();
        unit.links().to(level, MOST_LINKS).stream().map(Link::from).forEach(referrers::add);
        wanted.addAll(referrers);
        load(wanted);
        for (AggregateId referrer : referrers) {
            Aggregate<?> record = loaded.get(referrer);
            for (Strand strand : record == null ? List.<Strand>of() : RecordThread.strands(record)) {
                if (level.contains(strand.to()) && strand.direction() == direction.opposite()) {
                    strands.computeIfAbsent(strand.to(), key -> new ArrayList<>())
                            .add(new Strand(referrer, strand.via(), direction));
                }
            }
        }
        return strands;
    }

    private List<Knot> knots(AggregateId id, Map<AggregateId, List<Strand>> onward) {
        return onward.getOrDefault(id, List.of()).stream()
                .map(strand ->
                        new Knot(strand.to(), label(loaded.get(strand.to())), strand.via(), knots(strand.to(), onward)))
                .toList();
    }

    private static @Nullable LocalizedText label(@Nullable Aggregate<?> record) {
        return record == null ? null : record.label().orElse(null);
    }

    private void load(Collection<AggregateId> ids) {
        Set<AggregateId> unread = new LinkedHashSet<>(ids);
        unread.removeAll(loaded.keySet());
        sight.of(unit.find(unread)).forEach((id, disclosed) -> loaded.put(id, disclosed.record()));
    }
}
