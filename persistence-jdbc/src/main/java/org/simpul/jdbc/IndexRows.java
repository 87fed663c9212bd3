package org.simpul.jdbc;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.RecordTree;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Facet;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.IndexEntry;

/** The rows beside the record tables that queries and reports look at: facets, identifiers and links, for all kinds alike. */
final class IndexRows {

    private static final List<String> TABLES = List.of("record_facet", "record_identifier", "record_link");

    private final Handle handle;
    private final Dialect dialect;

    IndexRows(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** The word that stands for a facet in its column. */
    static String word(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IdentifierTakenException if another record of this kind has one of the record's identifiers */
    void insert(Aggregate<?> record, IndexEntry entry) {
        insertIdentifiers(record);
        insertFacets(record.id(), entry.facets());
        insertLinks(record);
    }

    void delete(AggregateId id) {
        for (String table : TABLES) {
            handle.createUpdate("DELETE FROM <t>" + table + " WHERE id = :id AND record_type = :type")
                    .bind("id", id.value())
                    .bind("type", id.type())
                    .execute();
        }
    }

    /** Deletes the rows of all records. */
    void deleteAll() {
        for (String table : TABLES) {
            handle.execute("DELETE FROM <t>" + table);
        }
    }

    private void insertIdentifiers(Aggregate<?> record) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO <t>record_identifier (id, record_type, scheme, identifier)
                VALUES (:id, :type, :scheme, :identifier)
                """);
        for (Identifier identifier : new HashSet<>(record.head().identifiers())) {
            batch.bind("id", record.id().value())
                    .bind("type", record.type())
                    .bind("scheme", identifier.scheme())
                    .bind("identifier", identifier.value())
                    .add();
        }
        try {
            execute(batch);
        } catch (UnableToExecuteStatementException e) {
            if (dialect.isUniquenessFault(e)) {
                // The engine's message would repeat the identifier, which for a participant is personal data.
                throw new IdentifierTakenException(record.id(), null);
            }
            throw e;
        }
    }

    private void insertFacets(AggregateId id, Map<Facet, Set<String>> facets) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO <t>record_facet (id, record_type, facet, facet_value)
                VALUES (:id, :type, :facet, :value)
                """);
        facets.forEach((facet, values) -> {
            for (String value : values) {
                batch.bind("id", id.value())
                        .bind("type", id.type())
                        .bind("facet", word(facet))
                        .bind("value", IndexText.facetValue(value))
                        .add();
            }
        });
        execute(batch);
    }

    private void insertLinks(Aggregate<?> record) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO <t>record_link (id, record_type, path, to_id, to_type)
                VALUES (:id, :type, :path, :to, :toType)
                """);
        for (RecordTree.Reference reference : RecordTree.references(record)) {
            batch.bind("id", record.id().value())
                    .bind("type", record.type())
                    .bind("path", reference.path())
                    .bind("to", reference.to().value())
                    .bind("toType", reference.to().type())
                    .add();
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        try (batch) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
