package org.simpul.port;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.text.Outline;

/**
 * One version of a record in its history.
 *
 * @param at when it was written
 * @param by the subject of the caller who wrote it
 * @param reason why, as the {@link Authorship} of the write says; null when it says nothing
 * @param record the record as it was then; null for a deletion
 */
public record RecordVersion<A>(
        int version,
        Instant at,
        ChangeKind change,
        String by,
        @Nullable String reason,
        @Nullable A record) {

    /** A version for which no reason was given. */
    public RecordVersion(int version, Instant at, ChangeKind change, String by, @Nullable A record) {
        this(version, at, change, by, null, record);
    }

    /**
     * What a rewriting makes of this version.
     *
     * @throws IllegalArgumentException if it is no rewriting of this version ({@link Store#rewrite})
     */
    public RecordVersion<A> rewritten(UnaryOperator<RecordVersion<A>> rewriting) {
        RecordVersion<A> answer = Objects.requireNonNull(rewriting.apply(this), "the answer to a version");
        if (answer.version != version
                || !answer.at.equals(at)
                || answer.change != change
                || !answer.by.equals(by)
                || !Objects.equals(id(answer.record), id(record))) {
            throw new IllegalArgumentException("Version " + version
                    + " was answered with another number, moment, author, kind of change or record than its own");
        }
        if (answer.reason != null && answer.reason.isBlank()) {
            throw new IllegalArgumentException("A reason that is given is not blank");
        }
        return answer;
    }

    private static @Nullable Object id(@Nullable Object record) {
        return record instanceof Aggregate<?> aggregate ? aggregate.id() : record;
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
