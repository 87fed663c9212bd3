package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.named;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.StaleVersionException;
import org.simpul.port.UnitOfWork;

/** Records that a unit of work has to itself, and those it found in order to name them. */
interface ClaimContract extends StorageScene {

    @Test
    default void writersThatClaimARecordFollowEachOther() {
        save(named(1, "0"));
        CountDownLatch bothHaveRead = new CountDownLatch(2);
        Runnable writer = () -> claim(Set.of(organisationId(1)), unit -> {
            Recorded<Organisation> stored = stored(unit, 1);
            bothHaveRead.countDown();
            // The other cannot read before this unit has ended, so this waits in vain, which it must not do for ever.
            Race.await(bothHaveRead, RaceContract.A_MOMENT);
            unit.organisations().replace(countedUp(stored), stored.version());
        });

        assertThat(Race.run(List.of(writer, writer))).allMatch(Race.Finish::isWin);

        look(unit -> assertThat(stored(unit, 1)).isEqualTo(new Recorded<>(named(1, "2"), 3, MORNING, MORNING)));
    }

    @Test
    default void writersThatClaimSeveralRecordsInAnyOrderAllComeThrough() {
        save(named(1, "0"), named(2, "0"));
        List<Runnable> writers = new ArrayList<>();
        for (List<Integer> order : List.of(List.of(1, 2), List.of(2, 1), List.of(1, 2), List.of(2, 1))) {
            Set<OrganisationId> claimed = new LinkedHashSet<>();
            order.forEach(number -> claimed.add(organisationId(number)));
            writers.add(() -> {
                for (int round = 0; round < 10; round++) {
                    claim(
                            claimed,
                            unit -> order.forEach(number -> {
                                Recorded<Organisation> stored = stored(unit, number);
                                unit.organisations().replace(countedUp(stored), stored.version());
                            }));
                }
            });
        }

        assertThat(Race.run(writers)).allMatch(Race.Finish::isWin);

        look(unit -> {
            assertThat(stored(unit, 1)).isEqualTo(new Recorded<>(named(1, "40"), 41, MORNING, MORNING));
            assertThat(stored(unit, 2)).isEqualTo(new Recorded<>(named(2, "40"), 41, MORNING, MORNING));
        });
    }

    @TestFactory
    default Stream<DynamicTest> aClaimedRecordIsTouchedByNobodyElseUntilTheUnitEnds() {
        return Stream.of(
                dynamicTest(
                        "changed",
                        () -> touchedByNobodyElse(
                                1, unit -> unit.organisations().replace(named(1, "of others"), 1))),
                dynamicTest(
                        "deleted",
                        () -> touchedByNobodyElse(
                                2, unit -> unit.organisations().delete(organisationId(2), 1))));
    }

    private void touchedByNobodyElse(int number, Consumer<UnitOfWork> byOthers) {
        save(organisation(number));
        CountDownLatch isClaimed = new CountDownLatch(1);
        CountDownLatch isTouched = new CountDownLatch(1);

        List<Race.Finish> finishes = Race.run(List.of(
                () -> claim(Set.of(organisationId(number)), unit -> {
                    isClaimed.countDown();
                    Race.await(isTouched, RaceContract.A_MOMENT);
                    assertThat(stored(unit, number).version()).isEqualTo(1);
                    unit.organisations().replace(named(number, "of the claimant"), 1);
                }),
                () -> {
                    Race.await(isClaimed, Race.PATIENCE);
                    try {
                        write(byOthers);
                    } finally {
                        isTouched.countDown();
                    }
                }));

        assertThat(finishes.get(0).isWin()).isTrue();
        assertThat(finishes.get(1).thrown()).isInstanceOf(StaleVersionException.class);
        look(unit -> assertThat(stored(unit, number).record()).isEqualTo(named(number, "of the claimant")));
    }

    @Test
    default void aClaimedRecordIsFoundByNobodyElseWhoWantsToNameIt() {
        save(organisation(9));
        CountDownLatch isClaimed = new CountDownLatch(1);
        CountDownLatch isNamed = new CountDownLatch(1);

        List<Race.Finish> finishes = Race.run(List.of(
                () -> claim(Set.of(organisationId(9)), unit -> {
                    isClaimed.countDown();
                    Race.await(isNamed, RaceContract.A_MOMENT);
                    deleteUnlessNamed(unit);
                }),
                () -> {
                    Race.await(isClaimed, Race.PATIENCE);
                    try {
                        write(ClaimContract::nameIfThere);
                    } finally {
                        isNamed.countDown();
                    }
                }));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        look(unit -> {
            assertThat(unit.organisations().find(organisationId(9))).isEmpty();
            assertThat(unit.organisations().find(organisationId(1))).isEmpty();
        });
    }

    @Test
    default void aRecordFoundInOrderToNameItIsStillThereForWhoeverClaimsItNext() {
        save(organisation(9));
        CountDownLatch isFound = new CountDownLatch(1);
        CountDownLatch isDeleted = new CountDownLatch(1);

        List<Race.Finish> finishes = Race.run(List.of(
                () -> write(unit -> {
                    boolean isThere = unit.links()
                            .existing(List.of(organisationId(9)))
                            .keySet()
                            .contains(organisationId(9));
                    isFound.countDown();
                    Race.await(isDeleted, RaceContract.A_MOMENT);
                    if (isThere) {
                        unit.organisations().insert(unitOfNine());
                    }
                }),
                () -> {
                    Race.await(isFound, Race.PATIENCE);
                    try {
                        claim(Set.of(organisationId(9)), ClaimContract::deleteUnlessNamed);
                    } finally {
                        isDeleted.countDown();
                    }
                }));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        look(unit -> assertThat(unit.organisations().find(List.of(organisationId(1), organisationId(9))))
                .containsOnlyKeys(organisationId(1), organisationId(9)));
    }

    @Test
    default void whatAUnitThatWritesFoundExistingIsNotDeletedBeforeItEnds() {
        save(organisation(9));
        CountDownLatch isFound = new CountDownLatch(1);
        CountDownLatch isDeleted = new CountDownLatch(1);

        List<Race.Finish> finishes = Race.run(List.of(
                () -> write(unit -> {
                    assertThat(unit.links().existing(List.of(organisationId(9))).keySet())
                            .containsExactly(organisationId(9));
                    isFound.countDown();
                    Race.await(isDeleted, RaceContract.A_MOMENT);
                    unit.organisations().insert(unitOfNine());
                }),
                () -> {
                    Race.await(isFound, Race.PATIENCE);
                    try {
                        write(unit -> unit.organisations().delete(organisationId(9), 1));
                    } finally {
                        isDeleted.countDown();
                    }
                }));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        look(unit -> assertThat(unit.changes().after(null, 10))
                .extracting(Change::kind)
                .containsExactly(ChangeKind.CREATED, ChangeKind.CREATED, ChangeKind.DELETED));
    }

    @Test
    default void aClaimOfARecordThatIsNotThereIsPassedOver() {
        save(organisation(1), organisation(2));
        write(unit -> unit.organisations().delete(organisationId(2), 1));

        claim(
                Set.of(organisationId(1), organisationId(2), organisationId(3), Lampung.FIRST_MEETING),
                unit -> unit.organisations().insert(organisation(3)));

        look(unit -> assertThat(unit.organisations().find(organisationId(3))).isPresent());
    }

    @Test
    default void recordsOfAllKindsAreClaimedTogether() {
        Lampung.saveIn(storage());
        Set<AggregateId> all = new LinkedHashSet<>();
        Lampung.everything().stream().map(Aggregate::id).forEach(all::add);

        claim(all, unit -> {
            unit.activities().delete(Lampung.THIRD_MEETING, 1);
            unit.organisations().replace(Lampung.agency(), 1);
        });

        look(unit -> assertThat(unit.find(all)).hasSize(all.size() - 1).doesNotContainKey(Lampung.THIRD_MEETING));
    }

    @Test
    default void aClaimEndsWithItsUnitWhetherThatIsKeptOrNot() {
        save(organisation(1));
        Runnable claimant = () -> {
            assertThatThrownBy(() -> claim(Set.of(organisationId(1)), unit -> {
                        throw new UnitContract.OwnFailure();
                    }))
                    .isInstanceOf(UnitContract.OwnFailure.class);
            claim(Set.of(organisationId(1)), unit -> {});
            claim(Set.of(organisationId(1)), unit -> unit.links().existing(List.of(organisationId(1))));
        };

        assertThat(Race.run(Collections.nCopies(3, claimant))).allMatch(Race.Finish::isWin);

        write(unit -> unit.organisations().delete(organisationId(1), 1));
    }

    private void claim(Set<? extends AggregateId> claimed, Consumer<UnitOfWork> work) {
        storage().write(new Authorship("tester", MORNING), claimed, unit -> {
            work.accept(unit);
            return unit;
        });
    }

    private static void deleteUnlessNamed(UnitOfWork unit) {
        if (unit.links().to(List.of(organisationId(9)), 1).isEmpty()) {
            unit.organisations().delete(organisationId(9), 1);
        }
    }

    private static void nameIfThere(UnitOfWork unit) {
        if (unit.links().existing(List.of(organisationId(9))).keySet().contains(organisationId(9))) {
            unit.organisations().insert(unitOfNine());
        }
    }

    private static Organisation unitOfNine() {
        return organisation(1).toBuilder().parent(organisationId(9)).build();
    }

    private static Recorded<Organisation> stored(UnitOfWork unit, int number) {
        return unit.organisations().find(organisationId(number)).orElseThrow();
    }

    private static Organisation countedUp(Recorded<Organisation> stored) {
        String counted = stored.record().label().orElseThrow().best(List.of());
        return stored.record().toBuilder()
                .name("id", String.valueOf(Integer.parseInt(counted) + 1))
                .build();
    }
}
