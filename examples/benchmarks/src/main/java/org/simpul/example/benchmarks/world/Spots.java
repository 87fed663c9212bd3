package org.simpul.example.benchmarks.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.RelationType;

/**
 * What questions about a part of a world name: a province of middling size, the government of one of its regencies, the plan of
 * the province and the largest national plan.
 *
 * @param areas the province and what lies in it
 * @param units the organisation and its own offices
 * @param localising the plan and those that localise it
 * @param nationwide the national plan and those that localise it
 */
record Spots(
        AreaCode province,
        OrganisationId organisation,
        PolicyInstrumentId plan,
        PolicyInstrumentId nationalPlan,
        List<String> areas,
        List<String> units,
        List<String> localising,
        List<String> nationwide) {

    private static final AreaCode PROVINCE = AreaCode.of("ID-LA");

    static Spots in(World world, Areas known) {
        List<AreaCode> areas = Stream.concat(Stream.of(PROVINCE), known.inside(PROVINCE, World.TODAY).stream())
                .toList();
        OrganisationId organisation = world.organisations().stream()
                .filter(one -> areas.get(1).equals(one.jurisdiction()))
                .map(Organisation::id)
                .findFirst()
                .orElseThrow();
        PolicyInstrumentId plan = world.planOf(PROVINCE);
        return new Spots(
                PROVINCE,
                organisation,
                plan,
                world.largestPlan(),
                areas.stream().map(AreaCode::value).toList(),
                world.organisations().stream()
                        .filter(one -> one.id().equals(organisation) || organisation.equals(one.parent()))
                        .map(one -> one.id().toString())
                        .toList(),
                localising(world, plan),
                localising(world, world.largestPlan()));
    }

    /** In the order of the instruments, in which each stands behind what it localises. */
    private static List<String> localising(World world, PolicyInstrumentId plan) {
        Set<PolicyInstrumentId> reached = new LinkedHashSet<>(Set.of(plan));
        for (PolicyInstrument instrument : world.instruments()) {
            if (instrument.relations().stream()
                    .anyMatch(
                            relation -> relation.type() == RelationType.LOCALISES && reached.contains(relation.to()))) {
                reached.add(instrument.id());
            }
        }
        return reached.stream().map(PolicyInstrumentId::toString).toList();
    }
}
