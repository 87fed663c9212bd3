package org.simpul.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.RecordHead;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.Outline;
import org.simpul.port.AccessPolicy.Action;
import org.simpul.port.AuditLog;
import org.simpul.port.ChangeKind;
import org.simpul.port.NotPermittedException;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.BundleRow.Outcome;

/**
 * Many records at once, all or nothing.
 *
 * <p>A record of a bundle replaces the stored one that has its id, or else one of its identifiers, without asking for a
 * version; equal content changes nothing. One that brings the id of a record that was merged is refused (REF-1) and told which one
 * stands for it; by an identifier that was that record's it replaces the surviving one.
 */
public final class Bundles {

    private final Desk desk;

    public Bundles(Desk desk) {
        this.desk = desk;
    }

    /**
     * What is known of a record before it is read: enough to find out its id.
     *
     * @param ref how other records of the bundle name it; null when they do not
     * @param id the id it brings; null when it brings none
     * @param identifiers by which it may be there already
     */
    public record Announced(
            @Nullable String ref, RecordType type, @Nullable AggregateId id, List<Identifier> identifiers) {

        public Announced {
            identifiers = List.copyOf(identifiers);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * A record as its reader got it.
     *
     * @param record null when too little of it could be read
     * @param findings what the reader found; a record with errors is not saved
     */
    public record Read(@Nullable Aggregate<?> record, List<Finding> findings) {

        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** Reads the records of a bundle, once the id of each is known. */
    @FunctionalInterface
    public interface Reader {

        /** The records, in the order in which they were announced and with these ids. */
        List<Read> read(List<AggregateId> ids);
    }

    /**
     * Saves a bundle, or only tries to.
     *
     * @param isDryRun whether to tell what would happen and store nothing
     * @throws BundleRefusedException if one record or more has errors; nothing is stored then
     */
    public List<BundleRow> load(Caller caller, List<Announced> announced, Reader reader, boolean isDryRun) {
        try {
            return load(caller, announced, reader, isDryRun, Set.of());
        } catch (Judgement.UnclaimedException e) {
            return load(caller, announced, reader, isDryRun, e.ids());
        }
    }

    private List<BundleRow> load(
            Caller caller, List<Announced> announced, Reader reader, boolean isDryRun, Set<AggregateId> claimed) {
        try {
            return desk.write(caller, claimed, unit -> {
                List<BundleRow> rows = new Loading(caller, unit, claimed).load(announced, reader);
                if (rows.stream().anyMatch(row -> row.outcome() == Outcome.REJECTED)) {
                    throw new BundleRefusedException(rows);
                }
                if (isDryRun) {
                    throw new DryRunEnded(rows);
                }
                return rows;
            });
        } catch (DryRunEnded end) {
            return end.rows;
        }
    }

    /** Rolls a dry run back; it went through all that a real run does. */
    private static final class DryRunEnded extends RuntimeException {

        private final transient List<BundleRow> rows;

        DryRunEnded(List<BundleRow> rows) {
            super("A dry run stores nothing", null, false, false);
            this.rows = rows;
        }
    }

    /** One bundle on its way into one unit of work. */
    private final class Loading {

        private final Caller caller;
        private final UnitOfWork unit;
        private final Set<AggregateId> claimed;
        private final Sight sight;
        private final List<List<Finding>> findings = new ArrayList<>();

        Loading(Caller caller, UnitOfWork unit, Set<AggregateId> claimed) {
            this.caller = caller;
            this.unit = unit;
            this.claimed = claimed;
            this.sight = new Sight(desk, caller, unit);
        }

        /** Nobody writes over what they may not know of, nor what they could not see afterwards. */
        private void requireKnown(Sight look, Map<AggregateId, Recorded<Aggregate<AggregateId>>> records) {
            if (look.isUnlimited()) {
                return;
            }
            Map<AggregateId, ?> seen = look.of(records);
            records.keySet().stream()
                    .filter(id -> !seen.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw new NotPermittedException(
                                Action.CHANGE.code(), id.type().code());
                    });
        }

        List<BundleRow> load(List<Announced> announced, Reader reader) {
            announced.forEach(one -> findings.add(new ArrayList<>()));
            List<AggregateId> ids = ids(announced);
            List<Read> read = reader.read(ids);
            List<Aggregate<?>> readable = new ArrayList<>();
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> stored = unit.find(ids);
            requireKnown(sight, stored);
            stored.values().stream().<Aggregate<?>>map(Recorded::record).forEach(Registry::requireNotErased);
            Map<AggregateId, AggregateId> survivors = survivorsOfBrought(announced, stored.keySet());
            List<@Nullable Aggregate<?>> wanted = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                AggregateId survivor = survivors.get(ids.get(i));
                if (survivor != null) {
                    findings.get(i).add(UnknownReference.at("/id", ids.get(i), survivor));
                }
                findings.get(i).addAll(read.get(i).findings());
                Aggregate<?> record = settled(read.get(i).record(), stored.get(ids.get(i)), findings.get(i));
                wanted.add(record);
                if (record != null) {
                    readable.add(record);
                }
            }
            // Before anything is told of what the rules find: nobody learns from a write they may not make.
            readable.forEach(record -> requirePermission(record, stored.get(record.id())));
            Map<AggregateId, List<Finding>> found = desk.rules().check(readable, unit, caller.clearance());
            Map<AggregateId, List<Finding>> told = told(found, readable, stored);
            for (int i = 0; i < ids.size(); i++) {
                List<Finding> ofReading = read.get(i).findings();
                told.getOrDefault(ids.get(i), List.of()).stream()
                        .filter(finding -> !Unreadable.covers(ofReading, finding))
                        .forEach(findings.get(i)::add);
            }
            boolean isClean = findings.stream().flatMap(List::stream).noneMatch(Finding::isError);
            List<BundleRow> rows = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                rows.add(row(announced.get(i), ids.get(i), wanted.get(i), stored.get(ids.get(i)), findings.get(i)));
            }
            if (isClean) {
                save(rows, wanted, stored, found);
            }
            return rows;
        }

        /** What stands for records that a bundle brings by the ids of those that were merged. */
        private Map<AggregateId, AggregateId> survivorsOfBrought(List<Announced> announced, Set<AggregateId> there) {
            Set<AggregateId> brought = new LinkedHashSet<>();
            announced.stream().map(Announced::id).filter(Objects::nonNull).forEach(brought::add);
            brought.removeAll(there);
            return brought.isEmpty() ? Map.of() : unit.survivors(brought, caller.clearance());
        }

        private void requirePermission(Aggregate<?> wanted, @Nullable Recorded<? extends Aggregate<?>> stored) {
            Aggregate<?> before = stored == null ? null : stored.record();
            if (wanted.equals(before)) {
                return;
            }
            if (before == null) {
                desk.permit(caller, Action.CREATE, wanted);
            } else {
                desk.permit(caller, Action.CHANGE, before);
                desk.permit(caller, Action.CHANGE, wanted);
            }
            Assessments.check(desk, caller, before, wanted);
        }

        /**
         * What the caller may be told. Whoever writes a new record knows all that it says; of one in the place of a stored one,
         * they may not; and one that stays as it is they do not write, so its errors are told as to a reader.
         */
        private Map<AggregateId, List<Finding>> told(
                Map<AggregateId, List<Finding>> found,
                List<Aggregate<?>> records,
                Map<AggregateId, Recorded<Aggregate<AggregateId>>> stored) {
            if (sight.isUnlimited()) {
                return found;
            }
            List<Recorded<Aggregate<?>>> changed = new ArrayList<>();
            List<Recorded<Aggregate<?>>> same = new ArrayList<>();
            for (Aggregate<?> record : records) {
                Recorded<?> before = stored.get(record.id());
                if (before != null) {
                    (record.equals(before.record()) ? same : changed)
                            .add(new Recorded<>(record, before.version(), before.recordedAt(), before.updatedAt()));
                }
            }
            ToldFindings telling = new ToldFindings(desk, caller, unit);
            Map<AggregateId, List<Finding>> told = new LinkedHashMap<>(found);
            told.putAll(telling.ofWritten(foundIn(changed, found), sight.of(changed)));
            told.putAll(telling.of(foundIn(same, found), sight.of(same)));
            return told;
        }

        private static Map<AggregateId, List<Finding>> foundIn(
                List<Recorded<Aggregate<?>>> records, Map<AggregateId, List<Finding>> found) {
            Map<AggregateId, List<Finding>> some = new LinkedHashMap<>();
            records.forEach(recorded -> some.put(
                    recorded.record().id(), found.getOrDefault(recorded.record().id(), List.of())));
            return some;
        }

        /** The id each record has or gets: the one it brings, that of the record with its identifiers, or a new one. */
        private List<AggregateId> ids(List<Announced> announced) {
            Map<RecordType, Set<Identifier>> wanted = new EnumMap<>(RecordType.class);
            announced.forEach(one -> wanted.computeIfAbsent(one.type(), type -> new LinkedHashSet<>())
                    .addAll(one.identifiers()));
            Map<RecordType, Map<Identifier, AggregateId>> owners = new EnumMap<>(RecordType.class);
            wanted.forEach((type, identifiers) ->
                    owners.put(type, new LinkedHashMap<>(unit.store(type).owners(identifiers, caller.clearance()))));
            List<AggregateId> ids = new ArrayList<>();
            Set<AggregateId> given = new HashSet<>();
            for (int i = 0; i < announced.size(); i++) {
                Announced one = announced.get(i);
                AggregateId id = id(one, owners.getOrDefault(one.type(), Map.of()), findings.get(i));
                if (!given.add(id)) {
                    findings.get(i)
                            .add(Finding.error("IDN-1", "/identifiers", Map.of("scheme", scheme(one.identifiers()))));
                    id = one.type().id(desk.ids().next(one.type()));
                }
                ids.add(id);
            }
            return ids;
        }

        private AggregateId id(Announced one, Map<Identifier, AggregateId> owners, List<Finding> found) {
            if (one.id() != null) {
                return one.id();
            }
            Set<AggregateId> matches = new LinkedHashSet<>();
            one.identifiers().stream()
                    .filter(owners::containsKey)
                    .map(owners::get)
                    .forEach(matches::add);
            if (matches.size() > 1) {
                found.add(Finding.error("IDN-1", "/identifiers", Map.of("scheme", scheme(one.identifiers()))));
            }
            return matches.isEmpty()
                    ? one.type().id(desk.ids().next(one.type()))
                    : matches.iterator().next();
        }

        private static String scheme(List<Identifier> identifiers) {
            return identifiers.isEmpty() ? "id" : identifiers.get(0).scheme();
        }

        @SuppressWarnings("unchecked") // a record with another head is of its own kind
        private @Nullable Aggregate<?> settled(
                @Nullable Aggregate<?> record, @Nullable Recorded<Aggregate<AggregateId>> stored, List<Finding> found) {
            if (record == null) {
                return null;
            }
            Aggregate<AggregateId> wanted = (Aggregate<AggregateId>) record;
            if (stored != null) {
                try {
                    wanted = (Aggregate<AggregateId>)
                            Settlement.of(stored.record(), sight.restored(stored.record(), wanted));
                } catch (RecordRefusedException e) {
                    found.addAll(e.findings());
                }
            }
            RecordHead<AggregateId> head = wanted.head();
            return head.custodian() == null && caller.organisation() != null
                    ? wanted.withHead(head.withCustodian(caller.organisation()))
                    : wanted;
        }

        private BundleRow row(
                Announced one,
                AggregateId id,
                @Nullable Aggregate<?> wanted,
                @Nullable Recorded<Aggregate<AggregateId>> stored,
                List<Finding> found) {
            int version = stored == null ? 0 : stored.version();
            if (wanted == null || found.stream().anyMatch(Finding::isError)) {
                return new BundleRow(one.ref(), id, version, Outcome.REJECTED, found);
            }
            if (stored == null) {
                return new BundleRow(one.ref(), id, 1, Outcome.CREATED, found);
            }
            return wanted.equals(stored.record())
                    ? new BundleRow(one.ref(), id, version, Outcome.UNCHANGED, found)
                    : new BundleRow(one.ref(), id, version + 1, Outcome.UPDATED, found);
        }

        @SuppressWarnings("unchecked") // the store of a type takes records of that type
        private void save(
                List<BundleRow> rows,
                List<@Nullable Aggregate<?>> wanted,
                Map<AggregateId, Recorded<Aggregate<AggregateId>>> stored,
                Map<AggregateId, List<Finding>> found) {
            Map<RecordType, List<Recorded<Aggregate<AggregateId>>>> changed = new EnumMap<>(RecordType.class);
            Map<RecordType, List<Aggregate<AggregateId>>> created = new EnumMap<>(RecordType.class);
            List<AuditLog.Entry> entries = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Aggregate<AggregateId> record = (Aggregate<AggregateId>) wanted.get(i);
                Recorded<Aggregate<AggregateId>> before = stored.get(rows.get(i).id());
                if (record == null || rows.get(i).outcome() == Outcome.UNCHANGED) {
                    continue;
                }
                if (before == null) {
                    created.computeIfAbsent(record.type(), type -> new ArrayList<>())
                            .add(record);
                } else {
                    changed.computeIfAbsent(record.type(), type -> new ArrayList<>())
                            .add(new Recorded<>(record, before.version(), before.recordedAt(), before.updatedAt()));
                }
                entries.add(desk.entry(
                        caller,
                        before == null ? AuditLog.Action.CREATED : AuditLog.Action.UPDATED,
                        record.id(),
                        rows.get(i).version()));
            }
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> saved = new LinkedHashMap<>();
            changed.forEach((type, records) -> unit.store(type)
                    .replaceAll(records, ChangeKind.UPDATED)
                    .forEach(recorded -> saved.put(recorded.record().id(), recorded)));
            // Behind the others, who may have given up an identifier that one of these gets.
            created.forEach((type, records) -> unit.store(type)
                    .insertAll(records)
                    .forEach(recorded -> saved.put(recorded.record().id(), recorded)));
            unit.audit().addAll(entries);
            // Another look, since what the records name may have come with them.
            requireKnown(new Sight(desk, caller, unit), saved);
            Judgement judgement = new Judgement(desk, unit, claimed);
            saved.forEach((id, recorded) -> {
                Recorded<Aggregate<AggregateId>> before = stored.get(id);
                judgement.of(before == null ? null : before.record(), recorded);
            });
            judgement.keep(caller, found);
        }
    }
}
