package org.simpul.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A head-count that somebody counted rightly never contradicts itself, however it is split and whatever is not stated. */
class CrowdTest {

    /** Somebody who came; what they did not state is null. */
    record Attendee(Sex sex, AgeBand ageBand) {}

    @Property
    void countsOfARealCrowdNeverContradictThemselves(
            @ForAll("crowds") List<Attendee> crowd,
            @ForAll boolean bySex,
            @ForAll boolean byAge,
            @ForAll boolean bySexAndAge) {
        HeadCount count = counted(crowd, bySex, byAge, bySexAndAge);

        assertThat(count.excesses()).isEmpty();
        assertThat(count.disagreements()).isEmpty();
    }

    @Property
    void oneTooManyInASplitThatLeavesOutNobodyIsFound(@ForAll("crowds") List<Attendee> crowd, @ForAll Sex sex) {
        List<Attendee> knownBySex =
                crowd.stream().filter(attendee -> attendee.sex() != null).toList();
        List<Attendee> oneMore = new ArrayList<>(knownBySex);
        oneMore.add(new Attendee(sex, null));

        List<Cell> cells = counted(oneMore, true, false, false).cells();

        assertThat(new HeadCount(knownBySex.size(), null, null, cells, null).excesses())
                .containsExactly(new Excess("cells", knownBySex.size() + 1, knownBySex.size()));
    }

    @Property
    void moreOfOneSexByAgeThanThereAreOfThatSexIsFound(@ForAll("crowds") List<Attendee> crowd, @ForAll Sex sex) {
        int ofThatSex =
                (int) crowd.stream().filter(attendee -> attendee.sex() == sex).count();
        Cell bySex = Cell.of(sex, ofThatSex);
        Cell bySexAndAge = Cell.of(sex, AgeBand.FROM_25_TO_59, ofThatSex + 1);

        assertThat(HeadCount.of(crowd.size() + 1, bySex, bySexAndAge).disagreements())
                .containsExactly(new Disagreement(List.of(sex.code()), ofThatSex, ofThatSex + 1));
    }

    @Test
    void hugeCountsAreNotMistakenForSmallOnes() {
        HeadCount count =
                HeadCount.of(10, Cell.of(Sex.FEMALE, Integer.MAX_VALUE), Cell.of(Sex.MALE, Integer.MAX_VALUE));

        assertThat(count.excesses()).containsExactly(new Excess("cells", Integer.MAX_VALUE, 10));
    }

    @Provide
    Arbitrary<List<Attendee>> crowds() {
        Arbitrary<Sex> sexes = Arbitraries.of(Sex.class).injectNull(0.2);
        Arbitrary<AgeBand> ages = Arbitraries.of(AgeBand.FROM_12_TO_17, AgeBand.FROM_18_TO_24, AgeBand.FROM_25_TO_59)
                .injectNull(0.2);
        return Combinators.combine(sexes, ages).as(Attendee::new).list().ofMaxSize(12);
    }

    private static HeadCount counted(List<Attendee> crowd, boolean bySex, boolean byAge, boolean bySexAndAge) {
        Map<Attendee, Integer> counts = new LinkedHashMap<>();
        for (Attendee attendee : crowd) {
            if (bySex && attendee.sex() != null) {
                counts.merge(new Attendee(attendee.sex(), null), 1, Integer::sum);
            }
            if (byAge && attendee.ageBand() != null) {
                counts.merge(new Attendee(null, attendee.ageBand()), 1, Integer::sum);
            }
            if (bySexAndAge && attendee.sex() != null && attendee.ageBand() != null) {
                counts.merge(attendee, 1, Integer::sum);
            }
        }
        List<Cell> cells = new ArrayList<>();
        counts.forEach((group, count) -> cells.add(new Cell(group.sex(), group.ageBand(), null, null, null, count)));
        return new HeadCount(crowd.size(), null, null, cells, null);
    }
}
