package org.simpul.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.id.AggregateId;

/** The folders of all records of one kind, and which record has which identifier. */
final class Shelf<A extends Aggregate<I>, I extends AggregateId> {

    private final Map<I, Folder<A>> folders = new HashMap<>();
    private final Map<Identifier, I> owners = new HashMap<>();

    /** The folder of a record; null when there never was one. */
    @Nullable
    Folder<A> folder(I id) {
        return folders.get(id);
    }

    /** The record that has an identifier; null when it is free. */
    @Nullable
    I owner(Identifier identifier) {
        return owners.get(identifier);
    }

    /** The records that are there, in no order. */
    Stream<Filed<A>> filed() {
        return folders.values().stream().map(Folder::current).flatMap(Stream::ofNullable);
    }

    /** Puts a folder in the place of the one before, until the session undoes it. */
    void put(I id, Folder<A> folder, Session session) {
        Folder<A> before = folders.get(id);
        exchange(id, before, folder);
        session.onUndo(() -> exchange(id, folder, before));
    }

    private void exchange(I id, @Nullable Folder<A> from, @Nullable Folder<A> to) {
        identifiers(from).forEach(owners::remove);
        if (to == null) {
            folders.remove(id);
        } else {
            folders.put(id, to);
        }
        identifiers(to).forEach(identifier -> owners.put(identifier, id));
    }

    private List<Identifier> identifiers(@Nullable Folder<A> folder) {
        Filed<A> current = folder == null ? null : folder.current();
        return current == null ? List.of() : current.record().head().identifiers();
    }
}
