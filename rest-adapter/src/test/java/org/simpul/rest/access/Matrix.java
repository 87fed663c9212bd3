package org.simpul.rest.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table {@code authorisation.txt}, which says what each operation answers to whom. */
record Matrix(List<Block> blocks) {

    static final String FILE = "authorisation.txt";

    private static final String EVERY_KIND = "RECORDS";
    private static final Pattern HEADING =
            Pattern.compile("(?<method>[A-Z]+) (?<template>/\\S+)(?: \\((?<variant>[^)]+)\\))?(?: of (?<kinds>.+))?");
    private static final Pattern CELL = Pattern.compile("[1-5][0-9]{2}=?");

    /**
     * One operation, or several of one shape for all kinds of record.
     *
     * @param variant which of the requests that the operation can take is sent; empty where there is one
     * @param kinds the kinds of record it is tried with
     * @param rows for each situation what each caller is answered
     */
    record Block(
            String method, String template, String variant, Set<Kind> kinds, Map<Situation, Map<Who, Answer>> rows) {

        /** As the table names it. */
        String heading() {
            return method + " " + template + (variant.isEmpty() ? "" : " (" + variant + ")");
        }

        /** The operations it stands for. */
        Stream<String> operations() {
            return template.contains(EVERY_KIND)
                    ? Arrays.stream(Kind.values()).map(this::operation).distinct()
                    : Stream.of(method + " " + template);
        }

        private String operation(Kind kind) {
            return method + " " + template(kind);
        }

        /** The template of the address for one kind of record. */
        String template(Kind kind) {
            return template.replace(EVERY_KIND, kind.collection);
        }

        boolean isAboutOneRecord() {
            return template.contains("{id}");
        }

        /** Whether a request of this kind leaves everything as it is, even if it is let through. */
        boolean onlyReads() {
            return method.equals("GET")
                    || template.endsWith("/validate")
                    || variant.startsWith("dry run")
                    || variant.equals("of nobody here");
        }

        /** Whether it is tried by callers who are cleared for everything, so that no record is hidden from them. */
        boolean isByTheCleared() {
            return variant.equals("by the cleared");
        }
    }

    /**
     * What a cell holds.
     *
     * @param asIfUnknown whether the answer is the one given where there is no such record
     */
    record Answer(int status, boolean asIfUnknown) {

        static Answer of(String cell) {
            if (!CELL.matcher(cell).matches()) {
                throw new IllegalArgumentException(
                        FILE + ": a cell is a status, and = behind it or not, but was " + cell);
            }
            int status = Integer.parseInt(cell.substring(0, 3));
            return new Answer(status, status == 404 || cell.endsWith("="));
        }

        @Override
        public String toString() {
            return status + (asIfUnknown && status != 404 ? "=" : "");
        }
    }

    static Matrix read() {
        try (InputStream file = Matrix.class.getResourceAsStream(FILE)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lines of which a heading begins with a method, its rows with a blank, and all else is for people to read */
    static Matrix parse(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        Set<String> headings = new HashSet<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                Block block = block(line.strip());
                if (!headings.add(block.heading())) {
                    throw new IllegalArgumentException(FILE + " has two blocks for " + block.heading());
                }
                blocks.add(block);
            } else if (blocks.isEmpty()) {
                throw new IllegalArgumentException(
                        FILE + ": a row stands below its operation, but this does not: " + line);
            } else {
                row(line.strip().split("\\s+"), blocks.get(blocks.size() - 1));
            }
        }
        return new Matrix(List.copyOf(blocks));
    }

    private static Block block(String heading) {
        Matcher parts = HEADING.matcher(heading);
        if (!parts.matches()) {
            throw new IllegalArgumentException(FILE + ": this names no operation: " + heading);
        }
        String variant = parts.group("variant");
        return new Block(
                parts.group("method"),
                parts.group("template"),
                variant == null ? "" : variant,
                kinds(parts.group("template"), parts.group("kinds")),
                new EnumMap<>(Situation.class));
    }

    private static Set<Kind> kinds(String template, String named) {
        if (named != null && !named.equals("every kind")) {
            Set<Kind> kinds = new LinkedHashSet<>();
            for (String kind : named.split(",\\s*")) {
                kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));
            }
            return kinds;
        }
        boolean isOfEvery = named != null || template.contains(EVERY_KIND);
        return new LinkedHashSet<>(Arrays.stream(Kind.values())
                .filter(kind -> isOfEvery || template.startsWith("/v1/" + kind.collection))
                .toList());
    }

    private static void row(String[] words, Block block) {
        Who[] callers = Who.values();
        if (words.length != callers.length + 1) {
            throw new IllegalArgumentException(FILE + ", " + block.heading()
                    + ": a row is a situation and a cell for each of " + Arrays.toString(callers) + ", but was "
                    + String.join(" ", words));
        }
        Map<Who, Answer> cells = new EnumMap<>(Who.class);
        for (Who caller : callers) {
            cells.put(caller, Answer.of(words[caller.ordinal() + 1]));
        }
        if (block.rows().put(Situation.of(words[0]), cells) != null) {
            throw new IllegalArgumentException(FILE + ", " + block.heading() + " has two rows for " + words[0]);
        }
    }
}
