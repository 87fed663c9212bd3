package org.simpul.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.participant.Retention;
import org.simpul.model.time.PartialDate;
import org.simpul.port.AccessPolicy.Action;
import org.simpul.port.AuditLog;
import org.simpul.port.Facet;
import org.simpul.port.NotPermittedException;
import org.simpul.port.Query;
import org.simpul.port.SortKey;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.HeldData.Mention;
import org.simpul.registry.HeldData.Merged;

/**
 * The participants, with what they may ask of those who hold them: that their consent no longer counts, what is held on them,
 * and that they vanish.
 */
public final class ParticipantRegistry extends Registry<Participant, ParticipantId> {

    private static final int ALL = Integer.MAX_VALUE;
    // A month is shorter than another by at most three days.
    private static final int UNEVENNESS_OF_MONTHS = 3;
    private static final int ENTRIES_AT_ONCE = 1_000;

    private static final Comparator<DueErasure> FIRST_DUE = Comparator.comparing(DueErasure::lastDay)
            .thenComparing(due -> due.participant().value());

    private final Desk desk;
    private final Retention retention;

    public ParticipantRegistry(Desk desk, Retention retention) {
        super(desk, UnitOfWork::participants);
        this.desk = desk;
        this.retention = retention;
    }

    /**
     * Puts on record that a person has withdrawn their consent. From then on nobody knows of the record but those cleared for
     * everything, who have to erase it; other records no longer tell others that they name this person; and every change to the
     * record is refused (rule PAR-2) that does not state another basis. Whatever the rules find otherwise, a withdrawal is
     * recorded.
     *
     * @param expectedVersion the version the caller knows; null to withdraw from whatever is there
     * @param on when it was withdrawn
     * @throws UnknownRecordException if there is no such person for this caller
     * @throws RecordDeletedException if they were deleted, or erased
     * @throws NoConsentException if it is not by consent that the participant is held
     * @throws org.simpul.port.StaleVersionException if somebody changed the record in between
     * @throws NotPermittedException if the caller may not change the record
     */
    public Withdrawal withdraw(Caller caller, ParticipantId id, @Nullable Integer expectedVersion, PartialDate on) {
        return desk.write(caller, Set.of(id), unit -> {
            Recorded<Participant> stored = current(caller, unit, id);
            desk.permit(caller, Action.CHANGE, stored.record());
            Versions.check(id, expectedVersion, stored.version());
            LawfulBasis basis = stored.record() instanceof Person person ? person.lawfulBasis() : null;
            if (basis == null || basis.basis() != Basis.CONSENT) {
                throw new NoConsentException(id);
            }
            LawfulBasis withdrawn = basis.withdrawn(on);
            Recorded<Participant> recorded = unit.participants()
                    .replace(
                            ((Person) stored.record())
                                    .toBuilder().lawfulBasis(withdrawn).build(),
                            stored.version());
            new Judgement(desk, unit, Set.of(id)).of(stored.record(), recorded).keep();
            desk.audit(unit, caller, AuditLog.Action.UPDATED, id, recorded.version());
            return new Withdrawal(
                    id, recorded.version(), retention.lastDay(withdrawn).orElse(null));
        });
    }

    /**
     * Those who may be held no longer today, the longest overdue first: whose consent was withdrawn, or whose time has run out by
     * the registry's {@link Retention}. Persons whose basis has no date are not among them, nor those whose basis the caller may
     * not see.
     *
     * @param limit at most so many, 1 or more
     */
    public List<DueErasure> due(Caller caller, int limit) {
        LocalDate today = today();
        Query persons = Query.all(limit).seenBy(caller.clearance());
        List<Query> questions = new ArrayList<>();
        questions.add(persons.dueIn(until(today, retention.afterWithdrawal())).sortedBy(SortKey.DUE, false));
        retention
                .periods()
                .forEach((basis, period) -> questions.add(persons.where(Facet.BASIS, Set.of(basis.code()))
                        .on(until(today, period))
                        .sortedBy(SortKey.DATE, false)));
        return desk.answering(caller, (unit, sight) -> {
            Map<DueErasure, Recorded<Participant>> due = new TreeMap<>(FIRST_DUE);
            for (Query question : questions) {
                for (Recorded<Participant> recorded :
                        unit.participants().page(question).items()) {
                    due(recorded.record(), today).ifPresent(erasure -> due.put(erasure, recorded));
                }
            }
            Map<AggregateId, DueErasure> first = new LinkedHashMap<>();
            due.keySet().stream().limit(limit).forEach(erasure -> first.put(erasure.participant(), erasure));
            List<Recorded<Participant>> shown = due.values().stream()
                    .filter(recorded -> first.containsKey(recorded.record().id()))
                    .toList();
            return sight.of(shown).stream()
                    .filter(seen -> seen.record() instanceof Person person && person.lawfulBasis() != null)
                    .flatMap(seen -> Stream.ofNullable(first.get(seen.record().id())))
                    .toList();
        });
    }

    private static Query.Days until(LocalDate today, Period period) {
        return new Query.Days(null, today.minus(period).plusDays(UNEVENNESS_OF_MONTHS));
    }

    private Optional<DueErasure> due(Participant participant, LocalDate today) {
        LawfulBasis basis = participant instanceof Person person && !person.isErased() ? person.lawfulBasis() : null;
        return Optional.ofNullable(basis)
                .flatMap(retention::lastDay)
                .filter(lastDay -> lastDay.isBefore(today))
                .map(lastDay -> new DueErasure(
                        participant.id(), Objects.requireNonNull(basis).basis(), lastDay, basis.isWithdrawn()));
    }

    /**
     * Makes what identifies a participant vanish: from all versions of the record, from the copies in other records and their
     * versions, from everything by which it is found, and from the answers kept for repeated requests. What is counted stays, so
     * counts remain true; the audit trail stays, since it holds ids only. It cannot be undone. Somebody who was deleted before
     * is erased as well; erasing once more changes nothing. The records that were merged into this one vanish with it.
     *
     * <p>Copies are found by the texts that the record ever had: names, spellings, pseudonym, contact, identifiers. Of what
     * other records tell, only the texts go. Who was there and is not named can still be told from others by what others know.
     *
     * @param isTrial whether to tell what would happen and change nothing
     * @throws UnknownRecordException if there never was such a participant for this caller
     * @throws RecordMergedException if the record was merged into another, which is the one to erase
     * @throws NotPermittedException if the caller may not erase, or does not see everything, as they must to find all copies
     */
    public Erasure erase(Caller caller, ParticipantId id, Erasure.Scope scope, boolean isTrial) {
        // All that may hold copies is claimed, so that nobody writes them anew meanwhile.
        Set<AggregateId> claimed = desk.answering(caller, (unit, sight) -> {
            Selves selves = permitted(caller, unit, id, Action.ERASE);
            Set<AggregateId> ids = new LinkedHashSet<>(selves.copies().candidates(unit));
            ids.addAll(selves.ids());
            return ids;
        });
        try {
            return desk.write(caller, claimed, unit -> {
                Selves selves = permitted(caller, unit, id, Action.ERASE);
                Erasure erasure = selves.areErased()
                        ? new Erasure(id, selves.newest(id).version(), List.of(), List.of())
                        : new Erasing(desk, caller, unit, claimed).erase(id, selves, scope);
                if (isTrial) {
                    throw new TrialEnded(erasure);
                }
                return erasure;
            });
        } catch (TrialEnded end) {
            return end.erasure;
        }
    }

    /** Rolls a trial back; it went through all that a real erasure does. */
    private static final class TrialEnded extends RuntimeException {

        private final transient Erasure erasure;

        TrialEnded(Erasure erasure) {
            super("A trial changes nothing", null, false, false);
            this.erasure = erasure;
        }
    }

    /**
     * Erases again those whom a restored backup has brought back. One that the backup does not have is passed over, and so is
     * one that it has merged into another of them, with which it is erased.
     *
     * @param ids as {@link Audits#erasures} told them before the loss
     * @return what was done, one for each that was there
     */
    public List<Erasure> eraseAgain(Caller caller, Collection<ParticipantId> ids) {
        Set<ParticipantId> all = new LinkedHashSet<>(ids);
        return all.stream()
                .flatMap(id -> erasedIfThere(caller, id, all).stream())
                .toList();
    }

    private Optional<Erasure> erasedIfThere(Caller caller, ParticipantId id, Set<ParticipantId> all) {
        try {
            return Optional.of(erase(caller, id, Erasure.Scope.EVERYWHERE, false));
        } catch (UnknownRecordException e) {
            // Not in this backup, or not for this caller, who is to learn no more than that.
            return Optional.empty();
        } catch (RecordMergedException e) {
            // Into somebody who is not to be erased: that is for people to sort out.
            if (!all.contains(e.into())) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Everything that is held on a participant, to be handed over to them. It goes on record as an export.
     *
     * @throws UnknownRecordException if there never was such a participant for this caller
     * @throws NotPermittedException if the caller may not hand it over, or does not see everything: it would not be all
     */
    public HeldData heldData(Caller caller, ParticipantId id) {
        HeldData held = desk.answering(caller, (unit, sight) -> {
            Selves selves = permitted(caller, unit, id, Action.HAND_OVER);
            Copies copies = selves.copies();
            Chronicle<Participant> chronicle = new Chronicle<>(old -> sight.ofPast(old, old.record()));
            return new HeldData(
                    chronicle.tell(selves.versions(id), ALL),
                    selves.others(id).stream()
                            .map(other -> new Merged(other, chronicle.tell(selves.versions(other), ALL)))
                            .toList(),
                    copies.candidates(unit).stream()
                            .flatMap(other -> mention(unit, sight, copies, other).stream())
                            .toList(),
                    accesses(unit, selves.ids()));
        });
        desk.record(
                caller,
                List.of(new AuditLog.Entry(
                        desk.clock().instant(), caller.subject(), AuditLog.Action.EXPORTED, id, caller.purpose())));
        return held;
    }

    /** The newest version of another record, deleted or not, that names the participant. */
    private static Optional<Mention> mention(UnitOfWork unit, Sight sight, Copies copies, AggregateId other) {
        return unit.store(other.type()).history(other, null, ALL).stream()
                .filter(version -> copies.isLinked(version.record()))
                .findFirst()
                .map(version -> new Recorded<Aggregate<?>>(
                        Objects.requireNonNull(version.record()), version.version(), version.at(), version.at()))
                .flatMap(named -> sight.ofPast(named, named.record()))
                .map(seen -> new Mention(seen, copies.referencesIn(seen.record()), copies.textsIn(seen.record())));
    }

    private static List<AuditLog.Entry> accesses(UnitOfWork unit, Set<ParticipantId> ids) {
        List<AuditLog.Entry> entries = new ArrayList<>();
        AuditLog.Question question = AuditLog.Question.between(
                        Instant.EPOCH, AuditLog.Question.END_OF_TIME, ENTRIES_AT_ONCE)
                .about(ids);
        AuditLog.Mark next = null;
        do {
            AuditLog.Found found = unit.audit().find(question.after(next));
            entries.addAll(found.entries());
            next = found.next();
        } while (next != null);
        return entries;
    }

    /** A participant in all versions, deleted or not, for somebody who sees all of them and may do what they want to do. */
    private Selves permitted(Caller caller, UnitOfWork unit, ParticipantId id, Action action) {
        Selves selves = Selves.of(unit, id);
        Participant last = selves.last(id)
                .filter(record -> desk.disclosure().isKnownTo(caller, record))
                .orElseThrow(() -> new UnknownRecordException(id));
        desk.permit(caller, action, last);
        if (!Sight.isUnlimited(caller)) {
            throw new NotPermittedException(action.code(), id.type().code());
        }
        AggregateId survivor = Absence.lastOf(unit, id);
        if (!survivor.equals(id)) {
            throw new RecordMergedException(id, survivor);
        }
        return selves;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone());
    }
}
