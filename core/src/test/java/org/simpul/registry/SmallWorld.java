package org.simpul.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Identifier;
import org.simpul.model.RecordHead;
import org.simpul.model.RecordTree;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Party;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Concern;
import org.simpul.model.people.HeadCount;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.RelationType;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;

/**
 * A few records of each kind, each of which may name those made before it wherever its kind names others. So few that they often
 * name the same one, in several places of one list too; no two have an identifier of their kind in common.
 */
final class SmallWorld {

    private static final List<String> WORDS = List.of("Teduh", "Pelabuhan", "Jejaring", "Rukun");

    private final Random random;
    private final List<OrganisationId> organisations = new ArrayList<>();
    private final List<ParticipantId> participants = new ArrayList<>();
    private final List<PolicyInstrumentId> plans = new ArrayList<>();
    private final List<ActivityId> meetings = new ArrayList<>();
    private final List<CommitmentId> promises = new ArrayList<>();
    private final List<Aggregate<?>> records = new ArrayList<>();

    SmallWorld(long seed) {
        random = new Random(seed);
        for (int number = 1; number <= 4; number++) {
            OrganisationId id = OrganisationId.of(uuid('a', number));
            records.add(told(organisation(id)));
            organisations.add(id);
        }
        for (int number = 1; number <= 3; number++) {
            ParticipantId id = ParticipantId.of(uuid('b', number));
            records.add(told(number < 3 ? person(id) : group(id)));
            participants.add(id);
        }
        for (int number = 1; number <= 3; number++) {
            PolicyInstrumentId id = PolicyInstrumentId.of(uuid('c', number));
            records.add(told(plan(id)));
            plans.add(id);
        }
        for (int number = 1; number <= 4; number++) {
            ActivityId id = ActivityId.of(uuid('d', number));
            records.add(told(meeting(id)));
            meetings.add(id);
        }
        for (int number = 1; number <= 3; number++) {
            CommitmentId id = CommitmentId.of(uuid('e', number));
            records.add(told(promise(id)));
            promises.add(id);
        }
    }

    /** Each behind those it names. */
    List<Aggregate<?>> records() {
        return records;
    }

    /** Two records of one kind. */
    List<AggregateId> two() {
        List<? extends List<? extends AggregateId>> kinds =
                List.of(organisations, organisations, participants, plans, meetings, promises);
        List<? extends AggregateId> kind = one(kinds);
        int first = random.nextInt(kind.size());
        int second = (first + 1 + random.nextInt(kind.size() - 1)) % kind.size();
        return List.of(kind.get(first), kind.get(second));
    }

    private Organisation organisation(OrganisationId id) {
        Organisation.Builder builder = Organisation.builder(id)
                .name("id", "Badan " + one(WORDS))
                .acronym(perhaps(List.of("BT", "BP")))
                .alternativeNames(some(WORDS))
                .parent(perhaps(organisations));
        some(organisations).forEach(of -> builder.membership(new Membership(of, null, null)));
        return builder.build();
    }

    private Person person(ParticipantId id) {
        Person.Builder builder = Person.builder(id)
                .pseudonym("Peserta " + one(WORDS))
                .lawfulBasis(new LawfulBasis(Basis.CONSENT, PartialDate.of(2024), List.of(), null, null, false))
                .affiliations(some(organisations).stream()
                        .map(of -> new Affiliation(of, null, null))
                        .toList());
        return builder.build();
    }

    private Group group(ParticipantId id) {
        Group.Builder builder = Group.builder(id)
                .description(LocalizedText.of("id", "Warga " + one(WORDS)))
                .headCount(HeadCount.of(7))
                .represents(some(organisations));
        return builder.build();
    }

    private PolicyInstrument plan(PolicyInstrumentId id) {
        PolicyInstrument.Builder builder = PolicyInstrument.builder(id)
                .title("id", "Rencana " + one(WORDS))
                .issuer(perhaps(organisations))
                .coordinator(perhaps(organisations));
        some(plans).forEach(to -> builder.relation(one(List.of(RelationType.CITES, RelationType.BASED_ON)), to));
        return builder.build();
    }

    private Activity meeting(ActivityId id) {
        Activity.Builder builder = Activity.builder(id).title("id", "Rapat " + one(WORDS));
        for (int i = random.nextInt(4); i > 0; i--) {
            builder.organiser(one(organisations), one(List.of(OrganiserRole.ORGANISER, OrganiserRole.HOST)));
        }
        builder.attendance(new Attendance(
                        null,
                        some(organisations).stream().map(Delegation::of).toList(),
                        some(participants).stream()
                                .map(who -> Individual.of(who, AttendanceRole.SPEAKER, one(organisations)))
                                .toList()))
                .concerns(some(participants).stream().map(Concern::of).toList())
                .partOf(perhaps(meetings))
                .follows(some(meetings))
                .establishes(some(organisations));
        some(plans).forEach(plan -> builder.policyLink(PolicyLink.of(plan, PolicyRelation.SUPPORTS)));
        return builder.build();
    }

    private Commitment promise(CommitmentId id) {
        List<Party> parties = new ArrayList<>();
        some(organisations).forEach(one -> parties.add(Party.of(one, PartyRole.LEAD)));
        some(participants).forEach(one -> parties.add(Party.of(one, PartyRole.PARTY)));
        Commitment.Builder builder = Commitment.builder(id)
                .statement("id", "Janji " + one(WORDS))
                .parties(parties)
                .madeAt(perhaps(meetings))
                .deliveredBy(some(meetings))
                .follows(some(promises))
                .supersedes(some(promises));
        some(plans).forEach(plan -> builder.policyLink(PolicyLink.of(plan, PolicyRelation.IMPLEMENTS)));
        if (random.nextBoolean()) {
            builder.transition(Transition.propose(PartialDate.of(2024, 3, 21), Actor.of(one(organisations))));
        }
        return builder.build();
    }

    /** With a head that says something of the record's own places. */
    @SuppressWarnings("unchecked") // a record with another head is of its own kind
    private Aggregate<?> told(Aggregate<?> record) {
        List<String> places = List.copyOf(new TreeSet<>(RecordTree.paths(record)));
        List<Identifier> identifiers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            identifiers.add(new Identifier("example-registry", record.id() + "-" + i));
        }
        List<Source> sources = new ArrayList<>();
        List<Provenance> provenance = new ArrayList<>();
        if (random.nextBoolean()) {
            sources.add(Source.titled("s1", one(List.of("Berita", "Notulen"))));
            for (int i = random.nextInt(4); i > 0; i--) {
                provenance.add(new Provenance(one(places), SourceKey.of("s1"), null, Provenance.Basis.STATED));
            }
        }
        List<FieldSensitivity> raised = new ArrayList<>();
        String place = one(places);
        if (random.nextInt(3) == 0 && !place.isEmpty() && !place.equals("/id")) {
            raised.add(new FieldSensitivity(place, one(List.of(Sensitivity.values()))));
        }
        return ((Aggregate<AggregateId>) record)
                .withHead(new RecordHead<>(
                        record.id(),
                        organisations.isEmpty() || random.nextBoolean() ? null : one(organisations),
                        random.nextInt(3) == 0
                                ? one(List.of(Sensitivity.values()))
                                : record.head().sensitivity(),
                        raised,
                        identifiers,
                        sources,
                        provenance,
                        List.of()));
    }

    private static String uuid(char kind, int number) {
        return "01900000-0000-7000-8000-000000000" + kind + "0" + number;
    }

    private <T> @Nullable T perhaps(List<T> all) {
        return all.isEmpty() || random.nextBoolean() ? null : one(all);
    }

    private <T> List<T> some(List<T> all) {
        List<T> some = new ArrayList<>();
        all.stream().filter(one -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
