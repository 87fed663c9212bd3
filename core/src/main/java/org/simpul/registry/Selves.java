package org.simpul.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Participant;
import org.simpul.port.RecordVersion;
import org.simpul.port.UnitOfWork;

/**
 * All that was ever recorded as one participant: the record, and those that were merged into it, at any depth.
 *
 * @param byId the versions of each, the newest first
 */
record Selves(Map<ParticipantId, List<RecordVersion<Participant>>> byId) {

    static Selves of(UnitOfWork unit, ParticipantId id) {
        Map<ParticipantId, List<RecordVersion<Participant>>> byId = new LinkedHashMap<>();
        Set<ParticipantId> level = Set.of(id);
        while (!level.isEmpty()) {
            level.forEach(one -> byId.put(one, unit.participants().history(one, null, Integer.MAX_VALUE)));
            level = unit.participants().mergedFrom(level);
        }
        return new Selves(byId);
    }

    Set<ParticipantId> ids() {
        return byId.keySet();
    }

    /** Those that were merged into one, at any depth. */
    List<ParticipantId> others(ParticipantId id) {
        return byId.keySet().stream().filter(other -> !other.equals(id)).toList();
    }

    List<RecordVersion<Participant>> versions(ParticipantId id) {
        return byId.getOrDefault(id, List.of());
    }

    RecordVersion<Participant> newest(ParticipantId id) {
        return versions(id).get(0);
    }

    /** A record as it is, or was before its end; empty when there never was one. */
    Optional<Participant> last(ParticipantId id) {
        return records(versions(id)).findFirst();
    }

    boolean areErased() {
        return records().allMatch(Participant::isErased);
    }

    Copies copies() {
        return new Copies(ids(), records().toList());
    }

    private Stream<Participant> records() {
        return byId.values().stream().flatMap(Selves::records);
    }

    private static Stream<Participant> records(List<RecordVersion<Participant>> versions) {
        return versions.stream().map(RecordVersion::record).flatMap(Stream::ofNullable);
    }
}
