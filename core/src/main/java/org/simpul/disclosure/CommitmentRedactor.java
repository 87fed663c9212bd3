package org.simpul.disclosure;

import java.util.List;
import java.util.regex.Pattern;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.Indicator;
import org.simpul.model.commitment.Milestone;
import org.simpul.model.commitment.OutcomeReason;
import org.simpul.model.commitment.Party;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.commitment.Verifiable;

/**
 * How closely the fields of a commitment are held: as the record. Whom it concerns is classified where concerns are, and
 * evidence may be held more closely by a word of its own.
 */
final class CommitmentRedactor {

    private static final Pattern STEP = Pattern.compile("/transitions(/[0-9]+)?");

    private CommitmentRedactor() {}

    static List<Redactor> all() {
        return List.of(
                Redactor.of(Commitment.class)
                        .asTheRecord(
                                "head",
                                "statement",
                                "kind",
                                "parties",
                                "madeAt",
                                "madeOn",
                                "madeIn",
                                "ordinal",
                                "policyLinks",
                                "concerns",
                                "deliveredBy",
                                "due",
                                "transitions",
                                "verifiable",
                                "milestones",
                                "indicators",
                                "progress",
                                "outcomeReason",
                                "follows",
                                "supersedes"),
                Redactor.of(Party.class).asTheRecord("organisation", "participant", "role"),
                Redactor.of(Clause.class).asTheRecord("instrument", "provision"),
                Redactor.of(Transition.class).asTheRecord("to", "on", "by", "reason", "evidence", "supersededBy"),
                Redactor.of(Evidence.class)
                        .asTheRecord("title", "url", "on", "activity", "instrument", "sha256", "sensitivity"),
                Redactor.of(Verifiable.class).asTheRecord("value", "reason"),
                Redactor.of(Milestone.class).asTheRecord("titles", "due", "status", "met"),
                Redactor.of(Indicator.class).asTheRecord("titles", "unit", "baseline", "target", "actuals"),
                Redactor.of(Indicator.Value.class).asTheRecord("on", "value", "cells"),
                Redactor.of(ProgressReport.class)
                        .asTheRecord("on", "completion", "narrative", "evidence", "reportedBy", "assessment"),
                Redactor.of(OutcomeReason.class).asTheRecord("code", "text"));
    }

    /**
     * Whether a field is one without which the record would tell something else: the status follows from the last step, so a
     * commitment that lacks one is not shown at all.
     */
    static boolean isIndispensable(String path) {
        return STEP.matcher(path).matches();
    }
}
