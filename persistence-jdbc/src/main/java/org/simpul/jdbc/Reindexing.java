package org.simpul.jdbc;

import java.util.List;
import org.simpul.model.Aggregate;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.IndexEntry;

/** Makes all index rows anew from the documents, a batch of records at a time. */
final class Reindexing {

    private static final int BATCH = 200;

    private final Transaction transaction;
    private final RecordCodec codec;
    private final RecordTable records;
    private final IndexRows index;

    Reindexing(Transaction transaction, RecordCodec codec) {
        this.transaction = transaction;
        this.codec = codec;
        records = new RecordTable(transaction.handle(), transaction.dialect());
        index = new IndexRows(transaction.handle(), transaction.dialect());
    }

    private record Document(String id, RecordType type, int format, String text) {}

    void run() {
        // All go first: a wrong row may claim an identifier that belongs to a record of a later batch.
        index.deleteAll();
        List<Document> batch = behind("", "");
        while (!batch.isEmpty()) {
            for (Document document : batch) {
                Aggregate<?> record = codec.read(document.type, document.format, document.text);
                IndexEntry entry = IndexEntry.of(record);
                records.reindex(record, entry);
                index.insert(record, entry);
            }
            Document last = batch.get(batch.size() - 1);
            batch = behind(last.id, last.type.code());
        }
    }

    private List<Document> behind(String id, String type) {
        return transaction
                .handle()
                .createQuery("SELECT r.id, r.record_type, v.format, v.document FROM <t>record r "
                        + StoredVersion.JOIN_NEWEST
                        + """
                        WHERE r.is_deleted = FALSE AND (r.id > :id OR (r.id = :id AND r.record_type > :type))
                        ORDER BY r.id, r.record_type FETCH FIRST :batch ROWS ONLY
                        """)
                .bind("id", id)
                .bind("type", type)
                .bind("batch", BATCH)
                .map((row, context) -> new Document(
                        row.getString("id"),
                        Coded.of(RecordType.class, row.getString("record_type")),
                        row.getInt("format"),
                        row.getString("document")))
                .list();
    }
}
