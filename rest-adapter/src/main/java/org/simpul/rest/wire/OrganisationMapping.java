package org.simpul.rest.wire;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.simpul.model.RecordHead;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;

/** Organisations, both ways. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, uses = ValueMapping.class)
interface OrganisationMapping extends RecordMapping<OrganisationJson, Organisation, OrganisationId> {

    @Override
    @Mapping(target = "withHead", ignore = true)
    Organisation record(OrganisationJson json, RecordHead<OrganisationId> head);

    @Override
    OrganisationJson json(Organisation record, RecordHead<OrganisationId> head, Managed managed);

    Membership membership(OrganisationJson.MembershipJson json);
}
