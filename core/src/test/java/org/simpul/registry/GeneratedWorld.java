package org.simpul.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Actor;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.policy.RelationType;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Authorship;

/**
 * A small world by chance, the same for the same seed: plans that localise each other in a chain, some of their provisions
 * alike, organisations with units, activities and commitments whose dates are known to the day, the month, the year or not at
 * all. What the rules would refuse is in it too, since records outlive the plans that they name.
 */
final class GeneratedWorld {

    static final PolicyInstrumentId NATIONAL = new PolicyInstrumentId(new UUID(1, 1));

    private static final List<String> CODES = List.of("1", "1.1", "1.2", "2", "2.1", "2.2", "3");

    private static final String[] DATES = {
        "2022", "2022-07", "2022-03-04", "2022-08-03", "2021/2023", "2023-01-01", "2021-12-31/2022-01-01"
    };

    final List<Organisation> organisations = new ArrayList<>();
    final List<PolicyInstrument> instruments = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<Commitment> commitments = new ArrayList<>();
    final Random chance;

    GeneratedWorld(long seed) {
        chance = new Random(seed);
        for (int i = 1; i <= 5; i++) {
            organisations.add(organisation(i));
        }
        for (int i = 1; i <= 4; i++) {
            instruments.add(instrument(i));
        }
        for (int i = chance.nextInt(14); i > 0; i--) {
            activities.add(activity(i));
        }
        for (int i = chance.nextInt(12); i > 0; i--) {
            commitments.add(commitment(i));
        }
    }

    /** Puts all of it on record as it is. */
    void saveIn(InMemoryStorage storage) {
        storage.write(new Authorship("generator", Instant.EPOCH), unit -> {
            unit.organisations().insertAll(organisations);
            unit.policyInstruments().insertAll(instruments);
            unit.activities().insertAll(activities);
            return unit.commitments().insertAll(commitments);
        });
    }

    @SafeVarargs
    final <T> T any(T... values) {
        return values[chance.nextInt(values.length)];
    }

    private <T> T perhaps(Supplier<T> value) {
        return chance.nextInt(3) == 0 ? null : value.get();
    }

    private Organisation organisation(int number) {
        return Organisation.builder(new OrganisationId(new UUID(2, number)))
                .name("en", "Organisation " + number)
                .parent(number > 3 ? new OrganisationId(new UUID(2, number - 2)) : null)
                .sensitivity(any(Sensitivity.PUBLIC, Sensitivity.PUBLIC, Sensitivity.RESTRICTED))
                .build();
    }

    /** The first is the national plan; the second localises it, the third the second; the fourth stands alone. */
    private PolicyInstrument instrument(int number) {
        PolicyInstrument.Builder instrument = PolicyInstrument.builder(new PolicyInstrumentId(new UUID(1, number)))
                .title("en", "Plan " + number);
        if (number == 2 || number == 3) {
            instrument.relation(RelationType.LOCALISES, new PolicyInstrumentId(new UUID(1, number - 1)));
        }
        if (number == 3) {
            instrument.sensitivity(any(Sensitivity.PUBLIC, Sensitivity.RESTRICTED));
        }
        for (String code : CODES) {
            if (chance.nextInt(4) > 0) {
                ProvisionKind kind = perhaps(() -> any(ProvisionKind.PILLAR, ProvisionKind.ACTION));
                String parent = code.length() > 1 ? code.substring(0, 1) : null;
                DateInterval during = chance.nextInt(3) == 0 ? DateInterval.parse(any("2021/2022", "2023/..")) : null;
                instrument.provision(new Provision(code, null, kind, parent, during));
            }
        }
        return instrument.build();
    }

    private Activity activity(int number) {
        Activity.Builder activity = Activity.builder(new ActivityId(new UUID(3, number)))
                .title("en", "Activity " + number)
                .kind(any("workshop", "training"))
                .status(perhaps(() -> any(ActivityStatus.values())))
                .themes(List.of(Code.of(any("legal-aid", "other"))))
                .sensitivity(any(Sensitivity.PUBLIC, Sensitivity.PUBLIC, Sensitivity.RESTRICTED));
        String date = perhaps(() -> any(DATES));
        if (date != null) {
            activity.during(date);
        }
        for (int i = chance.nextInt(3); i > 0; i--) {
            activity.place(Place.in(AreaCode.of(any("ID-94.03", "ID-PA", "ID-PT", "ID", "ID-32.14"))));
        }
        for (int i = chance.nextInt(4); i > 0; i--) {
            activity.organiser(anyOrganisation(), OrganiserRole.CO_ORGANISER);
        }
        for (int i = chance.nextInt(4); i > 0; i--) {
            activity.policyLink(anyLink());
        }
        if (chance.nextBoolean()) {
            activity.headCount(HeadCount.of(
                    10, Cell.of(Sex.FEMALE, 1 + chance.nextInt(5)), Cell.of(Sex.MALE, 1 + chance.nextInt(5))));
        }
        return activity.build();
    }

    private Commitment commitment(int number) {
        Commitment.Builder commitment = Commitment.builder(new CommitmentId(new UUID(4, number)))
                .statement("en", "Promise " + number)
                .madeAt(
                        activities.isEmpty()
                                ? null
                                : perhaps(() ->
                                        any(activities.toArray(Activity[]::new)).id()))
                .madeOn(perhaps(() -> PartialDate.parse(any("2022", "2022-05", "2022-08-03", "2024"))))
                .madeIn(perhaps(
                        () -> new Clause(anyLink().instrument(), anyLink().provision())))
                .sensitivity(any(Sensitivity.PUBLIC, Sensitivity.PUBLIC, Sensitivity.RESTRICTED));
        for (int i = chance.nextInt(3); i > 0; i--) {
            commitment.policyLink(anyLink());
        }
        for (int i = chance.nextInt(4); i > 0; i--) {
            commitment.party(anyOrganisation(), any(PartyRole.values()));
        }
        CommitmentStatus status = any(CommitmentStatus.values());
        return commitment
                .transition(new Transition(
                        status, PartialDate.of(2022), Actor.of(anyOrganisation()), null, List.of(), null))
                .build();
    }

    private OrganisationId anyOrganisation() {
        return any(organisations.toArray(Organisation[]::new)).id();
    }

    private PolicyLink anyLink() {
        String code = perhaps(() -> any(CODES.toArray(String[]::new)));
        return new PolicyLink(
                any(instruments.toArray(PolicyInstrument[]::new)).id(),
                code,
                any(Arrays.copyOf(PolicyRelation.values(), 3)));
    }
}
