package org.simpul.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.report.FollowThrough;
import org.simpul.report.Match;
import org.simpul.report.Network.Edge;
import org.simpul.report.Network.Meetings;
import org.simpul.report.Network.Question;
import org.simpul.report.Participation;
import org.simpul.report.ReportFilter;
import org.simpul.report.Uncertain;

/** Counts which organisations meet, record by record. Not safe for use by several threads. */
final class MemoryMeetings {

    private final Question question;
    private final Archive archive;
    private final Map<Pair, Edge> edges = new TreeMap<>();
    private Uncertain uncertain = Uncertain.NOTHING;

    /** Two organisations, the one whose id comes first as text before the other. */
    private record Pair(UUID a, UUID b) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            int byFirst = Ids.compare(a, other.a);
            return byFirst != 0 ? byFirst : Ids.compare(b, other.b);
        }

        Edge edge(int activities, int commitments) {
            return new Edge(new OrganisationId(a), new OrganisationId(b), activities, commitments);
        }
    }

    MemoryMeetings(Question question, Archive archive) {
        this.question = question;
        this.archive = archive;
    }

    Meetings meetings() {
        ReportFilter filter = question.filter();
        archive.activities
                .found(filter.clearance())
                .filter(found -> Participation.counts(found.record()))
                .forEach(found -> count(ActivityMatch.of(found, filter), found.index(), Facet.ORGANISATION, 1, 0));
        CommitmentMatch match = new CommitmentMatch(filter, archive.activities);
        archive.commitments
                .found(filter.clearance())
                .filter(found -> FollowThrough.MADE.contains(found.record().status()))
                .forEach(found -> count(match.of(found), found.index(), Facet.RESPONSIBLE, 0, 1));
        return Meetings.ofTop(edges.values(), question.top(), uncertain);
    }

    private void count(Match match, IndexEntry index, Facet facet, int activities, int commitments) {
        if (match == Match.PERHAPS) {
            uncertain = uncertain.plus(new Uncertain(activities, commitments));
        }
        if (match != Match.CERTAINLY) {
            return;
        }
        List<UUID> together = index.facets().getOrDefault(facet, Set.of()).stream()
                .map(UUID::fromString)
                .filter(this::isKnown)
                .sorted(Ids::compare)
                .toList();
        for (int i = 0; i < together.size(); i++) {
            for (UUID other : together.subList(i + 1, together.size())) {
                Pair pair = new Pair(together.get(i), other);
                edges.merge(
                        pair,
                        pair.edge(activities, commitments),
                        (one, more) -> pair.edge(
                                one.activities() + more.activities(), one.commitments() + more.commitments()));
            }
        }
    }

    /** Those cleared for everything are told what is not there as well. */
    private boolean isKnown(UUID organisation) {
        Sensitivity clearance = question.filter().clearance();
        return clearance == Sensitivity.STRICTLY_CONFIDENTIAL
                || archive.organisations.found(new OrganisationId(organisation), clearance) != null;
    }
}
