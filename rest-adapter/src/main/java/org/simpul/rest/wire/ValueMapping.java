package org.simpul.rest.wire;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.simpul.model.Actor;
import org.simpul.model.Extension;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Identifier;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Concern;
import org.simpul.model.people.HeadCount;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;

/** The values that several kinds of record hold, both ways. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ValueMapping {

    FieldSensitivity fieldSensitivity(RecordJson.FieldSensitivityJson json);

    RecordJson.FieldSensitivityJson json(FieldSensitivity value);

    Identifier identifier(RecordJson.IdentifierJson json);

    RecordJson.IdentifierJson json(Identifier value);

    Source source(RecordJson.SourceJson json);

    RecordJson.SourceJson json(Source value);

    Provenance provenance(RecordJson.ProvenanceJson json);

    RecordJson.ProvenanceJson json(Provenance value);

    Extension extension(RecordJson.ExtensionJson json);

    RecordJson.ExtensionJson json(Extension value);

    @Mapping(target = "with", ignore = true)
    HeadCount headCount(HeadCountJson json);

    HeadCountJson json(HeadCount value);

    Cell cell(HeadCountJson.CellJson json);

    HeadCountJson.CellJson json(Cell value);

    Actor actor(ActorJson json);

    ActorJson json(Actor value);

    Concern concern(ConcernJson json);

    ConcernJson json(Concern value);

    PolicyLink policyLink(PolicyLinkJson json);

    PolicyLinkJson json(PolicyLink value);

    Evidence evidence(EvidenceJson json);

    EvidenceJson json(Evidence value);
}
