package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditChain;
import org.simpul.port.AuditSeal;

/** The chain of the audit trail as it is stored, read in pages. */
final class StoredChain implements AuditChain.Source {

    private static final int SEALS_PER_PAGE = 200;
    private static final int ENTRIES_PER_PAGE = 1_000;

    private final Handle handle;

    StoredChain(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<AuditSeal> sealsBehind(@Nullable AuditSeal seal) {
        return handle.createQuery("""
                        SELECT seal, sealed_at, first_place, last_place, form, hash FROM <t>audit_seal
                        WHERE seal > :seal ORDER BY seal FETCH FIRST :limit ROWS ONLY
                        """)
                .bind("seal", seal == null ? Long.MIN_VALUE : seal.number())
                .bind("limit", SEALS_PER_PAGE)
                .map((row, context) -> new AuditSeal(
                        row.getLong("seal"),
                        Columns.instant(row, "sealed_at"),
                        row.getLong("first_place"),
                        row.getLong("last_place"),
                        row.getInt("form"),
                        row.getString("hash")))
                .list();
    }

    @Override
    public List<AuditChain.Stored> entriesBehind(AuditChain.@Nullable Stored entry) {
        return handle.createQuery("SELECT " + AuditTable.COLUMNS + """
                        , place, digest FROM <t>audit
                        WHERE place >= :place AND (place > :place OR entry > :entry)
                        ORDER BY place, entry FETCH FIRST :limit ROWS ONLY
                        """)
                .bind("place", entry == null ? Long.MIN_VALUE : entry.row().place())
                .bind("entry", entry == null ? Long.MIN_VALUE : entry.row().number())
                .bind("limit", ENTRIES_PER_PAGE)
                .map((row, context) -> new AuditChain.Stored(AuditTable.row(row, row.getLong("place")), digest(row)))
                .list();
    }

    /** None where the index would find the entry under another subject than it has. */
    private static @Nullable String digest(ResultSet row) throws SQLException {
        boolean isFoundBySubject =
                IndexText.facetValue(row.getString("subject")).equals(row.getString("subject_key"));
        return isFoundBySubject ? row.getString("digest") : null;
    }

    @Override
    public @Nullable AuditAnchor head() {
        return handle.createQuery("SELECT last_seal, hash FROM <t>audit_chain")
                .map((row, context) -> anchor(row))
                .findFirst()
                .orElse(null);
    }

    /** What is no anchor was written there by others. */
    private static @Nullable AuditAnchor anchor(ResultSet row) throws SQLException {
        try {
            return new AuditAnchor(row.getLong("last_seal"), row.getString("hash"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public long unsealed() {
        return handle.createQuery("SELECT COUNT(*) FROM <t>audit WHERE place IS NULL")
                .mapTo(Long.class)
                .one();
    }
}
