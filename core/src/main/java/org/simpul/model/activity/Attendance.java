package org.simpul.model.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.people.HeadCount;

/**
 * Who was there: how many are claimed, which delegations came, and who is known.
 *
 * @param headCount the claimed total
 */
public record Attendance(@Nullable HeadCount headCount, List<Delegation> delegations, List<Individual> individuals) {

    public static final Attendance UNKNOWN = new Attendance(null, List.of(), List.of());

    public Attendance {
        delegations = List.copyOf(delegations);
        individuals = List.copyOf(individuals);
    }

    public static Attendance of(HeadCount headCount) {
        return new Attendance(headCount, List.of(), List.of());
    }

    /**
     * How many people are listed at the very least. A delegation and the individuals who represent the same organisation
     * are the same people, so the larger number counts; everybody else counts once. A group counts as one here, since its
     * head-count stands in another record.
     */
    public int listed() {
        Map<OrganisationId, Integer> delegated = new LinkedHashMap<>();
        Map<OrganisationId, Integer> present = new LinkedHashMap<>();
        int alone = 0;
        for (Delegation delegation : delegations) {
            if (delegation.organisation() == null) {
                alone += delegation.certainly();
            } else {
                delegated.merge(delegation.organisation(), delegation.certainly(), Integer::sum);
            }
        }
        for (Individual individual : individuals) {
            if (individual.representing() == null) {
                alone++;
            } else {
                present.merge(individual.representing(), 1, Integer::sum);
            }
        }
        present.forEach((organisation, count) -> delegated.merge(organisation, count, Math::max));
        return alone + delegated.values().stream().mapToInt(Integer::intValue).sum();
    }
}
