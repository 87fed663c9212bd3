package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.simpul.model.Identifier;
import org.simpul.model.RecordTree;
import org.simpul.model.Sensitivity;
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
        return new IndexRow(table, id, table.values(row));
    }

    /** All rows of a record, each once. */
    static Set<IndexRow> of(Indexed indexed) {
        AggregateId id = indexed.id();
        Set<IndexRow> rows = new LinkedHashSet<>();
        for (Identifier identifier : indexed.record().head().identifiers()) {
            rows.add(new IndexRow(
                    IndexTable.IDENTIFIERS,
                    id,
                    List.of(identifier.scheme(), identifier.value(), Audience.digit(audienceOf(indexed, identifier)))));
        }
        // Two values may be stored as one, where they are too long for a column; the wider audience finds both.
        Map<List<String>, String> facets = new LinkedHashMap<>();
        indexed.whole()
                .index()
                .facets()
                .forEach((facet, values) -> values.forEach(value -> {
                    String seenFrom = Audience.digit(indexed.audienceOf(view ->
                            view.index().facets().getOrDefault(facet, Set.of()).contains(value)));
                    facets.merge(
                            List.of(word(facet), IndexText.facetValue(value)),
                            seenFrom,
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }));
        facets.forEach((value, seenFrom) ->
                rows.add(new IndexRow(IndexTable.FACETS, id, List.of(value.get(0), value.get(1), seenFrom))));
        for (RecordTree.Reference reference : RecordTree.references(indexed.record())) {
            rows.add(new IndexRow(
                    IndexTable.LINKS,
                    id,
                    List.of(
                            reference.path(),
                            reference.to().value().toString(),
                            reference.to().type().code())));
        }
        rows.addAll(PeopleRows.of(indexed));
        return rows;
    }

    /** The widest audience that may know that a record has an identifier. */
    static Sensitivity audienceOf(Indexed indexed, Identifier identifier) {
        return indexed.audienceOf(view -> view.record().head().identifiers().contains(identifier));
    }

    /** The word that stands for a facet in its column. */
    static String word(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
