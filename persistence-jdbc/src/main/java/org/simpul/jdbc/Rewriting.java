package org.simpul.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.simpul.jdbc.VersionTable.Words;
import org.simpul.jdbc.ViewTable.Stamp;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.RecordVersion;

/** Writes other words in the place of those that the versions of a record were written in. */
final class Rewriting {

    private final Transaction transaction;
    private final RecordCodec codec;
    private final RecordTable records;
    private final VersionTable versions;
    private final IndexRows index;
    private final Lookups lookups;

    Rewriting(Transaction transaction, RecordCodec codec) {
        this.transaction = transaction;
        this.codec = codec;
        records = new RecordTable(transaction.handle(), transaction.dialect());
        versions = new VersionTable(transaction.handle());
        index = new IndexRows(transaction.handle(), transaction.dialect());
        lookups = new Lookups(transaction.handle());
    }

    /** All versions of a record, to which nobody adds one until the transaction ends. */
    List<StoredVersion> hold(AggregateId id) {
        String ending = Objects.requireNonNullElse(transaction.dialect().pastSnapshots(), "");
        return lookups.claim(List.of(id)).stream()
                .filter(standing -> standing.type().equals(id.type().code()))
                .findFirst()
                .map(standing -> versions.all(id, standing.version(), ending))
                .orElse(List.of());
    }

    /**
     * Writes the versions that say something else than before, and the rows beside the record if its newest does.
     *
     * @param after as many as before
     * @return how many versions say something else
     */
    <A extends Aggregate<?>> int keep(AggregateId id, List<RecordVersion<A>> before, List<RecordVersion<A>> after) {
        List<RecordVersion<A>> changed = IntStream.range(0, before.size())
                .filter(i -> !after.get(i).equals(before.get(i)))
                .mapToObj(after::get)
                .toList();
        if (changed.isEmpty()) {
            return 0;
        }
        versions.rewriteAll(id, changed.stream().map(this::words).toList());
        RecordVersion<A> newest = after.get(after.size() - 1);
        A record = newest.record();
        if (record == null) {
            records.setAudience(Indexed.of(lastRecord(after)));
        } else if (changed.contains(newest)) {
            reindex(Indexed.of(record), new Stamp(newest.version(), after.get(0).at(), newest.at()));
        }
        return changed.size();
    }

    private Words words(RecordVersion<? extends Aggregate<?>> version) {
        Aggregate<?> record = version.record();
        return new Words(
                version.version(), version.reason(), codec.format(), record == null ? null : codec.write(record));
    }

    private static <A> A lastRecord(List<RecordVersion<A>> versionsOfADeleted) {
        // A record is deleted once, by its last version.
        return Objects.requireNonNull(
                versionsOfADeleted.get(versionsOfADeleted.size() - 2).record(), "what was deleted");
    }

    private void reindex(Indexed record, Stamp stamp) {
        // Deleted whatever they are, for a transaction that sees an earlier state would not find them all.
        List<AggregateId> ids = List.of(record.id());
        index.deleteAll(ids);
        records.reindexAll(List.of(record));
        index.insertAll(List.of(record), any -> stamp);
    }
}
