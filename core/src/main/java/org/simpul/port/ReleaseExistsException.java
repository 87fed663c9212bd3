package org.simpul.port;

import org.simpul.finding.SimpulException;

/** There is a release of this cohort for this year. */
public final class ReleaseExistsException extends SimpulException {

    public ReleaseExistsException() {
        super("There is a release of this cohort for this year already");
    }
}
