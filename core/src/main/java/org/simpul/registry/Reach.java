package org.simpul.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.Query;
import org.simpul.port.UnitOfWork;
import org.simpul.report.CoverageScope;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.ReportFilter;
import org.simpul.report.ReportFilter.Within;

/**
 * How far a question reaches that names an area, an organisation or an instrument: to the area and everything in it, the
 * organisation and its units, the instrument and what localises it, each at any depth. Stores answer for exactly the values
 * they are given; here a question gets all the values it means.
 *
 * @param sight what the caller may know of: the name of another record in a question means nothing
 * @param today the day for which areas are asked what lies in them for lists, whenever the records are from
 */
record Reach(UnitOfWork unit, Areas areas, Sight sight, Sensitivity clearance, LocalDate today) {

    private static final Set<Facet> IN_THE_STORE =
            Set.of(Facet.ORGANISATION, Facet.RESPONSIBLE, Facet.INSTRUMENT, Facet.PROVISION);

    /** What kind of record the values of a facet name. */
    private static final Map<Facet, RecordType> NAMED = Map.of(
            Facet.ORGANISATION, RecordType.ORGANISATION,
            Facet.UNIT_OF, RecordType.ORGANISATION,
            Facet.RESPONSIBLE, RecordType.ORGANISATION,
            Facet.PARTICIPANT, RecordType.PARTICIPANT,
            Facet.INSTRUMENT, RecordType.POLICY_INSTRUMENT,
            Facet.LOCALISES, RecordType.POLICY_INSTRUMENT,
            Facet.PROVISION, RecordType.POLICY_INSTRUMENT,
            Facet.PART_OF, RecordType.ACTIVITY,
            Facet.MADE_AT, RecordType.ACTIVITY);

    // The nil UUID (RFC 9562) is given to nothing.
    private static final UUID NOBODY = new UUID(0, 0);

    static Reach of(Desk desk, Caller caller, UnitOfWork unit) {
        LocalDate today =
                LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone());
        return new Reach(unit, desk.areas(), new Sight(desk, caller, unit), caller.clearance(), today);
    }

    /** Whether {@link #widened(Query, Set)} has to ask the store. */
    static boolean asksTheStore(Caller caller, Query query, Set<Facet> withParts) {
        boolean looksForParts = withParts.stream()
                .anyMatch(
                        facet -> IN_THE_STORE.contains(facet) && query.facets().containsKey(facet));
        boolean namesRecords = query.facets().keySet().stream().anyMatch(NAMED::containsKey);
        return looksForParts || (namesRecords && !Sight.isUnlimited(caller));
    }

    /**
     * A query for the caller that asks for the parts of what it names as well, and for nothing that the caller may not know of.
     * The parts of a provision are those that count for it in {@link Reports#policyCoverage}, in whatever instrument.
     *
     * @param withParts the facets of which that holds; others stay as they are, and so does what has to hold together
     * @throws IllegalArgumentException if what a facet names has no parts, or a value is no id or no code of an area
     */
    Query widened(Query query, Set<Facet> withParts) {
        Query wide = query.seenBy(clearance);
        for (Facet facet : query.facets().keySet()) {
            wide = wide.where(facet, known(facet, query.facets().get(facet)));
        }
        for (Facet facet : query.together().keySet()) {
            Set<String> all = query.together().get(facet);
            wide = known(facet, all).equals(all) ? wide : wide.where(facet, Set.of());
        }
        if (withParts.contains(Facet.AREA)) {
            wide = wide.within(withParts(query.within()));
        }
        for (Facet facet : withParts) {
            if (facet != Facet.AREA && !IN_THE_STORE.contains(facet)) {
                throw new IllegalArgumentException("What " + facet + " names has no parts");
            }
            Set<String> named = wide.facets().getOrDefault(facet, Set.of());
            if (!named.isEmpty()) {
                wide = wide.where(facet, withParts(facet, named));
            }
        }
        return wide;
    }

    /** A question for the caller about no activity that they may not know of, with the filter widened. */
    Question widened(Question question) {
        return question.withActivities(known(question.activities(), ActivityId::new))
                .withFilter(widened(question.filter()));
    }

    /**
     * A filter for the caller that asks for units and for localising instruments as well, and for all that lay in an area while it
     * did: in reports, unlike in lists, what moved from one province to another counts where it belonged on the day.
     */
    ReportFilter widened(ReportFilter filter) {
        return filter.within(withParts(filter.areas()))
                .withOrganisations(withUnits(filter.organisations()))
                .withInstruments(
                        unit.links().localising(known(filter.instruments(), PolicyInstrumentId::new), clearance))
                .seenBy(clearance);
    }

    /** Organisations of which the caller may know, with their units at any depth. */
    Set<OrganisationId> withUnits(Set<OrganisationId> named) {
        return unit.links().units(known(named, OrganisationId::new), clearance);
    }

    private Set<Within> withParts(Set<Within> asked) {
        Map<AreaCode, List<Area.Days>> inside = new LinkedHashMap<>();
        for (Within within : asked) {
            areas.insideAtAnyTime(within.area())
                    .forEach((inner, stays) -> stays.forEach(stay -> stay.and(within.days())
                            .ifPresent(days -> inside.computeIfAbsent(inner, any -> new ArrayList<>())
                                    .add(days))));
        }
        Set<Within> all = new HashSet<>();
        inside.forEach((area, days) -> Area.Days.joined(days).forEach(stay -> all.add(new Within(area, stay))));
        return all;
    }

    /** The values of a facet that name nothing the caller may not know of. */
    private Set<String> known(Facet facet, Set<String> values) {
        RecordType type = NAMED.get(facet);
        if (type == null || sight.isUnlimited()) {
            return values;
        }
        Map<String, AggregateId> named = new LinkedHashMap<>();
        for (String value : values) {
            if (!value.equals(Query.NONE)) {
                // A provision stands behind the id of its instrument.
                named.put(value, type.id(UUID.fromString(value.replaceFirst("#.*", ""))));
            }
        }
        Set<AggregateId> known = sight.known(named.values());
        Set<String> kept = new LinkedHashSet<>(values);
        kept.removeIf(value -> named.containsKey(value) && !known.contains(named.get(value)));
        return kept;
    }

    /** Those that the caller may know of; where there are none among some, one that names no record, since none means all. */
    private <I extends AggregateId> Set<I> known(Set<I> named, Function<UUID, I> id) {
        if (sight.isUnlimited() || named.isEmpty()) {
            return named;
        }
        Set<AggregateId> known = sight.known(named);
        Set<I> kept = new LinkedHashSet<>(named);
        kept.removeIf(one -> !known.contains(one));
        return kept.isEmpty() ? Set.of(id.apply(NOBODY)) : kept;
    }

    private Set<String> withParts(Facet facet, Set<String> named) {
        Set<String> values = new HashSet<>(named);
        boolean orNone = values.remove(Query.NONE);
        Set<String> all;
        if (facet == Facet.AREA) {
            all = areas(values);
        } else if (facet == Facet.PROVISION) {
            all = provisions(values);
        } else if (facet == Facet.INSTRUMENT) {
            all = texts(unit.links().localising(ids(values, PolicyInstrumentId::of), clearance));
        } else {
            all = texts(unit.links().units(ids(values, OrganisationId::of), clearance));
        }
        if (orNone) {
            all.add(Query.NONE);
        }
        return all;
    }

    private Set<String> provisions(Set<String> named) {
        Set<String> all = new HashSet<>(named);
        Map<PolicyInstrumentId, CoverageScope> scopes = new LinkedHashMap<>();
        for (String value : named) {
            int sign = value.indexOf('#');
            CoverageScope scope = scopes.computeIfAbsent(PolicyInstrumentId.of(value.substring(0, sign)), this::scope);
            scope.spotsOf(value.substring(sign + 1))
                    .forEach(spot -> all.add(IndexEntry.provisionValue(spot.instrument(), spot.provision())));
        }
        return all;
    }

    /** What counts for which provision of an instrument, as far as the caller may know; for one they may not know, nothing. */
    private CoverageScope scope(PolicyInstrumentId instrument) {
        Map<AggregateId, Disclosed<PolicyInstrument>> seen =
                sight.of(unit.policyInstruments().find(unit.links().localising(Set.of(instrument), clearance)));
        Disclosed<PolicyInstrument> asked = seen.get(instrument);
        return asked == null
                ? new CoverageScope(ReportFilter.ALL, Set.of(), Map.of())
                : CoverageScope.of(
                        ReportFilter.ALL,
                        asked.record(),
                        seen.values().stream().map(Disclosed::record).toList());
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
}
