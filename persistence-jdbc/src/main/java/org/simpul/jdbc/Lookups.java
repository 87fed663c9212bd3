package org.simpul.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.simpul.model.Identifier;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;

/** Finds records by sets of ids or identifiers. */
final class Lookups {

    private final Handle handle;

    Lookups(Handle handle) {
        this.handle = handle;
    }

    /** That a record is there, or was until it was deleted. */
    record Presence(AggregateId id, boolean isDeleted) {}

    /** At which version a record stands. */
    record Standing(String id, String type, int version) {}

    /** Holds the rows of these records, in one order for all who do, until the transaction ends; tells how they are then. */
    List<Standing> claim(Collection<? extends AggregateId> ids) {
        return standings(ids, " FOR UPDATE");
    }

    /** How these records stand in the eyes of the transaction. */
    List<Standing> standings(Collection<? extends AggregateId> ids) {
        return standings(ids, "");
    }

    private List<Standing> standings(Collection<? extends AggregateId> ids, String ending) {
        List<Standing> standings = new ArrayList<>();
        for (List<UUID> list : lists(ids)) {
            standings.addAll(handle.createQuery(
                            "SELECT id, record_type, version FROM <t>record WHERE id IN (<ids>) ORDER BY id" + ending)
                    .bindList("ids", list)
                    .map((row, context) ->
                            new Standing(row.getString("id"), row.getString("record_type"), row.getInt("version")))
                    .list());
        }
        return standings;
    }

    /** The records that are or were there, of any kind that has one of these UUIDs. */
    List<Presence> presences(Collection<? extends AggregateId> ids) {
        return presences(ids, "");
    }

    /** @param ending what the statement ends with, such as what holds the rows it finds */
    List<Presence> presences(Collection<? extends AggregateId> ids, String ending) {
        List<Presence> found = new ArrayList<>();
        for (List<UUID> list : lists(ids)) {
            // Asked for more than the id, H2 takes another index and reads all records of the kind.
            found.addAll(handle.createQuery(
                            "SELECT id, record_type, is_deleted FROM <t>record WHERE id IN (<ids>)" + ending)
                    .bindList("ids", list)
                    .map((row, context) -> new Presence(
                            Kind.id(row.getString("record_type"), row.getString("id")), row.getBoolean("is_deleted")))
                    .list());
        }
        return found;
    }

    /** The newest versions of the records of one kind that are there. */
    List<StoredVersion> newest(RecordType type, Collection<? extends AggregateId> ids) {
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

    /** The ids of the records of one kind that have these identifiers. */
    Map<Identifier, String> owners(RecordType type, Collection<Identifier> identifiers) {
        Map<Identifier, String> owners = new HashMap<>();
        for (List<Identifier> list : InLists.of(identifiers)) {
            // Engines use an index for two lists, but not for a list of pairs; this finds a few more than asked for.
            handle.createQuery("""
                            SELECT scheme, identifier, id FROM <t>record_identifier
                            WHERE record_type = :type AND identifier IN (<identifiers>) AND scheme IN (<schemes>)
                            """)
                    .bind("type", type)
                    .bindList("identifiers", distinct(list, Identifier::value))
                    .bindList("schemes", distinct(list, Identifier::scheme))
                    .map((row, context) -> Map.entry(
                            new Identifier(row.getString("scheme"), row.getString("identifier")), row.getString("id")))
                    .forEach(owner -> owners.put(owner.getKey(), owner.getValue()));
        }
        owners.keySet().retainAll(Set.copyOf(identifiers));
        return owners;
    }

    private static List<String> distinct(List<Identifier> identifiers, Function<Identifier, String> part) {
        return InLists.filled(identifiers.stream().map(part).distinct().toList());
    }

    private static List<List<UUID>> lists(Collection<? extends AggregateId> ids) {
        return InLists.of(ids.stream().map(AggregateId::value).toList()).stream()
                .map(InLists::filled)
                .toList();
    }
}
