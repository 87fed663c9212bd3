package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
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
    private static final int MANY = 1_000;

    private final AtomicInteger roundTrips = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"STRICTLY_CONFIDENTIAL, false", "RESTRICTED, true"})
    void aBundleOfAThousandCostsWhatOneOfAFewDoes(Sensitivity clearance, boolean isDryRun) {
        Caller caller = new Caller("loader", Lampung.AGENCY, Set.of(Role.STEWARD), clearance, null);

        int few = costOf(FEW, caller, isDryRun);
        int many = costOf(MANY, caller, isDryRun);

        // A few may look alike, so that they are read and compared; where many do, that tells nothing of any.
        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(few).isLessThan(80);
    }

    private int costOf(int count, Caller caller, boolean isDryRun) {
        JdbcStorage storage = JdbcStorage.migrated(ProxyDataSourceBuilder.create(H2.emptyDatabase())
                .afterQuery((execution, queries) -> roundTrips.incrementAndGet())
                .build());
        Lampung.saveIn(storage);
        Simpul simpul = Simpul.on(storage)
                .clock(Clock.fixed(Instant.parse("2024-12-31T03:00:00Z"), ZoneOffset.UTC))
                .build();
        List<Aggregate<?>> records = records(simpul, count);
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
        assertThat(rows).hasSize(count).allMatch(row -> row.outcome() == BundleRow.Outcome.CREATED);
        assertThat(rows).filteredOn(row -> !row.findings().isEmpty()).hasSizeGreaterThanOrEqualTo(count / 4);
        assertThat(simpul.organisations().history(caller, ((Organisation) records.get(0)).id(), null, 1))
                .hasSize(isDryRun ? 0 : 1);
        return cost;
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
