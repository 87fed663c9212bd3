package org.simpul.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Finding;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.time.Precedence;

/** Whether the dates of an activity agree with those of the records it names, and its links with the instruments. */
final class ActivityAndOthers implements NeighbourRule<Activity> {

    @Override
    public List<Finding> check(Activity activity, Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        DateInterval during = activity.dates().during();
        for (int i = 0; i < activity.policyLinks().size(); i++) {
            PolicyLink link = activity.policyLinks().get(i);
            PolicyInstrument instrument =
                    surroundings.find(link.instrument(), PolicyInstrument.class).orElse(null);
            if (instrument != null) {
                checkPeriod(findings, "/policyLinks/" + i, during, link, instrument);
                checkProvision(findings, "/policyLinks/" + i + "/provision", link, instrument);
            }
        }
        if (during != null) {
            checkFollowed(findings, activity, during, surroundings);
            for (int i = 0; i < activity.organisers().size(); i++) {
                OrganisationId organiser = activity.organisers().get(i).organisation();
                checkExistence(findings, "/organisers/" + i + "/organisation", during, organiser, surroundings);
            }
        }
        return findings;
    }

    /** ACT-9: what implements a plan falls into its period. */
    private static void checkPeriod(
            List<Finding> findings,
            String path,
            @Nullable DateInterval during,
            PolicyLink link,
            PolicyInstrument instrument) {
        DateInterval period = instrument.period();
        if (link.relation() == PolicyRelation.IMPLEMENTS
                && during != null
                && period != null
                && isApart(during, period)) {
            findings.add(
                    Finding.warning("ACT-9", path, Map.of("during", during.toString(), "period", period.toString())));
        }
    }

    /** ACT-10: a provision that is named stands in the instrument. */
    static void checkProvision(List<Finding> findings, String path, PolicyLink link, PolicyInstrument instrument) {
        String provision = link.provision();
        boolean isThere = provision == null
                || instrument.provisions().stream().map(Provision::code).anyMatch(provision::equals);
        if (!isThere) {
            findings.add(Finding.error("ACT-10", path, Map.of("provision", provision)));
        }
    }

    /** ACT-12: what is followed came before. */
    private static void checkFollowed(
            List<Finding> findings, Activity activity, DateInterval during, Surroundings surroundings) {
        List<ActivityId> follows = activity.follows();
        for (int i = 0; i < follows.size(); i++) {
            DateInterval other = surroundings
                    .find(follows.get(i), Activity.class)
                    .map(followed -> followed.dates().during())
                    .orElse(null);
            if (other != null && during.precedence(other) == Precedence.BEFORE) {
                findings.add(Finding.warning(
                        "ACT-12", "/follows/" + i, Map.of("during", during.toString(), "other", other.toString())));
            }
        }
    }

    /** ACT-19: an organiser existed then. */
    private static void checkExistence(
            List<Finding> findings, String path, DateInterval during, OrganisationId id, Surroundings surroundings) {
        Organisation organisation = surroundings.find(id, Organisation.class).orElse(null);
        if (organisation == null) {
            return;
        }
        PartialDate from = organisation.established();
        PartialDate to = organisation.dissolved();
        boolean isTooEarly = from != null && during.precedence(DateInterval.of(from)) == Precedence.BEFORE;
        boolean isTooLate = to != null && DateInterval.of(to).precedence(during) == Precedence.BEFORE;
        if (isTooEarly || isTooLate) {
            findings.add(Finding.warning(
                    "ACT-19",
                    path,
                    Map.of(
                            "during",
                            during.toString(),
                            "existence",
                            (from == null ? ".." : from) + "/" + (to == null ? ".." : to))));
        }
    }

    private static boolean isApart(DateInterval one, DateInterval other) {
        return one.precedence(other) == Precedence.BEFORE || other.precedence(one) == Precedence.BEFORE;
    }
}
