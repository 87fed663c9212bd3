package org.simpul.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.port.ChangeKind;
import org.simpul.port.FindingsAtRest;
import org.simpul.port.RecordChange;

/** What was found in records when they were last judged. */
final class JdbcFindings implements FindingsAtRest {

    private final JdbcUnitOfWork unit;
    private final Transaction transaction;
    private final FindingTable table;

    JdbcFindings(JdbcUnitOfWork unit, Transaction transaction) {
        this.unit = unit;
        this.transaction = transaction;
        this.table = new FindingTable(transaction);
    }

    @Override
    public Set<AggregateId> replaceAll(Map<? extends AggregateId, List<Found>> found, Instant judgedAt) {
        return unit.writing(by -> {
            Map<AggregateId, Judged> before = before(found.keySet());
            Map<AggregateId, Judged> now = new LinkedHashMap<>();
            found.forEach((id, ofRecord) -> now.put(id, Judged.of(ofRecord, judgedAt, before.get(id))));
            Set<AggregateId> changed = new LinkedHashSet<>();
            now.forEach((id, judged) -> {
                if (!judged.saysTheSameAs(before.get(id))) {
                    changed.add(id);
                }
            });
            table.judge(now, before);
            table.exchange(changed, now, before);
            return changed;
        });
    }

    /** What is kept of records, of which some were made by this very unit: of those nobody else can have kept anything. */
    private Map<AggregateId, Judged> before(Collection<? extends AggregateId> ids) {
        Set<AggregateId> made = transaction.changes().stream()
                .filter(change -> change.kind() == ChangeKind.CREATED)
                .map(RecordChange::id)
                .collect(Collectors.toSet());
        Set<AggregateId> others = new HashSet<>(ids);
        others.removeAll(made);
        made.retainAll(Set.copyOf(ids));
        Map<AggregateId, Judged> before = new LinkedHashMap<>(table.find(made));
        before.putAll(table.findNewest(others));
        return before;
    }

    @Override
    public Map<AggregateId, Judged> of(Collection<? extends AggregateId> ids) {
        return unit.reading(() -> transaction.isClaiming() ? table.hold(ids) : table.find(ids));
    }

    @Override
    public void holdNeighboursClosely(Collection<? extends AggregateId> ids) {
        unit.writing(by -> table.holdClosely(table.neighbours(ids)));
    }

    @Override
    public List<Tally> tally(Question question) {
        return unit.reading(() -> new TallySql(question).tally(transaction.handle()));
    }

    @Override
    public List<AggregateId> records(String rule, Question question, int limit, @Nullable AggregateId after) {
        return unit.reading(() -> new TallySql(question).records(transaction.handle(), rule, limit, after));
    }
}
