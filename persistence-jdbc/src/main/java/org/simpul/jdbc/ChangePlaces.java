package org.simpul.jdbc;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Gives changes their places in the log. A writer leaves its changes without one, so writers never wait for each other, and
 * one that commits late takes no place before; the first who reads the log afterwards gives places, to what is committed by
 * then, and one reader after the other. So places become visible in their order.
 */
final class ChangePlaces {

    private static final int MOST_AT_ONCE = 2_000;

    private final Transaction transaction;
    private final Handle handle;

    ChangePlaces(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    private record Unplaced(String id, String type, int version) {}

    /** Whether there are changes without a place. */
    boolean areMissing() {
        return handle.createQuery("SELECT entry FROM <t>record_change WHERE place IS NULL FETCH FIRST 1 ROWS ONLY")
                .mapTo(Long.class)
                .findFirst()
                .isPresent();
    }

    /**
     * Gives places to the changes that this transaction sees without one, at most so many as one transaction bears well; not
     * to those of the unit at hand, which is not kept yet.
     */
    void give() {
        long last = handle.createQuery("SELECT last_place FROM <t>change_log FOR UPDATE")
                .mapTo(Long.class)
                .one();
        List<Unplaced> unplaced = unplaced();
        PreparedBatch batch = handle.prepareBatch("""
                UPDATE <t>record_change SET place = :place
                WHERE id = :id AND record_type = :type AND version = :version AND place IS NULL
                """);
        Set<Unplaced> ownChanges = transaction.changes().stream()
                .map(change -> new Unplaced(
                        change.id().value().toString(), change.id().type().code(), change.version()))
                .collect(Collectors.toSet());
        unplaced.removeAll(ownChanges);
        long place = last;
        for (Unplaced change : unplaced) {
            place++;
            batch.bind("place", place)
                    .bind("id", change.id)
                    .bind("type", change.type)
                    .bind("version", change.version)
                    .add();
        }
        if (place > last) {
            requireEach(batch.execute());
            handle.createUpdate("UPDATE <t>change_log SET last_place = :last")
                    .bind("last", place)
                    .execute();
        }
    }

    /** In the order of writing, in which the versions of a record ascend: a later one waits for the end of an earlier. */
    private List<Unplaced> unplaced() {
        return handle.createQuery("""
                        SELECT id, record_type, version FROM <t>record_change
                        WHERE place IS NULL ORDER BY entry FETCH FIRST :most ROWS ONLY
                        """)
                .bind("most", MOST_AT_ONCE)
                .map((row, context) ->
                        new Unplaced(row.getString("id"), row.getString("record_type"), row.getInt("version")))
                .list();
    }

    /** In a transaction that sees an old state, others may have been given their places since. */
    private void requireEach(int[] counts) {
        for (int count : counts) {
            if (count == 0) {
                throw transaction.lostRace();
            }
        }
    }
}
