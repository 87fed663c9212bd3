package org.simpul.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.UnitOfWork;

/**
 * A rule that looks across records. It looks up what the whole batch needs at once and then judges each record; it never
 * asks the store record by record, changes nothing, and does not throw for a fault it is there to report.
 */
interface RegistryRule {

    /**
     * What is wrong with which record of a batch.
     *
     * @param clearance that of the writer: what they may not know of is for them not there
     * @param batch the records as they will be; a record of the batch stands for its stored version
     */
    Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance);
}
