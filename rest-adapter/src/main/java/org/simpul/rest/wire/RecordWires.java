package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Participant;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.time.PartialDate;

/** Every kind of record on the wire, and what else travels there. Built once; safe for use by several threads. */
public final class RecordWires {

    private final CommitmentMapping commitmentMapping = Mappers.getMapper(CommitmentMapping.class);
    private final ProtectionMapping protection = new ProtectionMapping();
    private final MergeMapping merging = new MergeMapping();
    private final RecordWire<Organisation, OrganisationId> organisations;
    private final RecordWire<Participant, ParticipantId> participants;
    private final RecordWire<PolicyInstrument, PolicyInstrumentId> policyInstruments;
    private final RecordWire<Activity, ActivityId> activities;
    private final RecordWire<Commitment, CommitmentId> commitments;
    private final RecordShape<CommitmentJson.TransitionJson> transition;
    private final RecordShape<CommitmentJson.CorrectionJson> correction;
    private final RecordShape<CommitmentJson.RetractionJson> retraction;
    private final RecordShape<CommitmentJson.ProgressJson> progress;
    private final RecordShape<ProtectionJson.WithdrawalJson> withdrawal;
    private final RecordShape<ProtectionJson.ErasuresJson> erasures;
    private final RecordShape<ProtectionJson.ReleaseJson> release;
    private final RecordShape<MergeJson> merge;
    private final RecordShape<ActorJson> actor;
    private final ValueMapping values = Mappers.getMapper(ValueMapping.class);

    public RecordWires() {
        OrganisationMapping organisation = Mappers.getMapper(OrganisationMapping.class);
        PersonMapping person = Mappers.getMapper(PersonMapping.class);
        GroupMapping group = Mappers.getMapper(GroupMapping.class);
        PolicyInstrumentMapping policyInstrument = Mappers.getMapper(PolicyInstrumentMapping.class);
        ActivityMapping activity = Mappers.getMapper(ActivityMapping.class);
        Meanings meanings = new Meanings();
        meanings.add(ValueMapping.class, values);
        meanings.add(OrganisationMapping.class, organisation);
        meanings.add(PersonMapping.class, person);
        meanings.add(PolicyInstrumentMapping.class, policyInstrument);
        meanings.add(ActivityMapping.class, activity);
        meanings.add(CommitmentMapping.class, commitmentMapping);
        meanings.add(ProtectionMapping.class, protection);
        meanings.add(MergeMapping.class, merging);
        Shapes shapes = new Shapes(meanings);
        organisations = new RecordWire<>(form(shapes, OrganisationJson.class, organisation));
        participants = new RecordWire<>(
                new ParticipantForm(form(shapes, PersonJson.class, person), form(shapes, GroupJson.class, group)));
        policyInstruments = new RecordWire<>(form(shapes, PolicyInstrumentJson.class, policyInstrument));
        activities = new RecordWire<>(form(shapes, ActivityJson.class, activity));
        commitments = new RecordWire<>(form(shapes, CommitmentJson.class, commitmentMapping));
        transition = shapes.ofValue(CommitmentJson.TransitionJson.class);
        correction = shapes.ofValue(CommitmentJson.CorrectionJson.class);
        retraction = shapes.ofValue(CommitmentJson.RetractionJson.class);
        progress = shapes.ofValue(CommitmentJson.ProgressJson.class);
        withdrawal = shapes.ofValue(ProtectionJson.WithdrawalJson.class);
        erasures = shapes.ofValue(ProtectionJson.ErasuresJson.class);
        release = shapes.ofValue(ProtectionJson.ReleaseJson.class);
        merge = shapes.ofValue(MergeJson.class);
        actor = shapes.ofValue(ActorJson.class);
    }

    private <J extends RecordJson, A extends Aggregate<I>, I extends AggregateId> Form<A, I> form(
            Shapes shapes, Class<J> type, RecordMapping<J, A, I> mapping) {
        return new RecordForm<>(shapes.ofRecord(type, RecordForm.IGNORED), mapping, values);
    }

    public RecordWire<Organisation, OrganisationId> organisations() {
        return organisations;
    }

    public RecordWire<Participant, ParticipantId> participants() {
        return participants;
    }

    public RecordWire<PolicyInstrument, PolicyInstrumentId> policyInstruments() {
        return policyInstruments;
    }

    public RecordWire<Activity, ActivityId> activities() {
        return activities;
    }

    public RecordWire<Commitment, CommitmentId> commitments() {
        return commitments;
    }

    public RecordWire<?, ?> of(RecordType type) {
        return switch (type) {
            case ORGANISATION -> organisations;
            case PARTICIPANT -> participants;
            case POLICY_INSTRUMENT -> policyInstruments;
            case ACTIVITY -> activities;
            case COMMITMENT -> commitments;
        };
    }

    /** Reads a new record of the kind that an id names. */
    @SuppressWarnings("unchecked") // the wire of a type reads records with ids of that type
    public Reading<? extends Aggregate<?>> read(JsonNode document, AggregateId id) {
        return ((RecordWire<Aggregate<AggregateId>, AggregateId>) of(id.type())).read(document, id);
    }

    /** Writes a record of any kind. */
    @SuppressWarnings("unchecked") // the wire of a type writes records of that type
    public ObjectNode write(Disclosed<? extends Aggregate<?>> disclosed, LocalDate today) {
        return ((RecordWire<Aggregate<AggregateId>, AggregateId>)
                        of(disclosed.record().type()))
                .write((Disclosed<Aggregate<AggregateId>>) disclosed, today);
    }

    /**
     * Reads one step in the life of a commitment.
     *
     * @param defaultBy who took it where the document does not say; null when nobody is known
     */
    public Reading<Transition> readTransition(JsonNode document, @Nullable Actor defaultBy) {
        Faults faults = new Faults();
        CommitmentJson.TransitionJson json =
                transition.read(withDefault("by", defaultBy, document), Pointer.ROOT, faults);
        requireActor(defaultBy, document, faults);
        return new Reading<>(
                json == null || json.by() == null ? null : commitmentMapping.transition(json), faults.findings());
    }

    /**
     * Reads the step that is to take the place of the last, with the reason.
     *
     * @param defaultBy who took it where the document does not say; null when nobody is known
     */
    public Reading<Correction> readCorrection(JsonNode document, @Nullable Actor defaultBy) {
        Faults faults = new Faults();
        CommitmentJson.CorrectionJson json =
                correction.read(withDefault("by", defaultBy, document), Pointer.ROOT, faults);
        requireActor(defaultBy, document, faults);
        return new Reading<>(
                json == null || json.by() == null ? null : commitmentMapping.correction(json), faults.findings());
    }

    /** Reads why the last step is to be taken back. */
    public Reading<String> readRetraction(JsonNode document) {
        Faults faults = new Faults();
        CommitmentJson.RetractionJson json = retraction.read(document, Pointer.ROOT, faults);
        return new Reading<>(json == null ? null : commitmentMapping.reason(json), faults.findings());
    }

    /**
     * Reads a report on a commitment.
     *
     * @param defaultBy who reports where the document does not say; null when nobody is known
     */
    public Reading<ProgressReport> readProgress(JsonNode document, @Nullable Actor defaultBy) {
        Faults faults = new Faults();
        CommitmentJson.ProgressJson json =
                progress.read(withDefault("reportedBy", defaultBy, document), Pointer.ROOT, faults);
        return new Reading<>(json == null ? null : commitmentMapping.progress(json), faults.findings());
    }

    /** Reads when consent was withdrawn, which is {@code today} where the document does not say. */
    public Reading<PartialDate> readWithdrawal(JsonNode document, LocalDate today) {
        Faults faults = new Faults();
        ProtectionJson.WithdrawalJson json = withdrawal.read(document, Pointer.ROOT, faults);
        if (json == null) {
            return new Reading<>(null, faults.findings());
        }
        PartialDate on = protection.on(json);
        return new Reading<>(on == null ? PartialDate.of(today) : on, faults.findings());
    }

    /** Reads who is to be erased again. */
    public Reading<List<ParticipantId>> readErasures(JsonNode document) {
        Faults faults = new Faults();
        ProtectionJson.ErasuresJson json = erasures.read(document, Pointer.ROOT, faults);
        return new Reading<>(json == null ? null : protection.participants(json), faults.findings());
    }

    /** Reads what is to be released. */
    public Reading<ReleaseRequest> readRelease(JsonNode document) {
        Faults faults = new Faults();
        ProtectionJson.ReleaseJson json = release.read(document, Pointer.ROOT, faults);
        return new Reading<>(json == null ? null : protection.release(json), faults.findings());
    }

    /** Reads the id of the record that is to stand for two. */
    public Reading<UUID> readMerge(JsonNode document) {
        Faults faults = new Faults();
        MergeJson json = merge.read(document, Pointer.ROOT, faults);
        return new Reading<>(json == null ? null : merging.into(json), faults.findings());
    }

    /** Only within a whole record may it be that the writer does not see who took a step. */
    private static void requireActor(@Nullable Actor defaultBy, JsonNode document, Faults faults) {
        JsonNode by = document.path("by");
        if (document.isObject() && defaultBy == null && (by.isMissingNode() || by.isNull() || by.isEmpty())) {
            faults.missing(Pointer.ROOT.at("by"));
        }
    }

    private JsonNode withDefault(String property, @Nullable Actor defaultBy, JsonNode document) {
        if (defaultBy == null || !(document instanceof ObjectNode object) || object.hasNonNull(property)) {
            return document;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.setAll(object);
        return whole.set(property, actor.write(values.json(defaultBy)));
    }

    /** A finding in the words of a language: {@code {rule, severity, path, message, params}}. */
    public ObjectNode writeFinding(Finding finding, Locale language) {
        return FindingJson.of(finding, language);
    }
}
