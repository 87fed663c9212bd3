package org.simpul.rest.http;

/**
 * The root of what the adapter itself refuses, before or after it asks the registry. A child of its own, so that a host's
 * mappers for exceptions at large do not answer in its place. No message of it reaches anybody; facts are accessors.
 */
public abstract class RequestRefusedException extends RuntimeException {

    protected RequestRefusedException(String message) {
        super(message);
    }

    protected RequestRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
