package org.simpul.rest.http;

import java.io.IOException;

/** The client went away, or stopped sending, in the middle of a body. */
public final class BrokenBodyException extends RequestRefusedException {

    BrokenBodyException(IOException cause) {
        super("The body broke off", cause);
    }
}
