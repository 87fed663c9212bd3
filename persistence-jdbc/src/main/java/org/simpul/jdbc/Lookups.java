package org.simpul.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.simpul.model.Identifier;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;

/** Finds records of one kind by sets of ids or identifiers. */
final class Lookups {

    private final Handle handle;
    private final RecordType type;

    Lookups(Handle handle, RecordType type) {
        this.handle = handle;
        this.type = type;
    }

    /** The newest versions of those that are there. */
    List<StoredVersion> newest(Collection<? extends AggregateId> ids) {
        List<StoredVersion> found = new ArrayList<>();
        for (List<UUID> list : lists(ids)) {
            found.addAll(handle.createQuery("SELECT " + StoredVersion.COLUMNS + " FROM <t>record r "
                            + StoredVersion.JOIN_NEWEST
                            + "WHERE r.record_type = :type AND r.is_deleted = FALSE AND r.id IN (<ids>)")
                    .bind("type", type)
                    .bindList("ids", list)
                    .map((row, context) -> StoredVersion.of(row))
                    .list());
        }
        return found;
    }

    List<String> deletedAmong(Collection<? extends AggregateId> ids) {
        List<String> deleted = new ArrayList<>();
        for (List<UUID> list : lists(ids)) {
            deleted.addAll(handle.createQuery("""
                            SELECT id FROM <t>record
                            WHERE record_type = :type AND is_deleted = TRUE AND id IN (<ids>)
                            """)
                    .bind("type", type)
                    .bindList("ids", list)
                    .mapTo(String.class)
                    .list());
        }
        return deleted;
    }

    Map<Identifier, String> owners(Collection<Identifier> identifiers) {
        Map<Identifier, String> owners = new HashMap<>();
        for (List<Identifier> list : InLists.of(identifiers)) {
            handle.createQuery("""
                            SELECT scheme, identifier, id FROM <t>record_identifier
                            WHERE record_type = :type AND (scheme, identifier) IN (<identifiers>)
                            """)
                    .bind("type", type)
                    .bindMethodsList("identifiers", list, List.of("scheme", "value"))
                    .map((row, context) -> Map.entry(
                            new Identifier(row.getString("scheme"), row.getString("identifier")), row.getString("id")))
                    .forEach(entry -> owners.put(entry.getKey(), entry.getValue()));
        }
        return owners;
    }

    private static List<List<UUID>> lists(Collection<? extends AggregateId> ids) {
        return InLists.of(ids.stream().map(AggregateId::value).toList());
    }
}
