package org.simpul.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.finding.SimpulException;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.RecordHead;
import org.simpul.model.RecordTree;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.participant.Participant;
import org.simpul.port.AccessPolicy.Action;
import org.simpul.port.AuditLog;
import org.simpul.port.Facet;
import org.simpul.port.Links.Link;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.RecordVersion;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/**
 * The records of one kind, as callers use them. Safe for use by several threads.
 *
 * <p>Every write is judged by all rules first; errors refuse it as a whole and warnings come back with the answer. A write
 * goes on record in its own unit.
 *
 * @param <A> the kind of record
 * @param <I> its id
 */
public class Registry<A extends Aggregate<I>, I extends AggregateId> {

    // Some of those who name a record may be hidden from whoever wants to delete it.
    private static final int MOST_REFERRERS = 1_000;

    private final Desk desk;
    private final Function<UnitOfWork, Store<A, I>> store;

    public Registry(Desk desk, Function<UnitOfWork, Store<A, I>> store) {
        this.desk = desk;
        this.store = store;
    }

    /**
     * Saves a new record. Without a custodian it gets the caller's organisation.
     *
     * @throws RecordRefusedException if rules find errors in it
     * @throws org.simpul.port.RecordExistsException if a record with its id is or was there
     * @throws org.simpul.port.NotPermittedException if the caller may not
     */
    public Written<A> create(Caller caller, A record) {
        return desk.write(caller, unit -> {
            A wanted = withCustodianOf(caller, record);
            desk.permit(caller, Action.CREATE, wanted);
            Assessments.check(desk, caller, null, wanted);
            // Whoever writes a new record knows all that it says.
            List<Finding> findings = accepted(findings(caller, wanted, unit));
            Recorded<A> recorded = store.apply(unit).insert(wanted);
            new Judgement(desk, unit, Set.of()).of(recorded).keep(caller, Map.of(wanted.id(), findings));
            return new Written<>(desk.answer(caller, unit, AuditLog.Action.CREATED, recorded), findings);
        });
    }

    /**
     * The record with this id; empty when there is none or the caller may not know of it.
     *
     * @throws RecordDeletedException if it was deleted
     * @throws RecordMergedException if it was merged into another, of which the caller may know
     */
    public Optional<Disclosed<A>> find(Caller caller, I id) {
        Optional<Disclosed<A>> found = desk.answering(
                caller, (unit, sight) -> store.apply(unit).find(id).flatMap(sight::of));
        if (found.isEmpty()) {
            // What the caller may not know of goes the same way as what never was.
            SimpulException absence = desk.storage().read(unit -> Absence.of(caller, unit, id));
            if (!(absence instanceof UnknownRecordException)) {
                throw absence;
            }
        }
        return found;
    }

    /** The record that has this identifier; empty when none has, or none that the caller may know of. */
    public Optional<Disclosed<A>> find(Caller caller, Identifier identifier) {
        return desk.answering(
                caller,
                (unit, sight) -> Optional.ofNullable(store.apply(unit)
                                .owners(Set.of(identifier), caller.clearance())
                                .get(identifier))
                        .flatMap(id -> store.apply(unit).find(id))
                        .flatMap(sight::of));
    }

    /** One page of the records that match, by exactly the values the query names. */
    public Page<Disclosed<A>> list(Caller caller, Query query) {
        return list(caller, query, Set.of());
    }

    /**
     * One page of the records that match, where some values stand for their parts as well: an area for everything in it as
     * areas are divided today or, where days are asked for ({@link Query#within}), while they were, an organisation for its
     * units, an instrument for what localises it, a provision for those that count for it in {@link Reports#policyCoverage},
     * each at any depth. What is a part is asked for each page anew, one statement for each level of each hierarchy.
     *
     * @param withParts for which facets that holds: any of {@code AREA}, {@code ORGANISATION}, {@code RESPONSIBLE}, {@code
     *     INSTRUMENT} and {@code PROVISION}
     * @throws IllegalArgumentException if another facet is among them, or the query names there what is no id or no code of
     *     an area
     */
    public Page<Disclosed<A>> list(Caller caller, Query query, Set<Facet> withParts) {
        return desk.answering(
                caller,
                (unit, sight) -> store.apply(unit)
                        .page(Reach.of(desk, caller, unit).widened(query, withParts))
                        .with(sight::of));
    }

    /**
     * Changes a record: {@code change} is given the full record, whatever the caller sees of it, and answers the new one.
     * Equal content makes no new version. To the transitions of a commitment a change only adds.
     *
     * @param expectedVersion the version the caller knows; null to change whatever is there
     * @throws UnknownRecordException if there is no such record for this caller
     * @throws RecordDeletedException if it was deleted
     * @throws RecordMergedException if it was merged into another, of which the caller may know
     * @throws org.simpul.port.StaleVersionException if somebody changed it in between
     * @throws RecordRefusedException if rules find errors in the new record
     * @throws org.simpul.port.NotPermittedException if the caller may not
     */
    public Written<A> change(Caller caller, I id, @Nullable Integer expectedVersion, UnaryOperator<A> change) {
        return change(caller, id, expectedVersion, Action.CHANGE, null, (unit, stored) -> {
            A wanted = change.apply(stored);
            Settlement.requireLifeOnRecord(stored, wanted);
            return wanted;
        });
    }

    /**
     * Changes a record as {@link #change(Caller, AggregateId, Integer, UnaryOperator)} does.
     *
     * @param action what the caller has to be permitted to do
     * @param reason why, where the history is to tell it
     */
    final Written<A> change(
            Caller caller,
            I id,
            @Nullable Integer expectedVersion,
            Action action,
            @Nullable String reason,
            BiFunction<UnitOfWork, A, A> change) {
        try {
            // Who changes whatever is there would lose every race against a crowd; so they queue.
            return change(
                    caller,
                    id,
                    expectedVersion,
                    action,
                    reason,
                    change,
                    expectedVersion == null ? Set.of(id) : Set.of());
        } catch (Judgement.UnclaimedException e) {
            return change(caller, id, expectedVersion, action, reason, change, Set.of(id));
        }
    }

    private Written<A> change(
            Caller caller,
            I id,
            @Nullable Integer expectedVersion,
            Action action,
            @Nullable String reason,
            BiFunction<UnitOfWork, A, A> change,
            Set<I> claimed) {
        return desk.write(caller, claimed, reason, unit -> {
            Recorded<A> stored = current(caller, unit, id);
            desk.permit(caller, action, stored.record());
            Versions.check(id, expectedVersion, stored.version());
            A wanted = change.apply(unit, stored.record());
            if (!wanted.id().equals(id)) {
                throw new IllegalArgumentException("A change keeps the id of the record");
            }
            if (!wanted.equals(stored.record())) {
                desk.permit(caller, action, wanted);
                Assessments.check(desk, caller, stored.record(), wanted);
            }
            List<Finding> found = findings(caller, wanted, unit);
            List<Finding> findings = accepted(told(caller, stored, wanted, found, unit));
            if (wanted.equals(stored.record())) {
                return new Written<>(desk.answer(caller, unit, null, stored), findings);
            }
            Recorded<A> recorded = store.apply(unit).replace(wanted, stored.version());
            new Judgement(desk, unit, claimed).of(stored.record(), recorded).keep(caller, Map.of(id, found));
            return new Written<>(desk.answer(caller, unit, AuditLog.Action.UPDATED, recorded), findings);
        });
    }

    /**
     * Puts a record in the place of the stored one. Without a custodian it keeps the stored one's; the transitions and progress
     * of a commitment it may only repeat.
     *
     * @throws UnknownRecordException and all else that {@link #change} throws
     */
    public Written<A> replace(Caller caller, I id, @Nullable Integer expectedVersion, A record) {
        return replace(caller, id, expectedVersion, stored -> record);
    }

    /**
     * Puts a record in the place of the stored one as {@link #replace(Caller, AggregateId, Integer, Aggregate)} does, where the
     * new one can only be told from the stored one.
     *
     * @param inPlaceOf is given the full record, whatever the caller sees of it; what it throws reaches the caller
     */
    public Written<A> replace(Caller caller, I id, @Nullable Integer expectedVersion, UnaryOperator<A> inPlaceOf) {
        return change(
                caller,
                id,
                expectedVersion,
                Action.CHANGE,
                null,
                (unit, stored) ->
                        settled(stored, new Sight(desk, caller, unit).restored(stored, inPlaceOf.apply(stored))));
    }

    /**
     * Deletes a record; its history remains.
     *
     * @throws StillReferencedException if other records name it
     * @throws UnknownRecordException if there is no such record for this caller
     * @throws RecordDeletedException if it was deleted before
     * @throws org.simpul.port.StaleVersionException if somebody changed it in between
     */
    public void delete(Caller caller, I id, @Nullable Integer expectedVersion) {
        // Claimed, so that nobody begins to name it between the look at its referrers and its end.
        desk.write(caller, Set.of(id), unit -> {
            Recorded<A> stored = current(caller, unit, id);
            Versions.check(id, expectedVersion, stored.version());
            desk.permit(caller, Action.DELETE, stored.record());
            refuseIfNamed(caller, unit, id);
            store.apply(unit).delete(id, stored.version());
            desk.audit(unit, caller, AuditLog.Action.DELETED, id, stored.version() + 1);
            return id;
        });
    }

    /**
     * Makes one record of two that are of the same thing. The other one stands for both: it takes over the identifiers of this
     * one and, where its kind has alternative names, what this one is called, with the sources of both; all else of it stays.
     * Every record that names this one names the other from then on, whoever keeps it and whether the caller may know of it or
     * not. This one is not found any more, but its history remains, and {@link #unmerge} brings it back.
     *
     * <p>Where the surviving record names the other itself as its parent, its forerunner and the like, that goes. Errors in what
     * it is to be, and such as the merge would bring into the records that are rewritten, refuse all of it; what is not the
     * caller's to know is told of the latter by no more than the rule.
     *
     * @param from the record that ends
     * @param into the record that stands for both
     * @param expectedVersion the version of the former that the caller knows; null for whatever is there
     * @return the surviving record
     * @throws UnknownRecordException and all else that {@link #change} throws
     * @throws RecordRefusedException with REF-1 as well if the surviving record is not there for the caller
     * @throws MergeRefusedException if these two cannot be one
     * @throws org.simpul.port.NotPermittedException if the caller may not, or does not see all of both records: they would lose
     *     what they do not see, or learn of it
     */
    public Written<A> merge(Caller caller, I from, I into, @Nullable Integer expectedVersion) {
        return new Merging<>(desk, store, caller).merge(from, into, expectedVersion);
    }

    /**
     * Takes back a merge. The record that ended is there again, as it was, with another version. What the merge changed in other
     * records goes back as far as it still is as the merge left it; the rest stays and is told.
     *
     * @param from the record that was merged into another
     * @return the record that is back
     * @throws UnknownRecordException if there never was such a record for this caller
     * @throws RecordDeletedException if it was deleted
     * @throws MergeRefusedException if it was not merged, or what it was merged into is not there any more
     * @throws RecordRefusedException if rules find errors in what either of the two is to be, or such in the records that would
     *     be rewritten as they do not have now
     * @throws org.simpul.port.NotPermittedException if the caller may not, or does not see all of both records
     */
    public Unmerged<A> unmerge(Caller caller, I from) {
        return new Unmerging<>(desk, store, caller).unmerge(from);
    }

    /** What the rules find in a record as it stands, whether it was saved or not; nothing is stored. */
    public List<Finding> validate(Caller caller, A record) {
        return desk.judging(caller, unit -> findings(caller, withCustodianOf(caller, record), unit));
    }

    /**
     * What the rules find today in records as they are stored; one that is not there, or that the caller may not know of,
     * has no entry. All are judged together. Of a record from which something is withheld from the caller, only that is told
     * which the rules find in what they see of it as well.
     */
    public Map<I, List<Finding>> findings(Caller caller, Collection<I> ids) {
        return desk.judging(caller, unit -> {
            Map<I, Recorded<A>> stored = store.apply(unit).find(ids);
            Map<AggregateId, Disclosed<A>> seen = new Sight(desk, caller, unit).of(stored);
            List<A> shown = stored.values().stream()
                    .map(Recorded::record)
                    .filter(record -> seen.containsKey(record.id()))
                    .toList();
            Map<AggregateId, List<Finding>> found = new ToldFindings(desk, caller, unit)
                    .of(desk.rules().check(shown, unit, caller.clearance()), seen.values());
            Map<I, List<Finding>> findings = new LinkedHashMap<>();
            shown.forEach(record -> findings.put(record.id(), found.getOrDefault(record.id(), List.of())));
            return findings;
        });
    }

    /**
     * Judges stored records again and puts down what is found today, since the rules look at the clock and at other records as
     * well. Neither versions nor changes come of it. The host calls this regularly.
     *
     * @param filter which records, as far as the caller may know them; its limit is how many are judged together, each time in
     *     a unit of its own
     * @throws org.simpul.port.NotPermittedException if the caller may not
     */
    public Revalidation revalidate(Caller caller, Query filter) {
        return new Revalidating<>(desk, store).run(caller, filter, null);
    }

    /**
     * Judges again as {@link #revalidate(Caller, Query)} does, and passes over what was judged since a moment: so a call that
     * broke off is made up for at little cost.
     *
     * @param unlessJudgedSince records judged then or later are not judged again
     */
    public Revalidation revalidate(Caller caller, Query filter, Instant unlessJudgedSince) {
        return new Revalidating<>(desk, store).run(caller, filter, unlessJudgedSince);
    }

    /**
     * The versions of a record, the newest first, each with who wrote it, when and why, and what it changed; empty when the
     * record never was.
     *
     * @param beforeVersion only versions lower than this; null to begin with the newest
     */
    public List<DisclosedVersion<A>> history(Caller caller, I id, @Nullable Integer beforeVersion, int limit) {
        // What is told of the oldest version of a page rests on the one before it.
        int limitAndOne = limit == Integer.MAX_VALUE ? limit : limit + 1;
        return desk.answering(caller, (unit, sight) -> {
            Optional<A> now = now(caller, unit, id);
            if (now.isEmpty() && !Sight.isUnlimited(caller)) {
                return List.of();
            }
            List<RecordVersion<A>> versions = store.apply(unit).history(id, beforeVersion, limitAndOne);
            sight.prepare(versions.stream()
                    .map(RecordVersion::record)
                    .flatMap(Stream::ofNullable)
                    .toList());
            return new Chronicle<A>(old -> sight.ofPast(old, now.orElse(old.record()))).tell(versions, limit);
        });
    }

    /** The record in one of its versions. */
    public Optional<Disclosed<A>> version(Caller caller, I id, int version) {
        return past(caller, id, unit -> store.apply(unit).version(id, version));
    }

    /** The record as it was at an instant. */
    public Optional<Disclosed<A>> asOf(Caller caller, I id, Instant instant) {
        return past(caller, id, unit -> store.apply(unit).asOf(id, instant));
    }

    private Optional<Disclosed<A>> past(Caller caller, I id, Function<UnitOfWork, Optional<Recorded<A>>> question) {
        return desk.answering(caller, (unit, sight) -> {
            Optional<A> now = now(caller, unit, id);
            return now.isEmpty() && !Sight.isUnlimited(caller)
                    ? Optional.empty()
                    : question.apply(unit).flatMap(old -> sight.ofPast(old, now.orElse(old.record())));
        });
    }

    /**
     * The record as it is, or was when it was deleted, by which its old versions are judged; empty when the caller may not know
     * of it, and for those who see everything, on whose behalf nobody has to ask.
     */
    private Optional<A> now(Caller caller, UnitOfWork unit, I id) {
        return Sight.isUnlimited(caller)
                ? Optional.empty()
                // The newest version may be a deletion.
                : store.apply(unit).history(id, null, 2).stream()
                        .flatMap(version -> Stream.ofNullable(version.record()))
                        .findFirst()
                        .filter(record -> desk.disclosure().isKnownTo(caller, record));
    }

    /** The record that a caller wants to change, in full. */
    final Recorded<A> current(Caller caller, UnitOfWork unit, I id) {
        Recorded<A> stored = store.apply(unit).find(id).orElse(null);
        if (stored != null && seen(caller, unit, stored).isPresent()) {
            requireNotErased(stored.record());
            return stored;
        }
        throw Absence.of(caller, unit, id);
    }

    /** Refuses to touch what an erasure left of a participant: it would come to tell of somebody again. */
    static void requireNotErased(Aggregate<?> record) {
        if (record instanceof Participant participant && participant.isErased()) {
            throw new RecordDeletedException(participant.id());
        }
    }

    /** Refuses to delete a record that others name, and tells of those others the ones that the caller may know of. */
    private void refuseIfNamed(Caller caller, UnitOfWork unit, I id) {
        List<Link> referrers = unit.links().to(Set.of(id), MOST_REFERRERS);
        if (referrers.isEmpty()) {
            return;
        }
        Set<AggregateId> from = referrers.stream().map(Link::from).collect(Collectors.toSet());
        Map<AggregateId, Disclosed<Aggregate<AggregateId>>> seen = new Sight(desk, caller, unit).of(unit.find(from));
        throw new StillReferencedException(
                id,
                referrers.stream()
                        .filter(link -> seen.containsKey(link.from())
                                && RecordTree.references(seen.get(link.from()).record()).stream()
                                        .anyMatch(reference -> reference.to().equals(id)))
                        .limit(StillReferencedException.NAMED)
                        .toList());
    }

    private static List<Finding> accepted(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new RecordRefusedException(findings);
        }
        return findings;
    }

    private List<Finding> findings(Caller caller, A record, UnitOfWork unit) {
        Map<AggregateId, List<Finding>> found = desk.rules().check(List.of(record), unit, caller.clearance());
        return found.getOrDefault(record.id(), List.of());
    }

    /** Of what was found in a record that is to take the place of a stored one, what the writer may be told. */
    private List<Finding> told(Caller caller, Recorded<A> stored, A wanted, List<Finding> found, UnitOfWork unit) {
        if (found.isEmpty() || Sight.isUnlimited(caller)) {
            return found;
        }
        Recorded<A> written = new Recorded<>(wanted, stored.version(), stored.recordedAt(), stored.updatedAt());
        return new ToldFindings(desk, caller, unit)
                .ofWritten(
                        Map.of(wanted.id(), found),
                        seen(caller, unit, written).stream().toList())
                .getOrDefault(wanted.id(), List.of());
    }

    private Optional<Disclosed<A>> seen(Caller caller, UnitOfWork unit, Recorded<A> recorded) {
        return new Sight(desk, caller, unit).of(recorded);
    }

    private A withCustodianOf(Caller caller, A record) {
        return record.head().custodian() == null && caller.organisation() != null
                ? withHead(record, record.head().withCustodian(caller.organisation()))
                : record;
    }

    @SuppressWarnings("unchecked") // what is settled is of the kind that was written
    private A settled(A stored, A wanted) {
        return (A) Settlement.of(stored, wanted);
    }

    @SuppressWarnings("unchecked") // a record with another head is of its own kind
    private A withHead(A record, RecordHead<I> head) {
        return (A) record.withHead(head);
    }
}
