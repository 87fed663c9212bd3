package org.simpul.example.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.finding.Severity;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.Sensitivity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.InstrumentRelation;
import org.simpul.model.policy.RelationType;
import org.simpul.port.Authorship;
import org.simpul.port.Storage;
import org.simpul.rule.HostRules;
import org.simpul.rule.Rules;

/** What every world keeps, and this one of four hundred activities in particular. */
class WorldTest {

    private static final int ACTIVITIES = 400;
    private static final AreaCode LAMPUNG = AreaCode.of("ID-LA");
    private static final Authorship SOMEBODY = new Authorship("world", Instant.parse("2026-07-01T12:00:00Z"));

    private static World world;
    private static List<World.Meeting> meetings;

    @BeforeAll
    static void make() {
        world = World.of(7, new Size(ACTIVITIES));
        meetings = IntStream.range(0, ACTIVITIES).mapToObj(world::meeting).toList();
    }

    @Test
    void theSameSeedGivesTheSameWorld() {
        assertThat(digest(World.of(7, new Size(ACTIVITIES)))).isEqualTo(digest(world));
    }

    @Test
    void anotherSeedGivesAnother() {
        assertThat(digest(World.of(8, new Size(ACTIVITIES)))).isNotEqualTo(digest(world));
    }

    @Test
    void itHasAsManyRowsAsItsSizeSays() {
        int rows = meetings.stream()
                .mapToInt(
                        meeting -> meeting.activity().attendance().delegations().size()
                                + meeting.activity().attendance().individuals().size())
                .sum();

        assertThat(rows).isEqualTo(5 * ACTIVITIES);
        assertThat(meetings.stream().mapToInt(meeting -> meeting.commitments().size()))
                .allMatch(count -> count <= 8)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(2 * ACTIVITIES));
    }

    @Test
    void theRulesFindNoErrorInIt() {
        Storage storage = new InMemoryStorage();
        Simpul simpul = Simpul.on(storage).clock(World.clock()).build();
        insert(storage);
        Rules rules = new Rules(simpul.vocabularies(), simpul.areas(), simpul.clock(), HostRules.none());

        Map<String, Integer> errors = new TreeMap<>();
        storage.read(unit -> rules.check(sample(), unit, Sensitivity.STRICTLY_CONFIDENTIAL))
                .forEach((id, findings) -> findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .forEach(finding -> errors.merge(finding.rule() + " " + finding.path(), 1, Integer::sum)));

        assertThat(errors).isEmpty();
    }

    @Test
    void itHasPromisesThatWereKeptBrokenAndForgotten() {
        assertThat(meetings)
                .flatExtracting(World.Meeting::commitments)
                .extracting(Commitment::status)
                .contains(
                        CommitmentStatus.PROPOSED,
                        CommitmentStatus.AGREED,
                        CommitmentStatus.IN_PROGRESS,
                        CommitmentStatus.FULFILLED,
                        CommitmentStatus.PARTIALLY_FULFILLED,
                        CommitmentStatus.NOT_FULFILLED,
                        CommitmentStatus.WITHDRAWN,
                        CommitmentStatus.SUPERSEDED);
    }

    @Test
    void itHasPlansThatEachProvinceTakesOver() {
        assertThat(world.organisations()).extracting(Organisation::jurisdiction).contains(LAMPUNG);
        assertThat(world.instruments())
                .filteredOn(instrument -> instrument.id().equals(world.planOf(LAMPUNG)))
                .singleElement()
                .satisfies(plan -> assertThat(plan.relations())
                        .containsExactly(new InstrumentRelation(RelationType.LOCALISES, world.largestPlan())));
    }

    /** One record in so many: to look for likenesses among all of them takes long. */
    private static List<Aggregate<?>> sample() {
        List<Aggregate<?>> sample = new ArrayList<>();
        for (int i = 0; i < world.organisations().size(); i += 20) {
            sample.add(world.organisations().get(i));
        }
        for (int i = 0; i < world.instruments().size(); i += 20) {
            sample.add(world.instruments().get(i));
        }
        IntStream.range(0, world.participants()).mapToObj(world::participant).forEach(sample::add);
        for (int i = 0; i < ACTIVITIES; i += 3) {
            sample.add(meetings.get(i).activity());
            sample.addAll(meetings.get(i).commitments());
        }
        return sample;
    }

    private static void insert(Storage storage) {
        storage.write(SOMEBODY, unit -> {
            unit.organisations().insertAll(world.organisations());
            unit.policyInstruments().insertAll(world.instruments());
            unit.participants()
                    .insertAll(IntStream.range(0, world.participants())
                            .mapToObj(world::participant)
                            .toList());
            unit.activities()
                    .insertAll(meetings.stream().map(World.Meeting::activity).toList());
            return unit.commitments()
                    .insertAll(meetings.stream()
                            .flatMap(meeting -> meeting.commitments().stream())
                            .toList());
        });
    }

    private static String digest(World world) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Consumer<Aggregate<?>> add = record -> {
                digest.update(record.id().toString().getBytes(StandardCharsets.UTF_8));
                RecordTree.walk(
                        record,
                        (path, value) ->
                                digest.update((path + RecordTree.text(value)).getBytes(StandardCharsets.UTF_8)));
            };
            world.organisations().forEach(add);
            world.instruments().forEach(add);
            IntStream.range(0, world.participants())
                    .mapToObj(world::participant)
                    .forEach(add);
            // From the last to the first: in whatever order they are asked for.
            for (int number = ACTIVITIES - 1; number >= 0; number--) {
                World.Meeting meeting = world.meeting(number);
                add.accept(meeting.activity());
                meeting.commitments().forEach(add);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
