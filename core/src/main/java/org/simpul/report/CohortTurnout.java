package org.simpul.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Cell.Dimension;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Split;
import org.simpul.model.vocabulary.Code;

/**
 * How many of one cohort came to one activity, by what calls them so: cells of head-counts that name the cohort, and the groups
 * and persons of the cohort who are listed. One label is never concluded from another: somebody called an associated child is
 * counted as a child only where they are called a child as well.
 *
 * <p>As in a {@link Turnout}, what is claimed of the activity and who is listed at it are accounts of the same people, and so are
 * a delegation and those who represent its organisation: the fuller one counts, and they are never added up. A person was there
 * once, for however many they spoke.
 */
public final class CohortTurnout {

    private static final Comparator<Part> FULLEST = Comparator.comparingLong(Part::count)
            .reversed()
            .thenComparing(part -> part.dimensions.size())
            .thenComparing(part -> part.dimensions.toString());

    private final Code cohort;

    public CohortTurnout(Code cohort) {
        this.cohort = cohort;
    }

    /** The cells of one split that name the cohort. */
    private record Part(TreeSet<Dimension> dimensions, List<Cell> cells) {

        long count() {
            return cells.stream().mapToLong(Cell::count).sum();
        }

        boolean tells(Dimension dimension) {
            return dimensions.contains(dimension);
        }
    }

    /**
     * How many of the cohort came.
     *
     * @param activity as its reader sees it
     * @param known the participants as that reader sees them; empty for one of whom they may not know
     */
    public CohortCount at(Activity activity, Function<ParticipantId, Optional<Participant>> known) {
        return claimed(activity.attendance().headCount()).orIfMore(listed(activity, known));
    }

    private CohortCount listed(Activity activity, Function<ParticipantId, Optional<Participant>> known) {
        Map<OrganisationId, CohortCount> delegated = new HashMap<>();
        CohortCount others = CohortCount.NOBODY;
        for (Delegation delegation : activity.attendance().delegations()) {
            CohortCount people = claimed(delegation.headCount());
            if (delegation.organisation() == null) {
                others = others.plus(people);
            } else {
                delegated.merge(delegation.organisation(), people, CohortCount::plus);
            }
        }
        Map<OrganisationId, CohortCount> present = new HashMap<>();
        Set<ParticipantId> counted = new HashSet<>();
        for (Individual individual : activity.attendance().individuals()) {
            ParticipantId id = individual.participant();
            if (id == null || !counted.add(id)) {
                continue;
            }
            CohortCount people = known.apply(id).map(this::of).orElse(CohortCount.NOBODY);
            if (individual.representing() == null) {
                others = others.plus(people);
            } else {
                present.merge(individual.representing(), people, CohortCount::plus);
            }
        }
        // Of equals the individuals, of whom more is known.
        delegated.forEach((organisation, people) -> present.merge(organisation, people, CohortCount::orIfMore));
        return present.values().stream().reduce(others, CohortCount::plus);
    }

    private CohortCount of(Participant participant) {
        if (participant instanceof Person person) {
            return person.cohorts().contains(cohort)
                    ? CohortCount.ofOne(person.sex(), person.ageBand())
                    : CohortCount.NOBODY;
        }
        return participant instanceof Group group ? of(group) : CohortCount.NOBODY;
    }

    /** Where cells tell how many of a mixed group are of the cohort, they count; else everybody in it does. */
    private CohortCount of(Group group) {
        HeadCount people = group.headCount();
        boolean isMixed = people != null && people.cells().stream().anyMatch(cell -> cell.cohort() != null);
        if (isMixed || !group.cohorts().contains(cohort)) {
            return claimed(people);
        }
        CohortCount all = people == null
                ? CohortCount.NOBODY
                : CohortCount.of(CountedPeople.of(people).certain());
        // Somebody is listed, so there was at least one.
        return all.total() == 0 ? CohortCount.ofOne(null, null) : all;
    }

    /** What a head-count tells of the cohort; a split that counts more people than there can have been tells nothing. */
    private CohortCount claimed(@Nullable HeadCount count) {
        if (count == null) {
            return CohortCount.NOBODY;
        }
        long limit = count.atTheMost().orElse(Integer.MAX_VALUE);
        List<Part> parts = count.splits().stream()
                .filter(split -> split.cells().stream().mapToLong(Cell::count).sum() <= limit)
                .map(this::part)
                .filter(part -> part.count() > 0)
                .sorted(FULLEST)
                .toList();
        return parts.isEmpty()
                ? CohortCount.NOBODY
                : new CohortCount(
                        parts.get(0).count(),
                        summed(parts, Dimension.SEX, Cell::sex),
                        summed(parts, Dimension.AGE_BAND, Cell::ageBand));
    }

    private Part part(Split split) {
        return new Part(
                new TreeSet<>(split.dimensions()),
                split.cells().stream()
                        .filter(cell -> cohort.equals(cell.cohort()))
                        .toList());
    }

    private static <E> Map<E, Long> summed(List<Part> parts, Dimension dimension, Function<Cell, @Nullable E> value) {
        Map<E, Long> sums = new HashMap<>();
        parts.stream()
                .filter(part -> part.tells(dimension))
                .findFirst()
                .ifPresent(part -> part.cells().forEach(cell -> {
                    E one = value.apply(cell);
                    if (one != null) {
                        sums.merge(one, (long) cell.count(), Long::sum);
                    }
                }));
        return sums;
    }
}
