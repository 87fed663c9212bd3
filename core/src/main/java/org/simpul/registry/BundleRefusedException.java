package org.simpul.registry;

import java.util.List;
import org.simpul.finding.SimpulException;

/** A bundle was not saved because of errors in some of its records; carries what would have become of each. */
public final class BundleRefusedException extends SimpulException {

    private final transient List<BundleRow> rows;

    BundleRefusedException(List<BundleRow> rows) {
        super("The bundle was refused: "
                + rows.stream()
                        .filter(row -> row.outcome() == BundleRow.Outcome.REJECTED)
                        .count()
                + " of " + rows.size() + " records have errors");
        this.rows = List.copyOf(rows);
    }

    /** One row for each record of the bundle, in its order. */
    public List<BundleRow> rows() {
        return rows;
    }
}
