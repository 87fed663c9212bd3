package org.simpul.testkit;

import static org.simpul.testkit.ValueArbitraries.areas;
import static org.simpul.testkit.ValueArbitraries.codes;
import static org.simpul.testkit.ValueArbitraries.dates;
import static org.simpul.testkit.ValueArbitraries.few;
import static org.simpul.testkit.ValueArbitraries.headCounts;
import static org.simpul.testkit.ValueArbitraries.ids;
import static org.simpul.testkit.ValueArbitraries.intervals;
import static org.simpul.testkit.ValueArbitraries.localizedTexts;
import static org.simpul.testkit.ValueArbitraries.maybe;
import static org.simpul.testkit.ValueArbitraries.meaningful;
import static org.simpul.testkit.ValueArbitraries.numbers;
import static org.simpul.testkit.ValueArbitraries.organisationIds;

import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Honorifics;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Disability;
import org.simpul.model.people.Sex;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.InstrumentRelation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.policy.RelationType;
import org.simpul.model.policy.ReportingDuty;

/** Organisations, participants and instruments; each still has a head that says nothing. */
final class BodyArbitraries {

    private BodyArbitraries() {}

    static Arbitrary<Organisation> organisations(OrganisationId id) {
        Arbitrary<Membership> memberships = Combinators.combine(organisationIds(), maybe(codes()), maybe(intervals()))
                .as(Membership::new);
        return Builders.withBuilder(() -> Organisation.builder(id))
                .use(maybe(localizedTexts()))
                .in(Organisation.Builder::names)
                .use(maybe(OddTexts.texts()))
                .in(Organisation.Builder::acronym)
                .use(few(OddTexts.texts()))
                .in(Organisation.Builder::alternativeNames)
                .use(maybe(codes()))
                .in((builder, kind) -> builder.kind(kind))
                .use(maybe(areas()))
                .in(Organisation.Builder::jurisdiction)
                .use(maybe(organisationIds()))
                .in(Organisation.Builder::parent)
                .use(few(memberships))
                .in(Organisation.Builder::memberships)
                .use(maybe(dates()))
                .in(Organisation.Builder::established)
                .use(maybe(dates()))
                .in(Organisation.Builder::dissolved)
                .use(maybe(areas()))
                .in(Organisation.Builder::seat)
                .use(maybe(localizedTexts()))
                .in(Organisation.Builder::mandate)
                .build(Organisation.Builder::build);
    }

    static Arbitrary<Person> persons(ParticipantId id) {
        Arbitrary<Honorifics> honorifics =
                meaningful(Combinators.combine(maybe(OddTexts.texts()), maybe(OddTexts.texts()))
                        .as((prefix, suffix) -> () -> new Honorifics(prefix, suffix)));
        Arbitrary<Affiliation> affiliations = Combinators.combine(
                        organisationIds(), maybe(localizedTexts()), maybe(intervals()))
                .as(Affiliation::new);
        Arbitrary<LawfulBasis> lawfulBases = Combinators.combine(
                        Arbitraries.of(Basis.class),
                        maybe(dates()),
                        few(OddTexts.texts()),
                        maybe(HeadArbitraries.sourceKeys()),
                        maybe(dates()),
                        Arbitraries.of(true, false))
                .as(LawfulBasis::new);
        Arbitrary<Contact> contacts = meaningful(
                Combinators.combine(maybe(OddTexts.texts()), maybe(OddTexts.texts()), maybe(OddTexts.texts()))
                        .as((email, phone, address) -> () -> new Contact(email, phone, address)));
        return Builders.withBuilder(() -> Person.builder(id))
                .use(maybe(OddTexts.texts()))
                .in(Person.Builder::name)
                .use(maybe(OddTexts.texts()))
                .in(Person.Builder::pseudonym)
                .use(maybe(honorifics))
                .in(Person.Builder::honorifics)
                .use(few(OddTexts.texts()))
                .in(Person.Builder::alternativeNames)
                .use(maybe(Arbitraries.of(Sex.class)))
                .in(Person.Builder::sex)
                .use(maybe(Arbitraries.of(AgeBand.class)))
                .in(Person.Builder::ageBand)
                .use(maybe(Arbitraries.of(Disability.class)))
                .in(Person.Builder::disability)
                .use(few(codes()))
                .in(Person.Builder::cohorts)
                .use(few(affiliations))
                .in(Person.Builder::affiliations)
                .use(maybe(lawfulBases))
                .in(Person.Builder::lawfulBasis)
                .use(maybe(contacts))
                .in(Person.Builder::contact)
                .build(Person.Builder::build);
    }

    static Arbitrary<Group> groups(ParticipantId id) {
        return Builders.withBuilder(() -> Group.builder(id))
                .use(maybe(localizedTexts()))
                .in(Group.Builder::description)
                .use(maybe(headCounts()))
                .in(Group.Builder::headCount)
                .use(few(organisationIds()))
                .in(Group.Builder::represents)
                .use(few(codes()))
                .in(Group.Builder::cohorts)
                .build(Group.Builder::build);
    }

    static Arbitrary<PolicyInstrument> policyInstruments(PolicyInstrumentId id) {
        Arbitrary<InstrumentParty> parties = Combinators.combine(
                        organisationIds(), Arbitraries.of(InstrumentParty.Role.class))
                .as(InstrumentParty::new);
        Arbitrary<Provision> provisions = Combinators.combine(
                        OddTexts.shortTexts(),
                        maybe(localizedTexts()),
                        maybe(Arbitraries.of(ProvisionKind.class)),
                        maybe(OddTexts.shortTexts()),
                        maybe(intervals()))
                .as(Provision::new);
        Arbitrary<InstrumentRelation> relations = Combinators.combine(
                        Arbitraries.of(RelationType.class), ids(PolicyInstrumentId::new))
                .as(InstrumentRelation::new);
        return Builders.withBuilder(() -> PolicyInstrument.builder(id))
                .use(maybe(localizedTexts()))
                .in(PolicyInstrument.Builder::titles)
                .use(maybe(OddTexts.texts()))
                .in(PolicyInstrument.Builder::acronym)
                .use(maybe(codes()))
                .in((builder, kind) -> builder.kind(kind))
                .use(maybe(citations()))
                .in(PolicyInstrument.Builder::citation)
                .use(maybe(areas()))
                .in(PolicyInstrument.Builder::jurisdiction)
                .use(maybe(organisationIds()))
                .in(PolicyInstrument.Builder::issuer)
                .use(maybe(organisationIds()))
                .in(PolicyInstrument.Builder::coordinator)
                .use(few(parties))
                .in(PolicyInstrument.Builder::parties)
                .use(maybe(dates()))
                .in(PolicyInstrument.Builder::adopted)
                .use(maybe(intervals()))
                .in(PolicyInstrument.Builder::inForce)
                .use(maybe(intervals()))
                .in(PolicyInstrument.Builder::period)
                .use(few(provisions))
                .in(PolicyInstrument.Builder::provisions)
                .use(few(reportingDuties()))
                .in(PolicyInstrument.Builder::reporting)
                .use(few(relations))
                .in(PolicyInstrument.Builder::relations)
                .build(PolicyInstrument.Builder::build);
    }

    static Arbitrary<PolicyLink> policyLinks() {
        return Combinators.combine(
                        ids(PolicyInstrumentId::new),
                        maybe(OddTexts.shortTexts()),
                        Arbitraries.of(PolicyRelation.class))
                .as(PolicyLink::new);
    }

    private static Arbitrary<Citation> citations() {
        return Combinators.combine(
                        OddTexts.texts(),
                        maybe(OddTexts.texts()),
                        maybe(OddTexts.texts()),
                        maybe(numbers(1, 9999)),
                        maybe(organisationIds()),
                        maybe(OddTexts.texts()))
                .as(Citation::new);
    }

    private static Arbitrary<ReportingDuty> reportingDuties() {
        Arbitrary<Period> periods = Combinators.combine(numbers(0, 3), numbers(0, 14), numbers(1, 40))
                .as(Period::of);
        return meaningful(Combinators.combine(
                        maybe(organisationIds()),
                        maybe(organisationIds()),
                        maybe(periods),
                        maybe(dates()),
                        maybe(citations()))
                .as((from, to, every, first, basis) -> () -> new ReportingDuty(from, to, every, first, basis)));
    }
}
