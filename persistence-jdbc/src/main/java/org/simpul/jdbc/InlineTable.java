package org.simpul.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * A small table that a statement brings along, of texts. However many rows it has, it costs the statement as many parameters as
 * engines allow for little: some thousands of pairs are common, and engines number their parameters with 16 bits.
 *
 * @param columns the names of its columns
 * @param rows each with a text for every column
 */
record InlineTable(List<String> columns, List<List<String>> rows) {

    private static final JsonMapper MAPPER = new JsonMapper();

    InlineTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The texts of one column, in the order of the rows. */
    String[] column(int index) {
        return rows.stream().map(row -> row.get(index)).toArray(String[]::new);
    }

    /** The rows as JSON: an array of arrays. */
    String json() {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lists of texts can be written as JSON", e);
        }
    }
}
