package org.simpul.rest.http;

/** A change that must say which version it changes does not. */
public final class VersionRequiredException extends RequestRefusedException {

    public VersionRequiredException() {
        super("This change needs If-Match");
    }
}
