package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.ReleaseExistsException;
import org.simpul.report.CohortRelease;
import org.simpul.report.ReleasedCount;
import org.simpul.report.ReleasedTable;

/** What storages promise of what was released of cohorts at risk. */
interface CohortReleaseContract extends StorageScene {

    Code RETURNEE = Code.of("returnee");
    Code SURVIVOR = Code.of("survivor");

    @Test
    default void aReleaseIsFoundByItsCohortAndYearAloneAndSaysWhatItSaid() {
        CohortRelease release = release(RETURNEE, 2023, 12, MORNING);
        write(unit -> {
            unit.releases().add(release);
            unit.releases().add(release(SURVIVOR, 2023, 7, NOON));
        });

        look(unit -> {
            assertThat(unit.releases().find(RETURNEE, 2023)).contains(release);
            assertThat(unit.releases().find(RETURNEE, 2022)).isEmpty();
            assertThat(unit.releases().find(Code.of("deportee"), 2023)).isEmpty();
        });
    }

    @Test
    default void releasesStandByCohortAndThenByYear() {
        write(unit -> {
            unit.releases().add(release(SURVIVOR, 2021, 7, MORNING));
            unit.releases().add(release(RETURNEE, 2023, 12, MORNING));
            unit.releases().add(release(RETURNEE, 2022, 9, NOON));
        });

        look(unit -> assertThat(unit.releases().all())
                .containsExactly(
                        release(RETURNEE, 2022, 9, NOON),
                        release(RETURNEE, 2023, 12, MORNING),
                        release(SURVIVOR, 2021, 7, MORNING)));
    }

    @Test
    default void thereIsOneReleaseOfACohortForAYearAndItStaysAsItIs() {
        write(unit -> unit.releases().add(release(RETURNEE, 2023, 12, MORNING)));

        assertThatThrownBy(() -> write(unit -> unit.releases().add(release(RETURNEE, 2023, 13, NOON))))
                .isInstanceOf(ReleaseExistsException.class);
        look(unit -> assertThat(unit.releases().all()).containsExactly(release(RETURNEE, 2023, 12, MORNING)));
    }

    @Test
    default void ofTwoWhoReleaseAtOnceOneDoes() {
        for (int round = 1; round <= RaceContract.ROUNDS; round++) {
            int year = 2000 + round;

            List<Race.Finish> finishes = Race.run(List.of(
                    () -> write(unit -> unit.releases().add(release(RETURNEE, year, 12, MORNING))),
                    () -> write(unit -> unit.releases().add(release(RETURNEE, year, 13, NOON)))));

            assertThat(finishes).filteredOn(Race.Finish::isWin).hasSize(1);
            assertThat(finishes)
                    .filteredOn(finish -> !finish.isWin())
                    .singleElement()
                    .satisfies(finish -> assertThat(finish.thrown()).isInstanceOf(ReleaseExistsException.class));
            CohortRelease kept =
                    finishes.get(0).isWin() ? release(RETURNEE, year, 12, MORNING) : release(RETURNEE, year, 13, NOON);
            look(unit -> assertThat(unit.releases().find(RETURNEE, year)).contains(kept));
        }
    }

    @Test
    default void aReleaseIsKeptExactlyWhenItsUnitIs() {
        assertThatThrownBy(() -> write(unit -> {
                    unit.releases().add(release(RETURNEE, 2023, 12, MORNING));
                    throw new IllegalArgumentException("The work fails");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        look(unit -> assertThat(unit.releases().all()).isEmpty());
    }

    private static CohortRelease release(Code cohort, int year, long women, Instant at) {
        ReleasedTable.Row lampung = row(AreaCode.of("ID-LA"), women);
        return new CohortRelease(cohort, year, 5, at, new ReleasedTable(List.of(lampung), row(null, women)));
    }

    private static ReleasedTable.Row row(@Nullable AreaCode province, long women) {
        return new ReleasedTable.Row(
                province,
                new ReleasedCount(women, false),
                Map.of(Sex.FEMALE, new ReleasedCount(women, true), Sex.MALE, new ReleasedCount(0, false)),
                Map.of(AgeBand.FROM_60, new ReleasedCount(women, true), AgeBand.CHILD, new ReleasedCount(0, false)));
    }
}
