package org.simpul.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;

/** The folders of all records of one kind, and which record has which identifier and which value of a facet. */
final class Shelf<A extends Aggregate<I>, I extends AggregateId> {

    private final Map<I, Folder<A>> folders = new HashMap<>();
    private final Map<Claim, I> owners = new HashMap<>();
    private final Map<FacetValue, Set<I>> holders = new HashMap<>();

    /** One value of one facet. */
    private record FacetValue(Facet facet, String value) {}

    /** The folder of a record; null when there never was one. */
    @Nullable
    Folder<A> folder(I id) {
        return folders.get(id);
    }

    /** What those of a clearance find of a record; null when it is not there for them, or none is named. */
    Filed.@Nullable Found<A> found(@Nullable I id, Sensitivity clearance) {
        Folder<A> folder = id == null ? null : folders.get(id);
        Filed<A> filed = folder == null ? null : folder.current();
        return filed == null ? null : filed.found(clearance);
    }

    /** The record that has an identifier before an audience; null when it is free. */
    @Nullable
    I owner(Claim claim) {
        return owners.get(claim);
    }

    /** The records that those of a clearance find by a value of a facet, in the order of their ids. */
    Stream<I> holders(Facet facet, String value, Sensitivity clearance) {
        return holders.getOrDefault(new FacetValue(facet, value), Set.of()).stream()
                .filter(id -> {
                    Filed.Found<A> found = found(id, clearance);
                    return found != null
                            && found.index()
                                    .facets()
                                    .getOrDefault(facet, Set.of())
                                    .contains(value);
                })
                .sorted(Ids::compare);
    }

    /** The records, deleted ones too, of whose folder something holds. */
    Set<I> idsOf(Predicate<Folder<A>> holds) {
        return folders.entrySet().stream()
                .filter(entry -> holds.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The records that were merged into any of these. */
    Set<I> mergedInto(Collection<I> ids) {
        Set<AggregateId> survivors = Set.copyOf(ids);
        return idsOf(folder -> folder.mergedInto() != null && survivors.contains(folder.mergedInto()));
    }

    /** The records that are there, in no order. */
    Stream<Filed<A>> filed() {
        return folders.values().stream().map(Folder::current).flatMap(Stream::ofNullable);
    }

    /** What those of a clearance find of the records that are there, in no order. */
    Stream<Filed.Found<A>> found(Sensitivity clearance) {
        return filed().map(filed -> filed.found(clearance)).flatMap(Stream::ofNullable);
    }

    /** Puts a folder in the place of the one before, until the session undoes it. */
    void put(I id, Folder<A> folder, Session session) {
        Folder<A> before = folders.get(id);
        exchange(id, before, folder);
        session.onUndo(() -> exchange(id, folder, before));
    }

    private void exchange(I id, @Nullable Folder<A> from, @Nullable Folder<A> to) {
        // Of records replaced at once, another may have its identifier by now.
        claims(from).forEach(claim -> owners.remove(claim, id));
        values(from)
                .forEach(value ->
                        holders.computeIfPresent(value, (any, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids));
        if (to == null) {
            folders.remove(id);
        } else {
            folders.put(id, to);
        }
        claims(to).forEach(claim -> owners.put(claim, id));
        values(to)
                .forEach(value ->
                        holders.computeIfAbsent(value, any -> new HashSet<>()).add(id));
    }

    /** What those who see all of a record find it by; all others find it by some of these values. */
    private Set<FacetValue> values(@Nullable Folder<A> folder) {
        Filed<A> current = folder == null ? null : folder.current();
        Set<FacetValue> all = new HashSet<>();
        if (current != null) {
            IndexEntry whole = current.views().get(current.views().size() - 1).index();
            whole.facets().forEach((facet, values) -> values.forEach(value -> all.add(new FacetValue(facet, value))));
        }
        return all;
    }

    private Set<Claim> claims(@Nullable Folder<A> folder) {
        Filed<A> current = folder == null ? null : folder.current();
        return current == null ? Set.of() : Claim.of(current.views());
    }
}
