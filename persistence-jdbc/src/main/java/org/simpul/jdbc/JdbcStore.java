package org.simpul.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.jdbc.ViewTable.Stamp;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.Cursor;
import org.simpul.port.Facet;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.RecordChange;
import org.simpul.port.RecordExistsException;
import org.simpul.port.RecordVersion;
import org.simpul.port.StaleVersionException;
import org.simpul.port.StorageException;
import org.simpul.port.Store;

/** The records of one kind, within one transaction. */
final class JdbcStore<A extends Aggregate<I>, I extends AggregateId> implements Store<A, I> {

    private final JdbcUnitOfWork unit;
    private final Kind<A, I> kind;
    private final RecordCodec codec;
    private final Transaction transaction;
    private final RecordTable records;
    private final VersionTable versions;
    private final IndexRows index;
    private final ChangeTable changes;
    private final Lookups lookups;

    JdbcStore(JdbcUnitOfWork unit, Kind<A, I> kind, RecordCodec codec, Transaction transaction, ChangeTable changes) {
        this.unit = unit;
        this.kind = kind;
        this.codec = codec;
        this.transaction = transaction;
        this.changes = changes;
        records = new RecordTable(transaction.handle(), transaction.dialect());
        versions = new VersionTable(transaction.handle());
        index = new IndexRows(transaction.handle(), transaction.dialect());
        lookups = new Lookups(transaction.handle());
    }

    @Override
    public List<Recorded<A>> insertAll(List<A> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        return unit.writing(by -> {
            List<Indexed> indexed = all.stream().map(Indexed::of).toList();
            if (indexed.size() > 1) {
                new NewRecords(kind.type(), lookups).require(indexed);
            }
            insertRows(indexed, by);
            return all.stream()
                    .map(record -> new Recorded<>(record, 1, by.at(), by.at()))
                    .toList();
        });
    }

    private void insertRows(List<Indexed> all, Authorship by) {
        try {
            records.insertAll(all, by.at());
            index.insertAll(all, any -> new Stamp(1, by.at(), by.at()));
        } catch (RecordExistsException | IdentifierTakenException e) {
            // Of several, none was there when we looked, and the engine does not say which is now.
            throw all.size() == 1 ? e : transaction.lostRace();
        }
        versions.insertAll(
                all.stream()
                        .map(one -> new VersionTable.Row(
                                one.id(), 1, ChangeKind.CREATED, codec.format(), codec.write(one.record())))
                        .toList(),
                by);
        changes.insertAll(all.stream()
                .map(one -> new RecordChange(one.id(), 1, ChangeKind.CREATED, by.at()))
                .toList());
    }

    @Override
    public Recorded<A> replace(A record, int expectedVersion, ChangeKind change) {
        ChangeKind kindOfChange = change.requireReplacement();
        return unit.writing(by -> {
            Indexed indexed = Indexed.of(record);
            if (!records.replace(indexed, expectedVersion, by.at())) {
                requireStanding(record.id(), expectedVersion);
                throw overtaken(record.id(), expectedVersion);
            }
            Instant recordedAt = index.replace(record.id(), indexed, expectedVersion + 1, by.at());
            keep(record.id(), expectedVersion + 1, kindOfChange, by, codec.write(record));
            return new Recorded<>(record, expectedVersion + 1, recordedAt, by.at());
        });
    }

    @Override
    public List<Recorded<A>> replaceAll(List<Recorded<A>> all, ChangeKind change) {
        ChangeKind kindOfChange = change.requireReplacement();
        if (all.isEmpty()) {
            return List.of();
        }
        return unit.writing(by -> {
            List<I> ids = all.stream().map(one -> one.record().id()).toList();
            Map<I, Instant> recordedAt = held(all, ids);
            List<Indexed> indexed =
                    all.stream().map(one -> Indexed.of(one.record())).toList();
            List<Recorded<A>> now = all.stream()
                    .map(one -> new Recorded<>(
                            one.record(),
                            one.version() + 1,
                            Objects.requireNonNull(recordedAt.get(one.record().id())),
                            by.at()))
                    .toList();
            Map<AggregateId, Stamp> stamps = now.stream()
                    .collect(Collectors.toMap(
                            one -> one.record().id(),
                            one -> new Stamp(one.version(), one.recordedAt(), one.updatedAt())));
            records.replaceAll(indexed, by.at());
            index.deleteAll(ids);
            index.insertAll(indexed, stamps::get);
            versions.insertAll(
                    now.stream()
                            .map(one -> new VersionTable.Row(
                                    one.record().id(),
                                    one.version(),
                                    kindOfChange,
                                    codec.format(),
                                    codec.write(one.record())))
                            .toList(),
                    by);
            changes.insertAll(now.stream()
                    .map(one -> new RecordChange(one.record().id(), one.version(), kindOfChange, by.at()))
                    .toList());
            return now;
        });
    }

    /** When each of some records began, which stand at their versions and are held so. */
    private Map<I, Instant> held(List<Recorded<A>> all, List<I> ids) {
        Map<I, Lookups.Standing> standings = lookups.claim(ids).stream()
                .filter(standing -> standing.type().equals(kind.type().code()) && !standing.isDeleted())
                .collect(Collectors.toMap(standing -> kind.id(standing.id()), Function.identity()));
        for (Recorded<A> one : all) {
            Lookups.Standing standing = standings.get(one.record().id());
            if (standing == null || standing.version() != one.version()) {
                throw new StaleVersionException(
                        one.record().id(), one.version(), standing == null ? 0 : standing.version());
            }
        }
        return standings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().recordedAt()));
    }

    @Override
    public void delete(I id, int expectedVersion) {
        end(id, expectedVersion, null);
    }

    @Override
    public void merge(I id, int expectedVersion, I into) {
        end(id, expectedVersion, into);
    }

    private void end(I id, int expectedVersion, @Nullable I into) {
        unit.writing(by -> {
            // Claimed once more, in case the unit did not: nobody begins to name what is being deleted.
            lookups.claim(List.of(id));
            requireStanding(id, expectedVersion);
            if (!records.delete(id, expectedVersion, into, by.at())) {
                throw overtaken(id, expectedVersion);
            }
            index.replace(id, null, expectedVersion + 1, by.at());
            new FindingTable(transaction).delete(id);
            keep(id, expectedVersion + 1, into == null ? ChangeKind.DELETED : ChangeKind.MERGED, by, null);
            return id;
        });
    }

    @Override
    public Recorded<A> restore(A record, int expectedVersion) {
        return unit.writing(by -> {
            Indexed indexed = Indexed.of(record);
            if (!records.restore(indexed, expectedVersion, by.at())) {
                throw new StaleVersionException(record.id(), expectedVersion, records.newestVersion(record.id()));
            }
            Instant recordedAt = index.replace(record.id(), indexed, expectedVersion + 1, by.at());
            keep(record.id(), expectedVersion + 1, ChangeKind.UPDATED, by, codec.write(record));
            return new Recorded<>(record, expectedVersion + 1, recordedAt, by.at());
        });
    }

    @Override
    public Map<I, I> mergedInto(Collection<I> ids) {
        return unit.reading(() -> lookups.mergers(kind.type(), ids).stream()
                .collect(Collectors.toMap(merger -> kind.id(merger.id()), merger -> kind.id(merger.into()))));
    }

    @Override
    public Set<I> mergedFrom(Collection<I> ids) {
        return unit.reading(() -> lookups.mergedInto(kind.type(), ids).stream()
                .map(merger -> kind.id(merger.id()))
                .collect(Collectors.toSet()));
    }

    private void requireStanding(I id, int expectedVersion) {
        int version = records.version(id);
        if (version != expectedVersion || version == 0) {
            throw new StaleVersionException(id, expectedVersion, version);
        }
    }

    /** That the version seen before is no longer the one that stands: which one does is found with a lock, past all snapshots. */
    private RuntimeException overtaken(I id, int expectedVersion) {
        int version = records.newestVersion(id);
        return version == expectedVersion
                ? transaction.lostRace()
                : new StaleVersionException(id, expectedVersion, version);
    }

    private void keep(AggregateId id, int version, ChangeKind change, Authorship by, @Nullable String document) {
        versions.insertAll(List.of(new VersionTable.Row(id, version, change, codec.format(), document)), by);
        changes.insertAll(List.of(new RecordChange(id, version, change, by.at())));
    }

    @Override
    public Map<I, Recorded<A>> find(Collection<I> ids) {
        return unit.reading(() -> {
            Map<I, Recorded<A>> found = new LinkedHashMap<>();
            for (StoredVersion version : lookups.newest(kind.type(), ids)) {
                found.put(kind.id(version.id()), recorded(version));
            }
            return found;
        });
    }

    @Override
    public Set<I> deletedAmong(Collection<I> ids, Sensitivity clearance) {
        return unit.reading(() -> {
            Set<AggregateId> allDeleted = lookups.presences(ids).stream()
                    .filter(presence ->
                            presence.isDeleted() && presence.audience().compareTo(clearance) <= 0)
                    .map(Lookups.Presence::id)
                    .collect(Collectors.toSet());
            Set<I> deleted = new HashSet<>(ids);
            deleted.retainAll(allDeleted);
            return deleted;
        });
    }

    @Override
    public Map<Identifier, I> owners(Collection<Identifier> identifiers, Sensitivity clearance) {
        return unit.reading(() -> {
            Map<Identifier, I> owners = new HashMap<>();
            lookups.owners(kind.type(), identifiers, clearance)
                    .forEach(owner -> owners.put(owner.identifier(), kind.id(owner.id())));
            return owners;
        });
    }

    @Override
    public Map<String, Set<I>> having(Facet facet, Collection<String> values, Sensitivity clearance, int limit) {
        return unit.reading(() -> {
            // Values too long for an index are held shortened, so that two of them may be held as one.
            Map<String, Set<String>> asked = new HashMap<>();
            values.forEach(value -> asked.computeIfAbsent(IndexText.facetValue(value), held -> new HashSet<>())
                    .add(value));
            Map<String, Set<I>> having = new HashMap<>();
            for (Lookups.Holder holder : lookups.holders(kind.type(), facet, asked.keySet(), clearance, limit)) {
                asked.getOrDefault(holder.value(), Set.of())
                        .forEach(value -> having.computeIfAbsent(value, any -> new HashSet<>())
                                .add(kind.id(holder.id())));
            }
            return having;
        });
    }

    @Override
    public Page<Recorded<A>> page(Query query) {
        return unit.reading(() -> {
            PageSql sql = new PageSql(kind.type(), query, transaction.dialect());
            List<PageSql.Row> rows = sql.rows(transaction.handle());
            boolean isLast = rows.size() <= query.limit();
            List<PageSql.Row> shown = isLast ? rows : rows.subList(0, query.limit());
            Cursor next = isLast ? null : shown.get(shown.size() - 1).place();
            Long total = query.countsAll() ? sql.count(transaction.handle()) : null;
            return new Page<>(shown.stream().map(row -> recorded(row.version())).toList(), next, total);
        });
    }

    @Override
    public List<RecordVersion<A>> history(I id, @Nullable Integer beforeVersion, int limit) {
        return unit.reading(() -> versions.history(id, beforeVersion, limit).stream()
                .map(this::told)
                .toList());
    }

    @Override
    public Map<I, List<RecordVersion<A>>> writtenBecause(Collection<I> ids, String reason) {
        return unit.reading(() -> {
            Map<I, List<RecordVersion<A>>> written = new LinkedHashMap<>();
            for (StoredVersion version : versions.because(kind.type(), ids, reason)) {
                written.computeIfAbsent(kind.id(version.id()), id -> new ArrayList<>())
                        .add(told(version));
            }
            return written;
        });
    }

    private RecordVersion<A> told(StoredVersion version) {
        return new RecordVersion<>(
                version.version(),
                version.writtenAt(),
                Coded.of(ChangeKind.class, version.changeKind()),
                version.writtenBy(),
                version.reason(),
                record(version));
    }

    @Override
    public Optional<Recorded<A>> asOf(I id, Instant instant) {
        return unit.reading(() -> versions.asOf(id, instant).flatMap(this::unlessDeleted));
    }

    @Override
    public Optional<Recorded<A>> version(I id, int version) {
        return unit.reading(() -> versions.version(id, version).flatMap(this::unlessDeleted));
    }

    @Override
    public int rewrite(I id, UnaryOperator<RecordVersion<A>> rewriting) {
        Rewriting rows = new Rewriting(transaction, codec);
        List<RecordVersion<A>> held =
                unit.writing(by -> rows.hold(id).stream().map(this::told).toList());
        // Not among the statements, whose failures are told as those of the database.
        List<RecordVersion<A>> answered = held.stream()
                .map(version ->
                        version.record() == null && version.reason() == null ? version : version.rewritten(rewriting))
                .toList();
        return unit.writing(by -> rows.keep(id, held, answered));
    }

    @Override
    public Set<I> mentioning(Collection<String> texts) {
        MentionSearch search = new MentionSearch(transaction.handle(), codec, texts);
        return unit.reading(() -> search.in(kind.type()).stream().map(kind::id).collect(Collectors.toSet()));
    }

    private Optional<Recorded<A>> unlessDeleted(StoredVersion version) {
        return version.document() == null ? Optional.empty() : Optional.of(recorded(version));
    }

    private Recorded<A> recorded(StoredVersion version) {
        A record = record(version);
        if (record == null) {
            throw new StorageException(
                    "The newest version of a " + kind.type().code() + " that is there has no document", null);
        }
        return new Recorded<>(record, version.version(), version.recordedAt(), version.writtenAt());
    }

    private @Nullable A record(StoredVersion version) {
        return version.document() == null
                ? null
                : kind.recordClass().cast(codec.read(kind.type(), version.format(), version.document()));
    }
}
