package org.simpul.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.simpul.memory.Filed.Found;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.report.Match;
import org.simpul.report.ReportFilter;

/**
 * Whether a commitment is among those a report asks for.
 *
 * @param activities at which commitments are made
 */
record CommitmentMatch(ReportFilter filter, Shelf<Activity, ActivityId> activities) {

    /** @param found as those see it for whom the report is */
    Match of(Found<Commitment> found) {
        IndexEntry index = found.index();
        boolean isAskedFor = namesOne(index, Facet.RESPONSIBLE, filter.organisations())
                && namesOne(index, Facet.INSTRUMENT, filter.instruments());
        return isAskedFor
                ? ActivityMatch.inTime(index.date(), filter.from(), filter.to()).and(whereMade(found.record()))
                : Match.NO;
    }

    private Match whereMade(Commitment commitment) {
        if (!filter.asksForActivities()) {
            return Match.CERTAINLY;
        }
        Found<Activity> activity = activities.found(commitment.madeAt(), filter.clearance());
        return activity == null ? Match.NO : ActivityMatch.of(activity, filter.ofActivitiesAlone());
    }

    private static boolean namesOne(IndexEntry index, Facet facet, Collection<? extends AggregateId> wanted) {
        return wanted.isEmpty()
                || !Collections.disjoint(
                        wanted.stream().map(id -> id.value().toString()).collect(Collectors.toSet()),
                        index.facets().getOrDefault(facet, Set.of()));
    }
}
