package org.simpul.registry;

/**
 * What came of judging stored records again.
 *
 * @param judged how many records were judged
 * @param changed of how many of them something else is kept now than before
 * @param missed how many could not be judged, since others wrote them again and again; a later call does
 */
public record Revalidation(long judged, long changed, long missed) {

    static final Revalidation NONE = new Revalidation(0, 0, 0);

    /** Both together. */
    public Revalidation plus(Revalidation other) {
        return new Revalidation(judged + other.judged, changed + other.changed, missed + other.missed);
    }
}
