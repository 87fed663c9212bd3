package org.simpul.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.text.LocalizedText;

/** How many came to one activity. */
class TurnoutTest {

    private static final OrganisationId OFFICE = new OrganisationId(new UUID(1, 1));
    private static final OrganisationId NETWORK = new OrganisationId(new UUID(1, 2));

    private final Map<ParticipantId, Participant> known = new HashMap<>();

    @Test
    void ofNothingToldNothingIsZero() {
        Turnout turnout = turnout(Attendance.UNKNOWN);

        assertThat(turnout.isTold()).isFalse();
        assertThat(turnout.attendances()).isEqualTo(Breakdown.NOBODY);
        assertThat(turnout(Attendance.of(HeadCount.of(0))).isTold()).isTrue();
        assertThat(turnout(Attendance.of(new HeadCount(null, null, null, List.of(), Missing.NOT_ASKED)))
                        .isTold())
                .isFalse();
    }

    @Nested
    class WithAHeadCount {

        @Test
        void aTotalCountsHoweverManyAreListed() {
            Attendance listsMore = new Attendance(
                    HeadCount.of(2, Cell.of(Sex.FEMALE, 2)),
                    List.of(Delegation.of(OFFICE).counting(HeadCount.of(5))),
                    List.of(Individual.of(aPerson(Sex.MALE), AttendanceRole.CHAIR, OFFICE)));

            Turnout turnout = turnout(listsMore);

            assertThat(turnout.attendances().total()).isEqualTo(2);
            assertThat(turnout.attendances().bySex()).isEqualTo(new Parts<>(Map.of(Sex.FEMALE, 2L), 0));
            assertThat(turnout.ofNoOrganisation().total()).isZero();
            assertThat(turnout.persons()).hasSize(1);
        }

        @Test
        void ofThoseBeyondTheListNothingIsStated() {
            Turnout turnout = turnout(new Attendance(
                    HeadCount.of(30, Cell.of(Sex.FEMALE, 20), Cell.of(Sex.MALE, 10)),
                    List.of(Delegation.of(OFFICE).counting(HeadCount.of(4, Cell.of(Sex.FEMALE, 4)))),
                    List.of()));

            assertThat(turnout.attendances().bySex().of(Sex.FEMALE)).isEqualTo(20);
            assertThat(turnout.byOrganisation().get(OFFICE).bySex()).isEqualTo(new Parts<>(Map.of(Sex.FEMALE, 4L), 0));
            assertThat(turnout.ofNoOrganisation()).isEqualTo(Breakdown.ofUnstated(26));
        }

        @Test
        void aLongerListMakesMoreCertainThanALowerBound() {
            List<Delegation> seven = List.of(Delegation.of(OFFICE).counting(HeadCount.of(7)));

            assertThat(turnout(new Attendance(HeadCount.atLeast(5), seven, List.of()))
                            .attendances()
                            .total())
                    .isEqualTo(7);
            assertThat(turnout(new Attendance(HeadCount.atLeast(41), seven, List.of()))
                            .attendances()
                            .total())
                    .isEqualTo(41);
        }

        @Test
        void whatAnUpperBoundLeavesOpenIsApart() {
            Attendance severalOfAtMostNine = new Attendance(
                    new HeadCount(null, null, 9, List.of(), null),
                    List.of(Delegation.of(OFFICE), Delegation.of(NETWORK)),
                    List.of());

            Turnout turnout = turnout(severalOfAtMostNine);

            assertThat(turnout.attendances().total()).isEqualTo(2);
            assertThat(turnout.beyond()).isEqualTo(7);
        }
    }

    @Nested
    class WithoutAHeadCount {

        @Test
        void theLargerOfDelegationAndIndividualsCountsForEachOrganisation() {
            Turnout turnout = turnout(new Attendance(
                    null,
                    List.of(
                            Delegation.of(OFFICE).counting(HeadCount.of(3, Cell.of(Sex.MALE, 3))),
                            Delegation.of(NETWORK)),
                    List.of(
                            Individual.of(aPerson(Sex.FEMALE), AttendanceRole.CHAIR, OFFICE),
                            Individual.of(aPerson(Sex.FEMALE), AttendanceRole.SPEAKER, NETWORK),
                            Individual.of(aPerson(null), AttendanceRole.DELEGATE, NETWORK))));

            assertThat(turnout.byOrganisation().get(OFFICE).bySex()).isEqualTo(new Parts<>(Map.of(Sex.MALE, 3L), 0));
            assertThat(turnout.byOrganisation().get(NETWORK).bySex()).isEqualTo(new Parts<>(Map.of(Sex.FEMALE, 1L), 1));
            assertThat(turnout.attendances().total()).isEqualTo(5);
        }

        @Test
        void theIndividualsTellMoreOfADelegationOfAsMany() {
            Turnout turnout = turnout(new Attendance(
                    null,
                    List.of(Delegation.of(OFFICE)),
                    List.of(Individual.of(aPerson(Sex.FEMALE), AttendanceRole.CHAIR, OFFICE))));

            assertThat(turnout.attendances().bySex()).isEqualTo(new Parts<>(Map.of(Sex.FEMALE, 1L), 0));
        }

        @Test
        void whoeverCameForNobodyCountsOnce() {
            Turnout turnout = turnout(new Attendance(
                    null,
                    List.of(ofPost("the head of the unit"), ofPost("a villager")),
                    List.of(Individual.of(aPerson(Sex.MALE), AttendanceRole.WITNESS))));

            assertThat(turnout.ofNoOrganisation().total()).isEqualTo(3);
            assertThat(turnout.byOrganisation()).isEmpty();
        }

        @Test
        void whoeverIsListedTwiceWasThereOnce() {
            ParticipantId chair = aPerson(Sex.FEMALE);

            Turnout turnout = turnout(new Attendance(
                    null,
                    List.of(),
                    List.of(
                            Individual.of(chair, AttendanceRole.CHAIR, OFFICE),
                            Individual.of(chair, AttendanceRole.SIGNATORY, OFFICE))));

            assertThat(turnout.attendances().total()).isEqualTo(1);
            assertThat(turnout.persons()).hasSize(1);
        }

        @Test
        void aGroupCountsByItsHeadCountAndIsNoPerson() {
            Turnout turnout = turnout(new Attendance(
                    null,
                    List.of(),
                    List.of(
                            Individual.of(aGroup(HeadCount.of(8, Cell.of(Sex.FEMALE, 5))), AttendanceRole.PARTICIPANT),
                            Individual.of(aGroup(null), AttendanceRole.OBSERVER))));

            assertThat(turnout.attendances().bySex()).isEqualTo(new Parts<>(Map.of(Sex.FEMALE, 5L), 4));
            assertThat(turnout.persons()).isEmpty();
        }

        @Test
        void whomTheReaderMayNotKnowIsSomebody() {
            Individual stranger = new Individual(null, AttendanceRole.SPEAKER, OFFICE, null, Mode.ONLINE);
            Individual hidden = Individual.of(new ParticipantId(new UUID(9, 9)), AttendanceRole.SPEAKER, OFFICE);

            Turnout turnout = turnout(new Attendance(null, List.of(), List.of(stranger, stranger, hidden)));

            assertThat(turnout.attendances().total()).isEqualTo(3);
            assertThat(turnout.attendances().bySex().notStated()).isEqualTo(3);
            assertThat(turnout.attendances().byMode()).isEqualTo(new Parts<>(Map.of(Mode.ONLINE, 2L), 1));
            assertThat(turnout.persons()).isEmpty();
        }
    }

    @Nested
    class ByMode {

        private final Attendance twoOnline =
                Attendance.of(HeadCount.of(5, new Cell(null, null, null, Mode.ONLINE, null, 2)));

        @Test
        void whoeverIsNotSaidToComeOtherwiseComesAsItIsHeld() {
            assertThat(turnout(twoOnline, Mode.IN_PERSON).attendances().byMode())
                    .isEqualTo(new Parts<>(Map.of(Mode.ONLINE, 2L, Mode.IN_PERSON, 3L), 0));
        }

        @Test
        void whatIsHeldBothWaysTellsOfNobodyWhichWayTheyCame() {
            assertThat(turnout(twoOnline, Mode.HYBRID).attendances().byMode())
                    .isEqualTo(new Parts<>(Map.of(Mode.ONLINE, 2L), 3));
        }

        @Test
        void whoeverCameBothWaysCameBothWays() {
            ParticipantId commuter = aPerson(null);
            Individual there = new Individual(commuter, null, OFFICE, null, Mode.IN_PERSON);
            Individual afar = new Individual(commuter, null, OFFICE, null, Mode.ONLINE);

            assertThat(turnout(new Attendance(null, List.of(), List.of(there, afar)))
                            .attendances()
                            .byMode())
                    .isEqualTo(new Parts<>(Map.of(Mode.HYBRID, 1L), 0));
        }
    }

    @Property(tries = 400)
    void organisationsAndTheRestAddUpToTheList(@ForAll("listings") Attendance attendance) {
        Turnout turnout = turnout(attendance);
        long parts = turnout.byOrganisation().values().stream()
                        .mapToLong(Breakdown::total)
                        .sum()
                + turnout.ofNoOrganisation().total();

        if (attendance.headCount() == null) {
            assertThat(parts).isEqualTo(turnout.attendances().total());
        } else {
            assertThat(parts).isGreaterThanOrEqualTo(turnout.attendances().total());
        }
        assertThat(turnout.attendances().bySex().total())
                .isEqualTo(turnout.attendances().total());
    }

    @Property(tries = 300)
    void theOrderOfTheListDoesNotMatter(@ForAll("listings") Attendance attendance, @ForAll Random random) {
        List<Delegation> delegations = new ArrayList<>(attendance.delegations());
        List<Individual> individuals = new ArrayList<>(attendance.individuals());
        Collections.shuffle(delegations, random);
        Collections.shuffle(individuals, random);

        Turnout one = turnout(attendance);
        Turnout other = turnout(new Attendance(attendance.headCount(), delegations, individuals));

        assertThat(other.attendances()).isEqualTo(one.attendances());
        assertThat(other.byOrganisation()).isEqualTo(one.byOrganisation());
        assertThat(other.ofNoOrganisation()).isEqualTo(one.ofNoOrganisation());
        assertThat(other.persons()).containsExactlyInAnyOrderElementsOf(one.persons());
    }

    @Provide
    Arbitrary<Attendance> listings() {
        ParticipantId woman = aPerson(Sex.FEMALE);
        ParticipantId man = aPerson(Sex.MALE);
        ParticipantId group = aGroup(HeadCount.of(4, Cell.of(Sex.MALE, 1)));
        ParticipantId hidden = new ParticipantId(new UUID(9, 9));
        Arbitrary<OrganisationId> organisations =
                Arbitraries.of(OFFICE, NETWORK).injectNull(0.3);
        Arbitrary<HeadCount> counts = CountedPeopleTest.counts().injectNull(0.4);
        Arbitrary<Delegation> delegations = Combinators.combine(organisations, counts)
                .as((organisation, count) ->
                        new Delegation(organisation, LocalizedText.of("en", "staff"), null, null, count, null, null));
        Arbitrary<Individual> individuals = Combinators.combine(
                        Arbitraries.of(woman, man, group, hidden).injectNull(0.1),
                        organisations,
                        Arbitraries.of(Mode.class).injectNull(0.5))
                .as((participant, organisation, mode) -> new Individual(participant, null, organisation, null, mode));
        return Combinators.combine(
                        counts,
                        delegations.list().ofMaxSize(4),
                        individuals.list().ofMaxSize(6))
                .as(Attendance::new);
    }

    private Turnout turnout(Attendance attendance) {
        return turnout(attendance, null);
    }

    private Turnout turnout(Attendance attendance, @Nullable Mode mode) {
        Activity activity = Activity.builder(new ActivityId(new UUID(5, 5)))
                .mode(mode)
                .attendance(attendance)
                .build();
        return Turnout.of(activity, id -> Optional.ofNullable(known.get(id)));
    }

    private ParticipantId aPerson(@Nullable Sex sex) {
        ParticipantId id = new ParticipantId(new UUID(2, known.size()));
        known.put(id, Person.builder(id).sex(sex).ageBand(AgeBand.ADULT).build());
        return id;
    }

    private ParticipantId aGroup(@Nullable HeadCount count) {
        ParticipantId id = new ParticipantId(new UUID(3, known.size()));
        known.put(id, Group.builder(id).headCount(count).build());
        return id;
    }

    private static Delegation ofPost(String post) {
        return new Delegation(null, LocalizedText.of("en", post), null, null, null, null, null);
    }
}
