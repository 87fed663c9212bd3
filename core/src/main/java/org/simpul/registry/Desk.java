package org.simpul.registry;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
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
 * One per registry.
 */
public record Desk(
        Storage storage,
        Rules rules,
        Areas areas,
        Clock clock,
        IdSource ids,
        AccessPolicy policy,
        Disclosure disclosure) {

    <T> T write(Caller caller, Function<UnitOfWork, T> work) {
        return storage.write(authorship(caller, null), work);
    }

    /** @param claimed what nobody else may change, delete or begin to name meanwhile */
    <T> T write(Caller caller, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
        return write(caller, claimed, null, work);
    }

    /** @param reason why, where the history is to tell it */
    <T> T write(
            Caller caller, Set<? extends AggregateId> claimed, @Nullable String reason, Function<UnitOfWork, T> work) {
        return storage.write(authorship(caller, reason), claimed, work);
    }

    private Authorship authorship(Caller caller, @Nullable String reason) {
        return new Authorship(caller.subject(), clock.instant(), reason);
    }

    void audit(UnitOfWork unit, Caller caller, AuditLog.Action action, Aggregate<?> record) {
        unit.audit()
                .add(new AuditLog.Entry(
                        authorship(caller, null).at(), caller.subject(), action, record.id(), caller.purpose()));
    }

    /** What was just written, for the one who wrote it: nobody writes what they could not see afterwards. */
    <A extends Aggregate<?>> Disclosed<A> answer(Caller caller, UnitOfWork unit, Recorded<A> recorded) {
        return new Sight(this, caller, unit)
                .of(recorded)
                .orElseThrow(() -> new NotPermittedException(
                        AccessPolicy.Action.CHANGE.code(),
                        recorded.record().type().code()));
    }
}
