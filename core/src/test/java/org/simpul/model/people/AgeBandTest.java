package org.simpul.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AgeBandTest {

    @Property
    void overlappingIsMutual(@ForAll AgeBand one, @ForAll AgeBand other) {
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }

    @Test
    void wordsPartPeopleAmongThemselvesAndOverlapTheNumbersTheyReach() {
        assertThat(AgeBand.YOUTH.overlaps(AgeBand.ADULT)).isFalse();
        assertThat(AgeBand.YOUTH.overlaps(AgeBand.FROM_12_TO_17)).isTrue();
        assertThat(AgeBand.ADULT.overlaps(AgeBand.FROM_60)).isTrue();
        assertThat(AgeBand.FROM_0_TO_11.overlaps(AgeBand.FROM_12_TO_17)).isFalse();
    }

    @Test
    void childrenAreThoseUnderEighteen() {
        assertThat(AgeBand.values())
                .filteredOn(AgeBand::isOfChildren)
                .containsExactly(AgeBand.FROM_0_TO_11, AgeBand.FROM_12_TO_17, AgeBand.CHILD);
    }
}
