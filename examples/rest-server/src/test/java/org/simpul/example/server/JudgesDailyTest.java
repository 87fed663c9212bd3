package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.time.PartialDate;
import org.simpul.port.AccessPolicy;
import org.simpul.port.FindingsAtRest.Judged;
import org.simpul.port.FindingsAtRest.Kept;
import org.simpul.port.RolePolicy;

/** What the day brings is found when the day has begun, and when the server starts. */
class JudgesDailyTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalTime TEN_PAST = LocalTime.of(0, 10);

    private final InMemoryStorage storage = new InMemoryStorage();
    private final CommitmentId promise = saved(Instant.parse("2024-06-12T10:00:00Z"));

    /** A promise that is due on 12 June, put down on a day before. */
    private CommitmentId saved(Instant on) {
        Simpul simpul = simpul(on, new RolePolicy());
        Organisation office = Organisation.builder(simpul.newOrganisationId())
                .name("id", "Kantor")
                .build();
        simpul.organisations().create(Caller.localSteward(), office);
        Commitment commitment = Commitment.builder(simpul.newCommitmentId())
                .statement("id", "Membuka saluran telepon")
                .party(office.id(), PartyRole.LEAD)
                .due(PartialDate.parse("2024-06-12"))
                .transition(Transition.agree(PartialDate.parse("2024-06-10"), Actor.of(office.id())))
                .build();
        simpul.commitments().create(Caller.localSteward(), commitment);
        return commitment.id();
    }

    private Simpul simpul(Instant now, AccessPolicy policy) {
        return Simpul.on(storage)
                .clock(Clock.fixed(now, JAKARTA))
                .accessPolicy(policy)
                .build();
    }

    private Judged kept() {
        return storage.read(unit -> unit.findings().of(List.of(promise))).get(promise);
    }

    private boolean isOverdue() {
        return kept().findings().stream().map(Kept::rule).anyMatch("COM-7"::equals);
    }

    @Test
    void whatBecameOverdueIsFoundAfterMidnightOfTheZone() {
        new JudgesDaily(simpul(Instant.parse("2024-06-12T16:59:00Z"), new RolePolicy()), TEN_PAST).judge();
        assertThat(isOverdue()).isFalse();

        Instant pastMidnight = Instant.parse("2024-06-12T17:10:00Z");
        new JudgesDaily(simpul(pastMidnight, new RolePolicy()), TEN_PAST).judge();
        assertThat(isOverdue()).isTrue();
        assertThat(kept().at()).isEqualTo(pastMidnight);
    }

    @Test
    void whatWasJudgedTodayIsNotJudgedAgain() {
        Instant morning = Instant.parse("2024-06-13T01:00:00Z");
        new JudgesDaily(simpul(morning, new RolePolicy()), TEN_PAST).judge();

        new JudgesDaily(simpul(morning.plusSeconds(3_600), new RolePolicy()), TEN_PAST).judge();

        assertThat(kept().at()).isEqualTo(morning);
    }

    @Test
    void allIsJudgedWhenTheServerStartsAndTomorrowsRunDoesNotKeepItFromStopping() throws InterruptedException {
        CountDownLatch allKindsAsked = new CountDownLatch(5);
        AccessPolicy counting = new AccessPolicy() {
            @Override
            public void check(Caller caller, Action action, Aggregate<?> record) {}

            @Override
            public void checkMaintenance(Caller caller) {
                allKindsAsked.countDown();
            }
        };
        JudgesDaily daily = new JudgesDaily(simpul(Instant.parse("2024-06-13T01:00:00Z"), counting), TEN_PAST);

        daily.lifeCycleStarted(null);
        assertThat(allKindsAsked.await(60, TimeUnit.SECONDS)).isTrue();
        daily.lifeCycleStopping(null);

        assertThat(isOverdue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-12T23:59:00, PT11M",
        "2024-06-13T00:09:59, PT1S",
        "2024-06-13T00:10:00, PT24H",
        "2024-06-13T08:00:00, PT16H10M"
    })
    void theNextRunIsAtTheSetTimeOfTheDay(String now, Duration delay) {
        assertThat(JudgesDaily.untilNext(TEN_PAST, LocalDateTime.parse(now).atZone(JAKARTA)))
                .isEqualTo(delay);
    }

    @Test
    void aDayOfTwentyThreeHoursIsShorter() {
        ZonedDateTime before = ZonedDateTime.parse("2024-03-30T12:00:00+01:00[Europe/Berlin]");

        assertThat(JudgesDaily.untilNext(LocalTime.NOON, before)).isEqualTo(Duration.ofHours(23));
    }
}
