package org.simpul.memory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.Areas;
import org.simpul.port.ReportSource;
import org.simpul.report.CoverageScope;
import org.simpul.report.DataQuality;
import org.simpul.report.FollowThrough;
import org.simpul.report.Match;
import org.simpul.report.Network;
import org.simpul.report.Network.Meetings;
import org.simpul.report.Participation;
import org.simpul.report.PolicyCoverage.Tally;
import org.simpul.report.ReportFilter;
import org.simpul.report.Timeline;

/** Counts records one by one. */
record MemoryReports(Archive archive, Session session) implements ReportSource {

    @Override
    public List<FollowThrough.Row> followThrough(FollowThrough.Question asked, Areas areas) {
        session.reading();
        return new MemoryFollowThrough(asked, areas, archive.activities).rows(archive.commitments);
    }

    @Override
    public List<DataQuality.Completeness> completeness(DataQuality.Question asked) {
        session.reading();
        return new MemoryCompleteness(asked, archive).told();
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

    @Override
    public List<UUID> records(RecordType type, ReportFilter filter, @Nullable UUID after, int limit) {
        session.reading();
        CommitmentMatch commitments = new CommitmentMatch(filter, archive.activities);
        Stream<UUID> asked = type == RecordType.ACTIVITY
                ? archive.activities
                        .found(filter.clearance())
                        .filter(found -> ActivityMatch.of(found, filter) == Match.CERTAINLY)
                        .map(found -> found.record().id().value())
                : archive.commitments
                        .found(filter.clearance())
                        .filter(found -> commitments.of(found) == Match.CERTAINLY)
                        .map(found -> found.record().id().value());
        return asked.filter(id -> after == null || Ids.compare(id, after) > 0)
                .sorted(Ids::compare)
                .limit(limit)
                .toList();
    }
}
