package org.simpul.rest.bundle;

import java.util.List;
import org.simpul.finding.Finding;
import org.simpul.registry.BundleRow;
import org.simpul.rest.http.RequestRefusedException;

/** A bundle was not saved, because of errors in some of its records or around them. */
public final class RefusedBundleException extends RequestRefusedException {

    private final transient List<Finding> faults;
    private final transient List<BundleRow> rows;

    RefusedBundleException(List<Finding> faults, List<BundleRow> rows) {
        super("The bundle was refused");
        this.faults = List.copyOf(faults);
        this.rows = List.copyOf(rows);
    }

    /** What is wrong around the records, each at its JSON Pointer into the bundle. */
    public List<Finding> faults() {
        return faults;
    }

    /** What would have become of each record whose kind could be told, in the order of the bundle. */
    public List<BundleRow> rows() {
        return rows;
    }
}
