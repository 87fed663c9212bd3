package org.simpul.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.simpul.model.place.Areas;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.port.Query;
import org.simpul.port.ReportSource;
import org.simpul.report.CoverageScope;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.report.Network;
import org.simpul.report.Network.Meetings;
import org.simpul.report.Participation;
import org.simpul.report.PolicyCoverage.Tally;
import org.simpul.report.Timeline;

/** Counts records one by one. */
record MemoryReports(Archive archive, Session session) implements ReportSource {

    @Override
    public List<Row> followThrough(Question question) {
        session.reading();
        Map<Map<GroupBy, UUID>, Figures> rows = new TreeMap<>(new KeyOrder(question.groupBy()));
        if (question.groupBy().isEmpty()) {
            rows.put(Map.of(), Figures.NONE);
        }
        archive.commitments
                .found(question.clearance())
                .filter(found -> isAskedFor(found.index(), question))
                .forEach(found -> {
                    Figures figures = CommitmentFigures.of(found, question);
                    for (Map<GroupBy, UUID> key : keys(found.index(), question.groupBy())) {
                        rows.merge(key, figures, Figures::plus);
                    }
                });
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    @Override
    public List<Participation.Row> participation(Participation.Question asked, Areas areas) {
        session.reading();
        return new MemoryParticipation(asked, areas, archive.participants).rows(archive.activities);
    }

    @Override
    public Tally policyCoverage(CoverageScope scope) {
        session.reading();
        return new MemoryCoverage(scope, archive).tally();
    }

    @Override
    public Meetings meetings(Network.Question asked) {
        session.reading();
        return new MemoryMeetings(asked, archive).meetings();
    }

    @Override
    public Timeline.Page timeline(Timeline.Question asked) {
        session.reading();
        return new MemoryTimeline(asked, archive).page();
    }

    private static boolean isAskedFor(IndexEntry index, Question question) {
        Span made = index.date();
        // When nobody knows the day, it may have been any.
        boolean mayBeInTime = made == null || made.mayFallInto(new Query.Days(question.madeFrom(), question.madeTo()));
        return mayBeInTime
                && namesOne(index, Facet.MADE_AT, question.activities())
                && namesOne(index, Facet.RESPONSIBLE, question.organisations())
                && namesOne(index, Facet.INSTRUMENT, question.instruments());
    }

    private static boolean namesOne(IndexEntry index, Facet facet, Set<UUID> wanted) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, ids(index, facet));
    }

    /** Each combination of the records a commitment names; where it names none of a kind, the key has no such entry. */
    private static List<Map<GroupBy, UUID>> keys(IndexEntry index, List<GroupBy> groupBy) {
        List<Map<GroupBy, UUID>> keys = List.of(new EnumMap<>(GroupBy.class));
        for (GroupBy group : groupBy) {
            Set<UUID> named = ids(index, facet(group));
            if (!named.isEmpty()) {
                keys = combined(keys, group, named);
            }
        }
        return keys;
    }

    private static List<Map<GroupBy, UUID>> combined(List<Map<GroupBy, UUID>> keys, GroupBy group, Set<UUID> named) {
        List<Map<GroupBy, UUID>> combined = new ArrayList<>();
        for (Map<GroupBy, UUID> key : keys) {
            for (UUID id : named) {
                Map<GroupBy, UUID> longer = new EnumMap<>(GroupBy.class);
                longer.putAll(key);
                longer.put(group, id);
                combined.add(longer);
            }
        }
        return combined;
    }

    private static Facet facet(GroupBy group) {
        return switch (group) {
            case ACTIVITY -> Facet.MADE_AT;
            case ORGANISATION -> Facet.RESPONSIBLE;
            case INSTRUMENT -> Facet.INSTRUMENT;
        };
    }

    private static Set<UUID> ids(IndexEntry index, Facet facet) {
        return index.facets().getOrDefault(facet, Set.of()).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
