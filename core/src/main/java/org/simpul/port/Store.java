package org.simpul.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
    default Recorded<A> replace(A record, int expectedVersion) {
        return replace(record, expectedVersion, ChangeKind.UPDATED);
    }

    /**
     * Replaces the stored version as {@link #replace(Aggregate, int)} does, where the history and the log of changes are to
     * tell of another kind of change.
     *
     * @param change one that puts a record in the place of a record: not that it began or ended
     */
    Recorded<A> replace(A record, int expectedVersion, ChangeKind change);

    /**
     * Replaces records as {@link #replace(Aggregate, int, ChangeKind)} does, all or none, in a number of statements that does
     * not grow with theirs. One may get an identifier that another of them gives up. They are answered in their order.
     *
     * @param records each as it is to be, at the version that is stored; no two with one id
     * @throws StaleVersionException of one of them, unless it is at the version that is stored
     * @throws IdentifierTakenException of one of them, if another record of this kind has an identifier of any
     */
    List<Recorded<A>> replaceAll(List<Recorded<A>> records, ChangeKind change);

    /**
     * Deletes a record. Its versions stay in the history, and the deletion is one more; its identifiers become free, and what
     * was found in it is no longer kept.
     *
     * @throws StaleVersionException unless {@code expectedVersion} is the stored version
     */
    void delete(I id, int expectedVersion);

    /**
     * Ends a record because another one stands for both from now on: as {@link #delete} does, but the history and the log of
     * changes tell that it was merged, and the store knows into which.
     *
     * @param into another record of this kind
     * @throws StaleVersionException unless {@code expectedVersion} is the stored version
     */
    void merge(I id, int expectedVersion, I into);

    /**
     * Brings a record back that was merged into another, as its next version, which is an update. From then on it is a record
     * as any other.
     *
     * @param expectedVersion that by which it was merged
     * @throws StaleVersionException unless the record was merged by this version and is still
     * @throws IdentifierTakenException if another record of this kind has one of its identifiers
     */
    Recorded<A> restore(A record, int expectedVersion);

    /**
     * Into which record each of these was merged; one that is there, was deleted or never was has no entry. That record may
     * have been merged or deleted since. One statement for all of them.
     */
    Map<I, I> mergedInto(Collection<I> ids);

    /** The records that were merged into any of these and are so still. One statement for all of them. */
    Set<I> mergedFrom(Collection<I> ids);

    /** The records with these ids; one that is not there, or was deleted, has no entry. One statement for all of them. */
    Map<I, Recorded<A>> find(Collection<I> ids);

    default Optional<Recorded<A>> find(I id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /**
     * Which of these ids name a record that was deleted, or merged into another, and, as it last was, may be known to those of
     * a clearance.
     */
    Set<I> deletedAmong(Collection<I> ids, Sensitivity clearance);

    /**
     * Which record has each of these identifiers, as far as those of a clearance may know; one that is free, or seems so to
     * them, has no entry.
     */
    Map<Identifier, I> owners(Collection<Identifier> identifiers, Sensitivity clearance);

    /**
     * Which records have each of these values of a facet ({@link IndexEntry}), as far as those of a clearance find them by it; a
     * value that none has, or none seems to have to them, has no entry. A number of statements that does not grow with the
     * values.
     *
     * @param limit at most so many of each value, 1 or more: those with the lowest ids. Who asks for one more than they make
     *     use of learns of which values there are too many
     */
    Map<String, Set<I>> having(Facet facet, Collection<String> values, Sensitivity clearance, int limit);

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

    /**
     * The versions of these records that were written for a reason, and the one before each, the newest first; a record that
     * has none has no entry. One statement for all of them.
     */
    Map<I, List<RecordVersion<A>>> writtenBecause(Collection<I> ids, String reason);

    /** The version that was current at an instant; empty when there was none, or the record was deleted by then. */
    Optional<Recorded<A>> asOf(I id, Instant instant);

    /** One version; empty when there is no such version, or when it is a deletion. */
    Optional<Recorded<A>> version(I id, int version);

    /**
     * Rewrites the versions of a record where they stand, for erasure alone: what they said before is kept nowhere. Works on
     * deleted records too. The versions that have a record or a reason are given to {@code rewriting}, the oldest first, and
     * each is answered with another record or reason, or with the same. Number, moment, author and kind of change stay. No
     * version is added, so nobody is told of a change. Where the newest version of a record that is there is rewritten,
     * queries, look-ups and links find what it says now.
     *
     * <p>Since versions keep their numbers, nobody who has read one becomes stale by this. To erase something from the newest
     * version of a record that is there, {@linkplain #replace(Aggregate, int, ChangeKind) replace} it first, in the same unit:
     * then whoever read it is stale, and does not write again what was erased.
     *
     * @return how many versions were rewritten; 0 for a record that never was
     * @throws IllegalArgumentException if the answer to a version has another number, moment, author or kind of change, another
     *     id, no record in the place of one, or one in the place of none
     * @throws IdentifierTakenException if another record of this kind has one of the identifiers that the newest version is
     *     given
     */
    int rewrite(I id, UnaryOperator<RecordVersion<A>> rewriting);

    /**
     * The records of this kind, deleted ones too, that mention one of these texts anywhere in any of their versions, or in the
     * reason of one, in letters of any case ({@link Mentions}). These are candidates: not every mention means the same
     * person. For erasure alone, since it may read everything; it holds no more than the ids.
     *
     * @param texts each a character long at least; where there are none, no record is found
     */
    Set<I> mentioning(Collection<String> texts);
}
