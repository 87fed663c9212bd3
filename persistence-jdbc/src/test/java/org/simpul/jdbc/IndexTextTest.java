package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.simpul.port.IndexEntry;

class IndexTextTest {

    private static final Comparator<String> AS_UTF_16_ENGINES_DO = Comparator.naturalOrder();
    private static final Comparator<String> AS_UTF_8_ENGINES_DO = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    @Property
    void everyEngineSortsTitlesByCodePoints(@ForAll("titles") String one, @ForAll("titles") String other) {
        int wanted = Integer.signum(
                Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray()));

        assertThat(compared(AS_UTF_16_ENGINES_DO, one, other)).isEqualTo(wanted);
        assertThat(compared(AS_UTF_8_ENGINES_DO, one, other)).isEqualTo(wanted);
    }

    private static int compared(Comparator<String> engine, String one, String other) {
        return Integer.signum(engine.compare(IndexText.sortable(one), IndexText.sortable(other)));
    }

    @Property
    void aTitleComesBackFromItsSortableForm(@ForAll("titles") String title) {
        assertThat(IndexText.unsorted(IndexText.sortable(title))).isEqualTo(title);
    }

    @Property
    void theLongestTitleFitsItsColumn(@ForAll @CharRange(from = '\uD800', to = '\uDFFF') char half) {
        assertThat(IndexText.sortable("\uD83E\uDEA2".repeat(IndexEntry.SORTED_CODE_POINTS))
                        .length())
                .isEqualTo(300);
        assertThat(IndexText.sortable(String.valueOf(half).repeat(IndexEntry.SORTED_CODE_POINTS))
                        .length())
                .isLessThanOrEqualTo(300);
    }

    @Property
    void aFacetValueFitsItsColumnAndStaysTheSameForTheSameValue(@ForAll("titles") String value) {
        assertThat(IndexText.facetValue(value).length()).isLessThanOrEqualTo(200);
        assertThat(IndexText.facetValue(value)).isEqualTo(IndexText.facetValue(new String(value.toCharArray())));
    }

    @Example
    void longFacetValuesThatDifferAtTheEndStayApart() {
        String beginning = "x".repeat(300);

        assertThat(IndexText.facetValue(beginning + "1")).isNotEqualTo(IndexText.facetValue(beginning + "2"));
    }

    @Example
    void whatEnginesRefuseIsReplaced() {
        assertThat(IndexText.storable("a\u0000b\uD83Ec\uDEA2d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
        assertThat(IndexText.storable("\uD83E\uDEA2")).isEqualTo("\uD83E\uDEA2");
    }

    @Example
    void aSearchTakesNoCharacterForAPattern() {
        assertThat(IndexText.containing("50%_of!")).isEqualTo("%50!%!_of!!%");
    }

    /** Few different characters, so that many pairs share a long beginning; some beyond the basic plane, some at its end. */
    @Provide
    Arbitrary<String> titles() {
        Arbitrary<String> characters = Arbitraries.of(
                "a", "b", " ", "\u00E9", "\uD7FF", "\uE000", "\uFFFD", "\uFFFE", "\uD83E\uDEA2", "\uDBFF\uDFFD");
        Arbitrary<String> endings = characters.list().ofMaxSize(4).map(list -> String.join("", list));
        Arbitrary<String> beginnings = Arbitraries.of(0, 1, 49, 50, 98, 99, 100, 101, 150)
                .flatMap(length -> Arbitraries.of("a", "\uD83E\uDEA2").map(one -> one.repeat(length)));
        return Combinators.combine(beginnings, endings).as(String::concat);
    }
}
