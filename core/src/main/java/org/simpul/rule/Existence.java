package org.simpul.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Finding;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.time.Precedence;

/**
 * Whether organisations existed when they are said to have taken part (ACT-19); nothing is found where dates cannot tell.
 *
 * @param findings to which what is wrong is added
 * @param during when they took part
 */
record Existence(List<Finding> findings, DateInterval during, Surroundings surroundings) {

    void check(String path, @Nullable OrganisationId id) {
        Organisation organisation =
                id == null ? null : surroundings.find(id, Organisation.class).orElse(null);
        if (organisation == null) {
            return;
        }
        PartialDate from = organisation.established();
        PartialDate to = organisation.dissolved();
        boolean isTooEarly = from != null && during.precedence(DateInterval.of(from)) == Precedence.BEFORE;
        boolean isTooLate = to != null && DateInterval.of(to).precedence(during) == Precedence.BEFORE;
        if (isTooEarly || isTooLate) {
            String existence = (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
            findings.add(Finding.warning("ACT-19", path, Map.of("during", during.toString(), "existence", existence)));
        }
    }
}
