package org.simpul.example.benchmarks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Recorded;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.port.Authorship;
import org.simpul.port.Cursor;
import org.simpul.port.Page;
import org.simpul.port.RecordVersion;

/** One of the two that are compared: it keeps records in the tables of the registry and reads them from there. */
public interface Contender {

    /** How many records a page has. */
    int PAGE = 50;

    /** Saves a new activity in a transaction of its own. */
    Recorded<Activity> save(Activity activity, Authorship by);

    /** Saves a new commitment in a transaction of its own. */
    Recorded<Commitment> save(Commitment commitment, Authorship by);

    /** Saves new activities in one transaction. */
    List<Recorded<Activity>> saveAll(List<Activity> activities, Authorship by);

    /** Saves the next version of an activity in a transaction of its own, unless somebody else has. */
    Recorded<Activity> replace(Recorded<Activity> known, Activity next, Authorship by);

    Optional<Recorded<Activity>> activity(ActivityId id);

    Optional<Recorded<Commitment>> commitment(CommitmentId id);

    /** Activities in the order of their ids. */
    Page<Recorded<Activity>> byId(@Nullable Cursor after);

    /** Activities by their dates, the latest first and those without a date last. */
    Page<Recorded<Activity>> latestFirst(@Nullable Cursor after);

    /** All versions of an activity, the newest first. */
    List<RecordVersion<Activity>> history(ActivityId id);
}
