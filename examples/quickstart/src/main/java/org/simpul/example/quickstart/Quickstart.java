package org.simpul.example.quickstart;

import java.time.LocalDate;
import java.util.List;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.Actor;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.Question;

/** Records a meeting and its promise, keeps the promise, and asks what became of it. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        Simpul simpul = Simpul.inMemory();
        Caller me = Caller.localSteward();

        Organisation network = Organisation.builder(simpul.newOrganisationId())
                .name("en", "Harbour Women's Network")
                .kind("network")
                .build();
        simpul.organisations().create(me, network);

        PolicyInstrument plan = PolicyInstrument.builder(simpul.newPolicyInstrumentId())
                .title("en", "Harbour action plan on women, peace and security")
                .kind("regional-action-plan")
                .provision(Provision.pillar("1", LocalizedText.of("en", "Prevention")))
                .build();
        simpul.policyInstruments().create(me, plan);

        Activity meeting = Activity.builder(simpul.newActivityId())
                .title("en", "Network meeting on early warning")
                .during("2024-03-21")
                .organiser(network.id(), OrganiserRole.ORGANISER)
                .headCount(HeadCount.of(10, Cell.of(Sex.FEMALE, 7), Cell.of(Sex.MALE, 3)))
                .policyLink(PolicyLink.of(plan.id(), "1", PolicyRelation.SUPPORTS))
                .build();
        simpul.activities().create(me, meeting);

        Actor actor = Actor.of(network.id());
        Commitment promise = Commitment.builder(simpul.newCommitmentId())
                .statement("en", "Set up a telephone line for early warning")
                .party(network.id(), PartyRole.LEAD)
                .madeAt(meeting.id())
                .due(PartialDate.parse("2024-05"))
                .transition(Transition.agree(PartialDate.parse("2024-03-21"), actor))
                .build();
        int version = simpul.commitments().create(me, promise).record().version();

        List<Evidence> evidence = List.of(Evidence.titled("Report of the first month of calls"));
        simpul.commitments()
                .advance(
                        me, promise.id(), version, Transition.fulfil(PartialDate.parse("2024-05-08"), actor, evidence));

        Figures figures = simpul.reports()
                .followThrough(me, Question.asOf(LocalDate.parse("2024-12-31")))
                .totals();
        System.out.println(figures.made() + " made, " + figures.kept() + " kept, " + figures.keptLate() + " late");
    }
}
