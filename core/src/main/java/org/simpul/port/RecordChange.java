package org.simpul.port;

import java.time.Instant;
import org.simpul.model.id.AggregateId;

/**
 * That a record got a version.
 *
 * @param version the new one
 * @param at the moment that the version carries
 */
public record RecordChange(AggregateId id, int version, ChangeKind kind, Instant at) {}
