package org.simpul.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Finding;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Coded;

/**
 * What became of one record of a bundle.
 *
 * @param ref how the bundle named it; null when it did not
 * @param id the id it has, or would have
 * @param version the version it has now; of a rejected record the stored one, 0 when there is none
 */
public record BundleRow(@Nullable String ref, AggregateId id, int version, Outcome outcome, List<Finding> findings) {

    /** What a bundle did to a record, or would have done. */
    public enum Outcome implements Coded {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    public BundleRow {
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
