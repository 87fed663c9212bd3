package org.simpul.disclosure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.model.Aggregate;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Pruning;
import org.simpul.model.Pruning.Field;
import org.simpul.model.Pruning.Pruned;
import org.simpul.model.RecordTree;
import org.simpul.model.RecordTree.Reference;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.Attendance;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;

/**
 * Takes out of records what an audience is not cleared for.
 *
 * @param clearance the narrowest class of information the audience may see
 * @param audiences of the records that a record names; the name of one that this audience may not know of is withheld
 * @param smallestCount the least count of a cohort at risk that audiences below {@code RESTRICTED} are told
 */
record Redaction(Sensitivity clearance, Audiences audiences, int smallestCount) {

    private static final Map<Class<?>, Object> BLANKS = Map.of(
            ActivityDates.class, ActivityDates.UNKNOWN,
            Attendance.class, Attendance.UNKNOWN,
            Verifiable.class, Verifiable.UNASSESSED);

    /** What the audience may see of a record; without a record when it may not know of it. */
    <A extends Aggregate<?>> Pruned<A> of(A record) {
        return of(record, record);
    }

    /**
     * What the audience may see of an old version of a record; without a record when it may not know of it.
     *
     * @param now the record as it is: what is held closely today was not open yesterday
     */
    <A extends Aggregate<?>> Pruned<A> of(A record, Aggregate<?> now) {
        if (clearance == Sensitivity.STRICTLY_CONFIDENTIAL) {
            return new Pruned<>(record, List.of());
        }
        if (isAbove(closeness(record)) || isAbove(closeness(now))) {
            return new Pruned<>(null, List.of(""));
        }
        Set<String> small = clearance == Sensitivity.PUBLIC ? SmallCells.in(record, smallestCount) : Set.of();
        Pruning.Choice facts = (field, value) ->
                !small.contains(field.path()) && keeps(record, field, value) && keeps(now, field, value);
        Pruned<A> withoutFacts = Pruning.prune(record, facts, BLANKS);
        if (withoutFacts.record() == null || withoutFacts.removed().isEmpty()) {
            return withoutFacts;
        }
        if (record instanceof Commitment
                && withoutFacts.removed().stream().anyMatch(CommitmentRedactor::isIndispensable)) {
            return new Pruned<>(null, List.of(""));
        }
        Set<String> told = whatTellsOf(record, Set.copyOf(withoutFacts.removed()), SmallCells.countsOf(small));
        return told.isEmpty()
                ? withoutFacts
                : Pruning.prune(
                        record, (field, value) -> !told.contains(field.path()) && facts.keeps(field, value), BLANKS);
    }

    /**
     * The participants whom a record names and the audience may not know, by the JSON Pointers of the fields that name them and
     * that are withheld for no other reason.
     */
    Map<String, ParticipantId> strangers(Aggregate<?> record, Aggregate<?> now) {
        List<String> withheld = of(record, now).removed();
        List<String> withheldAnyway = new Redaction(clearance, id -> Sensitivity.PUBLIC, smallestCount)
                .of(record, now)
                .removed();
        Map<String, ParticipantId> strangers = new LinkedHashMap<>();
        for (Reference reference : RecordTree.references(record)) {
            if (reference.to() instanceof ParticipantId id
                    && withheld.contains(reference.path())
                    && !withheldAnyway.contains(reference.path())) {
                strangers.put(reference.path(), id);
            }
        }
        return strangers;
    }

    /** How closely a record is held as a whole: that of somebody whose basis is gone is for those only who have to erase it. */
    private static Sensitivity closeness(Aggregate<?> record) {
        return record instanceof Person person && person.hasLostItsBasis()
                ? Sensitivity.STRICTLY_CONFIDENTIAL
                : record.head().sensitivity();
    }

    private boolean keeps(Aggregate<?> record, Field field, Object value) {
        if (value instanceof AggregateId id && !field.path().equals("/id") && !audiences.isKnown(id, clearance)) {
            return false;
        }
        if (value instanceof Evidence evidence && evidence.sensitivity() != null && isAbove(evidence.sensitivity())) {
            return false;
        }
        return !isAbove(Redactors.of(field.owner()).least(field.name(), record)) && !isRaised(record, field, value);
    }

    private boolean isRaised(Aggregate<?> record, Field field, Object value) {
        for (FieldSensitivity raised : record.head().sensitivityOf()) {
            boolean isInside = value instanceof LocalizedText && isWithin(raised.path(), field.path());
            if (isAbove(raised.sensitivity()) && (isInside || isWithin(field.path(), raised.path()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAbove(Sensitivity sensitivity) {
        return sensitivity.compareTo(clearance) > 0;
    }

    /**
     * The provenance and the sources that rest on what is withheld; of provenance that rests on more, the quote.
     *
     * @param counts of which a part is withheld since it is small: a sentence about the whole often tells the parts
     */
    private static Set<String> whatTellsOf(Aggregate<?> record, Set<String> withheld, Set<String> counts) {
        Set<String> told = new HashSet<>();
        Set<SourceKey> ofWithheld = new HashSet<>();
        Set<SourceKey> ofOthers = new HashSet<>();
        List<Provenance> provenance = record.head().provenance();
        for (int i = 0; i < provenance.size(); i++) {
            Provenance entry = provenance.get(i);
            boolean restsOnWithheld = withheld.contains("/provenance/" + i)
                    || withheld.stream().anyMatch(path -> isWithin(entry.path(), path));
            (restsOnWithheld ? ofWithheld : ofOthers).add(entry.source());
            if (restsOnWithheld) {
                told.add("/provenance/" + i);
            } else if (entry.quote() != null
                    && (withheld.stream().anyMatch(path -> isWithin(path, entry.path()))
                            || counts.stream().anyMatch(count -> isWithin(entry.path(), count)))) {
                told.add("/provenance/" + i + "/quote");
            }
        }
        LawfulBasis basis = record instanceof Person person ? person.lawfulBasis() : null;
        if (basis != null && basis.source() != null) {
            (withheld.contains("/lawfulBasis") ? ofWithheld : ofOthers).add(basis.source());
        }
        ofWithheld.removeAll(ofOthers);
        List<Source> sources = record.head().sources();
        for (int i = 0; i < sources.size(); i++) {
            if (ofWithheld.contains(sources.get(i).key())) {
                told.add("/sources/" + i);
            }
        }
        return told;
    }

    /** Whether a JSON Pointer leads to a place or into it. */
    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
