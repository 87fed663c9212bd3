package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;

class MentionSearchTest {

    @Test
    void lettersOfAsciiStandForThemselvesInSmall() {
        assertThat(MentionSearch.pattern("ABEL-2024,x")).isEqualTo("%abel-2024,x%");
    }

    @Test
    void whatEnginesOrDocumentsTreatInWaysOfTheirOwnStandsForAnything() {
        assertThat(MentionSearch.pattern("a\"b\\c%d_e\nf\u0001g\u007Fh")).isEqualTo("%a%b%c%d%e%f%g%h%");
        assertThat(MentionSearch.pattern("oé🙂\uD800\uE000m")).isEqualTo("%o%m%");
    }

    @Test
    void lettersThatAreTheLowerCaseOfOthersStandForAnything() {
        assertThat(MentionSearch.pattern("Sari Kota")).isEqualTo("%ar%ota%");
    }

    @Test
    void aTextOfNothingElseIsSoughtEverywhere() {
        assertThat(MentionSearch.pattern("é")).isEqualTo("%");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void findsATextOfWhateverCharactersInWhateverCase(Engine engine) {
        JdbcStorage storage = engine.emptyStorage();
        Random random = new Random(20240710);
        List<String> texts = Stream.generate(() -> text(random)).limit(300).toList();
        storage.write(
                new Authorship("tester", Instant.EPOCH),
                unit -> unit.organisations()
                        .insertAll(IntStream.range(0, texts.size())
                                .mapToObj(number -> Organisation.builder(id(number))
                                        .name("id", "a" + texts.get(number) + "z")
                                        .build())
                                .toList()));

        storage.read(unit -> {
            for (int i = 0; i < texts.size(); i++) {
                int number = i;
                String text = texts.get(number);
                for (String written :
                        List.of(text, mapped(text, Character::toUpperCase), mapped(text, Character::toLowerCase))) {
                    assertThat(unit.organisations().mentioning(List.of(written)))
                            .as(() -> written.codePoints()
                                    .mapToObj(Integer::toHexString)
                                    .toList()
                                    .toString())
                            .contains(id(number));
                }
            }
            return unit;
        });
    }

    private static OrganisationId id(int number) {
        return OrganisationId.of(String.format("01900000-0000-7000-8000-%012d", number));
    }

    /** Short, and mostly of characters that are special to somebody; none is NUL or half a pair, which no record may hold. */
    private static String text(Random random) {
        return random.ints(1 + random.nextInt(8), 0, 4)
                .map(kind -> switch (kind) {
                    case 0 -> 1 + random.nextInt(0x7F);
                    case 1 -> "iksIKS%_\\\"'/".charAt(random.nextInt(12));
                    case 2 -> 0x80 + random.nextInt(0x2400);
                    default -> 1 + random.nextInt(Character.MAX_CODE_POINT);
                })
                .map(point -> Character.getType(point) == Character.SURROGATE ? 'n' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String mapped(String text, IntUnaryOperator each) {
        return text.codePoints()
                .map(each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
