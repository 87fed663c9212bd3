package org.simpul.model.commitment;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Actor;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;

/** What somebody reports of a commitment on a day. */
public record ProgressReport(
        PartialDate on,
        @Nullable Completion completion,
        @Nullable LocalizedText narrative,
        List<@Valid Evidence> evidence,
        @Valid @Nullable Actor reportedBy,
        @Nullable Assessment assessment) {

    public ProgressReport {
        Objects.requireNonNull(on, "on");
        evidence = List.copyOf(evidence);
    }

    public boolean isIndependent() {
        return assessment == Assessment.INDEPENDENT;
    }
}
