package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.organisation.Organisation;
import org.simpul.registry.BundleRow;
import org.simpul.registry.Bundles;
import org.simpul.testkit.Lampung;

/** Judging and saving a bundle costs a number of round trips that does not grow with the number of its records. */
class BundleCostTest {

    private static final int FEW = 20;
    private static final int CHANGED = 200;
    private static final int MANY = 1_000;

    private final AtomicInteger roundTrips = new AtomicInteger();
    private final List<String> writes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"STRICTLY_CONFIDENTIAL, false", "RESTRICTED, true"})
    void aBundleOfAThousandCostsWhatOneOfAFewDoes(Sensitivity clearance, boolean isDryRun) {
        Caller caller = caller(clearance);

        int few = costOf(FEW, caller, isDryRun);
        int many = costOf(MANY, caller, isDryRun);

        // A few may look alike, so that they are read and compared; where many do, that tells nothing of any.
        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(few).isLessThan(80);
    }

    @ParameterizedTest
    @CsvSource({"STRICTLY_CONFIDENTIAL, false", "STRICTLY_CONFIDENTIAL, true", "RESTRICTED, false"})
    void aBundleOfManyChangedRecordsCostsWhatOneOfAFewDoes(Sensitivity clearance, boolean isDryRun) {
        Caller caller = caller(clearance);

        int few = costOfChanging(FEW, caller, isDryRun);
        int many = costOfChanging(CHANGED, caller, isDryRun);

        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(few).isLessThan(90);
    }

    @Test
    void aBundleThatIsLoadedAgainIsLookedAtAndNotWritten() {
        int few = costOfLoadingAgain(FEW);
        int many = costOfLoadingAgain(CHANGED);

        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(few).isLessThan(30);
    }

    private int costOf(int count, Caller caller, boolean isDryRun) {
        JdbcStorage storage = storage();
        Simpul simpul = registry(storage);
        List<Aggregate<?>> records = records(simpul, count);

        int cost = costOfLoading(simpul, caller, records, isDryRun, BundleRow.Outcome.CREATED);

        assertThat(simpul.organisations().history(caller, ((Organisation) records.get(0)).id(), null, 1))
                .hasSize(isDryRun ? 0 : 1);
        return cost;
    }

    private int costOfChanging(int count, Caller caller, boolean isDryRun) {
        JdbcStorage storage = storage();
        Simpul simpul = registry(storage);
        List<Aggregate<?>> records = records(simpul, count);
        costOfLoading(simpul, caller, records, false, BundleRow.Outcome.CREATED);

        int cost = costOfLoading(
                simpul,
                caller,
                records.stream().<Aggregate<?>>map(BundleCostTest::changed).toList(),
                isDryRun,
                BundleRow.Outcome.UPDATED);

        assertThat(simpul.organisations().history(caller, ((Organisation) records.get(0)).id(), null, 10))
                .hasSize(isDryRun ? 1 : 2);
        return cost;
    }

    private int costOfLoadingAgain(int count) {
        JdbcStorage storage = storage();
        Simpul simpul = registry(storage);
        Caller caller = caller(Sensitivity.STRICTLY_CONFIDENTIAL);
        List<Aggregate<?>> records = records(simpul, count);
        costOfLoading(simpul, caller, records, false, BundleRow.Outcome.CREATED);
        writes.clear();

        int cost = costOfLoading(simpul, caller, records, false, BundleRow.Outcome.UNCHANGED);

        assertThat(writes).isEmpty();
        return cost;
    }

    private JdbcStorage storage() {
        JdbcStorage storage = JdbcStorage.migrated(ProxyDataSourceBuilder.create(H2.emptyDatabase())
                .afterQuery((execution, queries) -> {
                    roundTrips.incrementAndGet();
                    queries.stream()
                            .map(QueryInfo::getQuery)
                            .filter(sql -> sql.matches("(?is)\\s*(INSERT|UPDATE|DELETE|MERGE)\\b.*"))
                            .forEach(writes::add);
                })
                .build());
        Lampung.saveIn(storage);
        return storage;
    }

    private static Simpul registry(JdbcStorage storage) {
        return Simpul.on(storage)
                .clock(Clock.fixed(Instant.parse("2024-12-31T03:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    private int costOfLoading(
            Simpul simpul, Caller caller, List<Aggregate<?>> records, boolean isDryRun, BundleRow.Outcome outcome) {
        List<Bundles.Announced> announced = records.stream()
                .map(record -> new Bundles.Announced(
                        null, record.type(), record.id(), record.head().identifiers()))
                .toList();
        List<Bundles.Read> read = records.stream()
                .map(record -> new Bundles.Read(record, List.of()))
                .toList();
        roundTrips.set(0);

        List<BundleRow> rows = simpul.bundles().load(caller, announced, ids -> read, isDryRun);

        int cost = roundTrips.get();
        assertThat(rows).hasSize(records.size()).allMatch(row -> row.outcome() == outcome);
        assertThat(rows).filteredOn(row -> !row.findings().isEmpty()).hasSizeGreaterThanOrEqualTo(records.size() / 4);
        return cost;
    }

    private static Aggregate<?> changed(Aggregate<?> record) {
        if (record instanceof Organisation organisation) {
            return organisation.toBuilder().acronym("ORG").build();
        }
        if (record instanceof Activity activity) {
            return activity.toBuilder().title("en", "Meeting").build();
        }
        return ((Commitment) record).toBuilder().statement("en", "Point").build();
    }

    private static Caller caller(Sensitivity clearance) {
        return new Caller("loader", Lampung.AGENCY, Set.of(Role.STEWARD), clearance, null);
    }

    /** Of three kinds, with identifiers and links, among them some in which the rules find something. */
    private static List<Aggregate<?>> records(Simpul simpul, int count) {
        List<Aggregate<?>> records = new ArrayList<>();
        while (records.size() < count) {
            int number = records.size();
            records.add(Organisation.builder(simpul.newOrganisationId())
                    .name("id", "Organisasi " + number)
                    .identifier("example-registry", "number-" + number)
                    .parent(Lampung.AGENCY)
                    .build());
            Activity meeting = Lampung.thirdMeeting();
            records.add(meeting.withHead(
                    meeting.head().withId(simpul.newActivityId()).withIdentifiers(List.of())));
            records.add(Activity.builder(simpul.newActivityId())
                    .title("id", "Rapat " + number)
                    .build());
            Commitment point = Lampung.fourthPoint();
            records.add(
                    point.withHead(point.head().withId(simpul.newCommitmentId()).withIdentifiers(List.of())));
        }
        return records;
    }
}
