package org.simpul.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.Recorded;
import org.simpul.model.Redirection;
import org.simpul.model.id.AggregateId;
import org.simpul.model.participant.Participant;
import org.simpul.port.AccessPolicy.Action;
import org.simpul.port.AuditLog;
import org.simpul.port.ChangeKind;
import org.simpul.port.RecordVersion;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.MergeRefusedException.Reason;
import org.simpul.registry.Unmerged.Left;

/**
 * Takes two records apart that were made one. What the merge did is read off the history: off the versions that carry its reason and
 * those before them.
 */
record Unmerging<A extends Aggregate<I>, I extends AggregateId>(
        Desk desk, Function<UnitOfWork, Store<A, I>> store, Caller caller) {

    Unmerged<A> unmerge(I from) {
        String reason = "Unmerge " + desk.ids().next(from.type());
        return Joint.untilNobodyCameFirst(() -> {
            Set<AggregateId> claimed = new LinkedHashSet<>(List.of(from));
            I into = desk.storage().read(unit -> {
                I survivor = store.apply(unit).mergedInto(Set.of(from)).get(from);
                if (survivor != null) {
                    claimed.add(survivor);
                    claimed.addAll(rewritten(unit, survivor, reasonOfMerge(unit, from)));
                }
                return survivor == null ? from : survivor;
            });
            return desk.write(caller, claimed, reason, unit -> new InUnit(unit, claimed, from, into).unmerge());
        });
    }

    private @Nullable String reasonOfMerge(UnitOfWork unit, I from) {
        return store.apply(unit).history(from, null, 1).stream()
                .filter(version -> version.change() == ChangeKind.MERGED)
                .flatMap(version -> Stream.ofNullable(version.reason()))
                .findFirst()
                .orElse(null);
    }

    /** Those that name the surviving record and were written by the merge. */
    private static Set<AggregateId> rewritten(UnitOfWork unit, AggregateId into, @Nullable String reason) {
        Set<AggregateId> rewritten = new LinkedHashSet<>();
        if (reason != null) {
            AggregateId after = null;
            List<AggregateId> page;
            do {
                page = unit.links().naming(into, after, Joint.PAGE);
                rewritten.addAll(writtenBecause(unit, page, reason).keySet());
                after = page.isEmpty() ? null : page.get(page.size() - 1);
            } while (page.size() == Joint.PAGE);
        }
        return rewritten;
    }

    private static Map<AggregateId, Step> writtenBecause(UnitOfWork unit, List<AggregateId> ids, String reason) {
        Map<AggregateId, Step> steps = new LinkedHashMap<>();
        ids.stream()
                .map(AggregateId::type)
                .distinct()
                .forEach(type -> unit.store(type)
                        .writtenBecause(
                                ids.stream().filter(id -> id.type() == type).toList(), reason)
                        .forEach((id, versions) -> Step.of(versions, reason).ifPresent(step -> steps.put(id, step))));
        return steps;
    }

    /** One attempt. */
    private final class InUnit {

        private final UnitOfWork unit;
        private final Joint joint;
        private final Sight sight;
        private final I from;
        private final I into;
        private final List<Left> left = new ArrayList<>();

        InUnit(UnitOfWork unit, Set<AggregateId> claimed, I from, I into) {
            this.unit = unit;
            this.joint = new Joint(desk, caller, unit, claimed);
            this.sight = new Sight(desk, caller, unit);
            this.from = from;
            this.into = into;
        }

        Unmerged<A> unmerge() {
            List<RecordVersion<A>> versions = store.apply(unit).history(from, null, 2);
            A last = versions.stream()
                    .map(RecordVersion::record)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .filter(record -> desk.disclosure().isKnownTo(caller, record))
                    .orElseThrow(() -> new UnknownRecordException(from));
            RecordVersion<A> end = versions.get(0);
            if (end.change() == ChangeKind.DELETED) {
                throw new RecordDeletedException(from);
            }
            desk.permit(caller, Action.MERGE, last);
            if (end.change() != ChangeKind.MERGED) {
                throw new MergeRefusedException(from, Reason.NOT_MERGED);
            }
            if (end.reason() == null) {
                // Only an erasure takes reasons away.
                throw new MergeRefusedException(from, Reason.ERASED);
            }
            Recorded<A> standing = survivor();
            desk.permit(caller, Action.MERGE, standing.record());
            requireInFull(new Recorded<>(last, end.version(), end.at(), end.at()));
            requireInFull(standing);
            refuseErased(last);
            refuseErased(standing.record());

            A apart = apart(standing, end.reason());
            A back = back(last, apart);
            Map<AggregateId, List<Finding>> found = found(back, apart);
            refuseErrors(found);
            Judgement judgement = new Judgement(desk, unit, joint.claimed());
            if (!apart.equals(standing.record())) {
                Recorded<A> written = store.apply(unit).replace(apart, standing.version());
                judgement.of(standing.record(), written);
                desk.audit(unit, caller, AuditLog.Action.UPDATED, into, written.version());
            }
            Recorded<A> restored = store.apply(unit).restore(back, end.version());
            judgement.of(restored).keep(caller, found);
            List<Finding> findings = found.getOrDefault(from, List.of());
            redirectAll(end.reason());
            return new Unmerged<>(
                    new Written<>(desk.answer(caller, unit, AuditLog.Action.UPDATED, restored), findings), told());
        }

        private Recorded<A> survivor() {
            if (!into.equals(store.apply(unit).mergedInto(Set.of(from)).get(from))) {
                // Taken apart and merged anew since it was looked for.
                throw new Joint.OvertakenException();
            }
            Recorded<A> standing = store.apply(unit).find(into).orElse(null);
            if (standing == null) {
                throw new MergeRefusedException(from, Reason.SURVIVOR_GONE);
            }
            if (!desk.disclosure().isKnownTo(caller, standing.record())) {
                throw new UnknownRecordException(from);
            }
            return standing;
        }

        private void requireInFull(Recorded<A> recorded) {
            Disclosed<A> seen = sight.of(recorded).orElseThrow(() -> new UnknownRecordException(from));
            joint.requireSeenInFull(seen, from.type());
        }

        private void refuseErased(A record) {
            if (record instanceof Participant participant && participant.isErased()) {
                throw new MergeRefusedException(from, Reason.ERASED);
            }
        }

        /** The surviving record without what it had of the other. */
        @SuppressWarnings("unchecked") // what is left of a record is of its kind
        private A apart(Recorded<A> standing, String reason) {
            Step step = writtenBecause(unit, List.of(into), reason).get(into);
            if (step == null) {
                return standing.record();
            }
            Aggregate<AggregateId> now = (Aggregate<AggregateId>) standing.record();
            if (step.after().equals(now)) {
                return (A) step.before();
            }
            Separation separation = new Separation(step, now, from);
            separation.left().forEach(path -> left.add(new Left(into, path)));
            return (A) separation.apart();
        }

        /** The record as it was, naming what is there of what it named, with those of its identifiers that are free. */
        @SuppressWarnings("unchecked") // a record with other names is of its kind
        private A back(A last, A apart) {
            A naming = namingWhatIsThere(last);
            Set<String> taken = new HashSet<>();
            for (Finding finding : found(naming, apart).getOrDefault(from, List.of())) {
                if (finding.isError() && finding.rule().equals("IDN-1")) {
                    taken.add(finding.path());
                    left.add(new Left(from, finding.path()));
                }
            }
            return taken.isEmpty() ? naming : (A) Separation.withoutIdentifiers((Aggregate<AggregateId>) naming, taken);
        }

        private A namingWhatIsThere(A last) {
            List<RecordTree.Reference> references = RecordTree.references(last);
            Set<AggregateId> gone = new LinkedHashSet<>();
            references.forEach(reference -> gone.add(reference.to()));
            gone.removeAll(unit.links().existing(gone).keySet());
            gone.remove(from);
            if (gone.isEmpty()) {
                return last;
            }
            Map<AggregateId, AggregateId> survivors = unit.survivors(gone, caller.clearance());
            Redirection.Redirected<A> redirected =
                    Redirection.redirect(last, (path, named) -> gone.contains(named) ? survivors.get(named) : named);
            references.stream()
                    .filter(reference -> gone.contains(reference.to()) && !survivors.containsKey(reference.to()))
                    .forEach(reference -> left.add(new Left(from, reference.path())));
            A record = redirected.record();
            if (record == null) {
                throw new MergeRefusedException(from, Reason.SURVIVOR_GONE);
            }
            return record;
        }

        private Map<AggregateId, List<Finding>> found(A back, A apart) {
            return desk.rules().check(List.of(back, apart), unit, caller.clearance());
        }

        private void refuseErrors(Map<AggregateId, List<Finding>> found) {
            List<Finding> errors = found.values().stream()
                    .flatMap(List::stream)
                    .filter(Finding::isError)
                    .toList();
            if (!errors.isEmpty()) {
                throw new RecordRefusedException(errors);
            }
        }

        private void redirectAll(String reason) {
            AggregateId after = null;
            List<AggregateId> page;
            do {
                page = unit.links().naming(into, after, Joint.PAGE);
                if (!page.isEmpty()) {
                    Map<AggregateId, Step> steps = writtenBecause(unit, page, reason);
                    steps.remove(from);
                    redirect(steps);
                    after = page.get(page.size() - 1);
                }
            } while (page.size() == Joint.PAGE);
        }

        private void redirect(Map<AggregateId, Step> steps) {
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> standing = joint.standing(List.copyOf(steps.keySet()));
            List<Recorded<Aggregate<AggregateId>>> redirected = new ArrayList<>();
            standing.forEach((id, one) -> {
                Return way = new Return(Objects.requireNonNull(steps.get(id)), one.record(), from, into);
                way.left().forEach(path -> left.add(new Left(id, path)));
                if (!way.record().equals(one.record())) {
                    redirected.add(new Recorded<>(way.record(), one.version(), one.recordedAt(), one.updatedAt()));
                }
            });
            joint.rewrite(redirected, standing);
        }

        /** What stays, as far as the caller may know of the records. */
        private List<Left> told() {
            Set<AggregateId> known =
                    sight.of(unit.find(left.stream().map(Left::id).toList())).keySet();
            return left.stream().filter(one -> known.contains(one.id())).toList();
        }
    }
}
