package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final StrictJson json = new StrictJson();

    private JsonNode parse(String text) throws MalformedJsonException {
        return json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private MalformedJsonException refusal(byte[] body) {
        return catchThrowableOfType(MalformedJsonException.class, () -> json.parse(body));
    }

    private MalformedJsonException refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "\"\"", "0", "-1.5e3", "true", "false", "null", " {\"a\": [1, {\"b\": null}]}\r\n"})
    void takesOneValueOfAnyType(String text) throws Exception {
        assertThat(parse(text)).isNotNull();
    }

    @Test
    void keepsTextAsItIs() throws Exception {
        assertThat(parse("\"Ja\u2019far \\u00e9 \uD83D\uDE00 \\ud83d\\ude00\"").textValue())
                .isEqualTo("Ja\u2019far \u00e9 \uD83D\uDE00 \uD83D\uDE00");
    }

    @Test
    void overlooksAByteOrderMark() throws Exception {
        assertThat(parse("\uFEFF{\"a\":1}").path("a").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"a": 1, "b": {"c": 1, "c": 2}}   | occurs twice
                    {"a": 1} {}                       | follows after the end
                    {"a": 1} x                        | no JSON
                    {"a": 1                           | before it is complete
                    {"a": "x                          | before it is complete
                    {"a": 1,}                         | no JSON
                    {a: 1}                            | no JSON
                    {'a': 1}                          | no JSON
                    [1, 2,, 3]                        | no JSON
                    [01]                              | no JSON
                    [NaN]                             | no JSON
                    [+1]                              | no JSON
                    // remark                         | no JSON
                    tru                               | no JSON
                    ["\\u0000"]                       | NUL
                    {"\\u0000": 1}                    | NUL
                    ["\\ud800"]                       | surrogate
                    ["\\udc00\\ud800"]                | surrogate
                    ["\\ud83d x"]                     | surrogate
                    ["\\x"]                           | no JSON
                    """)
    void refusesWhatCouldBeReadInTwoWays(String text, String reason) {
        MalformedJsonException refusal = refusal(text);

        assertThat(refusal.reason()).containsIgnoringCase(reason);
        assertThat(refusal.line()).isEqualTo(1);
        assertThat(refusal.column()).isBetween(1, text.length() + 1);
    }

    @Test
    void refusesNothing() {
        assertThat(refusal("").reason()).isEqualTo("There is no JSON here");
        assertThat(refusal(" \n").reason()).isEqualTo("There is no JSON here");
    }

    @Test
    void refusesControlCharactersInText() {
        assertThat(refusal("[\"a\nb\"]").reason()).contains("no JSON");
    }

    @Test
    void tellsLineAndColumn() {
        MalformedJsonException refusal = refusal("{\n  \"a\": 1,\n  \"a\": 2\n}");

        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo(3);
        assertThat(refusal).hasMessage("Line 3, column 3: A property of this object occurs twice");
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false", "100000, false"})
    void nestsAsDeepAsSixtyFourLevels(int depth, boolean isTaken) {
        String lists = "[".repeat(depth) + "]".repeat(depth);
        String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);

        for (String text : new String[] {lists, objects}) {
            if (isTaken) {
                Assertions.assertDoesNotThrow(() -> parse(text));
            } else {
                assertThat(refusal(text).reason()).contains("deeper than 64");
            }
        }
    }

    @Test
    void limitsTextsNamesAndNumbers() throws Exception {
        assertThat(parse("[\"" + "x".repeat(StrictJson.LONGEST_TEXT) + "\"]")).hasSize(1);
        assertThat(parse("{\"" + "x".repeat(StrictJson.LONGEST_NAME) + "\":1}")).hasSize(1);
        assertThat(parse("[" + "1".repeat(StrictJson.LONGEST_NUMBER) + "]")).hasSize(1);

        assertThat(refusal("[\"" + "x".repeat(StrictJson.LONGEST_TEXT + 1) + "\"]")
                        .reason())
                .contains("longer than 200000");
        assertThat(refusal("{\"" + "x".repeat(StrictJson.LONGEST_NAME + 1) + "\":1}")
                        .reason())
                .contains("longer than 200");
        assertThat(refusal("[" + "1".repeat(StrictJson.LONGEST_NUMBER + 1) + "]")
                        .reason())
                .contains("longer than 100");
        assertThat(refusal("[" + "1".repeat(5_000) + "]").reason()).contains("100 in a number");
    }

    @Test
    void takesTheLargestExponentForWhatItIs() throws Exception {
        assertThat(parse("[1e999999999]").get(0).isIntegralNumber()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "22C322, 1, 2", // a lone first byte
        "22C0AF22, 1, 2", // overlong
        "22EDA08022, 1, 2", // half of a surrogate pair
        "22F490808022, 1, 2", // beyond Unicode
        "5B0A2261FF225D, 2, 3",
        "7B7D00C3, 1, 4"
    })
    void refusesBytesThatAreNotUtf8(String hexadecimal, int line, int column) {
        MalformedJsonException refusal = refusal(HexFormat.of().parseHex(hexadecimal));

        assertThat(refusal.reason()).isEqualTo("The bytes are not UTF-8");
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.column()).isEqualTo(column);
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16)).reason())
                .isEqualTo("The bytes are not UTF-8");
        assertThatThrownBy(() -> json.parse("{}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void tellsNothingOfTheDocument() {
        for (String text :
                new String[] {"{\"name\": Mawar}", "{\"Mawar\": 1, \"Mawar\": 2}", "[\"\\Mawar\"]", "Mawar"}) {
            assertThat(refusal(text).getMessage().toLowerCase(Locale.ROOT))
                    .doesNotContain("mawar")
                    .doesNotContain("jackson")
                    .doesNotContain("stream");
        }
    }

    @Test
    void readsAMegabyteOfNamesInLinearTime() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            text.append(i == 0 ? "" : ",").append("\"n").append(i).append("\":1");
        }
        String document = text.append('}').toString();

        JsonNode parsed = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parse(document));

        assertThat(parsed).hasSize(100_000);
    }

    @Property
    void eitherReadsOrRefusesWhateverTheBytes(@ForAll("bytesLikeJson") byte[] body) {
        try {
            assertThat(json.parse(body)).isNotNull();
        } catch (MalformedJsonException e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
            assertThat(e.reason()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<byte[]> bytesLikeJson() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ":", ",", "\"", "\\", "\"a\"", "1", "-", ".", "e", "null", " ", "\u00e9",
                        "\\ud800")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
    }
}
