package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simpul.testkit.StorageScene.named;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.simpul.model.Recorded;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Query;

/** Units that only read, and single questions. */
interface ReadContract extends StorageScene {

    @Test
    default void aUnitThatReadsSeesOneStateInAllItsQuestions() {
        save(named(1, "old"), named(2, "old"));
        CountDownLatch isFirstRead = new CountDownLatch(1);
        CountDownLatch areBothWritten = new CountDownLatch(1);
        List<Seen> seen = Collections.synchronizedList(new ArrayList<>());

        List<Race.Finish> finishes = Race.run(List.of(
                () -> seen.add(read(unit -> {
                    List<Recorded<Organisation>> found = new ArrayList<>();
                    found.add(unit.organisations().find(organisationId(1)).orElseThrow());
                    isFirstRead.countDown();
                    Race.await(areBothWritten, RaceContract.A_MOMENT);
                    found.add(unit.organisations().find(organisationId(2)).orElseThrow());
                    found.addAll(unit.organisations().page(Query.all(10)).items());
                    return new Seen(found, unit.changes().after(null, 10));
                })),
                () -> {
                    Race.await(isFirstRead, Race.PATIENCE);
                    writeAt(NOON, unit -> {
                        unit.organisations().replace(named(1, "new"), 1);
                        unit.organisations().replace(named(2, "new"), 1);
                    });
                    areBothWritten.countDown();
                }));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        // Whichever state it is: work may be run again from its start.
        assertThat(seen).singleElement().satisfies(one -> {
            assertThat(one.found).extracting(Recorded::version).hasSize(4).containsOnly(one.version());
            assertThat(one.changes).hasSize(2 * one.version());
        });
    }

    /** What one unit found. */
    record Seen(List<Recorded<Organisation>> found, List<Change> changes) {

        int version() {
            return found.get(0).version();
        }
    }

    @Test
    default void aQuestionIsAnsweredAsAUnitThatReadsWould() {
        Lampung.saveIn(storage());

        assertThat(storage().<Object>ask(unit -> unit.organisations().find(List.of(Lampung.AGENCY, Lampung.OFFICE))))
                .isEqualTo(read(unit -> unit.organisations().find(List.of(Lampung.AGENCY, Lampung.OFFICE))));
        assertThat(storage()
                        .<Object>ask(unit -> unit.activities().page(Query.all(2).countingAll())))
                .isEqualTo(read(unit -> unit.activities().page(Query.all(2).countingAll())));
        assertThat(storage().<Object>ask(unit -> unit.commitments().history(Lampung.FIRST_POINT, null, 10)))
                .isEqualTo(read(unit -> unit.commitments().history(Lampung.FIRST_POINT, null, 10)));
        assertThat(storage().<Object>ask(unit -> unit.links().to(List.of(Lampung.SECOND_MEETING), 10)))
                .isEqualTo(read(unit -> unit.links().to(List.of(Lampung.SECOND_MEETING), 10)));
        assertThat(storage().<Object>ask(unit -> unit.changes().after(null, 100)))
                .isEqualTo(read(unit -> unit.changes().after(null, 100)));
    }

    @Test
    default void aSecondQuestionIsRefused() {
        save(Lampung.agency());

        assertThatThrownBy(() -> storage().ask(unit -> {
                    unit.organisations().find(Lampung.AGENCY);
                    return unit.organisations().history(Lampung.AGENCY, null, 1);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> storage().ask(unit -> {
                    unit.changes().after(null, 1);
                    return unit.links().existing(List.of(Lampung.AGENCY)).keySet();
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void aQuestionWritesNothing() {
        assertThatThrownBy(() -> storage().ask(unit -> unit.organisations().insert(Lampung.agency())))
                .isInstanceOf(IllegalStateException.class);

        look(unit -> assertThat(unit.organisations().find(Lampung.AGENCY)).isEmpty());
    }

    @Test
    default void whatAQuestionThrowsReachesTheCallerAsItIs() {
        UnitContract.OwnFailure failure = new UnitContract.OwnFailure();

        assertThatThrownBy(() -> storage().ask(unit -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
