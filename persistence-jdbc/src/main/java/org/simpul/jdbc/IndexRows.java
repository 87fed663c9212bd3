package org.simpul.jdbc;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.simpul.model.Identifier;
import org.simpul.model.RecordTree;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Facet;
import org.simpul.port.IdentifierTakenException;

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

    /** @throws IdentifierTakenException of one of them if another record of the kind has an identifier of any */
    void insertAll(List<Indexed> records) {
        insertIdentifiers(records);
        insertFacets(records);
        insertLinks(records);
    }

    void deleteAll(List<? extends AggregateId> ids) {
        for (String table : TABLES) {
            PreparedBatch batch =
                    handle.prepareBatch("DELETE FROM <t>" + table + " WHERE id = :id AND record_type = :type");
            for (AggregateId id : ids) {
                batch.bind("id", id.value()).bind("type", id.type()).add();
            }
            execute(batch);
        }
    }

    /** Deletes the rows of records that are not there, from one id to another. */
    void deleteStray(String afterId, String lastId) {
        for (String table : TABLES) {
            handle.createUpdate("DELETE FROM <t>" + table
                            + " WHERE id > :after AND id <= :last AND NOT EXISTS (SELECT 1"
                            + " FROM <t>record r WHERE r.id = <t>" + table + ".id AND r.record_type = <t>" + table
                            + ".record_type AND r.is_deleted = FALSE)")
                    .bind("after", afterId)
                    .bind("last", lastId)
                    .execute();
        }
    }

    private void insertIdentifiers(List<Indexed> records) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO <t>record_identifier (id, record_type, scheme, identifier)
                VALUES (:id, :type, :scheme, :identifier)
                """);
        for (Indexed one : records) {
            for (Identifier identifier : new HashSet<>(one.record().head().identifiers())) {
                bind(batch, one.id())
                        .bind("scheme", identifier.scheme())
                        .bind("identifier", identifier.value())
                        .add();
            }
        }
        try {
            execute(batch);
        } catch (UnableToExecuteStatementException e) {
            if (dialect.isUniquenessFault(e)) {
                // The engine's message would repeat the identifier, which for a participant is personal data.
                throw new IdentifierTakenException(records.get(0).id(), null);
            }
            throw e;
        }
    }

    private void insertFacets(List<Indexed> records) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO <t>record_facet (id, record_type, facet, facet_value)
                VALUES (:id, :type, :facet, :value)
                """);
        for (Indexed one : records) {
            one.entry().facets().forEach((facet, values) -> {
                for (String value : values) {
                    bind(batch, one.id())
                            .bind("facet", word(facet))
                            .bind("value", IndexText.facetValue(value))
                            .add();
                }
            });
        }
        execute(batch);
    }

    private void insertLinks(List<Indexed> records) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO <t>record_link (id, record_type, path, to_id, to_type)
                VALUES (:id, :type, :path, :to, :toType)
                """);
        for (Indexed one : records) {
            for (RecordTree.Reference reference : RecordTree.references(one.record())) {
                bind(batch, one.id())
                        .bind("path", reference.path())
                        .bind("to", reference.to().value())
                        .bind("toType", reference.to().type())
                        .add();
            }
        }
        execute(batch);
    }

    private static PreparedBatch bind(PreparedBatch batch, AggregateId id) {
        return batch.bind("id", id.value()).bind("type", id.type());
    }

    private static void execute(PreparedBatch batch) {
        try (batch) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
