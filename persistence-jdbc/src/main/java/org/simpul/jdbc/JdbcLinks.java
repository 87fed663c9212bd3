package org.simpul.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Links;

/** Who names whom, read off the link rows. */
final class JdbcLinks implements Links {

    private static final Comparator<Link> ORDER = Comparator.comparing((Link link) -> text(link.from()))
            .thenComparing(Link::path)
            .thenComparing(link -> text(link.to()));

    private final JdbcUnitOfWork unit;
    private final Handle handle;

    JdbcLinks(JdbcUnitOfWork unit, Handle handle) {
        this.unit = unit;
        this.handle = handle;
    }

    @Override
    public Set<AggregateId> existing(Collection<? extends AggregateId> ids) {
        return unit.reading(() -> {
            Set<AggregateId> existing = new HashSet<>();
            for (List<? extends AggregateId> list : InLists.of(ids)) {
                Conditions conditions = new Conditions();
                conditions.add("r.is_deleted = FALSE");
                conditions.add(among("r.record_type", "r.id", list, conditions));
                existing.addAll(conditions
                        .bindTo(handle.createQuery(
                                "SELECT r.record_type, r.id FROM <t>record r WHERE " + conditions.sql()))
                        .map((row, context) -> Kind.id(row.getString("record_type"), row.getString("id")))
                        .list());
            }
            return existing;
        });
    }

    @Override
    public List<Link> from(Collection<? extends AggregateId> ids, int limit) {
        return unit.reading(() -> links("r.record_type", "r.id", "", ids, limit));
    }

    @Override
    public List<Link> to(Collection<? extends AggregateId> ids, int limit) {
        return unit.reading(() ->
                links("r.to_type", "r.to_id", " AND NOT (r.id = r.to_id AND r.record_type = r.to_type)", ids, limit));
    }

    private List<Link> links(
            String typeColumn, String idColumn, String condition, Collection<? extends AggregateId> ids, int limit) {
        List<Link> links = new ArrayList<>();
        for (List<? extends AggregateId> list : InLists.of(ids)) {
            Conditions conditions = new Conditions();
            conditions.add(among(typeColumn, idColumn, list, conditions) + condition);
            String rows = conditions.bind(limit);
            links.addAll(conditions
                    .bindTo(handle.createQuery(
                            "SELECT r.id, r.record_type, r.path, r.to_id, r.to_type FROM <t>record_link r WHERE "
                                    + conditions.sql() + " ORDER BY r.id, r.path, r.to_id FETCH FIRST " + rows
                                    + " ROWS ONLY"))
                    .map((row, context) -> new Link(
                            Kind.id(row.getString("record_type"), row.getString("id")),
                            row.getString("path"),
                            Kind.id(row.getString("to_type"), row.getString("to_id"))))
                    .list());
        }
        // Each list came in order; several come in the order of all.
        return links.stream().sorted(ORDER).limit(limit).toList();
    }

    private static String text(AggregateId id) {
        return id.value().toString();
    }

    private static String among(
            String typeColumn, String idColumn, List<? extends AggregateId> ids, Conditions conditions) {
        Map<RecordType, List<String>> byType = new EnumMap<>(RecordType.class);
        for (AggregateId id : ids) {
            byType.computeIfAbsent(id.type(), type -> new ArrayList<>()).add(conditions.bind(id.value()));
        }
        return byType.entrySet().stream()
                .map(kind -> "(" + typeColumn + " = " + conditions.bind(kind.getKey()) + " AND " + idColumn + " IN ("
                        + String.join(", ", kind.getValue()) + "))")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }
}
