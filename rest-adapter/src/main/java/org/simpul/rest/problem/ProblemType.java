package org.simpul.rest.problem;

import org.simpul.model.vocabulary.Coded;

/** The kinds of problem that programs can tell apart; each has a page that explains it. */
public enum ProblemType implements Coded {
    MALFORMED_JSON(400),
    RECORD_REFUSED(422),
    BUNDLE_REFUSED(422),
    UNKNOWN_RECORD(404),
    RECORD_DELETED(410),
    /** For those who only read it leads on (308). */
    RECORD_MERGED(410),
    MERGE_REFUSED(409),
    STILL_REFERENCED(409),
    NOTHING_TO_RETRACT(409),
    NO_CONSENT(409),
    STALE_VERSION(412),
    VERSION_REQUIRED(428),
    ILLEGAL_QUERY(400),
    NOT_PERMITTED(403),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA(415),
    KEY_REUSED(422),
    KEY_IN_PROGRESS(409),
    TOO_MANY(429),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The status with which it usually comes. */
    public int status() {
        return status;
    }

    /** Its name on the wire, which is also the address of its page. */
    public String address() {
        return "/" + ProblemPages.PATH + "/" + code();
    }
}
