package org.simpul.port;

import java.util.List;
import java.util.Optional;
import org.simpul.model.vocabulary.Code;
import org.simpul.report.CohortRelease;

/**
 * What was released of cohorts at risk. A release is added once and stays as it is: nothing here changes one or takes it away.
 */
public interface CohortReleases {

    /** What was released of a cohort for a year; empty when nothing was. */
    Optional<CohortRelease> find(Code cohort, int year);

    /** Everything that was released, by cohort and then by year. */
    List<CohortRelease> all();

    /**
     * Keeps a release.
     *
     * @throws ReleaseExistsException if there is one of this cohort for this year; when two units race, one of them meets this
     */
    void add(CohortRelease release);
}
