package org.simpul.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.model.place.Area.Days;
import org.simpul.model.place.Areas.Containment;

class AreasTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);

    @Test
    void whatMovedFromOnePartToAnotherLayInTheWholeAllTheTime() {
        Areas areas = new Areas(
                List.of(),
                List.of(
                        within("ID-PA", "ID", Days.ALWAYS),
                        within("ID-PT", "ID", days("2022-07-25", null)),
                        within("ID-94.03", "ID-PA", days(null, "2022-07-25")),
                        within("ID-94.03", "ID-PT", days("2022-07-25", null))));

        assertThat(areas.insideAtAnyTime(AreaCode.of("ID")))
                .containsEntry(AreaCode.of("ID-94.03"), List.of(Days.ALWAYS))
                .containsEntry(AreaCode.of("ID-PT"), List.of(days("2022-07-25", null)))
                .containsEntry(AreaCode.of("ID"), List.of(Days.ALWAYS));
        assertThat(areas.insideAtAnyTime(AreaCode.of("ID-PA")))
                .containsEntry(AreaCode.of("ID-94.03"), List.of(days(null, "2022-07-25")));
    }

    @Test
    void whatLaySomewhereBeforeTheWholeWasMadeDidNotLieInTheWhole() {
        Areas areas = new Areas(
                List.of(),
                List.of(
                        within("ID-PT", "ID", days("2022-07-25", null)),
                        within("ID-94.03", "ID-PT", days("2020-01-01", "2023-01-01")),
                        within("ID-94.04", "ID-PT", days(null, "2022-07-25"))));

        assertThat(areas.insideAtAnyTime(AreaCode.of("ID")))
                .containsEntry(AreaCode.of("ID-94.03"), List.of(days("2022-07-25", "2023-01-01")))
                .doesNotContainKey(AreaCode.of("ID-94.04"));
    }

    @Test
    void areasThatLieInEachOtherDoNoHarm() {
        Areas areas = new Areas(
                List.of(), List.of(within("ID-PA", "ID-PT", Days.ALWAYS), within("ID-PT", "ID-PA", Days.ALWAYS)));

        assertThat(areas.insideAtAnyTime(AreaCode.of("ID-PA")))
                .containsOnlyKeys(AreaCode.of("ID-PA"), AreaCode.of("ID-PT"));
    }

    @ParameterizedTest
    @CsvSource({
        // one from, until, other from, until, both from, until
        ",, ,, ,",
        "2020-01-01,, ,2021-01-01, 2020-01-01,2021-01-01",
        ",2020-06-01, 2020-01-01,2021-01-01, 2020-01-01,2020-06-01",
        "2020-01-01,2020-12-31, 2020-06-01,2020-07-01, 2020-06-01,2020-07-01",
    })
    void daysAmongBothLieBetweenTheLaterStartAndTheEarlierEnd(
            String from, String until, String otherFrom, String otherUntil, String bothFrom, String bothUntil) {
        Days one = days(from, until);
        Days other = days(otherFrom, otherUntil);

        assertThat(one.and(other)).contains(days(bothFrom, bothUntil));
        assertThat(other.and(one)).contains(days(bothFrom, bothUntil));
    }

    @Test
    void daysThatFollowEachOtherHaveNoneInCommon() {
        assertThat(days(null, "2022-07-25").and(days("2022-07-25", null))).isEmpty();
    }

    @Property(tries = 300)
    void joinedDaysAreTheSameDaysInPiecesThatDoNotTouch(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 40) Integer> starts,
            @ForAll @IntRange(min = 1, max = 9) int length) {
        List<Days> pieces = starts.stream()
                // The first and the last stretch of the days looked at have no bound on their side.
                .map(start -> new Days(
                        start < 4 ? null : FIRST_DAY.plusDays(start),
                        start > 36 ? null : FIRST_DAY.plusDays(start + length)))
                .toList();

        List<Days> joined = Days.joined(pieces);

        assertThat(Stream.iterate(FIRST_DAY, day -> day.plusDays(1)).limit(60))
                .allSatisfy(day -> assertThat(joined.stream().filter(one -> one.contain(day)))
                        .hasSize(pieces.stream().anyMatch(one -> one.contain(day)) ? 1 : 0));
        for (int i = 1; i < joined.size(); i++) {
            assertThat(joined.get(i - 1).untilExclusive())
                    .isBefore(joined.get(i).from());
        }
    }

    private static Containment within(String inner, String outer, Days days) {
        return new Containment(AreaCode.of(inner), AreaCode.of(outer), days);
    }

    private static Days days(String from, String until) {
        return new Days(from == null ? null : LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
