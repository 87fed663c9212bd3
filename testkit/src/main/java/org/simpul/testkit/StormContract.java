package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.testkit.StorageScene.named;
import static org.simpul.testkit.StorageScene.organisationId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Query;
import org.simpul.port.RecordVersion;
import org.simpul.port.StaleVersionException;

/** Many writers on one record. */
interface StormContract extends StorageScene {

    int WRITERS = 16;

    /** How often each of them writes; the full size takes long, so {@code -Dsimpul.soak=true} has to ask for it. */
    int WRITES = Boolean.getBoolean("simpul.soak") ? 200 : 20;

    Duration LONGEST_STORM = Duration.ofMinutes(10);

    @Test
    default void inAStormEveryVersionIsWrittenOnceAndAllOthersAreRefusedAsStale() {
        save(named(1, "calm"));
        Map<Integer, Organisation> written = new ConcurrentHashMap<>();
        AtomicInteger refused = new AtomicInteger();

        List<Race.Finish> finishes = Race.run(
                IntStream.rangeClosed(1, WRITERS)
                        .<Runnable>mapToObj(writer -> () -> {
                            for (int write = 1; write <= WRITES; write++) {
                                if (!replaces(named(1, "writer " + writer + " write " + write), written)) {
                                    refused.incrementAndGet();
                                }
                            }
                        })
                        .toList(),
                LONGEST_STORM);

        assertThat(finishes).allMatch(Race.Finish::isWin);
        assertThat(written.size() + refused.get()).isEqualTo(WRITERS * WRITES);
        Map<Integer, Organisation> expected = new TreeMap<>(written);
        expected.put(1, named(1, "calm"));
        int last = written.size() + 1;
        assertThat(expected.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, last).boxed().toList());
        assertThat(history()).isEqualTo(expected);
        assertThat(changedVersions()).containsExactlyElementsOf(expected.keySet());
        // The storm leaves the record as fit as any other.
        writeAt(NOON, unit -> unit.organisations().replace(named(1, "calm again"), last));
        look(unit -> assertThat(unit.organisations()
                        .page(Query.all(10).matching("calm again"))
                        .items())
                .singleElement()
                .satisfies(found -> assertThat(found.version()).isEqualTo(last + 1)));
    }

    /** Replaces the version that is stored now, and answers whether nobody else was faster. */
    private boolean replaces(Organisation next, Map<Integer, Organisation> written) {
        int stored = storage()
                .ask(unit -> unit.organisations().find(organisationId(1)))
                .orElseThrow()
                .version();
        try {
            int version = storage()
                    .write(
                            new Authorship("tester", MORNING),
                            unit -> unit.organisations().replace(next, stored))
                    .version();
            assertThat(version).isEqualTo(stored + 1);
            assertThat(written.put(version, next)).isNull();
            return true;
        } catch (StaleVersionException e) {
            return false;
        }
    }

    /** What each version holds, by the history, read in pages. */
    private Map<Integer, Organisation> history() {
        Map<Integer, Organisation> history = new TreeMap<>();
        Integer before = null;
        List<RecordVersion<Organisation>> page;
        do {
            Integer place = before;
            page = read(unit -> unit.organisations().history(organisationId(1), place, 100));
            for (RecordVersion<Organisation> version : page) {
                assertThat(history.put(version.version(), version.record())).isNull();
                before = version.version();
            }
        } while (!page.isEmpty());
        return history;
    }

    /** The versions in the order of the log, read in pages. */
    private List<Integer> changedVersions() {
        List<Integer> versions = new ArrayList<>();
        Long after = null;
        List<Change> page;
        do {
            Long place = after;
            page = read(unit -> unit.changes().after(place, 100));
            for (Change change : page) {
                versions.add(change.version());
                after = change.position();
            }
        } while (!page.isEmpty());
        return versions;
    }
}
