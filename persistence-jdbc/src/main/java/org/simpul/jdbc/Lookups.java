package org.simpul.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Facet;

/** Finds records by sets of ids, identifiers or values. */
final class Lookups {

    private final Handle handle;

    Lookups(Handle handle) {
        this.handle = handle;
    }

    /**
     * That a record is there, or was until it was deleted.
     *
     * @param audience the widest that may know of it
     */
    record Presence(AggregateId id, boolean isDeleted, Sensitivity audience) {}

    /**
     * At which version a record stands.
     *
     * @param recordedAt when its first version was written
     */
    record Standing(String id, String type, int version, boolean isDeleted, Instant recordedAt) {}

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
            standings.addAll(
                    handle.createQuery("SELECT id, record_type, version, is_deleted, recorded_at FROM <t>record"
                                    + " WHERE id IN (<ids>) ORDER BY id" + ending)
                            .bindList("ids", list)
                            .map((row, context) -> new Standing(
                                    row.getString("id"),
                                    row.getString("record_type"),
                                    row.getInt("version"),
                                    row.getBoolean("is_deleted"),
                                    Columns.instant(row, "recorded_at")))
                            .list());
        }
        return standings;
    }

    /**
     * That a record was merged into another of its kind.
     *
     * @param into which one stands for both
     */
    record Merger(String id, String into) {}

    /** A record of any kind that has a UUID, and the record that it was merged into. */
    private record Kindred(String type, String id, @Nullable String into) {

        Optional<Merger> of(RecordType wanted) {
            return into != null && type.equals(wanted.code()) ? Optional.of(new Merger(id, into)) : Optional.empty();
        }
    }

    /** Those of some records of one kind that were merged into others. */
    List<Merger> mergers(RecordType type, Collection<? extends AggregateId> ids) {
        List<Merger> found = new ArrayList<>();
        for (List<UUID> list : lists(ids)) {
            handle.createQuery("SELECT id, record_type, merged_into FROM <t>record WHERE id IN (<ids>)")
                    .bindList("ids", list)
                    .map((row, context) -> new Kindred(
                            row.getString("record_type"), row.getString("id"), row.getString("merged_into")))
                    .forEach(one -> one.of(type).ifPresent(found::add));
        }
        return found;
    }

    /** The records of one kind that were merged into some. */
    List<Merger> mergedInto(RecordType type, Collection<? extends AggregateId> ids) {
        List<Merger> found = new ArrayList<>();
        for (List<UUID> list : lists(ids)) {
            found.addAll(handle.createQuery(
                            "SELECT id, merged_into FROM <t>record WHERE merged_into IN (<ids>) AND record_type = :type")
                    .bind("type", type)
                    .bindList("ids", list)
                    .map((row, context) -> new Merger(row.getString("id"), row.getString("merged_into")))
                    .list());
        }
        return found;
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
                            "SELECT id, record_type, is_deleted, audience FROM <t>record WHERE id IN (<ids>)" + ending)
                    .bindList("ids", list)
                    .map((row, context) -> new Presence(
                            Kind.id(row.getString("record_type"), row.getString("id")),
                            row.getBoolean("is_deleted"),
                            Audience.of(row.getString("audience"))))
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

    /**
     * That a record has an identifier.
     *
     * @param seenFrom the widest audience that may know it
     */
    record Owner(Identifier identifier, String id, Sensitivity seenFrom) {}

    /** The records of one kind that have these identifiers, as far as those of a clearance may know. */
    List<Owner> owners(RecordType type, Collection<Identifier> identifiers, Sensitivity clearance) {
        Set<Identifier> wanted = Set.copyOf(identifiers);
        List<Owner> owners = new ArrayList<>();
        for (List<Identifier> list : InLists.of(identifiers)) {
            // Engines use an index for two lists, but not for a list of pairs; this finds a few more than asked for.
            handle.createQuery("""
                            SELECT scheme, identifier, id, seen_from FROM <t>record_identifier
                            WHERE record_type = :type AND identifier IN (<identifiers>) AND scheme IN (<schemes>)
                            AND seen_from <= :clearance
                            """)
                    .bind("type", type)
                    .bind("clearance", Audience.digit(clearance))
                    .bindList("identifiers", distinct(list, Identifier::value))
                    .bindList("schemes", distinct(list, Identifier::scheme))
                    .map((row, context) -> new Owner(
                            new Identifier(row.getString("scheme"), row.getString("identifier")),
                            row.getString("id"),
                            Audience.of(row.getString("seen_from"))))
                    .filter(owner -> wanted.contains(owner.identifier()))
                    .forEach(owners::add);
        }
        return owners;
    }

    /** That a record has a value of a facet, as its column holds it. */
    record Holder(String value, String id) {}

    /**
     * The records of one kind that have these values of a facet, as far as those of a clearance may know.
     *
     * @param values as their column holds them
     * @param limit at most so many of each value, those with the lowest ids
     */
    List<Holder> holders(RecordType type, Facet facet, Collection<String> values, Sensitivity clearance, int limit) {
        List<Holder> holders = new ArrayList<>();
        for (List<String> list : InLists.of(values)) {
            holders.addAll(handle.createQuery("""
                            SELECT facet_value, id FROM (
                              SELECT facet_value, id, ROW_NUMBER() OVER (PARTITION BY facet_value ORDER BY id) AS place
                              FROM <t>record_facet
                              WHERE record_type = :type AND facet = :facet AND facet_value IN (<values>)
                              AND seen_from <= :clearance
                            ) holder WHERE place <= :limit
                            """)
                    .bind("type", type)
                    .bind("facet", IndexRow.word(facet))
                    .bind("clearance", Audience.digit(clearance))
                    .bind("limit", limit)
                    .bindList("values", InLists.filled(list))
                    .map((row, context) -> new Holder(row.getString("facet_value"), row.getString("id")))
                    .list());
        }
        return holders;
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
