package org.simpul.jdbc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.RecordExistsException;

/**
 * Tells which of several records stands in the way of saving them at once. Of a batch that an engine refuses it does not say
 * which row was refused, so this looks before.
 */
final class NewRecords {

    private final RecordType type;
    private final Lookups lookups;

    NewRecords(RecordType type, Lookups lookups) {
        this.type = type;
        this.lookups = lookups;
    }

    /** An identifier before an audience; what another audience does not know of is free for it. */
    private record Claim(Identifier identifier, Sensitivity seenFrom) {}

    /**
     * @throws RecordExistsException for the first whose id is or was there, or stands in the batch twice
     * @throws IdentifierTakenException for the first that has an identifier of another
     */
    void require(List<Indexed> records) {
        Set<AggregateId> known = new HashSet<>();
        lookups.presences(records.stream().map(Indexed::id).toList()).forEach(presence -> known.add(presence.id()));
        Map<Claim, String> owners = new HashMap<>();
        lookups.owners(
                        type,
                        records.stream()
                                .flatMap(one -> one.record().head().identifiers().stream())
                                .toList(),
                        Sensitivity.STRICTLY_CONFIDENTIAL)
                .forEach(owner -> owners.put(new Claim(owner.identifier(), owner.seenFrom()), owner.id()));
        for (Indexed one : records) {
            if (!known.add(one.id())) {
                throw new RecordExistsException(one.id());
            }
            for (Identifier identifier : one.record().head().identifiers()) {
                String id = one.id().value().toString();
                String owner = owners.putIfAbsent(new Claim(identifier, IndexRow.audienceOf(one, identifier)), id);
                if (owner != null && !owner.equals(id)) {
                    throw new IdentifierTakenException(one.id(), null);
                }
            }
        }
    }
}
