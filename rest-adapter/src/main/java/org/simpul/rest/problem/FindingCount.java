package org.simpul.rest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.simpul.finding.Finding;
import org.simpul.finding.Severity;

/** How many findings there are, in words: "2 errors, 1 warning". */
final class FindingCount {

    private FindingCount() {}

    static String of(List<Finding> findings, ProblemTexts texts) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                String form = count == 1 ? ".one" : ".many";
                parts.add(texts.text("count." + severity.code() + form, Map.of("count", count)));
            }
        }
        return String.join(", ", parts);
    }
}
