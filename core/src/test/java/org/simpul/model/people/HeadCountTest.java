package org.simpul.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.simpul.model.people.Cell.Dimension;

class HeadCountTest {

    @Test
    void refusesANegativeTotal() {
        assertThatThrownBy(() -> HeadCount.of(-3)).hasMessageContaining("cannot be negative");
    }

    @Test
    void refusesToSayNothing() {
        assertThatThrownBy(() -> new HeadCount(null, null, null, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsCellsThatNameTheSameDimensionsIntoOneSplit() {
        HeadCount count = HeadCount.of(
                10, Cell.of(Sex.FEMALE, 7), Cell.of(Sex.FEMALE, AgeBand.FROM_18_TO_24, 2), Cell.of(Sex.MALE, 3));

        assertThat(count.splits()).extracting(Split::counted).containsExactly(10, 2);
        assertThat(count.splitBy(Dimension.SEX))
                .hasValueSatisfying(split -> assertThat(split.cells()).hasSize(2));
        assertThat(count.splitBy(Dimension.AGE_BAND)).isEmpty();
    }

    @Test
    void refusesBandsThatOverlapInOneSplit() {
        assertThatThrownBy(() -> HeadCount.of(9, Cell.of(AgeBand.CHILD, 4), Cell.of(AgeBand.FROM_12_TO_17, 5)))
                .hasMessageContaining("overlapping age bands");
        assertThat(HeadCount.of(9, Cell.of(AgeBand.CHILD, 4), Cell.of(AgeBand.YOUTH, 5))
                        .splits())
                .hasSize(1);
    }

    @Test
    void refusesTheSameCellTwice() {
        assertThatThrownBy(() -> HeadCount.of(9, Cell.of(Sex.FEMALE, 4), Cell.of(Sex.FEMALE, 5)))
                .hasMessageContaining("count the same people twice");
    }

    @Test
    void certainlyCountsTheTotalElseTheLargestOfBoundAndSplits() {
        assertThat(HeadCount.of(10).certainly()).isEqualTo(10);
        assertThat(HeadCount.atLeast(41).with(Cell.of(Sex.FEMALE, 45)).certainly())
                .isEqualTo(45);
        assertThat(HeadCount.atLeast(41).atTheMost()).isEmpty();
    }
}
