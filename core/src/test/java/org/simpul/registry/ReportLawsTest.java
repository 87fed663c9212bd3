package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Organiser;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Party;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.Provision;
import org.simpul.model.vocabulary.Code;
import org.simpul.report.Match;
import org.simpul.report.Network;
import org.simpul.report.Network.Edge;
import org.simpul.report.PolicyCoverage;
import org.simpul.report.PolicyCoverage.Row;
import org.simpul.report.ProvisionWork;
import org.simpul.report.ReportFilter;

/** Whatever the world and whatever is asked, a plain second count of it comes to the same figures. */
class ReportLawsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final Set<CommitmentStatus> UNMADE = Set.of(CommitmentStatus.PROPOSED, CommitmentStatus.DECLINED);

    @Property(tries = 50)
    void coverageIsWhatAPlainCountTells(@ForAll long seed) {
        Case one = new Case(seed);

        PolicyCoverage coverage = one.simpul
                .reports()
                .policyCoverage(one.caller, new PolicyCoverage.Question(GeneratedWorld.NATIONAL, DAY, one.asked))
                .coverage();

        PolicyInstrument national = one.world.instruments.get(0);
        assertThat(coverage.rows())
                .extracting(Row::provision)
                .containsExactlyElementsOf(
                        national.provisions().stream().map(Provision::code).toList());
        for (Row row : coverage.rows()) {
            one.assertCounted(row.figures().work(), row.provision());
        }
        one.assertCounted(coverage.totals().work(), null);
        assertThat(coverage.untouched())
                .isEqualTo(national.provisions().stream()
                        .map(Provision::code)
                        .filter(code -> one.isLeafInForce(code) && one.isUntouched(code))
                        .toList());
    }

    @Property(tries = 50)
    void theEdgesOfTheNetworkAreWhatAPlainCountTells(@ForAll long seed) {
        Case one = new Case(seed);

        NetworkAnswer answer = one.simpul.reports().network(one.caller, Network.Question.of(one.asked));

        assertThat(answer.network().edges()).isEqualTo(one.edges());
        assertThat(answer.network().nodes())
                .allSatisfy(node -> assertThat(node.degree()).isEqualTo((int) one.edges().stream()
                        .filter(edge -> edge.a().equals(node.id()) || edge.b().equals(node.id()))
                        .count()));
    }

    /** A world, who asks, what they ask, and the plain count of it. */
    private static final class Case {

        final GeneratedWorld world;
        final Simpul simpul;
        final Caller caller;
        final ReportFilter asked;
        final NaiveMatch match;

        Case(long seed) {
            world = new GeneratedWorld(seed);
            InMemoryStorage storage = new InMemoryStorage();
            world.saveIn(storage);
            simpul = Simpul.on(storage).build();
            Sensitivity clearance = world.any(Sensitivity.PUBLIC, Sensitivity.STRICTLY_CONFIDENTIAL);
            caller = new Caller("somebody", null, Set.of(Role.READER), clearance, null);
            asked = filter().seenBy(clearance);
            match = new NaiveMatch(world, asked, simpul.areas());
        }

        private ReportFilter filter() {
            ReportFilter filter = ReportFilter.ALL;
            if (world.chance.nextInt(2) == 0) {
                filter = filter.during(
                        world.any(null, LocalDate.of(2022, 1, 1)), world.any(null, LocalDate.of(2022, 7, 31)));
            }
            if (world.chance.nextInt(2) == 0) {
                filter = filter.inside(AreaCode.of(world.any("ID", "ID-PA", "ID-PT", "ID-JB")));
            }
            if (world.chance.nextInt(4) == 0) {
                filter = filter.withOrganisations(
                        Set.of(world.any(world.organisations.get(1), world.organisations.get(4))
                                .id()));
            }
            if (world.chance.nextInt(4) == 0) {
                filter = filter.withKinds(Code.of("workshop"));
            }
            if (world.chance.nextInt(4) == 0) {
                filter = filter.withStatuses(ActivityStatus.COMPLETED, ActivityStatus.CANCELLED);
            }
            return filter;
        }

        /** @param code null for the instrument as a whole */
        void assertCounted(ProvisionWork work, String code) {
            List<Activity> activities = activities(Match.CERTAINLY, code);
            List<Activity> begun = activities.stream().filter(Case::hasBegun).toList();

            assertThat(work.activities()).isEqualTo(activities.size());
            assertThat(work.untold())
                    .isEqualTo(begun.stream()
                            .filter(activity -> activity.attendance().headCount() == null)
                            .count());
            assertThat(work.attendances().of(Sex.FEMALE)).isEqualTo(people(begun, Sex.FEMALE));
            assertThat(work.attendances().of(Sex.MALE)).isEqualTo(people(begun, Sex.MALE));
            assertThat(work.attendances().total()).isEqualTo(10 * (begun.size() - work.untold()));
            for (CommitmentStatus status : CommitmentStatus.values()) {
                assertThat((long) work.commitments().getOrDefault(status, 0))
                        .isEqualTo(commitments(Match.CERTAINLY, code).stream()
                                .filter(commitment -> commitment.status() == status)
                                .count());
            }
            assertThat(work.uncertain().activities())
                    .isEqualTo(activities(Match.PERHAPS, code).size());
            assertThat(work.uncertain().commitments())
                    .isEqualTo(commitments(Match.PERHAPS, code).size());
        }

        boolean isUntouched(String code) {
            return activities(Match.CERTAINLY, code).isEmpty()
                    && activities(Match.PERHAPS, code).isEmpty()
                    && commitments(Match.PERHAPS, code).isEmpty()
                    && commitments(Match.CERTAINLY, code).stream()
                            .allMatch(commitment -> UNMADE.contains(commitment.status()));
        }

        boolean isLeafInForce(String code) {
            PolicyInstrument national = world.instruments.get(0);
            boolean isInForce = true;
            for (Provision one = provision(national, code); one != null; one = provision(national, one.parent())) {
                isInForce &= one.during() == null || one.during().contains(DAY);
            }
            return isInForce && national.provisions().stream().noneMatch(one -> code.equals(one.parent()));
        }

        private List<Activity> activities(Match wanted, String code) {
            return world.activities.stream()
                    .filter(this::isKnown)
                    .filter(activity -> match.of(activity) == wanted)
                    .filter(activity -> activity.policyLinks().stream().anyMatch(link -> isFor(link, code)))
                    .toList();
        }

        private List<Commitment> commitments(Match wanted, String code) {
            return world.commitments.stream()
                    .filter(this::isKnown)
                    .filter(commitment -> match.of(commitment) == wanted)
                    .filter(commitment -> commitment.policyLinks().stream().anyMatch(link -> isFor(link, code))
                            || (commitment.madeIn() != null
                                    && isFor(
                                            commitment.madeIn().instrument(),
                                            commitment.madeIn().provision(),
                                            code)))
                    .toList();
        }

        private boolean isFor(PolicyLink link, String code) {
            return isFor(link.instrument(), link.provision(), code);
        }

        /** Whether a link counts for a provision of the national plan, null standing for all of it. */
        private boolean isFor(PolicyInstrumentId id, String provision, String code) {
            PolicyInstrument linked = world.instruments.stream()
                    .filter(instrument -> instrument.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            int place = world.instruments.indexOf(linked);
            // The last one stands alone, and the third is not for everybody.
            if (place == 3 || !isKnown(linked)) {
                return false;
            }
            if (code == null) {
                return true;
            }
            PolicyInstrument national = world.instruments.get(0);
            Provision here = null;
            for (Provision there = provision(linked, provision);
                    there != null && here == null;
                    there = provision(linked, there.parent())) {
                Provision alike = provision(national, there.code());
                boolean isOfAnotherKind =
                        alike != null && alike.kind() != null && there.kind() != null && alike.kind() != there.kind();
                here = isOfAnotherKind ? null : alike;
            }
            for (Provision one = here; one != null; one = provision(national, one.parent())) {
                if (one.code().equals(code)) {
                    return true;
                }
            }
            return false;
        }

        private static Provision provision(PolicyInstrument instrument, String code) {
            return code == null ? null : instrument.provision(code).orElse(null);
        }

        List<Edge> edges() {
            List<Edge> edges = new ArrayList<>();
            // Their ids ascend with their numbers.
            for (int one = 0; one < world.organisations.size(); one++) {
                for (int other = one + 1; other < world.organisations.size(); other++) {
                    if (!isKnown(world.organisations.get(one)) || !isKnown(world.organisations.get(other))) {
                        continue;
                    }
                    Set<OrganisationId> both = new HashSet<>(Arrays.asList(
                            world.organisations.get(one).id(),
                            world.organisations.get(other).id()));
                    int activities = (int) world.activities.stream()
                            .filter(activity -> isKnown(activity) && hasBegun(activity))
                            .filter(activity -> match.of(activity) == Match.CERTAINLY)
                            .filter(activity -> activity.organisers().stream()
                                    .map(Organiser::organisation)
                                    .toList()
                                    .containsAll(both))
                            .count();
                    int commitments = (int) world.commitments.stream()
                            .filter(commitment -> isKnown(commitment) && !UNMADE.contains(commitment.status()))
                            .filter(commitment -> match.of(commitment) == Match.CERTAINLY)
                            .filter(commitment -> commitment.parties().stream()
                                    .filter(Party::isResponsible)
                                    .map(Party::organisation)
                                    .toList()
                                    .containsAll(both))
                            .count();
                    if (activities + commitments > 0) {
                        edges.add(new Edge(
                                world.organisations.get(one).id(),
                                world.organisations.get(other).id(),
                                activities,
                                commitments));
                    }
                }
            }
            return edges;
        }

        private boolean isKnown(Aggregate<?> record) {
            return record.head().sensitivity().compareTo(caller.clearance()) <= 0;
        }

        private static boolean hasBegun(Activity activity) {
            return activity.status() == null
                    || activity.status() == ActivityStatus.ONGOING
                    || activity.status() == ActivityStatus.COMPLETED;
        }

        private static long people(List<Activity> activities, Sex sex) {
            return activities.stream()
                    .filter(activity -> activity.attendance().headCount() != null)
                    .flatMap(activity -> activity.attendance().headCount().cells().stream())
                    .filter(cell -> cell.sex() == sex)
                    .mapToLong(cell -> cell.count())
                    .sum();
        }
    }
}
