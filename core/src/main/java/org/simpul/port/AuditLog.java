package org.simpul.port;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Coded;

/**
 * Who did what to which record. An entry of a write is part of the write's own unit: the one is kept exactly when the
 * other is. Entries hold ids and never what a record says.
 *
 * <p>Entries are made tamper-evident by a chain of seals ({@link #seal}); until one is sealed, nothing shows whether it was
 * changed. {@link AuditChain} says what a seal is made of.
 */
public interface AuditLog {

    default void add(Entry entry) {
        addAll(List.of(entry));
    }

    /** Adds entries in their order, however many, for the price of one. */
    void addAll(List<Entry> entries);

    /** The entries about a record, the newest first; of two of one moment the one added later is the newer. */
    List<Entry> about(AggregateId id, int limit);

    /** Who saw or changed what in a window of time: the oldest first, in pages. */
    Found find(Question question);

    /**
     * Gives the entries that are not sealed yet their places in the chain, behind all others and in the order in which they
     * were added, and seals them together. Those of units that are not kept yet are left to a later seal, so writers wait
     * neither for each other nor for whoever seals; of two who seal at once one goes after the other.
     *
     * <p>Whoever keeps the anchor of the seal elsewhere, out of reach of those who can write to the store, can tell later
     * whether the chain was rewritten or cut off.
     *
     * @param now when the seal is made
     * @param most seals at most so many entries, the oldest; 1 or more
     * @return the seal; empty when every entry is sealed
     * @throws StorageException if the store has lost the end of the chain
     */
    Optional<AuditSeal> seal(Instant now, int most);

    /**
     * Holds all that is sealed against its seals, from the beginning. Its duration grows with the number of entries, its
     * memory does not. It asks more than one question, so it is not for {@link Storage#ask}.
     *
     * @param anchor of a seal made earlier, kept elsewhere; null when there is none, and then nothing shows whether the whole
     *     chain was made anew
     */
    AuditVerification verify(@Nullable AuditAnchor anchor);

    /** What was done. */
    enum Action implements Coded {
        CREATED,
        UPDATED,
        DELETED,
        /** Ended, since another record stands for both. */
        MERGED,
        READ,
        /** Handed out in a file or another form that goes on without us. */
        EXPORTED,
        REFUSED,
        /** A person's identifying data was made to vanish. */
        ERASED,
        /** How often people of a cohort at risk came in a year was made known to everybody. */
        RELEASED,
        /** The audit trail itself was asked. */
        AUDITED
    }

    /**
     * One entry.
     *
     * @param id the record; null where there is none, as when a creation was refused or the trail as a whole was asked
     * @param version of the record, that was seen or written; null where none was
     * @param seen the narrowest class of information that was handed out; null where nothing was
     * @param purpose why the caller did it, where the host knows
     */
    record Entry(
            Instant at,
            String subject,
            Action action,
            @Nullable AggregateId id,
            @Nullable Integer version,
            @Nullable Sensitivity seen,
            @Nullable String purpose) {

        public Entry {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(action, "action");
        }

        /** An entry that tells neither a version nor what was seen. */
        public Entry(Instant at, String subject, Action action, @Nullable AggregateId id, @Nullable String purpose) {
            this(at, subject, action, id, null, null, purpose);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * Which entries are wanted. What is null narrows nothing; a set that is empty admits nothing.
     *
     * @param ids of the records they are about
     * @param subject who did it
     * @param from the first moment
     * @param until the first moment behind the last
     * @param limit at most so many on a page, 1 or more
     * @param after the place of the last entry already read; null to begin at the start
     */
    record Question(
            @Nullable Set<AggregateId> ids,
            @Nullable String subject,
            @Nullable Set<Action> actions,
            Instant from,
            Instant until,
            int limit,
            @Nullable Mark after) {

        /** Behind every moment of an entry, and still a year that every store can be asked for. */
        public static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

        public Question {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            ids = ids == null ? null : Set.copyOf(ids);
            actions = actions == null ? null : Set.copyOf(actions);
            if (limit < 1) {
                throw new IllegalArgumentException("A page holds at least one entry, but limit was " + limit);
            }
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }

        /** All entries of a window. */
        public static Question between(Instant from, Instant until, int limit) {
            return new Question(null, null, null, from, until, limit, null);
        }

        /** This question, about some records only. */
        public Question about(Set<? extends AggregateId> some) {
            return new Question(Set.copyOf(some), subject, actions, from, until, limit, after);
        }

        /** This question, about what one subject did. */
        public Question by(String who) {
            return new Question(ids, who, actions, from, until, limit, after);
        }

        /** This question, about some actions only. */
        public Question of(Set<Action> some) {
            return new Question(ids, subject, some, from, until, limit, after);
        }

        /** This question, for the page behind a place. */
        public Question after(@Nullable Mark place) {
            return new Question(ids, subject, actions, from, until, limit, place);
        }
    }

    /**
     * The place of an entry in an answer.
     *
     * @param number tells entries of one moment apart, and ascends in the order in which they were added
     */
    record Mark(Instant at, long number) {}

    /**
     * A page of entries.
     *
     * @param next where the next page begins; null on the last
     */
    record Found(List<Entry> entries, @Nullable Mark next) {

        public Found {
            entries = List.copyOf(entries);
        }
    }
}
