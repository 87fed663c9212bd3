package org.simpul.testkit;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.policy.PolicyInstrument;

/**
 * Records of all kinds for jqwik, every field now present and now absent, with odd texts in every language. All can be
 * constructed; few keep the rules, and what they name exists only by chance. Texts and people are invented.
 */
public final class RecordArbitraries {

    // Each generated record is given a head of its own, and with it its id.
    private static final UUID NOBODY = new UUID(0, 0);

    private RecordArbitraries() {}

    public static Arbitrary<Organisation> organisations() {
        return Combinators.combine(
                        BodyArbitraries.organisations(new OrganisationId(NOBODY)),
                        HeadArbitraries.heads(OrganisationId::new))
                .as(Organisation::withHead);
    }

    /** Persons and groups. */
    public static Arbitrary<Participant> participants() {
        return Arbitraries.oneOf(persons(), groups());
    }

    public static Arbitrary<Person> persons() {
        return Combinators.combine(
                        BodyArbitraries.persons(new ParticipantId(NOBODY)), HeadArbitraries.heads(ParticipantId::new))
                .as(Person::withHead);
    }

    public static Arbitrary<Group> groups() {
        return Combinators.combine(
                        BodyArbitraries.groups(new ParticipantId(NOBODY)), HeadArbitraries.heads(ParticipantId::new))
                .as(Group::withHead);
    }

    public static Arbitrary<PolicyInstrument> policyInstruments() {
        return Combinators.combine(
                        BodyArbitraries.policyInstruments(new PolicyInstrumentId(NOBODY)),
                        HeadArbitraries.heads(PolicyInstrumentId::new))
                .as(PolicyInstrument::withHead);
    }

    public static Arbitrary<Activity> activities() {
        return Combinators.combine(
                        ActivityArbitraries.activities(new ActivityId(NOBODY)), HeadArbitraries.heads(ActivityId::new))
                .as(Activity::withHead);
    }

    public static Arbitrary<Commitment> commitments() {
        return Combinators.combine(
                        CommitmentArbitraries.commitments(new CommitmentId(NOBODY)),
                        HeadArbitraries.heads(CommitmentId::new))
                .as(Commitment::withHead);
    }

    /** Records of any kind. */
    public static Arbitrary<Aggregate<?>> records() {
        return Arbitraries.oneOf(organisations(), participants(), policyInstruments(), activities(), commitments());
    }
}
