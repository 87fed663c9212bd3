package org.simpul.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Severity;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Coded;

/** How good the records are: what the rules found in them, since when, and what they lack (section 7.6 of the domain page). */
public final class DataQuality {

    private DataQuality() {}

    /** By what findings are grouped besides their rule and severity. */
    public enum GroupBy implements Coded {
        /** The organisation whose records they are in. */
        ORGANISATION,
        /** The kind of record. */
        TYPE,
        /** How long they have been found. */
        AGE
    }

    /** How long something has been found, the youngest first. */
    public enum Age implements Coded {
        UP_TO_30_DAYS(Duration.ZERO, Duration.ofDays(30)),
        UP_TO_365_DAYS(Duration.ofDays(30), Duration.ofDays(365)),
        OVER_365_DAYS(Duration.ofDays(365), null);

        private final Duration over;
        private final @Nullable Duration upTo;

        Age(Duration over, @Nullable Duration upTo) {
            this.over = over;
            this.upTo = upTo;
        }

        /** The first moment since which something has been found that is of this age now; null for no bound. */
        public @Nullable Instant sinceFrom(Instant now) {
            return upTo == null ? null : now.minus(upTo);
        }

        /** The moment before which it must have been found; null for no bound. */
        public @Nullable Instant sinceUntil(Instant now) {
            return over.isZero() ? null : now.minus(over);
        }
    }

    /**
     * What is asked.
     *
     * @param types only records of these kinds; empty for all
     * @param organisations only records of these organisations; empty for all
     * @param from of completeness only records whose date is certainly this day or later; null for no bound
     * @param to the same for this day or earlier
     * @param clearance only what those of this clearance may be told
     */
    public record Question(
            Set<GroupBy> groupBy,
            Set<RecordType> types,
            Set<OrganisationId> organisations,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sensitivity clearance) {

        public Question {
            groupBy = Set.copyOf(groupBy);
            types = Set.copyOf(types);
            organisations = Set.copyOf(organisations);
        }

        /** All records, for those cleared for everything. */
        public static Question by(GroupBy... groupBy) {
            return new Question(Set.of(groupBy), Set.of(), Set.of(), null, null, Sensitivity.STRICTLY_CONFIDENTIAL);
        }

        /** The same question by rule and severity alone. */
        public Question ungrouped() {
            return new Question(Set.of(), types, organisations, from, to, clearance);
        }

        public Question in(RecordType... some) {
            return new Question(groupBy, Set.of(some), organisations, from, to, clearance);
        }

        public Question ofOrganisations(Set<OrganisationId> some) {
            return new Question(groupBy, types, some, from, to, clearance);
        }

        /** The same question about records of some days, both included; null where there is no bound. */
        public Question during(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
            return new Question(groupBy, types, organisations, firstDay, lastDay, clearance);
        }

        public Question seenBy(Sensitivity audience) {
            return new Question(groupBy, types, organisations, from, to, audience);
        }

        public boolean isBoundedInTime() {
            return from != null || to != null;
        }

        /** The forms of the records asked for, in their order. */
        public Set<KeyField.Form> forms() {
            Set<KeyField.Form> forms = EnumSet.allOf(KeyField.Form.class);
            forms.removeIf(form -> !types.isEmpty() && !types.contains(form.type()));
            return forms;
        }
    }

    /**
     * What a rule found.
     *
     * @param organisation whose records it found it in; null where they are nobody's, or it was not asked for
     * @param type in which kind of record; null where it was not asked for
     * @param age how long it has been found; null where it was not asked for
     * @param findings how many there are
     * @param records in how many records
     * @param oldest since when the one is there that is there longest
     */
    public record Found(
            String rule,
            Severity severity,
            @Nullable OrganisationId organisation,
            @Nullable RecordType type,
            @Nullable Age age,
            long findings,
            long records,
            Instant oldest) {

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * How complete the records of one form are.
     *
     * @param records of how many it is told
     * @param lacking how many of them lack a key field, for each of the form
     * @param uncertain records that perhaps are of the days asked for, but not certainly; of them nothing else is told
     */
    public record Completeness(KeyField.Form form, long records, Map<KeyField, Long> lacking, long uncertain) {

        public Completeness {
            Map<KeyField, Long> all = new EnumMap<>(KeyField.class);
            for (KeyField field : form.fields()) {
                all.put(field, lacking.getOrDefault(field, 0L));
            }
            lacking = Collections.unmodifiableMap(all);
        }

        /** How many of the records tell a key field. */
        public long filled(KeyField field) {
            return records - lacking.getOrDefault(field, 0L);
        }
    }

    /** The forms for which nothing is on record, as those are told for which there is. */
    public static List<Completeness> of(Question question, Map<KeyField.Form, Completeness> counted) {
        return question.forms().stream()
                .map(form -> counted.getOrDefault(form, new Completeness(form, 0, Map.of(), 0)))
                .toList();
    }
}
