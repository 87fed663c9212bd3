package org.simpul.registry;

import java.util.HashMap;
import java.util.Map;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.UnitOfWork;
import org.simpul.report.Network;
import org.simpul.report.Network.Meetings;
import org.simpul.report.Network.Question;
import org.simpul.report.ReportFilter;

/** Has a caller told which organisations meet. */
record NetworkReader(UnitOfWork unit, Sight sight, Reach reach) {

    NetworkAnswer read(Question question) {
        ReportFilter filter = reach.widened(question.filter());
        Meetings meetings = unit.reports().meetings(question.withFilter(filter));
        Network network = Network.of(meetings);
        return new NetworkAnswer(question, filter, network, names(network), meetings.uncertain());
    }

    private Map<OrganisationId, LocalizedText> names(Network network) {
        Map<AggregateId, Disclosed<Organisation>> seen = sight.of(unit.organisations()
                .find(network.nodes().stream().map(Network.Node::id).toList()));
        Map<OrganisationId, LocalizedText> names = new HashMap<>();
        seen.values().stream()
                .map(Disclosed::record)
                .forEach(organisation -> organisation.label().ifPresent(name -> names.put(organisation.id(), name)));
        return names;
    }
}
