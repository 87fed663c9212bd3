package org.simpul.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.UnitOfWork;

/**
 * What a caller may be told of what the rules found: a finding can tell what is withheld, as that somebody is of a cohort at
 * risk. Of a record from which something is withheld, only that is told which the rules also find in what the caller sees.
 */
record ToldFindings(Desk desk, Caller caller, UnitOfWork unit) {

    /**
     * Of the findings in several records, those that the caller may be told; of a record they may not know of, none.
     *
     * @param seen the records as the caller sees them
     */
    <A extends Aggregate<?>> Map<AggregateId, List<Finding>> of(
            Map<AggregateId, List<Finding>> found, Collection<Disclosed<A>> seen) {
        Map<AggregateId, Disclosed<A>> byId =
                seen.stream().collect(Collectors.toMap(one -> one.record().id(), Function.identity()));
        List<A> inPart = seen.stream()
                .filter(one -> !one.withheld().isEmpty())
                .map(Disclosed::record)
                .filter(record -> !found.getOrDefault(record.id(), List.of()).isEmpty())
                .toList();
        Map<AggregateId, List<Finding>> foundInPart =
                inPart.isEmpty() ? Map.of() : desk.rules().check(inPart, unit, caller.clearance());
        Map<AggregateId, List<Finding>> told = new LinkedHashMap<>();
        found.forEach((id, findings) -> {
            Disclosed<A> one = byId.get(id);
            if (one != null && one.withheld().isEmpty()) {
                told.put(id, findings);
            } else {
                List<Finding> visible = foundInPart.getOrDefault(id, List.of());
                told.put(id, findings.stream().filter(visible::contains).toList());
            }
        });
        return told;
    }

    /**
     * As {@link #of(Map, Collection)}, of records that the caller writes: an error refuses them, so it is told whatever it
     * rests on.
     */
    <A extends Aggregate<?>> Map<AggregateId, List<Finding>> ofWritten(
            Map<AggregateId, List<Finding>> found, Collection<Disclosed<A>> seen) {
        Map<AggregateId, List<Finding>> told = of(found, seen);
        Map<AggregateId, List<Finding>> withErrors = new LinkedHashMap<>();
        found.forEach((id, findings) -> withErrors.put(
                id,
                findings.stream()
                        .filter(finding -> finding.isError()
                                || told.getOrDefault(id, List.of()).contains(finding))
                        .toList()));
        return withErrors;
    }
}
