package org.simpul.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.simpul.memory.Filed.Found;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.place.Areas;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.report.KeyOrder;
import org.simpul.report.Match;

/** Counts what became of commitments, one by one. */
final class MemoryFollowThrough {

    private final Question question;
    private final AreasOfActivity areas;
    private final Shelf<Activity, ActivityId> activities;
    private final CommitmentMatch match;
    private final Map<Map<GroupBy, String>, FollowThroughCount> rows;

    /** @param activities at which commitments are made */
    MemoryFollowThrough(Question question, Areas areas, Shelf<Activity, ActivityId> activities) {
        this.question = question;
        this.areas = new AreasOfActivity(areas, question.groupBy().contains(GroupBy.AREA) ? areas.all() : List.of());
        this.activities = activities;
        this.match = new CommitmentMatch(question.filter(), activities);
        this.rows = new TreeMap<>(new KeyOrder<>(question.groupBy()));
    }

    List<Row> rows(Shelf<Commitment, CommitmentId> commitments) {
        if (question.groupBy().isEmpty()) {
            rows.put(Map.of(), new FollowThroughCount(question.asOf()));
        }
        commitments.found(question.filter().clearance()).forEach(this::count);
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue().figures()))
                .toList();
    }

    private void count(Found<Commitment> found) {
        Match asked = isMadeAtOneAskedFor(found.record()) ? match.of(found) : Match.NO;
        if (asked == Match.NO) {
            return;
        }
        GroupKeys.of(question.groupBy(), group -> values(found, group)).forEach((key, belongs) -> {
            FollowThroughCount row = rows.computeIfAbsent(key, any -> new FollowThroughCount(question.asOf()));
            if (asked.and(belongs) == Match.CERTAINLY) {
                row.add(found);
            } else {
                row.addUncertain();
            }
        });
    }

    private boolean isMadeAtOneAskedFor(Commitment commitment) {
        return question.activities().isEmpty()
                || (commitment.madeAt() != null && question.activities().contains(commitment.madeAt()));
    }

    private Map<String, Match> values(Found<Commitment> found, GroupBy group) {
        return switch (group) {
            case ACTIVITY -> GroupKeys.certainly(facet(found.index(), Facet.MADE_AT));
            case ORGANISATION -> GroupKeys.certainly(facet(found.index(), Facet.RESPONSIBLE));
            case INSTRUMENT -> GroupKeys.certainly(facet(found.index(), Facet.INSTRUMENT));
            case PROVISION -> GroupKeys.certainly(facet(found.index(), Facet.PROVISION));
            case AREA -> areas(found.record().madeAt());
            case YEAR -> GroupKeys.certainly(GroupKeys.year(found.index().date()));
        };
    }

    private Map<String, Match> areas(@Nullable ActivityId madeAt) {
        Found<Activity> activity = activities.found(madeAt, question.filter().clearance());
        return activity == null
                ? Map.of()
                : areas.of(facet(activity.index(), Facet.AREA), activity.index().date());
    }

    private static Set<String> facet(IndexEntry index, Facet facet) {
        return index.facets().getOrDefault(facet, Set.of());
    }
}
