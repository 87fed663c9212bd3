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
 * Rules that look across records. They look up what the whole batch needs at once and then judge each record; they never ask the
 * store record by record, change nothing, and do not throw for a fault that they are there to report. Safe for use by several
 * threads.
 *
 * <p>A host adds its own by {@link HostRules#adding}. The message of a rule {@code ACME-1} stands in the host's {@code
 * ValidationMessages.properties} under {@code simpul.ACME-1}.
 */
public interface RegistryRule {

    /** The rules by which something can be found here. */
    List<Rule> rules();

    /**
     * What is wrong with which record of a batch; a record with which nothing is wrong may be left out.
     *
     * @param batch the records as they will be; a record of the batch stands for its stored version
     * @param unit to look things up, and for nothing else
     * @param clearance that of the writer: what they may not know of is for them not there
     */
    Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance);
}
