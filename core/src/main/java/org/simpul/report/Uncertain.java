package org.simpul.report;

/** What may be among what a report asks for and may as well not, since its date is known to the month or the year only. */
public record Uncertain(int activities, int commitments) {

    public static final Uncertain NOTHING = new Uncertain(0, 0);

    public Uncertain plus(Uncertain other) {
        return new Uncertain(activities + other.activities, commitments + other.commitments);
    }

    public boolean isNothing() {
        return activities == 0 && commitments == 0;
    }
}
