package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Csv;

/** A report in the form that its reader likes best. */
final class ReportAnswers {

    private ReportAnswers() {}

    static Response of(Asked asked, ObjectNode report, ReportTable table) {
        return asked.prefersCsv()
                ? Csv.answer(table.of(report, asked.languages())).build()
                : Answers.ok(report).build();
    }
}
