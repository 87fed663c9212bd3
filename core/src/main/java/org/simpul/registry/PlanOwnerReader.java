package org.simpul.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Individual;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Participant;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.UnitOfWork;
import org.simpul.report.CoverageScope;
import org.simpul.report.PlanOwner;
import org.simpul.report.PlanOwner.Question;
import org.simpul.report.ProvisionWork;
import org.simpul.report.ReportFilter;
import org.simpul.report.Turnout;

/** Draws up for a caller the report to the owner of a plan, a page of records at a time. */
final class PlanOwnerReader {

    /** A document of so many records nobody reads any more. */
    static final int MOST = 5_000;

    private static final int PAGE = 200;

    private final Caller caller;
    private final UnitOfWork unit;
    private final Sight sight;
    private final Reach reach;
    private final Map<AggregateId, Disclosed<? extends Aggregate<?>>> records = new HashMap<>();

    PlanOwnerReader(Caller caller, UnitOfWork unit, Sight sight, Reach reach) {
        this.caller = caller;
        this.unit = unit;
        this.sight = sight;
        this.reach = reach;
    }

    /** @throws TooManyRecordsException if it would list more than {@value #MOST} records */
    PlanOwnerAnswer read(Question question) {
        Map<AggregateId, Disclosed<PolicyInstrument>> seen = sight.of(unit.policyInstruments()
                .find(unit.links().localising(Set.of(question.instrument()), caller.clearance())));
        Disclosed<PolicyInstrument> plan = seen.get(question.instrument());
        if (plan == null) {
            throw Absence.of(caller, unit, question.instrument());
        }
        List<PolicyInstrument> localising =
                seen.values().stream().map(Disclosed::record).toList();
        CoverageScope scope = CoverageScope.of(reach.widened(question.filter()), plan.record(), localising);
        ProvisionWork totals = unit.reports().policyCoverage(scope).whole();
        refuseTooMany(totals);
        ReportFilter listed = scope.filter().instruments().isEmpty()
                ? scope.filter().withInstruments(scope.instruments())
                : scope.filter();
        PlanOwner.Builder report = new PlanOwner.Builder(plan.record(), localising);
        addActivities(listed, scope.instruments(), report);
        addCommitments(listed, scope.instruments(), report);
        PlanOwner drawn = report.build();
        return new PlanOwnerAnswer(question, scope, plan, drawn, records, names(drawn), totals);
    }

    private static void refuseTooMany(ProvisionWork totals) {
        long commitments = totals.commitments().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        if (totals.activities() + commitments > MOST) {
            throw new TooManyRecordsException(MOST);
        }
    }

    private void addActivities(ReportFilter filter, Set<PolicyInstrumentId> instruments, PlanOwner.Builder report) {
        List<UUID> page;
        UUID last = null;
        do {
            page = unit.reports().records(RecordType.ACTIVITY, filter, last, PAGE);
            List<Disclosed<Activity>> seen = seen(RecordType.ACTIVITY, page);
            Map<AggregateId, Disclosed<Participant>> listed = participants(seen);
            for (Disclosed<Activity> one : seen) {
                Activity activity = one.record();
                if (activity.policyLinks().stream().anyMatch(link -> instruments.contains(link.instrument()))) {
                    records.put(activity.id(), one);
                    report.add(
                            activity,
                            Turnout.of(
                                    activity,
                                    id -> Optional.ofNullable(listed.get(id)).map(Disclosed::record)));
                }
            }
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    private void addCommitments(ReportFilter filter, Set<PolicyInstrumentId> instruments, PlanOwner.Builder report) {
        List<UUID> page;
        UUID last = null;
        do {
            page = unit.reports().records(RecordType.COMMITMENT, filter, last, PAGE);
            for (Disclosed<Commitment> one : this.<Commitment>seen(RecordType.COMMITMENT, page)) {
                Commitment commitment = one.record();
                boolean standsIn = commitment.madeIn() != null
                        && instruments.contains(commitment.madeIn().instrument());
                if (standsIn
                        || commitment.policyLinks().stream()
                                .anyMatch(link -> instruments.contains(link.instrument()))) {
                    records.put(commitment.id(), one);
                    report.add(commitment);
                }
            }
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    @SuppressWarnings("unchecked") // a page holds records of one kind
    private <A extends Aggregate<?>> List<Disclosed<A>> seen(RecordType type, List<UUID> page) {
        List<AggregateId> ids = page.stream().map(type::id).toList();
        Map<AggregateId, Disclosed<Aggregate<AggregateId>>> seen = sight.of(unit.find(ids));
        List<Disclosed<A>> inOrder = new ArrayList<>();
        ids.forEach(id ->
                Stream.ofNullable(seen.get(id)).forEach(one -> inOrder.add((Disclosed<A>) (Disclosed<?>) one)));
        return inOrder;
    }

    private Map<AggregateId, Disclosed<Participant>> participants(List<Disclosed<Activity>> activities) {
        return sight.of(unit.participants()
                .find(activities.stream()
                        .flatMap(one -> one.record().attendance().individuals().stream())
                        .map(Individual::participant)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList()));
    }

    private Map<OrganisationId, LocalizedText> names(PlanOwner report) {
        Set<OrganisationId> institutions = new LinkedHashSet<>();
        report.rows().forEach(row -> Optional.ofNullable(row.institution()).ifPresent(institutions::add));
        Map<AggregateId, Disclosed<Organisation>> seen =
                sight.of(unit.organisations().find(institutions));
        Map<OrganisationId, LocalizedText> names = new HashMap<>();
        seen.values().stream()
                .map(Disclosed::record)
                .forEach(organisation -> organisation.label().ifPresent(name -> names.put(organisation.id(), name)));
        return names;
    }
}
