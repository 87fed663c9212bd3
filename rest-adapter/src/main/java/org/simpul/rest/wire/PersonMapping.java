package org.simpul.rest.wire;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.simpul.model.RecordHead;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.Honorifics;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;

/** Persons, both ways. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, uses = ValueMapping.class)
interface PersonMapping extends RecordMapping<PersonJson, Person, ParticipantId> {

    @Override
    @Mapping(target = "withHead", ignore = true)
    Person record(PersonJson json, RecordHead<ParticipantId> head);

    @Override
    @Mapping(target = "kind", constant = "PERSON")
    PersonJson json(Person record, RecordHead<ParticipantId> head, Managed managed);

    Honorifics honorifics(PersonJson.HonorificsJson json);

    Affiliation affiliation(PersonJson.AffiliationJson json);

    @Mapping(target = "withdrawn", ignore = true)
    LawfulBasis lawfulBasis(PersonJson.LawfulBasisJson json);

    Contact contact(PersonJson.ContactJson json);

    @Override
    default Sensitivity defaultSensitivity(PersonJson json) {
        return Person.defaultSensitivity(json.lawfulBasis() == null ? null : lawfulBasis(json.lawfulBasis()));
    }
}
