package org.simpul.rest.http;

/** There is nothing at the address asked for, or nothing the caller may know of. */
public final class UnknownAddressException extends RequestRefusedException {

    public UnknownAddressException() {
        super("There is nothing at this address");
    }
}
