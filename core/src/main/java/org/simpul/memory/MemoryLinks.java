package org.simpul.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.port.Facet;
import org.simpul.port.Links;

/** Reads who names whom off the records that are there. */
record MemoryLinks(Archive archive, Session session) implements Links {

    private static final Comparator<Link> BY_START_PATH_AND_TARGET = Comparator.comparing(Link::from, Ids::compare)
            .thenComparing(Link::path)
            .thenComparing(Link::to, Ids::compare);

    private static final Comparator<AggregateId> BY_ID_AND_KIND = Comparator.comparing(AggregateId::value, Ids::compare)
            .thenComparing(id -> id.type().code());

    @Override
    public Map<AggregateId, Sensitivity> existing(Collection<? extends AggregateId> ids) {
        session.reading();
        Set<AggregateId> asked = new HashSet<>(ids);
        return archive.filed()
                .filter(filed -> asked.contains(filed.record().id()))
                .collect(Collectors.toMap(filed -> filed.record().id(), Filed::audience));
    }

    @Override
    public List<Link> from(Collection<? extends AggregateId> ids, int limit) {
        Set<AggregateId> asked = new HashSet<>(ids);
        return links(link -> asked.contains(link.from()), limit);
    }

    @Override
    public List<Link> to(Collection<? extends AggregateId> ids, int limit) {
        Set<AggregateId> asked = new HashSet<>(ids);
        return links(link -> asked.contains(link.to()) && !link.from().equals(link.to()), limit);
    }

    @Override
    public List<AggregateId> naming(AggregateId id, @Nullable AggregateId after, int limit) {
        session.reading();
        return archive.filed()
                .filter(filed -> filed.references().stream()
                        .anyMatch(reference -> reference.to().equals(id)))
                .<AggregateId>map(filed -> filed.record().id())
                .filter(from -> !from.equals(id) && (after == null || BY_ID_AND_KIND.compare(from, after) > 0))
                .sorted(BY_ID_AND_KIND)
                .limit(limit)
                .toList();
    }

    @Override
    public Set<OrganisationId> units(Collection<OrganisationId> ids, Sensitivity clearance) {
        return withAllBelow(archive.organisations, Facet.UNIT_OF, ids, clearance);
    }

    @Override
    public Set<PolicyInstrumentId> localising(Collection<PolicyInstrumentId> ids, Sensitivity clearance) {
        return withAllBelow(archive.policyInstruments, Facet.LOCALISES, ids, clearance);
    }

    /** @param above the facet by which a record names those it lies directly below */
    private <A extends Aggregate<I>, I extends AggregateId> Set<I> withAllBelow(
            Shelf<A, I> shelf, Facet above, Collection<I> ids, Sensitivity clearance) {
        session.reading();
        Map<String, List<I>> directlyBelow = new HashMap<>();
        shelf.found(clearance)
                .forEach(found -> found.index()
                        .facets()
                        .getOrDefault(above, Set.of())
                        .forEach(id -> directlyBelow
                                .computeIfAbsent(id, key -> new ArrayList<>())
                                .add(found.record().id())));
        Set<I> met = new LinkedHashSet<>(ids);
        Deque<I> ahead = new ArrayDeque<>(met);
        while (!ahead.isEmpty()) {
            String id = ahead.remove().value().toString();
            directlyBelow.getOrDefault(id, List.of()).stream().filter(met::add).forEach(ahead::add);
        }
        return met;
    }

    private List<Link> links(Predicate<Link> wanted, int limit) {
        session.reading();
        return archive.filed()
                .flatMap(MemoryLinks::links)
                .filter(wanted)
                .sorted(BY_START_PATH_AND_TARGET)
                .limit(limit)
                .toList();
    }

    private static Stream<Link> links(Filed<?> filed) {
        return filed.references().stream()
                .map(reference -> new Link(filed.record().id(), reference.path(), reference.to()));
    }
}
