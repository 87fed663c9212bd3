package org.simpul.example.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.CitationParser;
import org.simpul.model.time.StatedDate;
import org.simpul.model.time.StatedDateParser;

/**
 * What it takes to read the words of a source, beside what the JDK takes to read a date: a phrase should take at most ten
 * times as long. Nobody takes turns here; compare the scores of one run.
 */
public class Phrases {

    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Fork(2)
    @Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    @Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    @State(Scope.Benchmark)
    public static class OfTheJdk {

        @Param("2022-09-28")
        public String text = "";

        @Benchmark
        public LocalDate date() {
            return LocalDate.parse(text);
        }
    }

    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Fork(2)
    @Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    @Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    @State(Scope.Benchmark)
    public static class OfSources {

        @Param({
            "28-29 September 2022",
            "Selasa (4 Maret 2022)",
            "Kamis, 12 Desember 2024",
            "Kamis (20/3)",
            "29 Desember 2024 s.d. 2 Januari 2025"
        })
        public String text = "";

        @Benchmark
        public StatedDate date() {
            return StatedDateParser.parse(text);
        }
    }

    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Fork(2)
    @Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    @Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    @State(Scope.Benchmark)
    public static class OfCitations {

        @Param({
            "Perpres 7/2021",
            "Peraturan Presiden Republik Indonesia (Perpres) Nomor 7 Tahun 2021",
            "Keputusan Gubernur Lampung Nomor G/288/V.09/HK/2022",
            "S/RES/1325 (2000)"
        })
        public String text = "";

        @Benchmark
        public Citation citation() {
            return CitationParser.parse(text);
        }
    }
}
