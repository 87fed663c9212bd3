package org.simpul.jdbc;

import java.util.List;
import java.util.stream.Stream;
import org.simpul.model.Sensitivity;

/** Audiences as columns hold them: digits, from 0 for the widest to 3 for the narrowest, which sort as they are ordered. */
final class Audience {

    private Audience() {}

    static String digit(Sensitivity clearance) {
        return switch (clearance) {
            case PUBLIC -> "0";
            case RESTRICTED -> "1";
            case CONFIDENTIAL -> "2";
            case STRICTLY_CONFIDENTIAL -> "3";
        };
    }

    static Sensitivity of(String digit) {
        return Stream.of(Sensitivity.values())
                .filter(clearance -> digit(clearance).equals(digit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No audience is " + digit));
    }

    /** Whether those of a clearance see all there is, so that nothing depends on who asks. */
    static boolean seesAll(Sensitivity clearance) {
        return clearance == Sensitivity.STRICTLY_CONFIDENTIAL;
    }

    /** The tables in which those of a clearance find records, each by one row. */
    static List<String> tables(Sensitivity clearance) {
        return seesAll(clearance) ? List.of("<t>record") : List.of("<t>record", "<t>record_view");
    }
}
