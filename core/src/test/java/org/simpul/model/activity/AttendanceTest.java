package org.simpul.model.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.people.HeadCount;

class AttendanceTest {

    private static final OrganisationId NETWORK = new OrganisationId(new UUID(1, 1));
    private static final OrganisationId MINISTRY = new OrganisationId(new UUID(1, 2));

    @Test
    void aDelegationWithoutACountIsAtLeastOnePerson() {
        Attendance attendance =
                new Attendance(null, List.of(Delegation.of(NETWORK), Delegation.of(MINISTRY)), List.of());

        assertThat(attendance.listed()).isEqualTo(2);
    }

    @Test
    void aDelegationAndTheIndividualsOfTheSameOrganisationAreTheSamePeople() {
        Attendance attendance = new Attendance(
                HeadCount.of(5),
                List.of(Delegation.of(NETWORK).counting(HeadCount.of(3))),
                List.of(individual(1, NETWORK), individual(2, NETWORK), individual(3, MINISTRY)));

        assertThat(attendance.listed()).isEqualTo(4);
    }

    private static Individual individual(int number, OrganisationId representing) {
        return Individual.of(new ParticipantId(new UUID(2, number)), AttendanceRole.PARTICIPANT, representing);
    }

    @Test
    void hugeDelegationsAreNotMistakenForSmallOnes() {
        Delegation huge = Delegation.of(MINISTRY).counting(HeadCount.of(Integer.MAX_VALUE));
        Delegation another = Delegation.of(NETWORK).counting(HeadCount.of(Integer.MAX_VALUE));

        assertThat(new Attendance(null, List.of(huge, another), List.of()).listed())
                .isEqualTo(Integer.MAX_VALUE);
    }
}
