package org.simpul.rest.wire;

import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Completion;
import org.simpul.model.commitment.MilestoneStatus;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** A commitment on the wire; {@code status}, {@code overdue} and {@code latenessDays} are told, not kept. */
record CommitmentJson(
        @Nullable CommitmentId id,
        @Nullable Integer version,
        @Nullable Instant recordedAt,
        @Nullable Instant updatedAt,
        @Nullable Sensitivity sensitivity,
        List<FieldSensitivityJson> sensitivityOf,
        @Nullable OrganisationId custodian,
        List<IdentifierJson> identifiers,
        @Nullable LocalizedText statement,
        @Nullable CommitmentKind kind,
        @Positive @Nullable Integer ordinal,
        List<PartyJson> parties,
        @Nullable ActivityId madeAt,
        @Nullable PartialDate madeOn,
        @Nullable ClauseJson madeIn,
        List<PolicyLinkJson> policyLinks,
        List<ConcernJson> concerns,
        @Nullable PartialDate due,
        @Nullable CommitmentStatus status,
        @Nullable Boolean overdue,
        @Nullable Integer latenessDays,
        List<TransitionJson> transitions,
        @Nullable VerifiableJson verifiable,
        List<ActivityId> deliveredBy,
        List<MilestoneJson> milestones,
        List<IndicatorJson> indicators,
        List<ProgressJson> progress,
        @Nullable OutcomeReasonJson outcomeReason,
        List<CommitmentId> follows,
        List<CommitmentId> supersedes,
        List<SourceJson> sources,
        List<ProvenanceJson> provenance,
        List<ExtensionJson> extensions,
        List<String> withheld)
        implements RecordJson {

    record PartyJson(
            @Nullable OrganisationId organisation, @Nullable ParticipantId participant, PartyRole role) {}

    record ClauseJson(
            PolicyInstrumentId instrument, @Nullable String provision) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record TransitionJson(
            CommitmentStatus to,
            PartialDate on,
            @Nullable ActorJson by,
            @Nullable LocalizedText reason,
            List<EvidenceJson> evidence,
            @Nullable CommitmentId supersededBy) {}

    /** A transition that takes the place of the last one, which was wrong. */
    record CorrectionJson(
            CommitmentStatus to,
            PartialDate on,
            @Nullable ActorJson by,
            @Nullable LocalizedText reason,
            List<EvidenceJson> evidence,
            @Nullable CommitmentId supersededBy,
            String correctionReason) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }

        TransitionJson replacement() {
            return new TransitionJson(to, on, by, reason, evidence, supersededBy);
        }
    }

    /** That the last transition is taken back. */
    record RetractionJson(String correctionReason) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record VerifiableJson(Verifiable.Value value, @Nullable LocalizedText reason) {}

    record MilestoneJson(
            @Nullable LocalizedText titles,
            @Nullable PartialDate due,
            @Nullable MilestoneStatus status,
            @Nullable PartialDate met) {}

    record IndicatorJson(
            @Nullable LocalizedText titles,
            @Nullable String unit,
            @Nullable IndicatorValueJson baseline,
            @Nullable IndicatorValueJson target,
            List<IndicatorValueJson> actuals) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record IndicatorValueJson(@Nullable PartialDate on, BigDecimal value, List<HeadCountJson.CellJson> cells) {}

    record ProgressJson(
            PartialDate on,
            @Nullable Completion completion,
            @Nullable LocalizedText narrative,
            List<EvidenceJson> evidence,
            @Nullable ActorJson reportedBy,
            @Nullable Assessment assessment) {}

    record OutcomeReasonJson(Code code, @Nullable LocalizedText text) {}

    /** Its id and no more, as with the record itself. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + id + "]";
    }
}
