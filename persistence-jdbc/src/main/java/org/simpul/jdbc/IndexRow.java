package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.simpul.model.Identifier;
import org.simpul.model.RecordTree;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Facet;

/**
 * One row beside a record.
 *
 * @param values one for each of the table's columns
 */
record IndexRow(IndexTable table, AggregateId id, List<String> values) {

    static IndexRow of(AggregateId id, ResultSet row) throws SQLException {
        IndexTable table = IndexTable.valueOf(row.getString("index_table"));
        List<String> values =
                List.of(row.getString("first_value"), row.getString("second_value"), row.getString("third_value"));
        return new IndexRow(table, id, values.subList(0, table.columns().size()));
    }

    /** All rows of a record, each once. */
    static Set<IndexRow> of(Indexed indexed) {
        AggregateId id = indexed.id();
        Set<IndexRow> rows = new LinkedHashSet<>();
        for (Identifier identifier : indexed.record().head().identifiers()) {
            rows.add(new IndexRow(IndexTable.IDENTIFIERS, id, List.of(identifier.scheme(), identifier.value())));
        }
        indexed.entry()
                .facets()
                .forEach((facet, values) -> values.forEach(value -> rows.add(
                        new IndexRow(IndexTable.FACETS, id, List.of(word(facet), IndexText.facetValue(value))))));
        for (RecordTree.Reference reference : RecordTree.references(indexed.record())) {
            rows.add(new IndexRow(
                    IndexTable.LINKS,
                    id,
                    List.of(
                            reference.path(),
                            reference.to().value().toString(),
                            reference.to().type().code())));
        }
        return rows;
    }

    /** The word that stands for a facet in its column. */
    static String word(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
