package org.simpul.example.benchmarks.world;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import org.simpul.Simpul;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Participant;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.PolicyInstrument;

/**
 * A made-up Indonesia from 2015 to 2026. Organisations and instruments are held; participants and activities are made when they
 * are asked for, the same whenever and by whomever. Safe for use by several threads.
 */
public final class World {

    /** The last day of the world: what lies behind it is planned. */
    public static final LocalDate TODAY = LocalDate.of(2026, Month.JULY, 1);

    private static final int NOON = 12;

    private final Size size;
    private final Bodies bodies;
    private final Plans plans;
    private final People people;
    private final Meetings meetings;
    private final Promises promises;

    private World(long seed, Size size) {
        this.size = size;
        Land land = new Land(Simpul.inMemory().areas());
        bodies = new Bodies(seed, size, land);
        plans = new Plans(seed, size, land, bodies);
        people = new People(seed, size, land, bodies);
        meetings = new Meetings(seed, size, land, bodies, plans, people);
        promises = new Promises(seed, size, bodies, plans, meetings);
    }

    public static World of(long seed, Size size) {
        return new World(seed, size);
    }

    /** A clock that stands at the noon of the last day. */
    public static Clock clock() {
        return Clock.fixed(TODAY.atTime(NOON, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    public Size size() {
        return size;
    }

    public List<Organisation> organisations() {
        return List.copyOf(bodies.all());
    }

    public List<PolicyInstrument> instruments() {
        return List.copyOf(plans.all());
    }

    /** The plan with the most provisions. */
    public PolicyInstrumentId largestPlan() {
        return plans.largest();
    }

    /** The plan that the largest one has become in a province. */
    public PolicyInstrumentId planOf(AreaCode province) {
        return plans.largestIn(province);
    }

    /** How many participants there are; their numbers begin at 0. */
    public int participants() {
        return people.count();
    }

    public Participant participant(int number) {
        return people.participant(number);
    }

    /**
     * An activity, and what was agreed there.
     *
     * @param recorded when it was written down
     */
    public record Meeting(Activity activity, List<Commitment> commitments, Instant recorded) {

        public Meeting {
            commitments = List.copyOf(commitments);
        }
    }

    /** The activity of a number, from 0, in the order in which they were written down. */
    public Meeting meeting(int number) {
        Activity activity = meetings.activity(number);
        return new Meeting(
                activity, promises.madeAt(activity, number), meetings.calendar().recorded(number));
    }
}
