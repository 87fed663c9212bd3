package org.simpul.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.CohortReleases;
import org.simpul.port.ReleaseExistsException;
import org.simpul.report.CohortRelease;

/** What was released of cohorts at risk, in the order in which it was added. */
record MemoryCohortReleases(List<CohortRelease> releases, Session session) implements CohortReleases {

    private static final Comparator<CohortRelease> BY_COHORT_AND_YEAR = Comparator.comparing(
                    (CohortRelease release) -> release.cohort().value())
            .thenComparing(CohortRelease::year);

    @Override
    public Optional<CohortRelease> find(Code cohort, int year) {
        session.reading();
        return releases.stream()
                .filter(release -> release.cohort().equals(cohort) && release.year() == year)
                .findFirst();
    }

    @Override
    public List<CohortRelease> all() {
        session.reading();
        return releases.stream().sorted(BY_COHORT_AND_YEAR).toList();
    }

    @Override
    public void add(CohortRelease release) {
        session.writing();
        if (find(release.cohort(), release.year()).isPresent()) {
            throw new ReleaseExistsException();
        }
        releases.add(release);
        session.onUndo(() -> releases.remove(release));
    }
}
