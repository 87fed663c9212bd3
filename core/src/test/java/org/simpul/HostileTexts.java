package org.simpul;

import java.util.List;
import java.util.function.ToLongFunction;

/** Texts that make a careless expression start again and again: long runs of what it looks for, with no end to it. */
public final class HostileTexts {

    private static final int REPEATS = 300;

    private static final List<String> RUNS = List.of(
            " ",
            "\t",
            "\u00a0",
            "\u200b",
            "1",
            "12",
            "1 ",
            "1/",
            "1.",
            "1-",
            "1, ",
            "2024",
            "2024-",
            "a",
            "a ",
            "a.",
            "A.",
            "ab.",
            ", a.",
            ",",
            ", ",
            "(",
            ")",
            "()",
            "(1) ",
            "-",
            "\u2013",
            "/",
            " / ",
            ".",
            ":",
            ";",
            "s.d.",
            "s.d. ",
            "s/d ",
            "dan ",
            "dan 1 ",
            "sampai ",
            "pada ",
            "tanggal ",
            "Mei ",
            "Mei-",
            "Sabtu ",
            "Jum'at'",
            "'",
            "a'",
            "\u0301",
            "e\u0301\u0323",
            "\u0323\u0301",
            "pasal 1 ",
            "ayat (1) ",
            "pasal ",
            "nomor ",
            "no.",
            "Tahun 2021 ",
            "tentang ",
            "Perpres ",
            "permen ",
            "G/",
            "S/RES/",
            "A/RES/70/",
            "Rev.1/",
            "/Add.1",
            "RI ",
            "republik ",
            "republik indonesia ",
            "x-",
            "x/",
            "&",
            "%",
            "é",
            "\ud83d\ude00",
            "@",
            "@a.",
            "+62 ",
            "0",
            "_",
            "{",
            "\"",
            "\\");

    private static final List<String> OPENINGS = List.of("", ", a", "A/HRC/1/1");
    private static final List<String> ENDINGS = List.of("", "?x");

    private HostileTexts() {}

    /** Holds a reader to twice the steps for twice the text, and a bit for where it stands at the end of a run. */
    public static void assertLinear(String reader, ToLongFunction<CountedText> read) {
        for (String run : RUNS) {
            for (String opening : OPENINGS) {
                for (String ending : ENDINGS) {
                    long once = read.applyAsLong(new CountedText(opening + run.repeat(REPEATS) + ending));
                    long twice = read.applyAsLong(new CountedText(opening + run.repeat(2 * REPEATS) + ending));
                    if (twice > 2.1 * once + 200) {
                        throw new AssertionError("%s took %d steps, and %d for twice as much, of “%s%s…%s”"
                                .formatted(reader, once, twice, opening, run, ending));
                    }
                }
            }
        }
    }
}
