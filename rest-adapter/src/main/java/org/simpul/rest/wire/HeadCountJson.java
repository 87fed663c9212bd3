package org.simpul.rest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Disability;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.vocabulary.Code;

/** A head-count on the wire. */
record HeadCountJson(
        @Nullable Integer total,
        @Nullable Integer atLeast,
        @Nullable Integer atMost,
        List<CellJson> cells,
        @Nullable Missing missing) {

    record CellJson(
            @Nullable Sex sex,
            @Nullable AgeBand ageBand,
            @Nullable Disability disability,
            @Nullable Mode mode,
            @Nullable Code cohort,
            int count) {}
}
