package org.simpul.rest.wire;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.simpul.model.Actor;
import org.simpul.model.RecordHead;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Indicator;
import org.simpul.model.commitment.Milestone;
import org.simpul.model.commitment.OutcomeReason;
import org.simpul.model.commitment.Party;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.id.CommitmentId;

/** Commitments, both ways. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, uses = ValueMapping.class, imports = Verifiable.class)
interface CommitmentMapping extends RecordMapping<CommitmentJson, Commitment, CommitmentId> {

    Pointer STATUS = Pointer.ROOT.at("status");

    @Override
    @Mapping(target = "withHead", ignore = true)
    @Mapping(target = "apply", ignore = true)
    @Mapping(target = "correct", ignore = true)
    @Mapping(target = "report", ignore = true)
    @Mapping(target = "verifiable", defaultExpression = "java(Verifiable.UNASSESSED)")
    Commitment record(CommitmentJson json, RecordHead<CommitmentId> head);

    @Override
    @Mapping(target = "status", expression = "java(record.status())")
    @Mapping(target = "overdue", expression = "java(overdue(record, managed))")
    @Mapping(target = "latenessDays", expression = "java(latenessDays(record))")
    CommitmentJson json(Commitment record, RecordHead<CommitmentId> head, Managed managed);

    Party party(CommitmentJson.PartyJson json);

    Clause clause(CommitmentJson.ClauseJson json);

    Transition transition(CommitmentJson.TransitionJson json);

    default Correction correction(CommitmentJson.CorrectionJson json) {
        return new Correction(transition(json.replacement()), json.correctionReason());
    }

    default String reason(CommitmentJson.RetractionJson json) {
        return Correction.said(json.correctionReason());
    }

    Verifiable verifiable(CommitmentJson.VerifiableJson json);

    Milestone milestone(CommitmentJson.MilestoneJson json);

    Indicator indicator(CommitmentJson.IndicatorJson json);

    Indicator.Value indicatorValue(CommitmentJson.IndicatorValueJson json);

    ProgressReport progress(CommitmentJson.ProgressJson json);

    OutcomeReason outcomeReason(CommitmentJson.OutcomeReasonJson json);

    /** Null where it follows from what this reader does not see. */
    default @Nullable Boolean overdue(Commitment commitment, Managed managed) {
        return managed.withheld().contains("/due") ? null : Boolean.valueOf(commitment.overdueOn(managed.today()));
    }

    /** Days between two dates of four-digit years. */
    default @Nullable Integer latenessDays(Commitment commitment) {
        return commitment.latenessDays().isEmpty()
                ? null
                : Integer.valueOf((int) commitment.latenessDays().getAsLong());
    }

    /**
     * The status is what the transitions lead to and need not be written. Where it is, it agrees with them, or with the
     * stored ones where none are written. A new commitment that is said to be agreed and brings no transitions begins with
     * one: on the day it was made, by whoever has to see to it.
     */
    @Override
    default Commitment settled(Commitment record, CommitmentJson json, @Nullable Commitment stored, Faults faults) {
        CommitmentStatus written = json.status();
        if (written == null || faults.touch("transitions")) {
            return record;
        }
        CommitmentStatus told = record.transitions().isEmpty() && stored != null ? stored.status() : record.status();
        if (written == told) {
            return record;
        }
        boolean begins = record.transitions().isEmpty() && stored == null && written == CommitmentStatus.AGREED;
        if (!begins) {
            faults.unreadable(
                    STATUS,
                    "The status follows from the transitions, which lead to '" + told.code()
                            + "'; bring the transitions that lead elsewhere, or leave it out");
            return record;
        }
        return agreed(record, faults);
    }

    private static Commitment agreed(Commitment record, Faults faults) {
        Actor by = agreedBy(record).orElse(null);
        if (record.madeOn() != null && by != null) {
            return record.toBuilder()
                    .transition(Transition.agree(record.madeOn(), by))
                    .build();
        }
        boolean isUnread = Stream.of("madeOn", "parties", "custodian").anyMatch(faults::touch);
        if (!isUnread) {
            faults.unreadable(
                    STATUS,
                    "When and by whom it was agreed is not told: bring 'transitions', or 'madeOn'"
                            + " and a party with the role lead or party");
        }
        return record;
    }

    /** The lead, else the first of those bound alike, else whose record it is. */
    private static Optional<Actor> agreedBy(Commitment record) {
        return record.parties().stream()
                .filter(Party::isResponsible)
                .min(Comparator.comparing(Party::role))
                .map(party -> new Actor(party.organisation(), party.participant()))
                .or(() -> Optional.ofNullable(record.head().custodian()).map(Actor::of));
    }
}
