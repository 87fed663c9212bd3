package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Query;
import org.simpul.port.Storage;

/** Organisations that were written and acknowledged, and what has to be found of them after a loss. */
final class Acknowledged {

    static final int WRITERS = 4;
    static final int ROUNDS = Boolean.getBoolean("simpul.soak") ? 10 : 1;

    private static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09.123456Z"));

    private Acknowledged() {}

    /** Writes one more in two versions; it is acknowledged when this returns. */
    static OrganisationId write(Storage storage) {
        OrganisationId id = new OrganisationId(UUID.randomUUID());
        storage.write(TESTER, unit -> {
            unit.organisations().insert(named(id, "Jejaring"));
            return unit.organisations().replace(named(id, "Forum"), 1);
        });
        return id;
    }

    /** That all are there, whole and once; that nothing is there by half; and that there can be written again. */
    static void requireIn(Storage storage, Collection<OrganisationId> acknowledged) {
        List<OrganisationId> ids = new ArrayList<>(acknowledged);
        Map<OrganisationId, Recorded<Organisation>> found =
                storage.read(unit -> unit.organisations().find(ids));
        assertThat(found).containsOnlyKeys(ids);
        List<OrganisationId> stored = new ArrayList<>();
        storage.read(unit -> {
            unit.organisations().forEach(Query.all(200), recorded -> {
                assertThat(recorded.version()).isEqualTo(2);
                stored.add(recorded.record().id());
            });
            stored.forEach(
                    id -> assertThat(unit.organisations().history(id, null, 10)).hasSize(2));
            return stored;
        });
        List<Change> changes = storage.read(unit -> unit.changes().after(null, 1_000_000));
        Set<AggregateId> there = Set.copyOf(stored);
        long changesOfThose =
                changes.stream().filter(change -> there.contains(change.id())).count();
        assertThat(changesOfThose).isEqualTo(2L * stored.size());
        storage.write(TESTER, unit -> unit.organisations().replace(named(stored.get(0), "Yayasan"), 2));
        storage.write(TESTER, unit -> {
            unit.organisations().delete(stored.get(0), 3);
            return unit;
        });
        acknowledged.remove(stored.get(0));
    }

    private static Organisation named(OrganisationId id, String name) {
        return Organisation.builder(id).name("id", name).build();
    }
}
