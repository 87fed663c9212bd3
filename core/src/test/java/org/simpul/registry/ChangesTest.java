package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Sensitivity;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.ChangeKind;
import org.simpul.port.ChangeLog.Change;

class ChangesTest {

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();
    private final Organisation network = Organisation.builder(simpul.newOrganisationId())
            .name("en", "Harbour Women's Network")
            .build();
    private final Organisation shelter = Organisation.builder(simpul.newOrganisationId())
            .name("en", "A shelter")
            .sensitivity(Sensitivity.CONFIDENTIAL)
            .build();

    @Test
    void areReadOnFromWhereTheLastReadingEnded() {
        simpul.organisations().create(steward, network);
        simpul.organisations().create(steward, shelter);
        Changes.Reading first = simpul.changes().after(steward, null, 1);
        simpul.organisations().delete(steward, network.id(), 1);

        Changes.Reading second = simpul.changes().after(steward, first.position(), 10);

        assertThat(first.seen()).extracting(Change::id).containsExactly(network.id());
        assertThat(second.seen()).extracting(Change::kind).containsExactly(ChangeKind.CREATED, ChangeKind.DELETED);
        assertThat(simpul.changes().after(steward, second.position(), 10))
                .isEqualTo(new Changes.Reading(java.util.List.of(), second.position()));
    }

    @Test
    void showOnlyRecordsTheCallerMayKnowOf() {
        simpul.organisations().create(steward, network);
        simpul.organisations().create(steward, shelter);
        Caller outsider = new Caller("outsider", null, Set.of(Role.STEWARD), Sensitivity.PUBLIC, null);

        Changes.Reading reading = simpul.changes().after(outsider, null, 10);

        assertThat(reading.seen()).extracting(Change::id).containsExactly(network.id());
        assertThat(reading.position())
                .isEqualTo(simpul.changes().after(steward, null, 10).position());
    }
}
