package org.simpul.rest.wire;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.simpul.model.RecordHead;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Group;

/** Groups, both ways. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, uses = ValueMapping.class)
interface GroupMapping extends RecordMapping<GroupJson, Group, ParticipantId> {

    @Override
    @Mapping(target = "withHead", ignore = true)
    Group record(GroupJson json, RecordHead<ParticipantId> head);

    @Override
    @Mapping(target = "kind", constant = "GROUP")
    GroupJson json(Group record, RecordHead<ParticipantId> head, Managed managed);

    @Override
    default Sensitivity defaultSensitivity(GroupJson json) {
        return Sensitivity.RESTRICTED;
    }
}
