package org.simpul.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Disability;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.vocabulary.Code;

/** What a head-count makes certain. */
class CountedPeopleTest {

    static Stream<Arguments> headCounts() {
        Cell women = Cell.of(Sex.FEMALE, 7);
        Cell men = Cell.of(Sex.MALE, 3);
        return Stream.of(
                row("a total alone", HeadCount.of(10), 10, 0, Map.of(), 10),
                row("nobody", HeadCount.of(0), 0, 0, Map.of(), 0),
                row("a full split", HeadCount.of(10, women, men), 10, 0, Map.of(Sex.FEMALE, 7L, Sex.MALE, 3L), 0),
                row("an incomplete split", HeadCount.of(12, women), 12, 0, Map.of(Sex.FEMALE, 7L), 5),
                row("no men", HeadCount.of(7, women, Cell.of(Sex.MALE, 0)), 7, 0, Map.of(Sex.FEMALE, 7L), 0),
                row("a lower bound", HeadCount.atLeast(41), 41, 0, Map.of(), 41),
                row("bounds", bounded(30, 50), 30, 20, Map.of(), 30),
                row("an upper bound", bounded(null, 50), 0, 50, Map.of(), 0),
                row("a split without total", split(women, men), 10, 0, Map.of(Sex.FEMALE, 7L, Sex.MALE, 3L), 0),
                row("a split above the lower bound", bounded(5, 50, women), 7, 43, Map.of(Sex.FEMALE, 7L), 0),
                row("a split below the lower bound", bounded(9, null, women), 9, 0, Map.of(Sex.FEMALE, 7L), 2),
                row("bounds that cross", bounded(50, 30), 30, 0, Map.of(), 30),
                row("a split above the total", HeadCount.of(5, women), 5, 0, Map.of(), 5),
                row(
                        "a crossed split",
                        HeadCount.of(
                                10,
                                Cell.of(Sex.FEMALE, AgeBand.FROM_18_TO_24, 3),
                                Cell.of(Sex.FEMALE, AgeBand.FROM_25_TO_59, 4),
                                Cell.of(Sex.MALE, AgeBand.FROM_18_TO_24, 2)),
                        10,
                        0,
                        Map.of(Sex.FEMALE, 7L, Sex.MALE, 2L),
                        1),
                row(
                        "a crossed split that states more than the plain one",
                        HeadCount.of(
                                10, women, Cell.of(Sex.FEMALE, AgeBand.CHILD, 6), Cell.of(Sex.MALE, AgeBand.CHILD, 3)),
                        10,
                        0,
                        Map.of(Sex.FEMALE, 6L, Sex.MALE, 3L),
                        1),
                row(
                        "why it is missing",
                        new HeadCount(null, null, null, List.of(), Missing.DECLINED),
                        0,
                        0,
                        Map.of(),
                        0),
                row("a split by a cohort at risk", split(ofCohort("survivor", 4)), 0, 0, Map.of(), 0),
                row(
                        "a split that crosses a cohort at risk",
                        HeadCount.of(9, ofCohort("survivor", 4), ofCohort("official", 5)),
                        9,
                        0,
                        Map.of(),
                        9),
                row(
                        "a split that crosses another cohort",
                        HeadCount.of(9, ofCohort("official", 5)),
                        9,
                        0,
                        Map.of(Sex.FEMALE, 5L),
                        4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headCounts")
    void tellsHowManyCameForCertain(
            String scene, HeadCount count, long certain, long beyond, Map<Sex, Long> bySex, long notStated) {
        CountedPeople counted = CountedPeople.of(count);

        assertThat(counted.certain().total()).isEqualTo(certain);
        assertThat(counted.beyond()).isEqualTo(beyond);
        assertThat(counted.certain().bySex()).isEqualTo(new Parts<>(bySex, notStated));
    }

    @Test
    void whoeverIsCalledAChildIsInNoNumberedBand() {
        Parts<AgeBand> bands = CountedPeople.of(HeadCount.of(
                        20, Cell.of(AgeBand.CHILD, 6), Cell.of(AgeBand.FROM_18_TO_24, 5), Cell.of(AgeBand.FROM_60, 2)))
                .certain()
                .byAgeBand();

        assertThat(bands)
                .isEqualTo(new Parts<>(Map.of(AgeBand.CHILD, 6L, AgeBand.FROM_18_TO_24, 5L, AgeBand.FROM_60, 2L), 7));
        assertThat(bands.of(AgeBand.FROM_0_TO_11)).isZero();
    }

    @Test
    void countsBeyondAllNumbersAreTakenForNoSplit() {
        HeadCount huge = split(Cell.of(Sex.FEMALE, Integer.MAX_VALUE), Cell.of(Sex.MALE, 1));

        assertThat(CountedPeople.of(huge).certain()).isEqualTo(Breakdown.NOBODY);
    }

    @Property(tries = 500)
    void partsAddUpToWhatIsCertain(@ForAll("counts") HeadCount count) {
        Breakdown certain = CountedPeople.of(count).certain();

        for (Parts<?> parts : List.of(certain.bySex(), certain.byAgeBand(), certain.byDisability(), certain.byMode())) {
            assertThat(parts.notStated()).isNotNegative();
            assertThat(parts.allStated() + parts.notStated()).isEqualTo(certain.total());
        }
        assertThat(CountedPeople.of(count).beyond()).isNotNegative();
        if (count.total() != null) {
            assertThat(certain.total()).isEqualTo((long) count.total());
        }
    }

    @Property(tries = 300)
    void theOrderOfCellsDoesNotMatter(@ForAll("counts") HeadCount count, @ForAll Random random) {
        List<Cell> others = new ArrayList<>(count.cells());
        Collections.shuffle(others, random);

        assertThat(CountedPeople.of(
                        new HeadCount(count.total(), count.atLeast(), count.atMost(), others, Missing.NOT_ASKED)))
                .isEqualTo(CountedPeople.of(count));
    }

    @Property(tries = 300)
    void whatNamesACohortAtRiskTellsNothing(@ForAll("counts") HeadCount count) {
        List<Cell> more = new ArrayList<>(count.cells());
        more.add(new Cell(Sex.OTHER, null, Disability.YES, null, Code.of("returnee"), 3));
        HeadCount with = new HeadCount(count.total(), count.atLeast(), count.atMost(), more, count.missing());

        assertThat(CountedPeople.of(with)).isEqualTo(CountedPeople.of(count));
    }

    @Provide
    static Arbitrary<HeadCount> counts() {
        Arbitrary<Integer> bound = Arbitraries.integers().between(0, 60).injectNull(0.4);
        Arbitrary<Cell> cell = Combinators.combine(
                        Arbitraries.of(Sex.class).injectNull(0.4),
                        Arbitraries.of(AgeBand.class).injectNull(0.5),
                        Arbitraries.of(Disability.class).injectNull(0.7),
                        Arbitraries.of(Mode.class).injectNull(0.7),
                        Arbitraries.integers().between(0, 20))
                .filter((sex, band, disability, mode, count) ->
                        sex != null || band != null || disability != null || mode != null)
                .as((sex, band, disability, mode, count) -> new Cell(sex, band, disability, mode, null, count));
        return Combinators.combine(bound, bound, bound, cell.list().ofMaxSize(7))
                .as(CountedPeopleTest::possible)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    /** A head-count of these parts; empty where two cells would count the same people. */
    private static Optional<HeadCount> possible(
            @Nullable Integer total, @Nullable Integer atLeast, @Nullable Integer atMost, List<Cell> cells) {
        try {
            return Optional.of(new HeadCount(total, atLeast, atMost, cells, Missing.NOT_ASKED));
        } catch (IllegalArgumentException overlapping) {
            return Optional.empty();
        }
    }

    private static Arguments row(
            String scene, HeadCount count, long certain, long beyond, Map<Sex, Long> bySex, long notStated) {
        return Arguments.of(scene, count, certain, beyond, bySex, notStated);
    }

    private static HeadCount bounded(@Nullable Integer atLeast, @Nullable Integer atMost, Cell... cells) {
        return new HeadCount(null, atLeast, atMost, List.of(cells), null);
    }

    private static HeadCount split(Cell... cells) {
        return new HeadCount(null, null, null, List.of(cells), null);
    }

    private static Cell ofCohort(String cohort, int women) {
        return new Cell(Sex.FEMALE, null, null, null, Code.of(cohort), women);
    }
}
