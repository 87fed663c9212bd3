package org.simpul.model.activity;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Notes;
import org.simpul.finding.Warnings;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.people.Cell.Dimension;
import org.simpul.model.people.HeadCount;

/**
 * Who was there: how many are claimed, which delegations came, and who is known.
 *
 * @param headCount the claimed total
 */
@ListedWithinHeadCount(groups = Warnings.class)
@SplitBySex(groups = Notes.class)
public record Attendance(
        @Valid @Nullable HeadCount headCount,
        List<@Valid Delegation> delegations,
        List<@Valid Individual> individuals) {

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
     *
     * @return at most {@link Integer#MAX_VALUE}
     */
    public int listed() {
        Map<OrganisationId, Long> delegated = new LinkedHashMap<>();
        Map<OrganisationId, Long> present = new LinkedHashMap<>();
        long alone = 0;
        for (Delegation delegation : delegations) {
            if (delegation.organisation() == null) {
                alone += delegation.certainly();
            } else {
                delegated.merge(delegation.organisation(), (long) delegation.certainly(), Long::sum);
            }
        }
        for (Individual individual : individuals) {
            if (individual.representing() == null) {
                alone++;
            } else {
                present.merge(individual.representing(), 1L, Long::sum);
            }
        }
        present.forEach((organisation, count) -> delegated.merge(organisation, count, Math::max));
        long inDelegations =
                delegated.values().stream().mapToLong(Long::longValue).sum();
        return (int) Math.min(Integer.MAX_VALUE, alone + inDelegations);
    }

    /** Whether more people are listed than the head-count allows for (rule ACT-8). */
    public boolean listsMoreThanCounted() {
        return headCount != null
                && headCount.atTheMost().filter(most -> listed() > most).isPresent();
    }

    /** Whether people are counted without any split by sex, be it a crossed one (rule ACT-13). */
    public boolean lacksSplitBySex() {
        boolean isNobody = headCount != null
                && headCount.atTheMost().filter(most -> most == 0).isPresent();
        return headCount != null && !isNobody && !headCount.divides(Dimension.SEX);
    }
}
