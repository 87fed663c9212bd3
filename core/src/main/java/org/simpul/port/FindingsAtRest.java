package org.simpul.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Severity;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Coded;

/**
 * What the rules found when each record was last judged: which rule and where, and nothing of what anybody wrote, so that an
 * erasure has nothing to do here. A record that is deleted has none. A finding grows stale when the day or another record
 * changes; who keeps this judges again.
 */
public interface FindingsAtRest {

    /** How long the id of a rule may be. */
    int LONGEST_RULE = 200;

    /**
     * Puts down what was found in each of some records that are there: it takes the place of all that was kept of them. A
     * finding that was kept before, by its rule and place, keeps the moment since which it is there; others are there since
     * {@code judgedAt}. Several of one rule at one place count as one, as grave as the gravest and for the widest audience. In
     * a number of statements that does not grow with the number of records.
     *
     * @return the records of which something else is kept now than before
     */
    Set<AggregateId> replaceAll(Map<? extends AggregateId, List<Found>> found, Instant judgedAt);

    /**
     * What is kept of each of these records; one that was never judged, or was deleted, has no entry. In a few statements for
     * all of them.
     *
     * <p>In a unit that claims records, nobody else changes what is kept of these until it ends.
     */
    Map<AggregateId, Judged> of(Collection<? extends AggregateId> ids);

    /**
     * Tells what is kept of the records that name one of these, and of those that they name, to nobody any more but those
     * cleared for everything, until they are judged again: what was found in such neighbours may tell of these, which are held
     * more closely than before. Of these themselves nothing changes, be they neighbours or not.
     */
    void holdNeighboursClosely(Collection<? extends AggregateId> ids);

    /** How many findings there are, by rule and severity and what else is asked for: in the order of these, one statement. */
    List<Tally> tally(Question question);

    /**
     * The records in which a rule found something, in the order of their ids and then of their kinds, in one statement.
     *
     * @param question what of it counts; by what it groups makes no difference
     * @param limit at most so many, 1 or more
     * @param after the last record already read; null to begin at the start
     */
    List<AggregateId> records(String rule, Question question, int limit, @Nullable AggregateId after);

    /**
     * A finding as it is put down.
     *
     * @param rule its id, of at most {@value #LONGEST_RULE} characters
     * @param path where, as a JSON Pointer into the record
     * @param seenFrom the widest audience that may be told of it
     */
    record Found(String rule, Severity severity, String path, Sensitivity seenFrom) {

        public Found {
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(seenFrom, "seenFrom");
            if (rule.length() > LONGEST_RULE) {
                throw new IllegalArgumentException(
                        "The id of a rule has at most " + LONGEST_RULE + " characters, but had " + rule.length());
            }
        }

        /** Two of one rule at one place, as one. */
        private Found and(Found other) {
            return new Found(
                    rule,
                    severity.compareTo(other.severity) <= 0 ? severity : other.severity,
                    path,
                    seenFrom.compareTo(other.seenFrom) <= 0 ? seenFrom : other.seenFrom);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * A finding as it is kept.
     *
     * @param since when it was first found, and has been found ever since
     */
    record Kept(String rule, Severity severity, String path, Sensitivity seenFrom, Instant since) {

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * What is kept of a record.
     *
     * @param at when it was last judged
     * @param findings one of each rule at each place, by place and then by rule
     */
    record Judged(Instant at, List<Kept> findings) {

        private static final Comparator<Found> BY_PLACE =
                Comparator.comparing(Found::path).thenComparing(Found::rule);

        public Judged {
            findings = List.copyOf(findings);
        }

        /**
         * What is kept of a record in the place of what was kept of it before.
         *
         * @param at moments finer than microseconds are not kept
         * @param before null when it was never judged
         */
        public static Judged of(List<Found> found, Instant at, @Nullable Judged before) {
            Instant moment = at.truncatedTo(ChronoUnit.MICROS);
            Map<List<String>, Instant> since = new HashMap<>();
            if (before != null) {
                before.findings.forEach(kept -> since.put(List.of(kept.rule(), kept.path()), kept.since()));
            }
            Map<List<String>, Found> merged = new LinkedHashMap<>();
            found.stream()
                    .sorted(BY_PLACE)
                    .forEach(one -> merged.merge(List.of(one.rule(), one.path()), one, Found::and));
            List<Kept> kept = new ArrayList<>();
            merged.forEach((key, one) -> kept.add(
                    new Kept(one.rule(), one.severity(), one.path(), one.seenFrom(), since.getOrDefault(key, moment))));
            return new Judged(moment, kept);
        }

        /** Whether the same is kept as before. */
        public boolean saysTheSameAs(@Nullable Judged before) {
            return findings.equals(before == null ? List.of() : before.findings);
        }
    }

    /** By what findings are counted besides their rule and severity. */
    enum GroupBy implements Coded {
        /** The organisation whose record it is. */
        CUSTODIAN,
        /** The kind of record. */
        TYPE
    }

    /**
     * Which findings count.
     *
     * @param types only in records of these kinds; empty for all
     * @param custodians only in records of these organisations; empty for all
     * @param sinceFrom only those there since this moment or a later one; null for no bound
     * @param sinceUntil only those there since before this moment; null for no bound
     * @param clearance only those of which an audience may be told
     */
    record Question(
            Set<GroupBy> groupBy,
            Set<RecordType> types,
            Set<OrganisationId> custodians,
            @Nullable Instant sinceFrom,
            @Nullable Instant sinceUntil,
            Sensitivity clearance) {

        public Question {
            groupBy = Set.copyOf(groupBy);
            types = Set.copyOf(types);
            custodians = Set.copyOf(custodians);
            Objects.requireNonNull(clearance, "clearance");
        }

        /** All that an audience may be told, by rule and severity and what else is wanted. */
        public static Question of(Sensitivity clearance, GroupBy... groupBy) {
            Set<GroupBy> groups = EnumSet.noneOf(GroupBy.class);
            groups.addAll(List.of(groupBy));
            return new Question(groups, Set.of(), Set.of(), null, null, clearance);
        }

        /** This question, narrowed to some kinds of record. */
        public Question in(RecordType... some) {
            return new Question(groupBy, Set.of(some), custodians, sinceFrom, sinceUntil, clearance);
        }

        /** This question, narrowed to the records of some organisations. */
        public Question ofCustodians(Set<OrganisationId> some) {
            return new Question(groupBy, types, some, sinceFrom, sinceUntil, clearance);
        }

        /** This question, narrowed by how long findings have been there. */
        public Question since(@Nullable Instant from, @Nullable Instant until) {
            return new Question(groupBy, types, custodians, from, until, clearance);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * Findings counted.
     *
     * @param custodian the organisation of the records; null where they have none, or it was not asked for
     * @param type the kind of the records; null where it was not asked for
     * @param findings how many there are
     * @param records in how many records
     * @param oldest since when the one is there that is there longest
     */
    record Tally(
            String rule,
            Severity severity,
            @Nullable OrganisationId custodian,
            @Nullable RecordType type,
            long findings,
            long records,
            Instant oldest) {

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }
}
