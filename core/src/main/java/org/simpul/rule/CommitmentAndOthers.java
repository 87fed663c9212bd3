package org.simpul.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.simpul.finding.Finding;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Party;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.time.PartialDate;

/** Whether a commitment agrees with the activity at which it was made, and with the instruments that it serves. */
final class CommitmentAndOthers implements NeighbourRule<Commitment> {

    /** At which nobody can have promised anything yet. */
    private static final Set<ActivityStatus> NOT_HELD = EnumSet.of(
            ActivityStatus.PLANNED,
            ActivityStatus.CONFIRMED,
            ActivityStatus.POSTPONED,
            ActivityStatus.RESCHEDULED,
            ActivityStatus.CANCELLED);

    private final Clock clock;

    /** @param clock says which day is today */
    CommitmentAndOthers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> check(Commitment commitment, Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        checkHeld(findings, commitment, surroundings);
        checkProvisions(findings, commitment, surroundings);
        checkParties(findings, commitment, surroundings);
        reportMissed(commitment, surroundings)
                .ifPresent(due -> findings.add(Finding.warning("COM-12", "/progress", Map.of("due", due.toString()))));
        return findings;
    }

    /** COM-9: it was made at an activity that took place. */
    private static void checkHeld(List<Finding> findings, Commitment commitment, Surroundings surroundings) {
        if (commitment.madeAt() != null) {
            surroundings
                    .find(commitment.madeAt(), Activity.class)
                    .map(Activity::status)
                    .filter(NOT_HELD::contains)
                    .ifPresent(status ->
                            findings.add(Finding.warning("COM-9", "/madeAt", Map.of("status", status.code()))));
        }
    }

    private static void checkProvisions(List<Finding> findings, Commitment commitment, Surroundings surroundings) {
        for (int i = 0; i < commitment.policyLinks().size(); i++) {
            PolicyLink link = commitment.policyLinks().get(i);
            String path = "/policyLinks/" + i + "/provision";
            surroundings
                    .find(link.instrument(), PolicyInstrument.class)
                    .ifPresent(instrument ->
                            ActivityAndOthers.checkProvision(findings, path, link.provision(), instrument));
        }
        Clause clause = commitment.madeIn();
        if (clause != null) {
            surroundings
                    .find(clause.instrument(), PolicyInstrument.class)
                    .ifPresent(instrument -> ActivityAndOthers.checkProvision(
                            findings, "/madeIn/provision", clause.provision(), instrument));
        }
    }

    private static void checkParties(List<Finding> findings, Commitment commitment, Surroundings surroundings) {
        if (commitment.madeOn() != null) {
            Existence existence = new Existence(findings, commitment.madeOn().asInterval(), surroundings);
            for (int i = 0; i < commitment.parties().size(); i++) {
                existence.check(
                        "/parties/" + i + "/organisation",
                        commitment.parties().get(i).organisation());
            }
        }
    }

    /** COM-12: the last day on which an instrument asked for a report on this commitment, if none was made. */
    private Optional<LocalDate> reportMissed(Commitment commitment, Surroundings surroundings) {
        PartialDate madeOn = commitment.madeOn();
        if (!commitment.isOpen() || commitment.status() == CommitmentStatus.PROPOSED || madeOn == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return instruments(commitment)
                .flatMap(id -> surroundings.find(id, PolicyInstrument.class).stream())
                .flatMap(instrument -> instrument.reporting().stream()
                        .filter(duty -> binds(duty, commitment))
                        .flatMap(duty -> duty.lastDueBefore(today, instrument.inForce()).stream()
                                .filter(due -> madeOn.latestDay().isBefore(due))
                                .filter(due -> !isReported(commitment, duty, due))))
                .max(LocalDate::compareTo);
    }

    private static Stream<PolicyInstrumentId> instruments(Commitment commitment) {
        Set<PolicyInstrumentId> instruments = new LinkedHashSet<>();
        commitment.policyLinks().forEach(link -> instruments.add(link.instrument()));
        if (commitment.madeIn() != null) {
            instruments.add(commitment.madeIn().instrument());
        }
        return instruments.stream();
    }

    /** Whether those who took the commitment on are those who have to report; a duty that names nobody is everybody's. */
    private static boolean binds(ReportingDuty duty, Commitment commitment) {
        return duty.from() == null
                || commitment.parties().stream()
                        .filter(Party::isResponsible)
                        .anyMatch(party -> duty.from().equals(party.organisation()));
    }

    /** Whether a report may have been made since the one before was due. */
    private static boolean isReported(Commitment commitment, ReportingDuty duty, LocalDate due) {
        LocalDate before = duty.lastDueBefore(due).orElse(LocalDate.MIN);
        return commitment.progress().stream()
                .anyMatch(report -> report.on().latestDay().isAfter(before));
    }
}
