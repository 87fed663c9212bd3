package org.simpul.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Facet;
import org.simpul.port.Links;

/** Who names whom, read off the link rows. */
final class JdbcLinks implements Links {

    private static final Comparator<Link> ORDER = Comparator.comparing((Link link) -> text(link.from()))
            .thenComparing(Link::path)
            .thenComparing(link -> text(link.to()));

    private final JdbcUnitOfWork unit;
    private final Transaction transaction;
    private final Handle handle;

    JdbcLinks(JdbcUnitOfWork unit, Transaction transaction) {
        this.unit = unit;
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    @Override
    public Map<AggregateId, Sensitivity> existing(Collection<? extends AggregateId> ids) {
        return unit.reading(() -> {
            Set<AggregateId> asked = Set.copyOf(ids);
            return new Lookups(handle)
                    .presences(ids, transaction.keepingFromDeletion()).stream()
                            .filter(presence -> !presence.isDeleted() && asked.contains(presence.id()))
                            .collect(Collectors.toMap(Lookups.Presence::id, Lookups.Presence::audience));
        });
    }

    @Override
    public List<Link> from(Collection<? extends AggregateId> ids, int limit) {
        return unit.reading(() -> links("r.record_type", "r.id", "", ids, limit, ""));
    }

    @Override
    public List<Link> to(Collection<? extends AggregateId> ids, int limit) {
        return unit.reading(() -> links(
                "r.to_type",
                "r.to_id",
                " AND NOT (r.id = r.to_id AND r.record_type = r.to_type)",
                ids,
                limit,
                transaction.seeingTheNewest()));
    }

    private List<Link> links(
            String typeColumn,
            String idColumn,
            String condition,
            Collection<? extends AggregateId> ids,
            int limit,
            String ending) {
        List<Link> links = new ArrayList<>();
        for (List<? extends AggregateId> list : InLists.of(ids)) {
            Conditions values = new Conditions();
            String rows = values.bind(limit);
            String sql = byType(list, values).entrySet().stream()
                    .map(kind -> "(SELECT r.id, r.record_type, r.path, r.to_id, r.to_type FROM <t>record_link r WHERE "
                            + typeColumn + " = " + kind.getKey() + " AND " + idColumn + " IN (" + kind.getValue() + ")"
                            + condition + " ORDER BY r.id, r.path, r.to_id FETCH FIRST " + rows + " ROWS ONLY" + ending
                            + ")")
                    .collect(Collectors.joining("\nUNION ALL "));
            links.addAll(values.bindTo(handle.createQuery(sql))
                    .map((row, context) -> new Link(
                            Kind.id(row.getString("record_type"), row.getString("id")),
                            row.getString("path"),
                            Kind.id(row.getString("to_type"), row.getString("to_id"))))
                    .list());
        }
        // Each kind came in order; several come in the order of all.
        return links.stream().sorted(ORDER).limit(limit).toList();
    }

    @Override
    public List<AggregateId> naming(AggregateId id, @Nullable AggregateId after, int limit) {
        return unit.reading(() -> handle.createQuery("""
                        SELECT r.id, r.record_type FROM <t>record_link r
                        WHERE r.to_id = :to AND r.to_type = :toType
                        AND NOT (r.id = r.to_id AND r.record_type = r.to_type)
                        AND r.id >= :after AND (r.id > :after OR r.record_type > :afterType)
                        GROUP BY r.id, r.record_type
                        ORDER BY r.id, r.record_type FETCH FIRST :limit ROWS ONLY
                        """ + transaction.seeingTheNewest())
                .bind("to", id.value())
                .bind("toType", id.type())
                .bind("after", after == null ? "" : text(after))
                .bind("afterType", after == null ? "" : after.type().code())
                .bind("limit", limit)
                .map((row, context) -> Kind.id(row.getString("record_type"), row.getString("id")))
                .list());
    }

    /**
     * What stands in SQL for the ids of each kind, by what stands for the kind. Each gets a look-up of its own within the
     * statement, since engines use no index for conditions joined by OR.
     */
    private static Map<String, String> byType(List<? extends AggregateId> ids, Conditions values) {
        Map<RecordType, List<UUID>> byType = new EnumMap<>(RecordType.class);
        for (AggregateId id : ids) {
            byType.computeIfAbsent(id.type(), type -> new ArrayList<>()).add(id.value());
        }
        Map<String, String> inSql = new LinkedHashMap<>();
        byType.forEach((type, ofType) -> inSql.put(
                values.bind(type),
                InLists.filled(ofType).stream().map(values::bind).collect(Collectors.joining(", "))));
        return inSql;
    }

    @Override
    public Set<OrganisationId> units(Collection<OrganisationId> ids, Sensitivity clearance) {
        return unit.reading(() -> withAllBelow(Kind.ORGANISATION, Facet.UNIT_OF, ids, clearance));
    }

    @Override
    public Set<PolicyInstrumentId> localising(Collection<PolicyInstrumentId> ids, Sensitivity clearance) {
        return unit.reading(() -> withAllBelow(Kind.POLICY_INSTRUMENT, Facet.LOCALISES, ids, clearance));
    }

    /**
     * Level by level, which ends in a circle too: a level is what was not met before.
     *
     * @param above the facet by which a record names those it lies directly below
     */
    private <A extends Aggregate<I>, I extends AggregateId> Set<I> withAllBelow(
            Kind<A, I> kind, Facet above, Collection<I> ids, Sensitivity clearance) {
        Set<I> met = new LinkedHashSet<>(ids);
        List<I> level = List.copyOf(met);
        while (!level.isEmpty()) {
            level = directlyBelow(kind, above, level, clearance).stream()
                    .filter(met::add)
                    .toList();
        }
        return met;
    }

    private <A extends Aggregate<I>, I extends AggregateId> List<I> directlyBelow(
            Kind<A, I> kind, Facet above, List<I> level, Sensitivity clearance) {
        List<I> below = new ArrayList<>();
        for (List<String> list : InLists.of(level.stream().map(JdbcLinks::text).toList())) {
            below.addAll(handle.createQuery("""
                            SELECT id FROM <t>record_facet
                            WHERE record_type = :type AND facet = :facet AND facet_value IN (<above>)
                            AND seen_from <= :clearance
                            """)
                    .bind("type", kind.type())
                    .bind("facet", IndexRow.word(above))
                    .bind("clearance", Audience.digit(clearance))
                    .bindList("above", InLists.filled(list))
                    .map((row, context) -> kind.id(row.getString("id")))
                    .list());
        }
        return below;
    }

    private static String text(AggregateId id) {
        return id.value().toString();
    }
}
