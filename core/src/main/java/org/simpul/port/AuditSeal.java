package org.simpul.port;

import java.time.Instant;

/**
 * A seal on entries of the audit trail that stand together in the chain.
 *
 * @param number from 1, without gaps
 * @param at when it was made
 * @param firstPlace of the entries under it; the place behind the last one of the seal before
 * @param lastPlace of the entries under it, included
 * @param form in which it was made, so that another can follow one day; see {@link AuditChain}
 * @param hash of the seal before, of this seal and of the entries under it: SHA-256 in hexadecimal digits
 */
public record AuditSeal(long number, Instant at, long firstPlace, long lastPlace, int form, String hash) {

    /** How many entries are under this seal. */
    public long count() {
        return lastPlace - firstPlace + 1;
    }

    /** What is to be kept elsewhere. */
    public AuditAnchor anchor() {
        return new AuditAnchor(number, hash);
    }
}
