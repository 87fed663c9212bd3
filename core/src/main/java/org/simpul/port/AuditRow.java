package org.simpul.port;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.Outline;

/**
 * An entry of the audit trail as it stands in the chain, in words; so that one can be held against its seal in which somebody
 * put words that mean nothing. {@link AuditChain} says how.
 *
 * @param place in the chain, from 1
 * @param number in the order of writing, as the store counts
 * @param type the kind of record; null where the entry is about none
 */
public record AuditRow(
        long place,
        long number,
        Instant at,
        String subject,
        String action,
        @Nullable String type,
        @Nullable String id,
        @Nullable Integer version,
        @Nullable String seen,
        @Nullable String purpose) {

    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** An entry at its place. */
    public static AuditRow of(AuditLog.Entry entry, long place, long number) {
        AggregateId id = entry.id();
        return new AuditRow(
                place,
                number,
                entry.at(),
                entry.subject(),
                entry.action().code(),
                id == null ? null : id.type().code(),
                id == null ? null : id.value().toString(),
                entry.version(),
                entry.seen() == null ? null : entry.seen().code(),
                entry.purpose());
    }

    /** The digest of all that this row says, in hexadecimal digits. */
    public String digest() {
        return new CanonicalHash(AuditChain.FORM)
                .add(place)
                .add(number)
                .add(at)
                .add(subject)
                .add(action)
                .add(type)
                .add(id)
                .add(version == null ? null : version.toString())
                .add(seen)
                .add(purpose)
                .hex();
    }

    static String micros(Instant at) {
        return MICROS.format(at);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
