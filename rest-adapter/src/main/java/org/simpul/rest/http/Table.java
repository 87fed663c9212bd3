package org.simpul.rest.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Lines of cells below named columns.
 *
 * @param rows for each line the values of its cells by their columns; one that is missing is an empty cell
 */
public record Table(List<String> columns, List<ObjectNode> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
