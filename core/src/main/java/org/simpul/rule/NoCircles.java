package org.simpul.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.disclosure.Disclosure;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.RecordTree.Reference;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.port.UnitOfWork;

/**
 * No chain of parents, of parts, of what follows what, or of relations of one type leads back to its beginning (ORG-2, POL-4,
 * ACT-11, COM-10). That a record names itself its own constraints find. A level of all chains costs one statement for each kind
 * of record; a chain that goes on in a record the writer may not know of ends there for them.
 */
final class NoCircles implements RegistryRule {

    private static final Set<String> CHAINED =
            Set.of("parent", "memberships", "relations", "follows", "partOf", "supersedes");

    /**
     * One link of a chain.
     *
     * @param chain which relation it is a link of
     */
    private record Link(String chain, String path, AggregateId to) {}

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.error("ORG-2", RecordType.ORGANISATION),
                Rule.error("POL-4", RecordType.POLICY_INSTRUMENT),
                Rule.error("ACT-11", RecordType.ACTIVITY),
                Rule.error("COM-10", RecordType.COMMITMENT));
    }

    @Override
    public Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Map<AggregateId, List<Link>> chains = chains(batch, unit, clearance);
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        for (Aggregate<?> record : batch) {
            List<Finding> found = new ArrayList<>();
            for (Link link : chains.getOrDefault(record.id(), List.of())) {
                if (!link.to().equals(record.id()) && leadsBack(link, record.id(), chains)) {
                    found.add(Finding.error(rule(record.type()), link.path(), Map.of()));
                }
            }
            findings.put(record.id(), found);
        }
        return findings;
    }

    private static String rule(RecordType type) {
        return switch (type) {
            case ORGANISATION -> "ORG-2";
            case POLICY_INSTRUMENT -> "POL-4";
            case ACTIVITY -> "ACT-11";
            case COMMITMENT -> "COM-10";
            case PARTICIPANT -> throw new IllegalArgumentException("Participants name no participants");
        };
    }

    /** The links of the batch and of all that they lead to. */
    private static Map<AggregateId, List<Link>> chains(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Map<AggregateId, List<Link>> chains = new HashMap<>();
        batch.forEach(record -> chains.put(record.id(), links(record)));
        Set<AggregateId> level = unread(chains, chains.keySet());
        while (!level.isEmpty()) {
            level.forEach(id -> chains.put(id, List.of()));
            unit.find(level)
                    .forEach((id, recorded) -> Disclosure.findable(recorded.record(), clearance)
                            .ifPresent(visible -> chains.put(id, links(visible))));
            level = unread(chains, level);
        }
        return chains;
    }

    private static Set<AggregateId> unread(Map<AggregateId, List<Link>> chains, Set<AggregateId> level) {
        Set<AggregateId> next = new LinkedHashSet<>();
        level.forEach(id -> chains.getOrDefault(id, List.of()).forEach(link -> next.add(link.to())));
        next.removeAll(chains.keySet());
        return next;
    }

    private static List<Link> links(Aggregate<?> record) {
        List<Link> links = new ArrayList<>();
        for (Reference reference : RecordTree.references(record)) {
            String[] steps = reference.path().split("/", -1);
            if (CHAINED.contains(steps[1]) && reference.to().type() == record.type()) {
                links.add(new Link(chain(record, steps), reference.path(), reference.to()));
            }
        }
        return links;
    }

    /** Relations of instruments are chains of their own by their types; other fields are each one. */
    private static String chain(Aggregate<?> record, String[] steps) {
        return record instanceof PolicyInstrument instrument && steps[1].equals("relations")
                ? instrument.relations().get(Integer.parseInt(steps[2])).type().code()
                : steps[1];
    }

    private static boolean leadsBack(Link first, AggregateId start, Map<AggregateId, List<Link>> chains) {
        Set<AggregateId> met = new HashSet<>();
        Deque<AggregateId> open = new ArrayDeque<>(List.of(first.to()));
        while (!open.isEmpty()) {
            AggregateId id = open.pop();
            if (id.equals(start)) {
                return true;
            }
            if (met.add(id)) {
                chains.getOrDefault(id, List.of()).stream()
                        .filter(link -> link.chain().equals(first.chain()))
                        .forEach(link -> open.push(link.to()));
            }
        }
        return false;
    }
}
