package org.simpul.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Links;

/** Reads who names whom off the records that are there. */
record MemoryLinks(Archive archive, Session session) implements Links {

    private static final Comparator<Link> BY_START_PATH_AND_TARGET = Comparator.comparing(Link::from, Ids::compare)
            .thenComparing(Link::path)
            .thenComparing(Link::to, Ids::compare);

    @Override
    public Set<AggregateId> existing(Collection<? extends AggregateId> ids) {
        session.reading();
        Set<AggregateId> asked = new HashSet<>(ids);
        return archive.filed()
                .<AggregateId>map(filed -> filed.record().id())
                .filter(asked::contains)
                .collect(Collectors.toSet());
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
