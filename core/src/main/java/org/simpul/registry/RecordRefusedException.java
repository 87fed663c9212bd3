package org.simpul.registry;

import java.util.List;
import org.simpul.finding.Finding;
import org.simpul.finding.SimpulException;

/** A record was not saved because of errors in it; carries all findings, warnings included. */
public final class RecordRefusedException extends SimpulException {

    private final transient List<Finding> findings;

    public RecordRefusedException(List<Finding> findings) {
        super("The record was refused: "
                + findings.stream()
                        .filter(Finding::isError)
                        .map(Finding::rule)
                        .distinct()
                        .toList());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
