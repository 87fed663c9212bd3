package org.simpul.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.AccessPolicy.Action;
import org.simpul.port.AuditLog;
import org.simpul.port.ChangeKind;
import org.simpul.port.LostRaceException;
import org.simpul.port.NotPermittedException;
import org.simpul.port.StaleVersionException;
import org.simpul.port.UnitOfWork;

/**
 * What making one record of two and taking them apart again have in common, within one unit: nobody does either who does not see
 * all of both, and the records that name them are written anew, a page at a time.
 *
 * @param claimed what the unit claims
 */
record Joint(Desk desk, Caller caller, UnitOfWork unit, Set<AggregateId> claimed) {

    /** So many records are rewritten at once. */
    static final int PAGE = 200;

    private static final int MOST_RACES = 20;

    /** That others changed a record that is to be rewritten, after it was looked for. */
    static final class OvertakenException extends RuntimeException {

        OvertakenException() {
            super("Others came first", null, false, false);
        }
    }

    /** An attempt to do the whole work, after another look for the records that it will write. */
    @FunctionalInterface
    interface Attempt<T> {
        T run();
    }

    /** Does the work again as long as others change in between what it is to write, a few times. */
    static <T> T untilNobodyCameFirst(Attempt<T> attempt) {
        for (int races = 0; races < MOST_RACES; races++) {
            try {
                return attempt.run();
            } catch (OvertakenException e) {
                // Nothing of it is kept; what is there now is looked for once more.
            }
        }
        throw new LostRaceException("Other writers came first in " + MOST_RACES + " attempts", null);
    }

    /** The records that name one, all of them, to be claimed before the work begins. */
    static Set<AggregateId> naming(UnitOfWork unit, AggregateId id) {
        Set<AggregateId> all = new LinkedHashSet<>();
        AggregateId after = null;
        List<AggregateId> page;
        do {
            page = unit.links().naming(id, after, PAGE);
            all.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        return all;
    }

    /** Lets those go on who see all of a record. */
    void requireSeenInFull(Disclosed<?> seen, RecordType type) {
        if (!seen.withheld().isEmpty()) {
            throw new NotPermittedException(Action.MERGE.code(), type.code());
        }
    }

    /** Records as they stand, every one of them. */
    Map<AggregateId, Recorded<Aggregate<AggregateId>>> standing(List<AggregateId> ids) {
        Map<AggregateId, Recorded<Aggregate<AggregateId>>> found = unit.find(ids);
        if (found.size() < Set.copyOf(ids).size()) {
            // In a transaction of the host that sees the state of an earlier moment.
            throw new OvertakenException();
        }
        return found;
    }

    /**
     * Writes records anew that name one of the two, whoever keeps them.
     *
     * @param records each as it is to be, at the version that stands
     * @throws RecordRefusedException if rules find errors in them that they do not have as they stand
     */
    void rewrite(
            List<Recorded<Aggregate<AggregateId>>> records,
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> standing) {
        if (records.isEmpty()) {
            return;
        }
        Map<AggregateId, List<Finding>> found = found(records);
        refuseNewErrors(found, standing);
        Map<RecordType, List<Recorded<Aggregate<AggregateId>>>> byType = records.stream()
                .collect(Collectors.groupingBy(one -> one.record().type(), LinkedHashMap::new, Collectors.toList()));
        List<AuditLog.Entry> entries = new ArrayList<>();
        Judgement judgement = new Judgement(desk, unit, claimed);
        byType.forEach((type, ofType) -> replaced(type, ofType).forEach(one -> {
            AggregateId id = one.record().id();
            entries.add(desk.entry(caller, AuditLog.Action.UPDATED, id, one.version()));
            judgement.of(standingIn(standing, id), one);
        }));
        unit.audit().addAll(entries);
        judgement.keep(caller, found);
    }

    private static Aggregate<AggregateId> standingIn(
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> standing, AggregateId id) {
        return Objects.requireNonNull(standing.get(id), "what stands").record();
    }

    private Map<AggregateId, List<Finding>> found(List<Recorded<Aggregate<AggregateId>>> records) {
        return desk.rules().check(records.stream().map(Recorded::record).toList(), unit, caller.clearance());
    }

    private List<Recorded<Aggregate<AggregateId>>> replaced(
            RecordType type, List<Recorded<Aggregate<AggregateId>>> records) {
        try {
            return unit.store(type).replaceAll(records, ChangeKind.UPDATED);
        } catch (StaleVersionException e) {
            throw new OvertakenException();
        }
    }

    /** Records that name many others may have old faults, which are no reason against a merge. */
    private void refuseNewErrors(
            Map<AggregateId, List<Finding>> found, Map<AggregateId, Recorded<Aggregate<AggregateId>>> standing) {
        Map<AggregateId, List<Finding>> errors = errors(found);
        if (errors.isEmpty()) {
            return;
        }
        List<Aggregate<AggregateId>> before =
                errors.keySet().stream().map(id -> standingIn(standing, id)).toList();
        errors(desk.rules().check(before, unit, caller.clearance()))
                .forEach((id, old) -> errors.computeIfPresent(id, (same, now) -> {
                    List<Finding> left = now.stream()
                            .filter(finding -> !old.contains(finding))
                            .toList();
                    return left.isEmpty() ? null : left;
                }));
        if (!errors.isEmpty()) {
            throw new RecordRefusedException(told(errors));
        }
    }

    private static Map<AggregateId, List<Finding>> errors(Map<AggregateId, List<Finding>> found) {
        Map<AggregateId, List<Finding>> errors = new LinkedHashMap<>();
        found.forEach((id, findings) -> {
            List<Finding> grave = findings.stream().filter(Finding::isError).toList();
            if (!grave.isEmpty()) {
                errors.put(id, grave);
            }
        });
        return errors;
    }

    /** The errors, each with the record at fault, where the caller sees that as a whole; else no more than the rule. */
    private List<Finding> told(Map<AggregateId, List<Finding>> errors) {
        Map<AggregateId, Disclosed<Aggregate<AggregateId>>> seen =
                new Sight(desk, caller, unit).of(unit.find(errors.keySet()));
        List<Finding> told = new ArrayList<>();
        errors.forEach((id, found) -> {
            Disclosed<?> one = seen.get(id);
            boolean isOpen = one != null && one.withheld().isEmpty();
            found.stream()
                    .map(isOpen ? with(id) : Joint::withoutPlace)
                    .distinct()
                    .forEach(told::add);
        });
        return told.stream().distinct().toList();
    }

    private static Function<Finding, Finding> with(AggregateId id) {
        return finding -> {
            Map<String, Object> params = new LinkedHashMap<>(finding.params());
            params.put("recordType", id.type().code());
            params.put("record", id.value().toString());
            return Finding.error(finding.rule(), finding.path(), params);
        };
    }

    private static Finding withoutPlace(Finding finding) {
        return Finding.error(finding.rule(), "", Map.of());
    }
}
