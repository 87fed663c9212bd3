package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;

/** Persons and groups, told apart by {@code kind}; a person can take the place of a group and the other way round. */
record ParticipantForm(Form<Person, ParticipantId> persons, Form<Group, ParticipantId> groups)
        implements Form<Participant, ParticipantId> {

    @Override
    public @Nullable Participant read(
            ObjectNode document, ParticipantId id, @Nullable Participant stored, Faults faults) {
        return isGroup(document)
                ? groups.read(document, id, stored instanceof Group group ? group : null, faults)
                : persons.read(document, id, stored instanceof Person person ? person : null, faults);
    }

    @Override
    public ObjectNode write(Participant record, Managed managed) {
        return record instanceof Group group ? groups.write(group, managed) : persons.write((Person) record, managed);
    }

    @Override
    public int misfits(ObjectNode document) {
        return isGroup(document) ? groups.misfits(document) : persons.misfits(document);
    }

    /** Without a kind that says so, the kind that fits better: only then are the other faults the writer's own. */
    private boolean isGroup(ObjectNode document) {
        JsonNode kind = document.path("kind");
        if (kind.isTextual()) {
            for (ParticipantKind known : ParticipantKind.values()) {
                if (known.code().equals(kind.textValue())) {
                    return known == ParticipantKind.GROUP;
                }
            }
        }
        return groups.misfits(document) < persons.misfits(document);
    }
}
