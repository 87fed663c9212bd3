package org.simpul.registry;

import java.util.Map;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.text.LocalizedText;
import org.simpul.report.Network;
import org.simpul.report.ReportFilter;
import org.simpul.report.Uncertain;

/**
 * Which organisations meet.
 *
 * @param question as it was asked
 * @param counted the filter with all that it means
 * @param names of the organisations shown
 * @param uncertain what may be among what was asked for, and makes no edge
 */
public record NetworkAnswer(
        Network.Question question,
        ReportFilter counted,
        Network network,
        Map<OrganisationId, LocalizedText> names,
        Uncertain uncertain) {

    public NetworkAnswer {
        names = Map.copyOf(names);
    }
}
