package org.simpul.rest.wire;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.simpul.model.RecordHead;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.CitationParser;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.InstrumentRelation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ReportingDuty;

/** Policy instruments, both ways. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, uses = ValueMapping.class)
interface PolicyInstrumentMapping extends RecordMapping<PolicyInstrumentJson, PolicyInstrument, PolicyInstrumentId> {

    @Override
    @Mapping(target = "withHead", ignore = true)
    PolicyInstrument record(PolicyInstrumentJson json, RecordHead<PolicyInstrumentId> head);

    @Override
    PolicyInstrumentJson json(PolicyInstrument record, RecordHead<PolicyInstrumentId> head, Managed managed);

    InstrumentParty party(PolicyInstrumentJson.InstrumentPartyJson json);

    Provision provision(PolicyInstrumentJson.ProvisionJson json);

    ReportingDuty duty(PolicyInstrumentJson.ReportingDutyJson json);

    InstrumentRelation relation(PolicyInstrumentJson.RelationJson json);

    /** What the writer gives stands; what the writer leaves out is what the words tell. */
    default @Nullable Citation citation(PolicyInstrumentJson.@Nullable CitationJson json) {
        if (json == null) {
            return null;
        }
        Citation told = CitationParser.parse(json.text());
        return new Citation(
                json.text(),
                json.type() == null ? told.type() : json.type(),
                json.number() == null ? told.number() : json.number(),
                json.year() == null ? told.year() : json.year(),
                json.issuer(),
                json.article() == null ? told.article() : json.article());
    }
}
