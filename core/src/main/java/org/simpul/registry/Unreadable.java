package org.simpul.registry;

import java.util.List;
import org.simpul.finding.Finding;

/** Keeps rules from judging what could not be read: their verdict would rest on a value that is not there. */
public final class Unreadable {

    private Unreadable() {}

    /**
     * Whether a finding of a rule rests on a value that the reader could not read: the one lies at, within or around the
     * other.
     *
     * @param ofReading what the reader found
     */
    public static boolean covers(List<Finding> ofReading, Finding ofRule) {
        return ofReading.stream()
                .filter(finding ->
                        finding.rule().startsWith("FMT-") && !finding.rule().equals("FMT-2"))
                .anyMatch(finding -> within(finding.path(), ofRule.path()) || within(ofRule.path(), finding.path()));
    }

    private static boolean within(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
