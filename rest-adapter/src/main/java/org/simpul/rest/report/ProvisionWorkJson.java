package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.simpul.report.ProvisionWork;
import org.simpul.rest.http.Json;

/** What was done for a provision or for a whole instrument, on the wire. */
final class ProvisionWorkJson {

    private ProvisionWorkJson() {}

    /**
     * @param done the activities counted
     * @param promised the commitments counted
     */
    static void put(ObjectNode json, ProvisionWork work, RecordsBehind done, RecordsBehind promised) {
        FigureJson.put(json, "activities", work.activities(), done.certain());
        FigureJson.putAny(json, "untold", work.untold());
        ObjectNode attendances =
                json.putObject("attendances").put("total", work.attendances().total());
        attendances.set("bySex", BreakdownJson.of(work.attendances()));
        ObjectNode byStatus = Json.object();
        work.commitments()
                .forEach((status, count) -> FigureJson.put(
                        byStatus,
                        status.code(),
                        count,
                        promised.with("status", status.code()).certain()));
        int all =
                work.commitments().values().stream().mapToInt(Integer::intValue).sum();
        ObjectNode commitmentsOfAll = FigureJson.put(json, "commitments", all, promised.certain());
        if (!byStatus.isEmpty()) {
            commitmentsOfAll.set("byStatus", byStatus);
        }
        FigureJson.putAny(json, "uncertainActivities", work.uncertain().activities(), done.uncertain());
        FigureJson.putAny(json, "uncertainCommitments", work.uncertain().commitments(), promised.uncertain());
    }
}
