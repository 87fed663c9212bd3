package org.simpul.registry;

import java.util.Map;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;
import org.simpul.report.CoverageScope;
import org.simpul.report.PlanOwner;
import org.simpul.report.ProvisionWork;

/**
 * The report to the owner of a plan.
 *
 * @param question as it was asked
 * @param counted the filter with all that it means, and what counts for which provision
 * @param instrument the plan, as the caller sees it
 * @param records the activities and commitments of the rows, as the caller sees them
 * @param names of the institutions
 * @param totals over everything, each record once; not the sum of rows
 */
public record PlanOwnerAnswer(
        PlanOwner.Question question,
        CoverageScope counted,
        Disclosed<PolicyInstrument> instrument,
        PlanOwner report,
        Map<AggregateId, Disclosed<? extends Aggregate<?>>> records,
        Map<OrganisationId, LocalizedText> names,
        ProvisionWork totals) {

    public PlanOwnerAnswer {
        records = Map.copyOf(records);
        names = Map.copyOf(names);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
