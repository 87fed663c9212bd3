package org.simpul;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Concept;
import org.simpul.model.vocabulary.Vocabularies;
import org.simpul.model.vocabulary.Vocabulary;

/**
 * Reads the code lists that come with the library: tab-separated files without quoting, the first line that is no comment
 * naming the columns.
 */
final class VocabularyFiles {

    private static final String FOLDER = "vocabularies/";

    private VocabularyFiles() {}

    static Vocabularies vocabularies() {
        List<Vocabulary> vocabularies = new ArrayList<>();
        for (String line : lines("index.txt")) {
            String[] entry = line.split("\t", -1);
            vocabularies.add(vocabulary(entry[0], entry[1].equals("open")));
        }
        return new Vocabularies(vocabularies);
    }

    static Areas areas() {
        List<Area> areas = new ArrayList<>();
        for (Map<String, String> row : rows("areas.tsv")) {
            Map<String, String> codes = new LinkedHashMap<>();
            for (String scheme : List.of("iso3166-2", "kemendagri", "bps-2018")) {
                if (!cell(row, scheme).isEmpty()) {
                    codes.put(scheme, cell(row, scheme));
                }
            }
            areas.add(new Area(
                    AreaCode.of(cell(row, "code")),
                    names(row),
                    cell(row, "kind"),
                    codes,
                    new Area.Days(day(row, "valid_from"), day(row, "valid_until"))));
        }
        List<Areas.Containment> containments = new ArrayList<>();
        for (Map<String, String> row : rows("area-containment.tsv")) {
            containments.add(new Areas.Containment(
                    AreaCode.of(cell(row, "code")),
                    AreaCode.of(cell(row, "within")),
                    new Area.Days(day(row, "from"), day(row, "until"))));
        }
        return new Areas(areas, containments);
    }

    private static Vocabulary vocabulary(String name, boolean isOpen) {
        List<Concept> concepts = new ArrayList<>();
        for (Map<String, String> row : rows(name + ".tsv")) {
            Map<String, String> mappings = new LinkedHashMap<>(row);
            mappings.keySet().removeAll(List.of("code", "name_id", "name_en"));
            mappings.values().removeIf(String::isEmpty);
            concepts.add(new Concept(cell(row, "code"), names(row), mappings));
        }
        return new Vocabulary(name, isOpen, concepts);
    }

    private static LocalizedText names(Map<String, String> row) {
        return LocalizedText.of("id", cell(row, "name_id")).with("en", cell(row, "name_en"));
    }

    private static @Nullable LocalDate day(Map<String, String> row, String column) {
        String text = cell(row, column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<Map<String, String>> rows(String file) {
        List<String> lines = lines(file);
        String[] header = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(String file) {
        try (InputStream in = VocabularyFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its own file " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The library cannot read its own file " + FOLDER + file, e);
        }
    }
}
