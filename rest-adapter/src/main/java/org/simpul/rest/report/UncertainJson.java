package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.simpul.report.Uncertain;

/** What perhaps belongs to what was asked for, on the wire: told only where there is any. */
final class UncertainJson {

    private UncertainJson() {}

    static void put(ObjectNode report, Uncertain uncertain) {
        put(report, uncertain.activities(), uncertain.commitments());
    }

    static void put(ObjectNode report, long activities, long commitments) {
        if (activities == 0 && commitments == 0) {
            return;
        }
        ObjectNode json = report.putObject("uncertain");
        if (activities > 0) {
            json.put("activities", activities);
        }
        if (commitments > 0) {
            json.put("commitments", commitments);
        }
    }
}
