package org.simpul;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.simpul.model.id.RecordType;
import org.simpul.port.IdSource;

/**
 * UUIDs by RFC 9562: version 7 for most records, so that ids ascend in time and stay together in an index; version 4 for
 * participants, since an id that tells the time tells when somebody was recorded.
 */
final class UuidSource implements IdSource {

    @Override
    public UUID next(RecordType type) {
        return type == RecordType.PARTICIPANT ? UuidCreator.getRandomBased() : UuidCreator.getTimeOrderedEpoch();
    }
}
