package org.simpul.testkit;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Texts as people write them and as nobody expects them. None is blank, none holds NUL or half a surrogate pair: what
 * reads records from the outside refuses these.
 */
final class OddTexts {

    private OddTexts() {}

    /** Mostly short, now and then some thousand characters. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(Tuple.of(19, shortTexts()), Tuple.of(1, longTexts()));
    }

    /** At most 60 UTF-16 units. */
    static Arbitrary<String> shortTexts() {
        return Arbitraries.frequencyOf(Tuple.of(3, plain()), Tuple.of(4, known()), Tuple.of(2, ofAnyCharacters()))
                .filter(text -> !text.isBlank() && text.length() <= 60);
    }

    private static Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withChars(' ', '-', '.')
                .ofMinLength(1)
                .ofMaxLength(40);
    }

    private static Arbitrary<String> known() {
        return Arbitraries.of(
                "Ja’far",
                "Ja'far",
                "Jaʼfar `Abd",
                "“kutipan” 'tunggal' \"ganda\"",
                Normalizer.normalize("Désa Çukup Ñusa Å", Normalizer.Form.NFC),
                Normalizer.normalize("Désa Çukup Ñusa Å", Normalizer.Form.NFD),
                "وزارة الداخلية – لامبونغ",
                "\u202Bمكتب\u202C (kantor) \u200F",
                "משרד הפנים",
                "ꦗꦮ ᮞᮥᮔ᮪ᮓ",
                "和平 ネットワーク",
                "😀 bersama 👩‍👩‍👧‍👦 🇮🇩",
                "\uD83D\uDE00",
                "\uDBFF\uDFFD",
                "\uFFFD",
                "ﬁnal ½ Ⅷ ﷺ",
                "İstanbul ıssız STRAẞE straße",
                "a\tb\nc\r\nd",
                "  leading and trailing  ",
                "\u00A0tidak putus\u00A0",
                "garis\u2028baru\u2029",
                "\u0001\u001F\u007F\u0085x",
                "back\\slash /slash \\u0000 \\n",
                "100% a_b [c] {d} ?e :f $g #h",
                "'; DROP TABLE records; --",
                "<script>alert(1)</script> &amp;",
                "{\"a\":[1,null]}",
                "null",
                "0",
                "=1+1",
                "n/a");
    }

    private static Arbitrary<String> ofAnyCharacters() {
        return Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(points -> {
                    StringBuilder text = new StringBuilder();
                    points.forEach(text::appendCodePoint);
                    return text.toString();
                });
    }

    private static Arbitrary<String> longTexts() {
        return shortTexts().tuple2().map(texts -> (texts.get1() + " " + texts.get2() + " ").repeat(70) + "ujung");
    }
}
