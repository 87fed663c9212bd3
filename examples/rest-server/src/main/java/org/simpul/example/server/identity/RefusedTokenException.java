package org.simpul.example.server.identity;

/**
 * A token that nobody is let in with. The message says what is wrong with it in words of our own: what stands in a token is
 * personal and never part of it.
 */
public final class RefusedTokenException extends RuntimeException {

    RefusedTokenException(String message) {
        // The library's exceptions repeat claims; they are no cause of ours.
        super(message);
    }
}
