package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;

/** Merging two records and taking them apart costs the same for each page of those that name them, however full it is. */
class MergeCostTest {

    private static final int PAGE = 200;
    private static final Instant NOW = Instant.parse("2024-12-31T03:00:00Z");

    private final Caller steward = Caller.localSteward();
    private final AtomicInteger roundTrips = new AtomicInteger();

    /** How many round trips each of the two took. */
    private record Cost(int merge, int unmerge) {}

    @Test
    void itGrowsByPagesOnly() {
        Cost none = costOf(0);
        Cost ten = costOf(10);
        Cost nearlyAPage = costOf(PAGE - 1);
        Cost nearlyTwo = costOf(2 * PAGE - 1);

        assertThat(nearlyAPage).isEqualTo(ten);
        int ofAPage = nearlyTwo.merge() - nearlyAPage.merge();
        assertThat(ofAPage).isBetween(1, 60);
        int ofAPageApart = nearlyTwo.unmerge() - nearlyAPage.unmerge();
        assertThat(ofAPageApart).isBetween(1, 60);
        assertThat(none.merge()).isLessThan(80);
        assertThat(none.unmerge()).isLessThan(80);
    }

    /** A last page that is full leaves open whether there are more that name it. */
    @Test
    void aFullPageCostsALookBehindIt() {
        Cost nearly = costOf(PAGE - 1);
        Cost full = costOf(PAGE);

        assertThat(full.merge() - nearly.merge()).isEqualTo(2);
        assertThat(full.unmerge() - nearly.unmerge()).isBetween(1, 4);
    }

    private Cost costOf(int meetings) {
        JdbcStorage storage = JdbcStorage.migrated(ProxyDataSourceBuilder.create(H2.emptyDatabase())
                .afterQuery((execution, queries) -> roundTrips.incrementAndGet())
                .build());
        Simpul simpul =
                Simpul.on(storage).clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();
        OrganisationId from = simpul.newOrganisationId();
        OrganisationId into = simpul.newOrganisationId();
        List<Activity> naming = IntStream.range(0, meetings)
                .mapToObj(number -> Activity.builder(simpul.newActivityId())
                        .title("id", "Rapat " + number)
                        .organiser(from, OrganiserRole.ORGANISER)
                        .build())
                .toList();
        storage.write(new Authorship("tester", NOW), unit -> {
            unit.organisations().insertAll(List.of(named(from, "Badan Lama"), named(into, "Badan Baru")));
            return unit.activities().insertAll(naming);
        });

        roundTrips.set(0);
        simpul.organisations().merge(steward, from, into, null);
        int merge = roundTrips.getAndSet(0);
        assertThat(storage.<Integer>read(
                        unit -> unit.links().naming(into, null, 1_000).size()))
                .isEqualTo(meetings);

        roundTrips.set(0);
        simpul.organisations().unmerge(steward, from);
        Cost cost = new Cost(merge, roundTrips.get());
        assertThat(storage.<Integer>read(
                        unit -> unit.links().naming(from, null, 1_000).size()))
                .isEqualTo(meetings);
        return cost;
    }

    private static Organisation named(OrganisationId id, String name) {
        return Organisation.builder(id).name("id", name).build();
    }
}
