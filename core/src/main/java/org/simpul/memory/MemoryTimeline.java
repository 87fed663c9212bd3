package org.simpul.memory;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.simpul.memory.Filed.Found;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry.Span;
import org.simpul.report.Match;
import org.simpul.report.ReportFilter;
import org.simpul.report.ReportsDue;
import org.simpul.report.Timeline.Entry;
import org.simpul.report.Timeline.Page;
import org.simpul.report.Timeline.Question;
import org.simpul.report.TimelineEntries;

/** Puts what happens and falls due in order, record by record. */
record MemoryTimeline(Question question, Archive archive) {

    Page page() {
        return Page.of(Stream.of(activities(), commitments(), reports()).flatMap(entries -> entries), question);
    }

    private Stream<Entry> activities() {
        ReportFilter anyDay = filter().during(null, null);
        return archive.activities
                .found(filter().clearance())
                .filter(found -> ActivityMatch.of(found, anyDay) != Match.NO)
                .map(Found::record)
                .flatMap((Activity activity) -> TimelineEntries.of(activity).stream());
    }

    private Stream<Entry> commitments() {
        CommitmentMatch match = new CommitmentMatch(filter().during(null, null), archive.activities);
        return archive.commitments
                .found(filter().clearance())
                .filter(found -> match.of(found) != Match.NO)
                .map(Found::record)
                .flatMap((Commitment commitment) -> TimelineEntries.of(commitment).stream());
    }

    private Stream<Entry> reports() {
        ReportsDue due = new ReportsDue(question, Span.BEGINNING, Span.END);
        return due.areAskedFor()
                ? archive.policyInstruments.found(filter().clearance()).flatMap(found -> reports(found, due))
                : Stream.of();
    }

    private static Stream<Entry> reports(Found<PolicyInstrument> found, ReportsDue due) {
        PolicyInstrument instrument = found.record();
        Set<String> areas = found.index().facets().getOrDefault(Facet.AREA, Set.of());
        return IntStream.range(0, instrument.reporting().size())
                .boxed()
                .flatMap(i ->
                        due
                                .of(instrument.id(), i, instrument.reporting().get(i), instrument.inForce(), areas)
                                .stream());
    }

    private ReportFilter filter() {
        return question.filter();
    }
}
