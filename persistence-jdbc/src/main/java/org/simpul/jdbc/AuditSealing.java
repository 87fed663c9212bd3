package org.simpul.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditChain;
import org.simpul.port.AuditRow;
import org.simpul.port.AuditSeal;
import org.simpul.port.StorageException;

/**
 * Seals entries of the audit trail. A writer leaves its entries without a place, so writers never wait for each other; whoever
 * seals gives places to what is committed by then, one after the other, as {@link ChangePlaces} does in the log of changes.
 * The chain goes on from its end as it is remembered, be its last seal there or not, so that the loss of one stays visible.
 */
final class AuditSealing {

    private final Transaction transaction;
    private final Handle handle;

    AuditSealing(Transaction transaction) {
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    private record End(long seal, long place, String hash) {}

    /** A row as it is, and what its place in the table is known by. */
    private record Unsealed(AuditRow row, String id, String type) {}

    Optional<AuditSeal> seal(Instant now, int most) {
        End end = lockedEnd();
        List<Unsealed> unsealed = unsealed(end.place, most);
        if (unsealed.isEmpty()) {
            return Optional.empty();
        }
        List<String> digests = unsealed.stream().map(one -> one.row.digest()).toList();
        AuditSeal seal = AuditChain.seal(anchor(end), now, end.place + 1, digests);
        place(unsealed, digests);
        insert(seal);
        return Optional.of(seal);
    }

    /** The end of the chain, which nobody else moves until the transaction ends. */
    private End lockedEnd() {
        return handle.createQuery("SELECT last_seal, last_place, hash FROM <t>audit_chain FOR UPDATE")
                .map((row, context) ->
                        new End(row.getLong("last_seal"), row.getLong("last_place"), row.getString("hash")))
                .findFirst()
                .orElseThrow(() -> lost(null));
    }

    private static AuditAnchor anchor(End end) {
        try {
            return new AuditAnchor(end.seal, end.hash);
        } catch (IllegalArgumentException e) {
            throw lost(e);
        }
    }

    private static StorageException lost(@Nullable Throwable cause) {
        return new StorageException("The end of the chain of audit seals is lost: verify the audit trail", cause);
    }

    /** In the order of writing; that by place as well lets every engine read it off the index. */
    private List<Unsealed> unsealed(long lastPlace, int most) {
        AtomicLong place = new AtomicLong(lastPlace);
        return handle.createQuery("SELECT " + AuditTable.COLUMNS + """
                         FROM <t>audit
                        WHERE place IS NULL ORDER BY place, entry FETCH FIRST :most ROWS ONLY
                        """)
                .bind("most", most)
                .map((row, context) -> new Unsealed(
                        AuditTable.row(row, place.incrementAndGet()),
                        row.getString("id"),
                        row.getString("record_type")))
                .list();
    }

    private void place(List<Unsealed> unsealed, List<String> digests) {
        PreparedBatch batch = handle.prepareBatch("""
                UPDATE <t>audit SET place = :place, digest = :digest
                WHERE id = :id AND record_type = :type AND happened_at = :at AND entry = :entry AND place IS NULL
                """);
        for (int i = 0; i < unsealed.size(); i++) {
            Unsealed one = unsealed.get(i);
            batch.bind("place", one.row.place())
                    .bind("digest", digests.get(i))
                    .bind("id", one.id)
                    .bind("type", one.type)
                    .bind("at", one.row.at())
                    .bind("entry", one.row.number())
                    .add();
        }
        // In a transaction that sees an old state, others may have sealed them since.
        for (int count : batch.execute()) {
            if (count == 0) {
                throw transaction.lostRace();
            }
        }
    }

    private void insert(AuditSeal seal) {
        handle.createUpdate("""
                        INSERT INTO <t>audit_seal (seal, sealed_at, first_place, last_place, form, hash)
                        VALUES (:seal, :at, :first, :last, :form, :hash)
                        """)
                .bind("seal", seal.number())
                .bind("at", seal.at())
                .bind("first", seal.firstPlace())
                .bind("last", seal.lastPlace())
                .bind("form", seal.form())
                .bind("hash", seal.hash())
                .execute();
        handle.createUpdate("UPDATE <t>audit_chain SET last_seal = :seal, last_place = :last, hash = :hash")
                .bind("seal", seal.number())
                .bind("last", seal.lastPlace())
                .bind("hash", seal.hash())
                .execute();
    }
}
