package org.simpul.finding;

/** How badly a finding weighs: an error is refused at save, a warning is saved and reported, an info is only told. */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The word used on the wire. */
    public String code() {
        return code;
    }
}
