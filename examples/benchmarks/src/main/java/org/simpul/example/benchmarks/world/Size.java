package org.simpul.example.benchmarks.world;

/**
 * How large a world is. All grows with the activities but the areas, their governments and the plans.
 *
 * @param activities how many there are; their attendance has five rows each on the average, and each led to two commitments
 */
public record Size(int activities) {

    private static final int WHOLE = 1_000_000;
    static final int PERSONS_IN_WHOLE = 200_000;
    private static final int GROUPS_IN_WHOLE = 20_000;

    public Size {
        if (activities < 1) {
            throw new IllegalArgumentException("A world has one activity or more, but was to have " + activities);
        }
    }

    /** A share of what the world of a million activities has; one or more. */
    int shareOf(int inWhole) {
        return (int) Math.max(1, (long) inWhole * activities / WHOLE);
    }

    /** How many participants are known by a name, or by a pseudonym. */
    public int persons() {
        return shareOf(PERSONS_IN_WHOLE);
    }

    public int groups() {
        return shareOf(GROUPS_IN_WHOLE);
    }
}
