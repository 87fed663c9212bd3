package org.simpul.port;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.Outline;

/**
 * What was answered to requests that carried an idempotency key, so that a repeated one is not done twice. An answer is part
 * of the unit of the write it tells of: the one is kept exactly when the other is. Neither requests nor records are kept
 * here, only what it takes to give the answer again.
 */
public interface IdempotencyLog {

    /** What was answered to a caller under a key; empty when they did not use it, or it was forgotten. */
    Optional<Answer> find(String caller, String key);

    /**
     * Notes an answer.
     *
     * @throws KeyUsedException if the caller has an answer under this key; met only when two requests race
     */
    void add(Answer answer);

    /** Forgets the answers given before an instant, and tells how many they were. */
    int forgetBefore(Instant instant);

    /** Forgets the answers that told of a record, and tells how many they were. */
    int forget(AggregateId id);

    /**
     * An answer that was given.
     *
     * @param caller the caller's subject; keys are per caller
     * @param key at most 255 characters
     * @param fingerprint SHA-256 of the request in hexadecimal digits, by which another request under the key is told
     * @param status the HTTP status or what stands for it
     * @param id the record the answer told of; null when of none
     * @param version the version of that record; null when of none
     */
    record Answer(
            String caller,
            String key,
            String fingerprint,
            int status,
            @Nullable AggregateId id,
            @Nullable Integer version,
            Instant at) {

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }
}
