package org.simpul.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Finding;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Delegation;
import org.simpul.model.id.ActivityId;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.time.DateInterval;
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
                checkProvision(findings, "/policyLinks/" + i + "/provision", link.provision(), instrument);
            }
        }
        if (during != null) {
            checkFollowed(findings, activity, during, surroundings);
            Existence existence = new Existence(findings, during, surroundings);
            for (int i = 0; i < activity.organisers().size(); i++) {
                existence.check(
                        "/organisers/" + i + "/organisation",
                        activity.organisers().get(i).organisation());
            }
            List<Delegation> delegations = activity.attendance().delegations();
            for (int i = 0; i < delegations.size(); i++) {
                existence.check(
                        "/attendance/delegations/" + i + "/organisation",
                        delegations.get(i).organisation());
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
    static void checkProvision(
            List<Finding> findings, String path, @Nullable String provision, PolicyInstrument instrument) {
        if (provision != null && instrument.provision(provision).isEmpty()) {
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

    private static boolean isApart(DateInterval one, DateInterval other) {
        return one.precedence(other) == Precedence.BEFORE || other.precedence(one) == Precedence.BEFORE;
    }
}
