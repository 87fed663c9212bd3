package org.simpul.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.Facet;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.IndexEntry;
import org.simpul.port.Mentions;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.RecordChange;
import org.simpul.port.RecordExistsException;
import org.simpul.port.RecordVersion;
import org.simpul.port.StaleVersionException;
import org.simpul.port.Store;

/** The records of one kind on their shelf. */
record MemoryStore<A extends Aggregate<I>, I extends AggregateId>(Shelf<A, I> shelf, Archive archive, Session session)
        implements Store<A, I> {

    @Override
    public List<Recorded<A>> insertAll(List<A> records) {
        Authorship by = session.writing();
        refuseUnlessNew(records);
        return records.stream()
                .map(record -> save(record.id(), Folder.opened(record, by)))
                .toList();
    }

    private void refuseUnlessNew(List<A> records) {
        Set<I> ids = new HashSet<>();
        for (A record : records) {
            if (shelf.folder(record.id()) != null || !ids.add(record.id())) {
                throw new RecordExistsException(record.id());
            }
        }
        refuseTakenIdentifiers(records, Set.of());
    }

    /**
     * Refuses records that have an identifier of another, be it one of them.
     *
     * @param replaced whose present identifiers do not count
     */
    private void refuseTakenIdentifiers(List<A> records, Set<I> replaced) {
        Map<Claim, I> claims = new HashMap<>();
        for (A record : records) {
            refuseTakenIdentifiers(record, replaced);
            for (Claim claim : Claim.of(IndexEntry.views(record))) {
                I claimant = claims.putIfAbsent(claim, record.id());
                if (claimant != null && !claimant.equals(record.id())) {
                    throw new IdentifierTakenException(record.id(), null);
                }
            }
        }
    }

    @Override
    public Recorded<A> replace(A record, int expectedVersion, ChangeKind change) {
        Authorship by = session.writing();
        ChangeKind kind = change.requireReplacement();
        Folder<A> folder = folderAt(record.id(), expectedVersion);
        refuseTakenIdentifiers(record);
        return save(record.id(), folder.replaced(record, kind, by));
    }

    @Override
    public void delete(I id, int expectedVersion) {
        Authorship by = session.writing();
        file(id, folderAt(id, expectedVersion).deleted(by));
        archive.keep(id, null, session);
    }

    @Override
    public List<Recorded<A>> replaceAll(List<Recorded<A>> records, ChangeKind change) {
        Authorship by = session.writing();
        ChangeKind kind = change.requireReplacement();
        records.forEach(one -> folderAt(one.record().id(), one.version()));
        List<A> all = records.stream().map(Recorded::record).toList();
        // What one of them gives up, another may get.
        refuseTakenIdentifiers(all, all.stream().map(A::id).collect(Collectors.toSet()));
        return records.stream()
                .map(one -> save(
                        one.record().id(),
                        folderAt(one.record().id(), one.version()).replaced(one.record(), kind, by)))
                .toList();
    }

    @Override
    public void merge(I id, int expectedVersion, I into) {
        Authorship by = session.writing();
        file(id, folderAt(id, expectedVersion).merged(into, by));
        archive.keep(id, null, session);
    }

    @Override
    public Recorded<A> restore(A record, int expectedVersion) {
        Authorship by = session.writing();
        Folder<A> folder = shelf.folder(record.id());
        if (folder == null || folder.mergedInto() == null || folder.newest().version() != expectedVersion) {
            throw new StaleVersionException(record.id(), expectedVersion, folder == null ? 0 : folder.currentVersion());
        }
        refuseTakenIdentifiers(record);
        return save(record.id(), folder.replaced(record, ChangeKind.UPDATED, by));
    }

    @Override
    @SuppressWarnings("unchecked") // a record is merged into one of its own kind
    public Map<I, I> mergedInto(Collection<I> ids) {
        session.reading();
        Map<I, I> into = new LinkedHashMap<>();
        for (I id : ids) {
            Folder<A> folder = shelf.folder(id);
            if (folder != null && folder.mergedInto() != null) {
                into.put(id, (I) folder.mergedInto());
            }
        }
        return into;
    }

    @Override
    public Set<I> mergedFrom(Collection<I> ids) {
        session.reading();
        return shelf.mergedInto(ids);
    }

    private Folder<A> folderAt(I id, int expectedVersion) {
        Folder<A> folder = shelf.folder(id);
        int version = folder == null ? 0 : folder.currentVersion();
        if (folder == null || version == 0 || version != expectedVersion) {
            throw new StaleVersionException(id, expectedVersion, version);
        }
        return folder;
    }

    private void refuseTakenIdentifiers(A record) {
        refuseTakenIdentifiers(record, Set.of(record.id()));
    }

    private void refuseTakenIdentifiers(A record, Set<I> replaced) {
        for (Claim claim : Claim.of(IndexEntry.views(record))) {
            I owner = shelf.owner(claim);
            if (owner != null && !replaced.contains(owner)) {
                throw new IdentifierTakenException(record.id(), null);
            }
        }
    }

    private Recorded<A> save(I id, Folder<A> folder) {
        file(id, folder);
        return folder.recorded(folder.newest()).orElseThrow();
    }

    private void file(I id, Folder<A> folder) {
        shelf.put(id, folder, session);
        RecordVersion<A> newest = folder.newest();
        session.changed(new RecordChange(id, newest.version(), newest.change(), newest.at()));
    }

    @Override
    public Map<I, Recorded<A>> find(Collection<I> ids) {
        session.reading();
        Map<I, Recorded<A>> found = new LinkedHashMap<>();
        for (I id : ids) {
            current(id).ifPresent(filed -> found.put(id, filed.recorded()));
        }
        return found;
    }

    private Optional<Filed<A>> current(I id) {
        return Optional.ofNullable(shelf.folder(id)).map(Folder::current);
    }

    @Override
    public Set<I> deletedAmong(Collection<I> ids, Sensitivity clearance) {
        session.reading();
        Set<I> deleted = new LinkedHashSet<>();
        for (I id : ids) {
            Folder<A> folder = shelf.folder(id);
            if (folder != null
                    && folder.current() == null
                    && folder.lastAudience().compareTo(clearance) <= 0) {
                deleted.add(id);
            }
        }
        return deleted;
    }

    @Override
    public Map<Identifier, I> owners(Collection<Identifier> identifiers, Sensitivity clearance) {
        session.reading();
        Set<Identifier> wanted = Set.copyOf(identifiers);
        Map<Identifier, I> owners = new LinkedHashMap<>();
        shelf.found(clearance)
                .forEach(found -> found.record().head().identifiers().stream()
                        .filter(wanted::contains)
                        .forEach(identifier ->
                                owners.put(identifier, found.record().id())));
        return owners;
    }

    @Override
    public Map<String, Set<I>> having(Facet facet, Collection<String> values, Sensitivity clearance, int limit) {
        session.reading();
        Map<String, Set<I>> having = new LinkedHashMap<>();
        for (String value : values) {
            Set<I> holders = shelf.holders(facet, value, clearance).limit(limit).collect(Collectors.toSet());
            if (!holders.isEmpty()) {
                having.put(value, holders);
            }
        }
        return having;
    }

    @Override
    public Page<Recorded<A>> page(Query query) {
        session.reading();
        Filter filter = new Filter(query, archive.activities);
        return new Sorting(query)
                .page(shelf.found(query.clearance()).filter(filter::passes).toList());
    }

    @Override
    public List<RecordVersion<A>> history(I id, @Nullable Integer beforeVersion, int limit) {
        session.reading();
        Folder<A> folder = shelf.folder(id);
        return folder == null
                ? List.of()
                : folder.newestFirst().stream()
                        .filter(version -> beforeVersion == null || version.version() < beforeVersion)
                        .limit(limit)
                        .toList();
    }

    @Override
    public Map<I, List<RecordVersion<A>>> writtenBecause(Collection<I> ids, String reason) {
        session.reading();
        Map<I, List<RecordVersion<A>>> written = new LinkedHashMap<>();
        for (I id : ids) {
            Folder<A> folder = shelf.folder(id);
            List<RecordVersion<A>> versions = folder == null ? List.of() : folder.around(reason);
            if (!versions.isEmpty()) {
                written.put(id, versions);
            }
        }
        return written;
    }

    @Override
    public Optional<Recorded<A>> asOf(I id, Instant instant) {
        session.reading();
        Folder<A> folder = shelf.folder(id);
        return folder == null
                ? Optional.empty()
                : folder.last(version -> !version.at().isAfter(instant)).flatMap(folder::recorded);
    }

    @Override
    public Optional<Recorded<A>> version(I id, int version) {
        session.reading();
        Folder<A> folder = shelf.folder(id);
        return folder == null
                ? Optional.empty()
                : folder.last(one -> one.version() == version).flatMap(folder::recorded);
    }

    @Override
    public int rewrite(I id, UnaryOperator<RecordVersion<A>> rewriting) {
        session.writing();
        Folder<A> folder = shelf.folder(id);
        if (folder == null) {
            return 0;
        }
        Folder<A> rewritten = folder.rewritten(rewriting);
        Filed<A> current = rewritten.current();
        if (current != null) {
            refuseTakenIdentifiers(current.record());
        }
        shelf.put(id, rewritten, session);
        return rewritten.differingFrom(folder);
    }

    @Override
    public Set<I> mentioning(Collection<String> texts) {
        session.reading();
        Mentions mentions = new Mentions(texts);
        return shelf.idsOf(folder -> folder.versions().stream().anyMatch(mentions::isIn));
    }
}
