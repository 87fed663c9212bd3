package org.simpul.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Outcome;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Links.Link;
import org.simpul.port.UnitOfWork;

/**
 * As many commitments are recorded as the sources of an activity say were made (ACT-18). Those that the writer may not know of
 * are for them not recorded.
 */
final class StatedCommitments implements RegistryRule {

    // Nobody makes so many promises at one meeting; a batch has many meetings.
    private static final int MOST_LINKS = 100_000;
    private static final String MADE_AT = "/madeAt";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.warning("ACT-18", RecordType.ACTIVITY));
    }

    @Override
    public Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Map<ActivityId, Activity> stating = new LinkedHashMap<>();
        for (Aggregate<?> record : batch) {
            if (record instanceof Activity activity && isStated(activity)) {
                stating.put(activity.id(), activity);
            }
        }
        if (stating.isEmpty()) {
            return Map.of();
        }
        Map<AggregateId, Set<AggregateId>> recorded = recorded(stating.keySet(), batch, unit, clearance);
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        stating.forEach((id, activity) -> findings.put(
                id, findings(activity, recorded.getOrDefault(id, Set.of()).size())));
        return findings;
    }

    private static List<Finding> findings(Activity activity, int recorded) {
        long stated = sum(activity);
        int first = IntStream.range(0, activity.outcomes().size())
                .filter(i -> activity.outcomes().get(i).statedCommitmentCount() != null)
                .findFirst()
                .orElseThrow();
        return stated == recorded
                ? List.of()
                : List.of(Finding.warning(
                        "ACT-18",
                        "/outcomes/" + first + "/statedCommitmentCount",
                        Map.of("stated", stated, "recorded", recorded)));
    }

    /** The commitments made at each activity, as they will be once the batch is saved. */
    private static Map<AggregateId, Set<AggregateId>> recorded(
            Set<ActivityId> activities,
            Collection<? extends Aggregate<?>> batch,
            UnitOfWork unit,
            Sensitivity clearance) {
        List<Link> links = unit.links().to(activities, MOST_LINKS).stream()
                .filter(link -> link.path().equals(MADE_AT) && link.from() instanceof CommitmentId)
                .toList();
        Set<AggregateId> referrers = new LinkedHashSet<>();
        links.forEach(link -> referrers.add(link.from()));
        batch.forEach(record -> referrers.remove(record.id()));
        Map<AggregateId, Sensitivity> audiences =
                referrers.isEmpty() ? Map.of() : unit.links().existing(referrers);
        Map<AggregateId, Set<AggregateId>> recorded = new HashMap<>();
        for (Link link : links) {
            Sensitivity audience = audiences.get(link.from());
            if (audience != null && audience.compareTo(clearance) <= 0) {
                recorded.computeIfAbsent(link.to(), id -> new HashSet<>()).add(link.from());
            }
        }
        for (Aggregate<?> record : batch) {
            if (record instanceof Commitment commitment && commitment.madeAt() != null) {
                recorded.computeIfAbsent(commitment.madeAt(), id -> new HashSet<>())
                        .add(commitment.id());
            }
        }
        return recorded;
    }

    private static boolean isStated(Activity activity) {
        return activity.outcomes().stream().anyMatch(outcome -> outcome.statedCommitmentCount() != null);
    }

    private static long sum(Activity activity) {
        return activity.outcomes().stream()
                .map(Outcome::statedCommitmentCount)
                .filter(count -> count != null)
                .mapToLong(Integer::longValue)
                .sum();
    }
}
