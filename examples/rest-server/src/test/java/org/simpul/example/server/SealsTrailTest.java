package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.AuditVerification;

/** Whatever was written while the server ran is under a seal when it has stopped. */
class SealsTrailTest {

    private static final int MORE_THAN_ONE_SEAL = 2_001;

    private final Simpul simpul = Simpul.inMemory();

    @Test
    void sealsAllThereIsWhenTheServerStops() {
        IntStream.range(0, MORE_THAN_ONE_SEAL)
                .forEach(number -> simpul.organisations()
                        .create(
                                Caller.localSteward(),
                                Organisation.builder(simpul.newOrganisationId())
                                        .name("id", "Organisasi " + number)
                                        .build()));
        SealsTrail seals = new SealsTrail(simpul.audits());

        seals.lifeCycleStarted(null);
        seals.lifeCycleStopping(null);

        AuditVerification verification = simpul.audits().verify(Caller.localSteward(), null);
        assertThat(verification.seals()).isEqualTo(2);
        assertThat(verification.entries()).isEqualTo(MORE_THAN_ONE_SEAL);
        // The question itself.
        assertThat(verification.unsealed()).isEqualTo(1);
        assertThat(verification.holds()).isTrue();
    }
}
