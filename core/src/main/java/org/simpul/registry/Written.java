package org.simpul.registry;

import java.util.List;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;

/**
 * The answer to a write.
 *
 * @param record as it is now, for the caller
 * @param findings what was found in it; no errors, since those are refused
 */
public record Written<A>(Disclosed<A> record, List<Finding> findings) {

    public Written {
        findings = List.copyOf(findings);
    }
}
