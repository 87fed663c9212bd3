package org.simpul.jdbc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.simpul.jdbc.ViewTable.Stamp;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;

/** Makes the index rows of a batch of records anew from their documents. */
final class Reindexing {

    private static final int BATCH = 200;
    private static final String BEHIND_ALL_IDS = "~";

    private final Handle handle;
    private final RecordCodec codec;
    private final RecordTable records;
    private final IndexRows index;
    private final Lookups lookups;

    Reindexing(Transaction transaction, RecordCodec codec) {
        this.handle = transaction.handle();
        this.codec = codec;
        records = new RecordTable(transaction.handle(), transaction.dialect());
        index = new IndexRows(transaction.handle(), transaction.dialect());
        lookups = new Lookups(transaction.handle());
    }

    /** Behind which record the next batch begins. */
    record Place(String id, String type) {
        static final Place START = new Place("", "");
    }

    private record Document(String id, RecordType type, int format, String text, Stamp stamp) {

        AggregateId recordId() {
            return Kind.id(type.code(), id);
        }
    }

    /** Makes the rows of one batch and tells where the next begins; null when there is none. */
    @Nullable
    Place batch(Place from) {
        List<Place> places = behind(from);
        if (places.isEmpty()) {
            index.deleteStray(from.id, BEHIND_ALL_IDS);
            return null;
        }
        // Held before they are read, so that nobody changes a record between its document and its rows.
        List<AggregateId> ids =
                places.stream().map(place -> Kind.id(place.type, place.id)).toList();
        lookups.claim(ids);
        List<Document> documents = documents(places);
        Map<AggregateId, Stamp> stamps =
                documents.stream().collect(Collectors.toMap(Document::recordId, Document::stamp));
        List<Indexed> batch = documents.stream()
                .map(document -> Indexed.of(codec.read(document.type, document.format, document.text)))
                .toList();
        index.deleteAll(ids);
        freeIdentifiers(batch);
        records.reindexAll(batch);
        index.insertAll(batch, stamps::get);
        Place last = places.get(places.size() - 1);
        index.deleteStray(from.id, last.id);
        return last;
    }

    private List<Place> behind(Place from) {
        return handle.createQuery("""
                        SELECT id, record_type FROM <t>record
                        WHERE is_deleted = FALSE AND id >= :id AND (id > :id OR record_type > :type)
                        ORDER BY id, record_type FETCH FIRST :batch ROWS ONLY
                        """)
                .bind("id", from.id)
                .bind("type", from.type)
                .bind("batch", BATCH)
                .map((row, context) -> new Place(row.getString("id"), row.getString("record_type")))
                .list();
    }

    /** As they are now; who was deleted since the batch was drawn up is left out. */
    private List<Document> documents(List<Place> places) {
        Place first = places.get(0);
        Place last = places.get(places.size() - 1);
        return handle.createQuery("SELECT r.id, r.record_type, r.version, r.recorded_at, r.updated_at,"
                        + " v.format, v.document FROM <t>record r "
                        + StoredVersion.JOIN_NEWEST
                        + """
                        WHERE r.is_deleted = FALSE AND r.id >= :first AND r.id <= :last
                        """)
                .bind("first", first.id)
                .bind("last", last.id)
                .map((row, context) -> new Document(
                        row.getString("id"),
                        Coded.of(RecordType.class, row.getString("record_type")),
                        row.getInt("format"),
                        row.getString("document"),
                        new Stamp(
                                row.getInt("version"),
                                Columns.instant(row, "recorded_at"),
                                Columns.instant(row, "updated_at"))))
                .filter(document -> places.contains(new Place(document.id, document.type.code())))
                .list();
    }

    /** A wrong row may say that another record has an identifier of the batch; documents say who has it. */
    private void freeIdentifiers(List<Indexed> batch) {
        PreparedBatch delete = handle.prepareBatch("""
                DELETE FROM <t>record_identifier
                WHERE id = :id AND record_type = :type AND scheme = :scheme AND identifier = :identifier
                """);
        for (RecordType type : RecordType.values()) {
            List<Identifier> identifiers = batch.stream()
                    .filter(one -> one.id().type() == type)
                    .flatMap(one -> one.record().head().identifiers().stream())
                    .toList();
            lookups.owners(type, identifiers, Sensitivity.STRICTLY_CONFIDENTIAL)
                    .forEach(owner -> delete.bind("id", owner.id())
                            .bind("type", type)
                            .bind("scheme", owner.identifier().scheme())
                            .bind("identifier", owner.identifier().value())
                            .add());
        }
        if (delete.size() > 0) {
            delete.execute();
        }
    }
}
