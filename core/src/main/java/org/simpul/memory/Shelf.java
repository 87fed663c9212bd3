package org.simpul.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;

/** The folders of all records of one kind, and which record has which identifier. */
final class Shelf<A extends Aggregate<I>, I extends AggregateId> {

    private final Map<I, Folder<A>> folders = new HashMap<>();
    private final Map<Claim, I> owners = new HashMap<>();

    /** The folder of a record; null when there never was one. */
    @Nullable
    Folder<A> folder(I id) {
        return folders.get(id);
    }

    /** The record that has an identifier before an audience; null when it is free. */
    @Nullable
    I owner(Claim claim) {
        return owners.get(claim);
    }

    /** The records, deleted ones too, of whose folder something holds. */
    Set<I> idsOf(Predicate<Folder<A>> holds) {
        return folders.entrySet().stream()
                .filter(entry -> holds.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
        claims(from).forEach(owners::remove);
        if (to == null) {
            folders.remove(id);
        } else {
            folders.put(id, to);
        }
        claims(to).forEach(claim -> owners.put(claim, id));
    }

    private Set<Claim> claims(@Nullable Folder<A> folder) {
        Filed<A> current = folder == null ? null : folder.current();
        return current == null ? Set.of() : Claim.of(current.views());
    }
}
