package org.simpul.rest.wire;

/** Why the model refused a value. */
final class Refusal {

    private static final int LONGEST = 300;

    private Refusal() {}

    /** The message of the model, which holds no personal data; shortened, for it may quote what was written. */
    static String reason(IllegalArgumentException refusal) {
        String message = refusal.getMessage();
        if (message == null) {
            return "It cannot be read";
        }
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + "…";
    }
}
