package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.time.DateInterval;
import org.simpul.port.FindingsAtRest.Judged;
import org.simpul.port.FindingsAtRest.Kept;
import org.simpul.port.Query;
import org.simpul.registry.Revalidation;

/** Records change, are deleted and are held more closely while others judge them again. */
class RevalidationRaceTest {

    private static final int ROUNDS = 5;
    private static final int MEETINGS = 6;

    private final Caller steward = Caller.localSteward();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsKeptIsOfTheNewestVersionAndToldToNobodyWhoMayNotKnow(Engine engine) throws Exception {
        JdbcStorage storage = JdbcStorage.on(SharedDatabase.empty(engine));
        Simpul simpul = Simpul.on(storage)
                .clock(Clock.fixed(Instant.parse("2024-12-31T03:00:00Z"), ZoneOffset.UTC))
                .build();
        for (int round = 0; round < ROUNDS; round++) {
            race(simpul, storage);
        }
    }

    private void race(Simpul simpul, JdbcStorage storage) throws Exception {
        Organisation office = Organisation.builder(simpul.newOrganisationId())
                .name("id", "Kantor")
                .kind("network")
                .build();
        simpul.organisations().create(steward, office);
        PolicyInstrument plan = PolicyInstrument.builder(simpul.newPolicyInstrumentId())
                .title("id", "Rencana")
                .period(DateInterval.parse("2025/2029"))
                .build();
        simpul.policyInstruments().create(steward, plan);
        List<ActivityId> meetings = new ArrayList<>();
        for (int number = 0; number < MEETINGS; number++) {
            Activity meeting = meeting(simpul, plan, number);
            simpul.activities().create(steward, meeting);
            meetings.add(meeting.id());
        }
        Activity late = meeting(simpul, plan, MEETINGS);

        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Future<Revalidation> judging =
                    threads.submit(after(start, () -> simpul.activities().revalidate(steward, Query.all(4))));
            Future<?> writing = threads.submit(after(start, () -> {
                for (ActivityId id : meetings.subList(0, MEETINGS - 1)) {
                    simpul.activities()
                            .change(
                                    steward,
                                    id,
                                    null,
                                    stored -> stored.toBuilder()
                                            .organiser(office.id(), OrganiserRole.ORGANISER)
                                            .build());
                }
                simpul.activities().delete(steward, meetings.get(MEETINGS - 1), null);
                return start;
            }));
            Future<?> naming =
                    threads.submit(after(start, () -> simpul.activities().create(steward, late)));
            Future<?> hiding = threads.submit(after(
                    start,
                    () -> simpul.policyInstruments()
                            .change(
                                    steward,
                                    plan.id(),
                                    1,
                                    stored -> stored.toBuilder()
                                            .sensitivity(Sensitivity.CONFIDENTIAL)
                                            .build())));
            start.countDown();
            judging.get(60, TimeUnit.SECONDS);
            writing.get(60, TimeUnit.SECONDS);
            naming.get(60, TimeUnit.SECONDS);
            hiding.get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        ActivityId deleted = meetings.remove(MEETINGS - 1);
        meetings.add(late.id());
        Map<ActivityId, List<Finding>> today = simpul.activities().findings(steward, meetings);
        storage.read(unit -> {
            Map<AggregateId, Judged> kept = unit.findings().of(meetings);
            assertThat(kept).hasSize(MEETINGS);
            assertThat(unit.findings().of(List.of(deleted))).isEmpty();
            kept.forEach((id, judged) -> {
                assertThat(judged.findings())
                        .extracting(one -> one.rule() + one.path())
                        .containsExactlyInAnyOrderElementsOf(today.get(id).stream()
                                .map(one -> one.rule() + one.path())
                                .toList());
                assertThat(judged.findings())
                        .filteredOn(one -> one.rule().equals("ACT-9"))
                        .extracting(Kept::seenFrom)
                        .allMatch(from -> from.compareTo(Sensitivity.CONFIDENTIAL) >= 0);
            });
            return unit;
        });
    }

    private static Activity meeting(Simpul simpul, PolicyInstrument plan, int number) {
        return Activity.builder(simpul.newActivityId())
                .title("id", "Rapat")
                // On days of their own, or they look alike to whoever was judged last.
                .during(LocalDate.of(2024, 6, 5).plusDays(number).toString())
                .policyLink(new PolicyLink(plan.id(), null, PolicyRelation.IMPLEMENTS))
                .build();
    }

    private static <T> Callable<T> after(CountDownLatch start, Callable<T> work) {
        return () -> {
            assertThat(start.await(60, TimeUnit.SECONDS)).isTrue();
            return work.call();
        };
    }
}
