package org.simpul.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void linesEndAsRfc4180SaysAndCellsAreQuotedWhereTheyMustBe() {
        ObjectNode row = Json.object()
                .put("name", "Rapat \"satu\", dua")
                .put("note", "baris\nlain")
                .put("count", 3);

        assertThat(text(new Table(List.of("name", "note", "count"), List.of(row))))
                .isEqualTo("name,note,count\r\n\"Rapat \"\"satu\"\", dua\",\"baris\nlain\",3\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+62 811",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "=\",\"",
                "="
            })
    void aTextThatLooksLikeAFormulaIsShownAndNotRun(String formula) {
        assertThat(cell(Json.object().put("cell", formula))).isEqualTo("'" + formula);
    }

    @Test
    void theNameOfAColumnIsTextLikeAnyOther() {
        assertThat(text(new Table(List.of("=1+1"), List.of()))).isEqualTo("'=1+1\r\n");
    }

    @Test
    void numbersAndTruthsStayAsTheyAre() {
        assertThat(cell(Json.object().put("cell", -3))).isEqualTo("-3");
        assertThat(cell(Json.object().put("cell", 0.25))).isEqualTo("0.25");
        assertThat(cell(Json.object().put("cell", true))).isEqualTo("true");
    }

    @Test
    void whatIsMissingIsAnEmptyCell() {
        assertThat(cell(Json.object())).isEmpty();
        assertThat(cell(Json.object().putNull("cell"))).isEmpty();
    }

    @Property(tries = 200)
    void everyTextComesBackAsItWasOrBehindAnApostrophe(@ForAll @Size(max = 3) List<String> texts) {
        ObjectNode row = Json.object();
        for (int i = 0; i < texts.size(); i++) {
            row.put("c" + i, texts.get(i));
        }
        List<String> columns = List.of("key", "c0", "c1", "c2");
        row.put("key", "row");

        List<String> read = read(new Table(columns, List.of(row))).get(0).getFields();

        for (int i = 0; i < texts.size(); i++) {
            // What no encoding of UTF-8 holds becomes a question mark on the way.
            String text = new String(texts.get(i).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(read.get(i + 1)).isIn(text, "'" + text);
            assertThat(read.get(i + 1)).doesNotMatch("(?s)[=+@\\t\\r\\n-].*");
        }
    }

    private static String cell(ObjectNode row) {
        return read(new Table(List.of("key", "cell"), List.of(row.put("key", "row"))))
                .get(0)
                .getField("cell");
    }

    private static List<NamedCsvRecord> read(Table table) {
        return CsvReader.builder().ofNamedCsvRecord(text(table)).stream().toList();
    }

    private static String text(Table table) {
        return new String(Csv.bytes(table), StandardCharsets.UTF_8);
    }
}
