package org.simpul.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Severity;
import org.simpul.model.RecordTree;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.CodePoints;
import org.simpul.port.FindingsAtRest;

/** What was found in records when they were last judged, counted one by one. */
record MemoryFindings(Archive archive, Session session) implements FindingsAtRest {

    private static final Comparator<AggregateId> BY_ID_AND_KIND = Comparator.comparing(AggregateId::value, Ids::compare)
            .thenComparing(id -> id.type().code());

    @Override
    public Set<AggregateId> replaceAll(Map<? extends AggregateId, List<Found>> found, Instant judgedAt) {
        session.writing();
        Set<AggregateId> changed = new LinkedHashSet<>();
        found.forEach((id, ofRecord) -> {
            Judged before = archive.judged.get(id);
            Judged now = Judged.of(ofRecord, judgedAt, before);
            archive.keep(id, now, session);
            if (!now.saysTheSameAs(before)) {
                changed.add(id);
            }
        });
        return changed;
    }

    @Override
    public Map<AggregateId, Judged> of(Collection<? extends AggregateId> ids) {
        session.reading();
        Map<AggregateId, Judged> kept = new LinkedHashMap<>();
        for (AggregateId id : ids) {
            Judged judged = archive.judged.get(id);
            if (judged != null) {
                kept.put(id, judged);
            }
        }
        return kept;
    }

    @Override
    public void holdNeighboursClosely(Collection<? extends AggregateId> ids) {
        session.writing();
        Set<AggregateId> asked = new HashSet<>(ids);
        Set<AggregateId> neighbours = new HashSet<>();
        archive.filed().forEach(filed -> {
            AggregateId from = filed.record().id();
            for (RecordTree.Reference reference : filed.references()) {
                if (asked.contains(reference.to())) {
                    neighbours.add(from);
                }
                if (asked.contains(from)) {
                    neighbours.add(reference.to());
                }
            }
        });
        neighbours.removeAll(asked);
        for (AggregateId neighbour : neighbours) {
            Judged judged = archive.judged.get(neighbour);
            if (judged != null) {
                archive.keep(neighbour, held(judged), session);
            }
        }
    }

    private static Judged held(Judged judged) {
        return new Judged(
                judged.at(),
                judged.findings().stream()
                        .map(one -> new Kept(
                                one.rule(), one.severity(), one.path(), Sensitivity.STRICTLY_CONFIDENTIAL, one.since()))
                        .toList());
    }

    /** What findings are counted by; what is not asked for is null. */
    private record Key(
            String rule,
            Severity severity,
            @Nullable OrganisationId custodian,
            @Nullable RecordType type) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::rule, CodePoints::compare)
                .thenComparing(Key::severity)
                .thenComparing(Key::custodian, Comparator.nullsLast(Ids::compare))
                .thenComparing(key -> key.type == null ? "" : key.type.code());
    }

    /** A finding of a record. */
    private record Placed(AggregateId id, @Nullable OrganisationId custodian, Kept kept) {}

    @Override
    public List<Tally> tally(Question question) {
        session.reading();
        Map<Key, List<Placed>> groups = new TreeMap<>(Key.ORDER);
        asked(question)
                .forEach(placed -> groups.computeIfAbsent(
                                new Key(
                                        placed.kept.rule(),
                                        placed.kept.severity(),
                                        question.groupBy().contains(GroupBy.CUSTODIAN) ? placed.custodian : null,
                                        question.groupBy().contains(GroupBy.TYPE) ? placed.id.type() : null),
                                key -> new ArrayList<>())
                        .add(placed));
        return groups.entrySet().stream()
                .map(group -> tally(group.getKey(), group.getValue()))
                .toList();
    }

    private static Tally tally(Key key, List<Placed> group) {
        return new Tally(
                key.rule,
                key.severity,
                key.custodian,
                key.type,
                group.size(),
                group.stream().map(Placed::id).distinct().count(),
                group.stream()
                        .map(placed -> placed.kept.since())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Override
    public List<AggregateId> records(String rule, Question question, int limit, @Nullable AggregateId after) {
        session.reading();
        return asked(question)
                .filter(placed -> placed.kept.rule().equals(rule))
                .map(Placed::id)
                .distinct()
                .filter(id -> after == null || BY_ID_AND_KIND.compare(id, after) > 0)
                .sorted(BY_ID_AND_KIND)
                .limit(limit)
                .toList();
    }

    private Stream<Placed> asked(Question question) {
        return archive.judged.entrySet().stream()
                .filter(entry -> question.types().isEmpty()
                        || question.types().contains(entry.getKey().type()))
                .flatMap(entry -> entry.getValue().findings().stream()
                        .filter(kept -> admits(question, kept))
                        .map(kept -> new Placed(entry.getKey(), custodian(entry.getKey()), kept)))
                .filter(placed -> question.custodians().isEmpty()
                        || (placed.custodian != null && question.custodians().contains(placed.custodian)));
    }

    private static boolean admits(Question question, Kept kept) {
        Instant from = question.sinceFrom();
        Instant until = question.sinceUntil();
        return kept.seenFrom().compareTo(question.clearance()) <= 0
                && (from == null || !kept.since().isBefore(from))
                && (until == null || kept.since().isBefore(until));
    }

    private @Nullable OrganisationId custodian(AggregateId id) {
        return Objects.requireNonNull(archive.filed(id), "a record that was judged")
                .record()
                .head()
                .custodian();
    }
}
