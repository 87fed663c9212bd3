package org.simpul.registry;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.NamesOthersOnly;
import org.simpul.model.Recorded;
import org.simpul.model.Redirection;
import org.simpul.model.id.AggregateId;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.port.AccessPolicy.Action;
import org.simpul.port.AuditLog;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.MergeRefusedException.Reason;

/**
 * Makes one record of two. All that this writes carries one reason, which tells nobody which records they were and by which it is
 * found again when the two are taken apart.
 */
record Merging<A extends Aggregate<I>, I extends AggregateId>(
        Desk desk, Function<UnitOfWork, Store<A, I>> store, Caller caller) {

    Written<A> merge(I from, I into, @Nullable Integer expectedVersion) {
        if (from.equals(into)) {
            throw new MergeRefusedException(from, Reason.ITSELF);
        }
        String reason = "Merge " + desk.ids().next(from.type());
        return Joint.untilNobodyCameFirst(() -> {
            Set<AggregateId> claimed = new LinkedHashSet<>(List.of(from, into));
            claimed.addAll(desk.storage().read(unit -> Joint.naming(unit, from)));
            return desk.write(
                    caller, claimed, reason, unit -> new InUnit(unit, claimed).merge(from, into, expectedVersion));
        });
    }

    /** One attempt. */
    private final class InUnit {

        private final UnitOfWork unit;
        private final Joint joint;
        private final Sight sight;

        InUnit(UnitOfWork unit, Set<AggregateId> claimed) {
            this.unit = unit;
            this.joint = new Joint(desk, caller, unit, claimed);
            this.sight = new Sight(desk, caller, unit);
        }

        Written<A> merge(I from, I into, @Nullable Integer expectedVersion) {
            Recorded<A> ending = seen(from).orElseThrow(() -> Absence.of(caller, unit, from));
            Registry.requireNotErased(ending.record());
            desk.permit(caller, Action.MERGE, ending.record());
            Versions.check(from, expectedVersion, ending.version());
            Recorded<A> standing = seen(into).orElseThrow(() -> nothingAt(into));
            desk.permit(caller, Action.MERGE, standing.record());
            requireInFull(ending);
            requireInFull(standing);
            requireAlike(ending.record(), standing.record());
            A united = united(ending.record(), standing.record());

            store.apply(unit).merge(from, ending.version(), into);
            desk.audit(unit, caller, AuditLog.Action.MERGED, from, ending.version() + 1);
            List<Finding> findings = desk.rules()
                    .check(List.of(united), unit, caller.clearance())
                    .getOrDefault(into, List.of());
            if (findings.stream().anyMatch(Finding::isError)) {
                throw new RecordRefusedException(findings);
            }
            boolean isSame = united.equals(standing.record());
            Recorded<A> written = isSame ? standing : store.apply(unit).replace(united, standing.version());
            new Judgement(desk, unit, joint.claimed())
                    .of(standing.record(), written)
                    .keep(caller, Map.of(into, findings));
            redirectAll(from, into);
            return new Written<>(desk.answer(caller, unit, isSame ? null : AuditLog.Action.UPDATED, written), findings);
        }

        private Optional<Recorded<A>> seen(I id) {
            return store.apply(unit)
                    .find(id)
                    .filter(recorded -> desk.disclosure().isKnownTo(caller, recorded.record()));
        }

        /** As to a writer who names what is not there. */
        private RecordRefusedException nothingAt(I into) {
            AggregateId survivor =
                    unit.survivors(Set.of(into), caller.clearance()).get(into);
            return new RecordRefusedException(List.of(UnknownReference.at("/into", into, survivor)));
        }

        private void requireInFull(Recorded<A> recorded) {
            Disclosed<A> disclosed = sight.of(recorded)
                    .orElseThrow(
                            () -> Absence.of(caller, unit, recorded.record().id()));
            joint.requireSeenInFull(disclosed, recorded.record().type());
        }

        private void requireAlike(A ending, A standing) {
            if (!ending.getClass().equals(standing.getClass())) {
                throw new MergeRefusedException(ending.id(), Reason.OTHER_SORT);
            }
            for (A one : List.of(ending, standing)) {
                if (one instanceof Participant participant && participant.isErased()) {
                    throw new MergeRefusedException(ending.id(), Reason.ERASED);
                }
                if (one instanceof Person person && person.hasLostItsBasis()) {
                    throw new MergeRefusedException(ending.id(), Reason.WITHOUT_BASIS);
                }
            }
        }

        /** The surviving record; where it may not name itself and would, it names nobody. */
        @SuppressWarnings("unchecked") // what is united of two records of a kind is of that kind
        private A united(A ending, A standing) {
            Set<String> othersOnly = namesOthersOnly(standing);
            Redirection.Redirected<A> redirected = Redirection.redirect(
                    standing,
                    (path, named) -> !named.equals(ending.id())
                            ? named
                            : othersOnly.contains(path.split("/", -1)[1]) ? null : standing.id());
            A record = Objects.requireNonNull(redirected.record(), "a record stands without those before it");
            return (A) Uniting.of((Aggregate<AggregateId>) record, (Aggregate<AggregateId>) ending);
        }

        private void redirectAll(I from, I into) {
            AggregateId after = null;
            List<AggregateId> page;
            do {
                page = unit.links().naming(from, after, Joint.PAGE);
                if (!page.isEmpty()) {
                    redirect(page, from, into);
                    after = page.get(page.size() - 1);
                }
            } while (page.size() == Joint.PAGE);
        }

        private void redirect(List<AggregateId> ids, I from, I into) {
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> standing = joint.standing(ids);
            List<Recorded<Aggregate<AggregateId>>> redirected = new ArrayList<>();
            standing.values()
                    .forEach(one -> redirected.add(new Recorded<>(
                            Objects.requireNonNull(redirected(one.record(), from, into)),
                            one.version(),
                            one.recordedAt(),
                            one.updatedAt())));
            joint.rewrite(redirected, standing);
        }
    }

    /** A record that names one record where it named another. */
    static @Nullable Aggregate<AggregateId> redirected(
            Aggregate<AggregateId> record, AggregateId from, AggregateId into) {
        return Redirection.redirect(record, (path, named) -> named.equals(from) ? into : named)
                .record();
    }

    private static Set<String> namesOthersOnly(Aggregate<?> record) {
        Annotation constraint = record.getClass().getAnnotation(NamesOthersOnly.class);
        return constraint instanceof NamesOthersOnly others ? Set.of(others.in()) : Set.of();
    }
}
