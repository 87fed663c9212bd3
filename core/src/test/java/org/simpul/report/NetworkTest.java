package org.simpul.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.simpul.model.id.OrganisationId;
import org.simpul.report.Network.Edge;
import org.simpul.report.Network.Meetings;
import org.simpul.report.Network.Node;
import org.simpul.report.Network.Question;

class NetworkTest {

    private static final OrganisationId AGENCY = id("10000000");
    private static final OrganisationId OFFICE = id("70000000");
    private static final OrganisationId FORUM = id("80000000");
    private static final OrganisationId SHELTER = id("f0000000");

    // The office stands between the forum and everybody else.
    private static final List<Edge> EDGES = List.of(
            new Edge(AGENCY, OFFICE, 3, 1),
            new Edge(AGENCY, SHELTER, 1, 0),
            new Edge(OFFICE, FORUM, 0, 2),
            new Edge(OFFICE, SHELTER, 1, 0));

    @Test
    void nodesStandByDegreeAndThenByTheTextOfTheirIds() {
        assertThat(top(Network.TOP).nodes())
                .containsExactly(
                        new Node(OFFICE, 3, 2), new Node(AGENCY, 2, 0), new Node(SHELTER, 2, 0), new Node(FORUM, 1, 0));
    }

    @Test
    void degreesOfTheTopCountEverybodyAndTheirWaysLeadThroughTheTopAlone() {
        Network network = top(2);

        assertThat(network.nodes()).containsExactly(new Node(OFFICE, 3, 0), new Node(AGENCY, 2, 0));
        assertThat(network.edges()).containsExactly(new Edge(AGENCY, OFFICE, 3, 1));
    }

    @Test
    void whereNobodyMeetsThereIsNoNode() {
        assertThat(Network.of(new Meetings(Map.of(), List.of(), Uncertain.NOTHING)))
                .isEqualTo(new Network(List.of(), List.of()));
    }

    @Test
    void anEdgeJoinsTwoOrganisationsInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Edge(OFFICE, OFFICE, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edge(FORUM, OFFICE, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edge(OFFICE, FORUM, 0, 0));
    }

    @Test
    void atLeastOneOrganisationIsAskedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Question(ReportFilter.ALL, 0));
    }

    private static Network top(int top) {
        return Network.of(Meetings.ofTop(EDGES, top, Uncertain.NOTHING));
    }

    private static OrganisationId id(String start) {
        return new OrganisationId(UUID.fromString(start + "-0000-4000-8000-000000000000"));
    }
}
