package org.simpul.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.Provision;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.UnitOfWork;
import org.simpul.report.CoverageScope;
import org.simpul.report.PolicyCoverage;
import org.simpul.report.PolicyCoverage.Question;
import org.simpul.report.ProvisionTree;
import org.simpul.report.ReportFilter;

/** Finds out for a caller what counts for which provision of an instrument, and has it counted. */
record CoverageReader(Caller caller, UnitOfWork unit, Sight sight, Reach reach) {

    CoverageAnswer read(Question question) {
        Set<PolicyInstrumentId> localising = unit.links().localising(Set.of(question.instrument()), caller.clearance());
        Map<AggregateId, Disclosed<PolicyInstrument>> seen =
                sight.of(unit.policyInstruments().find(localising));
        Disclosed<PolicyInstrument> asked = seen.get(question.instrument());
        if (asked == null) {
            throw Absence.of(caller, unit, question.instrument());
        }
        ReportFilter filter = reach.widened(question.filter());
        List<PolicyInstrument> instruments =
                seen.values().stream().map(Disclosed::record).toList();
        CoverageScope scope = CoverageScope.of(filter, asked.record(), instruments);
        ProvisionTree tree = new ProvisionTree(asked.record().provisions());
        PolicyCoverage coverage =
                PolicyCoverage.of(tree, question.asOf(), unit.reports().policyCoverage(scope));
        return new CoverageAnswer(question, scope, coverage, titles(tree));
    }

    private static Map<String, LocalizedText> titles(ProvisionTree tree) {
        Map<String, LocalizedText> titles = new HashMap<>();
        for (Provision provision : tree.provisions()) {
            if (provision.titles() != null) {
                titles.put(provision.code(), provision.titles());
            }
        }
        return titles;
    }
}
