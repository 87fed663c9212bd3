package org.simpul.registry;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.disclosure.Disclosure;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.place.Areas;
import org.simpul.port.AccessPolicy;
import org.simpul.port.AuditLog;
import org.simpul.port.Authorship;
import org.simpul.port.IdSource;
import org.simpul.port.NotPermittedException;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.rule.Rules;

/**
 * What every use case works with: the storage, the rules, the areas, the clock, the source of ids, and the decision who may.
 * One per registry. Nothing is handed out, and nobody refused, before it is on record.
 *
 * @param trail where reads and refusals go on record, each time in a unit of its own
 */
public record Desk(
        Storage storage,
        Storage trail,
        Rules rules,
        Areas areas,
        Clock clock,
        IdSource ids,
        AccessPolicy policy,
        Disclosure disclosure) {

    /** That a policy refused what a caller wanted to do with a record; what it threw goes on to the caller. */
    private static final class Refusal extends RuntimeException {

        private final transient @Nullable AggregateId id;
        private final NotPermittedException why;

        Refusal(@Nullable AggregateId id, NotPermittedException why) {
            super(why.getMessage(), why, false, false);
            this.id = id;
            this.why = why;
        }
    }

    /**
     * Lets a caller go on, or refuses.
     *
     * @throws RuntimeException within a unit, where it puts an end to it; outside it is the policy's own exception
     */
    void permit(Caller caller, AccessPolicy.Action action, Aggregate<?> record) {
        try {
            policy.check(caller, action, record);
        } catch (NotPermittedException e) {
            throw new Refusal(action == AccessPolicy.Action.CREATE ? null : record.id(), e);
        }
    }

    /** Lets a caller ask the audit trail; that they are refused goes on record. */
    void permitAudit(Caller caller) {
        orOnRecord(caller, () -> {
            policy.checkAudit(caller);
            return caller;
        });
    }

    /** Lets a caller make known how often people at risk came; that they are refused goes on record. */
    void permitRelease(Caller caller) {
        orOnRecord(caller, () -> {
            policy.checkRelease(caller);
            return caller;
        });
    }

    /** Lets a caller have the registry brought up to date; that they are refused goes on record. */
    void permitMaintenance(Caller caller) {
        orOnRecord(caller, () -> {
            policy.checkMaintenance(caller);
            return caller;
        });
    }

    /** Answers a question to a caller, once what they are shown above public is on record. */
    <T> T answering(Caller caller, BiFunction<UnitOfWork, Sight, T> question) {
        Answer<T> answer = orOnRecord(
                caller,
                () -> storage.read(unit -> {
                    Sight sight = new Sight(this, caller, unit);
                    return new Answer<>(question.apply(unit, sight), sight);
                }));
        record(caller, answer.sight.reads(clock.instant()));
        return answer.value;
    }

    /** Judges for a caller what they bring or have seen; what they are told of it is no read of a record. */
    <T> T judging(Caller caller, Function<UnitOfWork, T> work) {
        return orOnRecord(caller, () -> storage.read(work));
    }

    /** What answers a question, and how its records were seen. */
    private record Answer<T>(T value, Sight sight) {}

    <T> T write(Caller caller, Function<UnitOfWork, T> work) {
        return write(caller, Set.of(), work);
    }

    /** @param claimed what nobody else may change, delete or begin to name meanwhile */
    <T> T write(Caller caller, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
        return write(caller, claimed, null, work);
    }

    /** @param reason why, where the history is to tell it */
    <T> T write(
            Caller caller, Set<? extends AggregateId> claimed, @Nullable String reason, Function<UnitOfWork, T> work) {
        return orOnRecord(caller, () -> storage.write(authorship(caller, reason), claimed, work));
    }

    private Authorship authorship(Caller caller, @Nullable String reason) {
        return new Authorship(caller.subject(), clock.instant(), reason);
    }

    /** Does something for a caller; that they are refused goes on record before they learn of it. */
    private <T> T orOnRecord(Caller caller, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            record(caller, List.of(refused(caller, refusal.id)));
            throw refusal.why;
        } catch (NotPermittedException e) {
            record(caller, List.of(refused(caller, null)));
            throw e;
        }
    }

    private AuditLog.Entry refused(Caller caller, @Nullable AggregateId id) {
        return new AuditLog.Entry(clock.instant(), caller.subject(), AuditLog.Action.REFUSED, id, caller.purpose());
    }

    /** Puts entries on record in a unit of their own. */
    void record(Caller caller, List<AuditLog.Entry> entries) {
        if (!entries.isEmpty()) {
            trail.write(authorship(caller, null), unit -> {
                unit.audit().addAll(entries);
                return entries;
            });
        }
    }

    /** Puts a write on record, in its own unit. */
    void audit(UnitOfWork unit, Caller caller, AuditLog.Action action, AggregateId id, int version) {
        unit.audit().add(entry(caller, action, id, version));
    }

    /** What is to go on record of a write. */
    AuditLog.Entry entry(Caller caller, AuditLog.Action action, AggregateId id, int version) {
        return new AuditLog.Entry(clock.instant(), caller.subject(), action, id, version, null, caller.purpose());
    }

    /**
     * What is now there, for the one who wrote it: nobody writes what they could not see afterwards. What they are shown goes on
     * record with the write.
     *
     * @param action what the write did; null where it found everything as it was wanted
     */
    <A extends Aggregate<?>> Disclosed<A> answer(
            Caller caller, UnitOfWork unit, AuditLog.@Nullable Action action, Recorded<A> recorded) {
        Sight sight = new Sight(this, caller, unit);
        Disclosed<A> answer = sight.of(recorded)
                .orElseThrow(() -> new NotPermittedException(
                        AccessPolicy.Action.CHANGE.code(),
                        recorded.record().type().code()));
        if (action == null) {
            unit.audit().addAll(sight.reads(clock.instant()));
        } else {
            unit.audit()
                    .add(new AuditLog.Entry(
                            clock.instant(),
                            caller.subject(),
                            action,
                            recorded.record().id(),
                            recorded.version(),
                            answer.narrowest(),
                            caller.purpose()));
        }
        return answer;
    }
}
