package org.simpul.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.port.Facet;
import org.simpul.port.Links;
import org.simpul.port.Query;
import org.simpul.port.UnitOfWork;
import org.simpul.report.FollowThrough.Question;

/**
 * How far a question reaches that names an area, an organisation or an instrument: to the area and everything in it, the
 * organisation and its units, the instrument and what localises it, each at any depth. Stores answer for exactly the values
 * they are given; here a question gets all the values it means.
 *
 * @param today the day for which areas are asked what lies in them, whenever the records are from
 */
record Reach(Links links, Areas areas, LocalDate today) {

    private static final Set<Facet> IN_THE_STORE = Set.of(Facet.ORGANISATION, Facet.RESPONSIBLE, Facet.INSTRUMENT);

    static Reach of(Desk desk, UnitOfWork unit) {
        LocalDate today =
                LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone());
        return new Reach(unit.links(), desk.areas(), today);
    }

    /** Whether {@link #widened(Query, Set)} has to look for parts in the store. */
    static boolean asksTheStore(Query query, Set<Facet> withParts) {
        return withParts.stream()
                .anyMatch(
                        facet -> IN_THE_STORE.contains(facet) && query.facets().containsKey(facet));
    }

    /**
     * A query that asks for the parts of what it names as well.
     *
     * @param withParts the facets of which that holds; others stay as they are
     * @throws IllegalArgumentException if what a facet names has no parts, or a value is no id or no code of an area
     */
    Query widened(Query query, Set<Facet> withParts) {
        Query wide = query;
        for (Facet facet : withParts) {
            if (facet != Facet.AREA && !IN_THE_STORE.contains(facet)) {
                throw new IllegalArgumentException("What " + facet + " names has no parts");
            }
            Set<String> named = query.facets().getOrDefault(facet, Set.of());
            if (!named.isEmpty()) {
                wide = wide.where(facet, withParts(facet, named));
            }
        }
        return wide;
    }

    /** A question that asks for units and for localising instruments as well. */
    Question widened(Question question) {
        return new Question(
                question.asOf(),
                question.groupBy(),
                question.activities(),
                uuids(links.units(ids(question.organisations(), OrganisationId::new))),
                uuids(links.localising(ids(question.instruments(), PolicyInstrumentId::new))),
                question.madeFrom(),
                question.madeTo());
    }

    private Set<String> withParts(Facet facet, Set<String> named) {
        Set<String> values = new HashSet<>(named);
        boolean orNone = values.remove(Query.NONE);
        Set<String> all;
        if (facet == Facet.AREA) {
            all = areas(values);
        } else if (facet == Facet.INSTRUMENT) {
            all = texts(links.localising(ids(values, PolicyInstrumentId::of)));
        } else {
            all = texts(links.units(ids(values, OrganisationId::of)));
        }
        if (orNone) {
            all.add(Query.NONE);
        }
        return all;
    }

    private Set<String> areas(Set<String> codes) {
        Set<String> all = new HashSet<>(codes);
        for (String code : codes) {
            areas.inside(AreaCode.of(code), today).forEach(inner -> all.add(inner.value()));
        }
        return all;
    }

    private static <T, I> Set<I> ids(Collection<T> values, Function<T, I> id) {
        return values.stream().map(id).collect(Collectors.toSet());
    }

    private static Set<String> texts(Set<? extends AggregateId> ids) {
        return ids.stream().map(id -> id.value().toString()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<UUID> uuids(Set<? extends AggregateId> ids) {
        return ids.stream().map(AggregateId::value).collect(Collectors.toSet());
    }
}
