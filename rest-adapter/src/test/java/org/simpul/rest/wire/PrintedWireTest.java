package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapstruct.factory.Mappers;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordHead;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Person;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.testkit.Canaries;

/** What travels prints no more of itself than the record it is made of does: it ends up in a log one day. */
class PrintedWireTest {

    private static final Managed MANAGED =
            new Managed(1, Instant.EPOCH, Instant.EPOCH, List.of(), LocalDate.of(2024, 7, 10));

    @Test
    void noPartOfARecordOnTheWirePrintsAWordOfIt() throws ReflectiveOperationException {
        List<Record> parts = new ArrayList<>();
        for (Aggregate<?> record : Canaries.records()) {
            collect(wire(record), parts);
        }

        assertThat(parts)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        part -> assertThat(Canaries.foundIn(part.toString())).isEmpty());
        assertThat(parts).anyMatch(PersonJson.ContactJson.class::isInstance);
    }

    @Test
    void whatIsWrittenAboutAStepPrintsNoWordOfIt() {
        assertThat(new CommitmentJson.RetractionJson(Canaries.named("reason")).toString())
                .isEqualTo("RetractionJson");
    }

    private static Object wire(Aggregate<?> record) {
        if (record instanceof Organisation organisation) {
            return json(OrganisationMapping.class, organisation, organisation.head());
        }
        if (record instanceof Person person) {
            return json(PersonMapping.class, person, person.head());
        }
        if (record instanceof Group group) {
            return json(GroupMapping.class, group, group.head());
        }
        if (record instanceof PolicyInstrument instrument) {
            return json(PolicyInstrumentMapping.class, instrument, instrument.head());
        }
        if (record instanceof Activity activity) {
            return json(ActivityMapping.class, activity, activity.head());
        }
        Commitment commitment = (Commitment) record;
        return json(CommitmentMapping.class, commitment, commitment.head());
    }

    private static <J extends RecordJson, A extends Aggregate<I>, I extends AggregateId> J json(
            Class<? extends RecordMapping<J, A, I>> mapping, A record, RecordHead<I> head) {
        return Mappers.getMapper(mapping).json(record, head, MANAGED);
    }

    private static void collect(Object value, List<Record> parts) throws ReflectiveOperationException {
        if (value instanceof List<?> items) {
            for (Object item : items) {
                collect(item, parts);
            }
        } else if (value instanceof Record part && part.getClass().getPackage().equals(RecordJson.class.getPackage())) {
            parts.add(part);
            for (var component : part.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(part), parts);
            }
        }
    }
}
