package org.simpul.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MisplacedProvisionTest {

    private static Provision provision(String code, String parent) {
        return new Provision(code, null, null, parent, null);
    }

    /** The plain way to say it, provision by provision: climb, and see whether one comes back. */
    private static boolean climbsBack(Provision start, Map<String, Provision> byCode) {
        Set<String> met = new HashSet<>();
        String above = start.parent();
        while (above != null && byCode.containsKey(above) && met.add(above)) {
            above = byCode.get(above).parent();
        }
        return met.contains(start.code());
    }

    @Property
    void whoseParentsLeadBackIsOnACircleAndNobodyElse(@ForAll("parents") List<Integer> parents) {
        List<Provision> provisions = IntStream.range(0, parents.size())
                .mapToObj(i -> provision("p" + i, parents.get(i) < 0 ? null : "p" + parents.get(i) % parents.size()))
                .toList();
        Map<String, Provision> byCode =
                provisions.stream().collect(Collectors.toMap(Provision::code, Function.identity()));

        assertThat(MisplacedProvision.in(provisions))
                .allMatch(misplaced -> misplaced.why() == MisplacedProvision.Why.CIRCLE)
                .extracting(MisplacedProvision::provision)
                .containsExactlyElementsOf(provisions.stream()
                        .filter(provision -> climbsBack(provision, byCode))
                        .toList());
    }

    @Provide
    Arbitrary<List<Integer>> parents() {
        return Arbitraries.integers().between(-2, 7).list().ofMinSize(1).ofMaxSize(8);
    }

    @Test
    void theSecondOfACodeIsNotOnTheCircleOfTheFirst() {
        List<Provision> provisions = List.of(provision("1", "1"), provision("1", null));

        assertThat(MisplacedProvision.in(provisions))
                .containsExactly(
                        new MisplacedProvision(0, provisions.get(0), MisplacedProvision.Why.CIRCLE),
                        new MisplacedProvision(1, provisions.get(1), MisplacedProvision.Why.TWICE));
    }

    @Test
    void aChainOfTensOfThousandsIsClimbedOnce() {
        List<Provision> chain = IntStream.range(0, 40_000)
                .mapToObj(i -> provision("p" + i, i == 0 ? null : "p" + (i - 1)))
                .toList();

        assertThat(MisplacedProvision.in(chain)).isEmpty();
    }
}
