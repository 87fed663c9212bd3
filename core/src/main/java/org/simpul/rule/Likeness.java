package org.simpul.rule;

import java.util.Optional;
import org.simpul.model.Aggregate;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.Outline;

/**
 * When two records of one kind look like one, told twice. It is better to overlook that than to say so of two that are not: who
 * is asked in vain too often no longer reads the question. So whatever contradicts it decides.
 *
 * @param <A> the kind of record
 */
interface Likeness<A extends Aggregate<?>> {

    /** The rule by which it is told. */
    Rule rule();

    RecordType type();

    Class<A> recordClass();

    /**
     * How alike a record is to another with which it shares a key.
     *
     * @param record as those may see it to whom it is told, as is the other
     * @return empty if they are not alike, or something says that they are two
     */
    Optional<Match> match(A record, A other);

    /**
     * That a record looks like another.
     *
     * @param path what in it does
     * @param score how much, from 0 to 1
     */
    record Match(String path, double score) {

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }
}
