package org.simpul.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;

/**
 * The records of one kind, within one unit of work.
 *
 * @param <A> the kind of record
 * @param <I> its id
 */
public interface Store<A extends Aggregate<I>, I extends AggregateId> {

    /**
     * Saves a record as version 1.
     *
     * @throws RecordExistsException if a record with this id is or was there
     * @throws IdentifierTakenException if another record of this kind has one of its identifiers
     */
    default Recorded<A> insert(A record) {
        return insertAll(List.of(record)).get(0);
    }

    /**
     * Saves records as {@link #insert} does, all or none, in a number of statements that does not grow with theirs. They are
     * answered in their order.
     */
    List<Recorded<A>> insertAll(List<A> records);

    /**
     * Replaces the stored version and answers the new one, which is one higher.
     *
     * @throws StaleVersionException unless {@code expectedVersion} is the stored version
     * @throws IdentifierTakenException if another record of this kind has one of its identifiers
     */
    Recorded<A> replace(A record, int expectedVersion);

    /**
     * Deletes a record. Its versions stay in the history, and the deletion is one more; its identifiers become free.
     *
     * @throws StaleVersionException unless {@code expectedVersion} is the stored version
     */
    void delete(I id, int expectedVersion);

    /** The records with these ids; one that is not there, or was deleted, has no entry. One statement for all of them. */
    Map<I, Recorded<A>> find(Collection<I> ids);

    default Optional<Recorded<A>> find(I id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** Which of these ids name a record that was deleted and, as it last was, may be known to those of a clearance. */
    Set<I> deletedAmong(Collection<I> ids, Sensitivity clearance);

    /**
     * Which record has each of these identifiers, as far as those of a clearance may know; one that is free, or seems so to
     * them, has no entry.
     */
    Map<Identifier, I> owners(Collection<Identifier> identifiers, Sensitivity clearance);

    /** One page of the records that match a query, in its order; none twice and none missed while others write. */
    Page<Recorded<A>> page(Query query);

    /**
     * Gives every record that matches a query to a reader, in the query's order, and keeps none of them. The query's limit is
     * how many are held at a time.
     */
    default void forEach(Query query, Consumer<? super Recorded<A>> reader) {
        Cursor next;
        Query from = query;
        do {
            Page<Recorded<A>> page = page(from);
            page.items().forEach(reader);
            next = page.next();
            from = query.after(next);
        } while (next != null);
    }

    /**
     * The versions of a record, the newest first, a deletion included; empty for a record that never was.
     *
     * @param beforeVersion only versions lower than this; null to begin with the newest
     * @param limit at most so many, 1 or more
     */
    List<RecordVersion<A>> history(I id, @Nullable Integer beforeVersion, int limit);

    /** The version that was current at an instant; empty when there was none, or the record was deleted by then. */
    Optional<Recorded<A>> asOf(I id, Instant instant);

    /** One version; empty when there is no such version, or when it is a deletion. */
    Optional<Recorded<A>> version(I id, int version);
}
