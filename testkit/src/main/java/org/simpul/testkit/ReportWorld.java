package org.simpul.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.ChangeKind;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/**
 * A small world by chance, the same for the same seed, which changes: what was put on record is corrected, deleted, restored and
 * merged. By it the reports of a storage can be held to those of the storage in memory.
 */
public final class ReportWorld {

    private final Chance chance;
    private final WorldRecords records;
    private final Map<AggregateId, Standing> standing = new LinkedHashMap<>();
    private final List<Consumer<UnitOfWork>> chapters = new ArrayList<>();

    private enum Fate {
        THERE,
        MERGED,
        GONE
    }

    /** What became of a record, and by which version. */
    private record Standing(int version, Fate fate) {}

    /** Writes one thing. */
    private interface Deed extends Consumer<UnitOfWork> {}

    public ReportWorld(long seed) {
        chance = new Chance(seed);
        records = new WorldRecords(chance);
        chapters.add(beginning());
        chapters.add(changes());
        chapters.add(changes());
    }

    /** What happens, in order: each chapter is to be written by a unit of its own. */
    public List<Consumer<UnitOfWork>> chapters() {
        return List.copyOf(chapters);
    }

    /** Most records are there from the start, some come later. */
    private Consumer<UnitOfWork> beginning() {
        List<Deed> deeds = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            boolean isNamedByOthers = type == RecordType.ORGANISATION || type == RecordType.POLICY_INSTRUMENT;
            List<Aggregate<AggregateId>> first = all(type).stream()
                    .filter(record -> isNamedByOthers || !chance.onceIn(8))
                    .map(StorageScene::plain)
                    .toList();
            first.forEach(record -> standing.put(record.id(), new Standing(1, Fate.THERE)));
            deeds.add(unit -> unit.store(type).insertAll(first));
        }
        return unit -> deeds.forEach(deed -> deed.accept(unit));
    }

    private Consumer<UnitOfWork> changes() {
        List<Deed> deeds = new ArrayList<>();
        for (RecordType type : List.of(RecordType.PARTICIPANT, RecordType.ACTIVITY, RecordType.COMMITMENT)) {
            all(type).forEach(record -> goOn(record, deeds));
        }
        return unit -> deeds.forEach(deed -> deed.accept(unit));
    }

    /** A record for each number of a kind, as it is at first or might come next. */
    private List<? extends Aggregate<?>> all(RecordType type) {
        return switch (type) {
            case ORGANISATION -> all(WorldRecords.ORGANISATIONS, records::organisation);
            case POLICY_INSTRUMENT -> all(WorldRecords.INSTRUMENTS, records::instrument);
            case PARTICIPANT -> all(WorldRecords.PARTICIPANTS, records::participant);
            case ACTIVITY -> all(WorldRecords.ACTIVITIES, records::activity);
            case COMMITMENT -> all(WorldRecords.COMMITMENTS, records::commitment);
        };
    }

    private static <A extends Aggregate<?>> List<A> all(int last, IntFunction<A> make) {
        return IntStream.rangeClosed(1, last).mapToObj(make).toList();
    }

    private void insert(Aggregate<?> record, List<Deed> deeds) {
        happen(record, Fate.THERE, deeds, unit -> StorageScene.insert(unit, record));
    }

    private void goOn(Aggregate<?> record, List<Deed> deeds) {
        Standing now = standing.get(record.id());
        if (now == null) {
            insert(record, deeds);
        } else if (now.fate() == Fate.MERGED) {
            happen(
                    record,
                    Fate.THERE,
                    deeds,
                    unit -> StorageScene.storeOf(unit, record).restore(StorageScene.plain(record), now.version()));
        } else if (now.fate() == Fate.THERE) {
            switch (chance.below(9)) {
                case 0, 1 ->
                    happen(
                            record,
                            Fate.THERE,
                            deeds,
                            unit -> StorageScene.storeOf(unit, record)
                                    .replace(StorageScene.plain(record), now.version()));
                case 2 -> happen(record, Fate.THERE, deeds, replacementOfSeveral(record, now.version()));
                case 3 ->
                    happen(
                            record,
                            Fate.GONE,
                            deeds,
                            unit -> StorageScene.storeOf(unit, record).delete(record.id(), now.version()));
                case 4 -> {
                    AggregateId into = another(record.id());
                    happen(
                            record,
                            Fate.MERGED,
                            deeds,
                            unit -> StorageScene.storeOf(unit, record).merge(record.id(), now.version(), into));
                }
                default -> {
                    // Most records stay as they are.
                }
            }
        }
    }

    private void happen(Aggregate<?> record, Fate fate, List<Deed> deeds, Deed deed) {
        int version = standing.getOrDefault(record.id(), new Standing(0, fate)).version();
        standing.put(record.id(), new Standing(version + 1, fate));
        deeds.add(deed);
    }

    private static Deed replacementOfSeveral(Aggregate<?> record, int version) {
        Aggregate<AggregateId> next = StorageScene.plain(record);
        return unit -> {
            Store<Aggregate<AggregateId>, AggregateId> store = StorageScene.storeOf(unit, record);
            Recorded<Aggregate<AggregateId>> before = store.find(next.id()).orElseThrow();
            store.replaceAll(
                    List.of(new Recorded<>(next, version, before.recordedAt(), before.updatedAt())),
                    ChangeKind.UPDATED);
        };
    }

    /** What was recorded twice is merged into the first of its kind that is there. */
    private AggregateId another(AggregateId id) {
        return standing.entrySet().stream()
                .filter(other -> other.getValue().fate() == Fate.THERE)
                .map(Map.Entry::getKey)
                .filter(other -> other.type() == id.type() && !other.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
