package org.simpul.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.simpul.finding.Severity;

/** The rules as section 6 of the domain page lists them, word for word what its first two columns say. */
public final class DomainPage {

    private static final String TABLE = """
            FMT-1 error    FMT-2 error    FMT-3 error    VOC-1 error    SRC-1 error    SRC-2 warning
            REF-1 error    REF-2 error    IDN-1 error    IDN-2 warning
            ORG-1 error    ORG-2 error    ORG-3 error    ORG-4 warning
            POL-1 error    POL-2 error    POL-3 error    POL-4 error    POL-5 warning  POL-6 info
            POL-7 warning  POL-8 warning  POL-9 info
            ACT-1 error    ACT-2 error    ACT-3 warning  ACT-4 error    ACT-5 warning  ACT-6 error
            ACT-7 warning  ACT-8 warning  ACT-9 warning  ACT-10 error   ACT-11 error   ACT-12 warning
            ACT-13 info    ACT-14 error   ACT-15 warning ACT-16 warning ACT-17 warning ACT-18 warning
            ACT-19 warning ACT-20 warning ACT-21 info    ACT-22 info    ACT-23 warning ACT-24 warning
            PAR-1 error    PAR-2 error    PAR-3 error    PAR-4 warning  PAR-5 error
            COM-1 error    COM-2 warning  COM-3 error    COM-4 error    COM-5 warning  COM-6 error
            COM-7 warning  COM-8 error    COM-9 warning  COM-10 error   COM-11 info    COM-12 warning
            """;

    private DomainPage() {}

    /** The severities by the ids of the rules, in the order of the page. */
    static Map<String, Severity> severities() {
        Map<String, Severity> severities = new LinkedHashMap<>();
        String[] words = TABLE.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            String code = words[i + 1];
            severities.put(
                    words[i],
                    Arrays.stream(Severity.values())
                            .filter(severity -> severity.code().equals(code))
                            .findFirst()
                            .orElseThrow());
        }
        return severities;
    }

    public static Set<String> rules() {
        return new LinkedHashSet<>(severities().keySet());
    }
}
