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
import org.simpul.port.Query;
import org.simpul.port.RecordVersion;
import org.simpul.port.SortKey;
import org.simpul.port.Storage;

/** The storage of the library, asked as its registries ask it. */
public final class Library implements Contender {

    private final Storage storage;

    public Library(Storage storage) {
        this.storage = storage;
    }

    @Override
    public Recorded<Activity> save(Activity activity, Authorship by) {
        return storage.write(by, unit -> unit.activities().insert(activity));
    }

    @Override
    public Recorded<Commitment> save(Commitment commitment, Authorship by) {
        return storage.write(by, unit -> unit.commitments().insert(commitment));
    }

    @Override
    public List<Recorded<Activity>> saveAll(List<Activity> activities, Authorship by) {
        return storage.write(by, unit -> unit.activities().insertAll(activities));
    }

    @Override
    public Recorded<Activity> replace(Recorded<Activity> known, Activity next, Authorship by) {
        return storage.write(by, unit -> unit.activities().replace(next, known.version()));
    }

    @Override
    public Optional<Recorded<Activity>> activity(ActivityId id) {
        return storage.ask(unit -> unit.activities().find(id));
    }

    @Override
    public Optional<Recorded<Commitment>> commitment(CommitmentId id) {
        return storage.ask(unit -> unit.commitments().find(id));
    }

    @Override
    public Page<Recorded<Activity>> byId(@Nullable Cursor after) {
        return page(Query.all(PAGE).after(after));
    }

    @Override
    public Page<Recorded<Activity>> latestFirst(@Nullable Cursor after) {
        return page(Query.all(PAGE).sortedBy(SortKey.DATE, true).after(after));
    }

    private Page<Recorded<Activity>> page(Query query) {
        return storage.ask(unit -> unit.activities().page(query));
    }

    @Override
    public List<RecordVersion<Activity>> history(ActivityId id) {
        return storage.ask(unit -> unit.activities().history(id, null, PAGE));
    }
}
