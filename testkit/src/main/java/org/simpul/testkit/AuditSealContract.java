package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.AuditLog.Found;
import org.simpul.port.AuditLog.Mark;
import org.simpul.port.AuditLog.Question;
import org.simpul.port.AuditSeal;
import org.simpul.port.AuditVerification;
import org.simpul.port.AuditVerification.Reason;
import org.simpul.port.Authorship;

/** The seals on the audit trail. */
interface AuditSealContract extends StorageScene {

    int READERS = 8;

    /** How many sensitive reads each of them makes; {@code -Dsimpul.soak=true} asks for the full size. */
    int READS = Boolean.getBoolean("simpul.soak") ? 500 : 40;

    int READS_PER_PAGE = 5;
    int MOST = 1_000;

    @Test
    default void aSealIsPutOnTheOldestEntriesAndNoMoreThanAskedFor() {
        addReads(5);

        AuditSeal first = seal(NOON, 3).orElseThrow();
        AuditSeal second = seal(EVENING, 3).orElseThrow();

        assertThat(first)
                .extracting(AuditSeal::number, AuditSeal::at, AuditSeal::firstPlace, AuditSeal::lastPlace)
                .containsExactly(1L, NOON, 1L, 3L);
        assertThat(second)
                .extracting(AuditSeal::number, AuditSeal::at, AuditSeal::firstPlace, AuditSeal::lastPlace)
                .containsExactly(2L, EVENING, 4L, 5L);
        assertThat(second.hash()).isNotEqualTo(first.hash());
    }

    @Test
    default void whereEveryEntryIsSealedNoSealIsMade() {
        assertThat(seal(NOON, MOST)).isEmpty();
        addReads(2);
        assertThat(seal(NOON, MOST)).map(AuditSeal::count).hasValue(2L);

        assertThat(seal(EVENING, MOST)).isEmpty();
    }

    @Test
    default void aSealCoversTheEntriesOfItsOwnUnit() {
        write(unit -> {
            unit.audit().add(read(1));
            assertThat(unit.audit().seal(NOON, MOST)).map(AuditSeal::count).hasValue(1L);
        });

        assertThat(verify(null)).extracting(AuditVerification::entries).isEqualTo(1L);
    }

    @Test
    default void aSealOfAUnitThatThrowsIsNotMade() {
        addReads(2);

        assertThatThrownBy(() -> write(unit -> {
                    unit.audit().seal(NOON, MOST);
                    throw new IllegalArgumentException("the work failed");
                }))
                .hasMessage("the work failed");

        assertThat(verify(null).unsealed()).isEqualTo(2);
        assertThat(seal(NOON, MOST)).map(AuditSeal::number).hasValue(1L);
        assertThat(verify(null).holds()).isTrue();
    }

    @Test
    default void aSealIsOnAtLeastOneEntryAndMadeByAUnitThatWrites() {
        addReads(1);

        assertThatIllegalArgumentException().isThrownBy(() -> seal(NOON, 0));
        assertThatIllegalStateException()
                .isThrownBy(() -> look(unit -> unit.audit().seal(NOON, MOST)));
        assertThat(verify(null).seals()).isZero();
    }

    @Test
    default void aTrailThatNobodyTamperedWithAgreesWithItsSeals() {
        addReads(7);
        seal(NOON, 3);
        seal(NOON, 3);
        AuditSeal last = seal(EVENING, 3).orElseThrow();
        addReads(2);

        assertThat(verify(null)).isEqualTo(new AuditVerification(3, 7, 2, 3, last.anchor(), null));
    }

    @Test
    default void anEmptyTrailAgrees() {
        assertThat(verify(null)).isEqualTo(new AuditVerification(0, 0, 0, 0, null, null));
        assertThat(verify(AuditAnchor.BEGINNING).holds()).isTrue();
    }

    @Test
    default void entriesOfEveryShapeAgreeOnceTheyAreSealed() {
        write(unit -> {
            for (Action action : Action.values()) {
                for (Sensitivity seen : Sensitivity.values()) {
                    unit.audit().add(new Entry(MORNING, "budi@example", action, Lampung.MELATI, 7, seen, "kasus 3"));
                }
                unit.audit().add(new Entry(MORNING, "☂ 𝄞 ’", action, null, null, null, ""));
            }
        });
        seal(NOON, MOST);

        assertThat(verify(null))
                .extracting(AuditVerification::holds, AuditVerification::entries)
                .containsExactly(true, 5L * Action.values().length);
    }

    @Test
    default void anAnchorVouchesForAllSealsUpToIt() {
        addReads(4);
        seal(NOON, 1);
        AuditAnchor anchor = seal(NOON, 1).orElseThrow().anchor();
        seal(EVENING, MOST);

        assertThat(verify(anchor)).extracting(AuditVerification::holds).isEqualTo(true);
        assertThat(verify(anchor).unvouched()).isEqualTo(1);
        assertThat(verify(null).unvouched()).isEqualTo(3);
    }

    @Test
    default void anAnchorBehindTheLastSealTellsThatTheTrailWasCutOff() {
        addReads(2);
        AuditSeal last = seal(NOON, MOST).orElseThrow();
        addReads(1);

        AuditVerification verification = verify(new AuditAnchor(2, last.hash()));

        assertThat(verification.fault()).isEqualTo(new AuditVerification.Fault(Reason.CUT_OFF, 2, 3, 3));
        assertThat(verification.last()).isEqualTo(last.anchor());
    }

    @Test
    default void anAnchorOfAnotherHashTellsThatTheTrailWasMadeAnew() {
        addReads(3);
        seal(NOON, 1);
        AuditSeal second = seal(NOON, MOST).orElseThrow();
        String other = new StringBuilder(second.hash()).reverse().toString();

        AuditVerification verification = verify(new AuditAnchor(2, other));

        assertThat(verification.fault()).isEqualTo(new AuditVerification.Fault(Reason.REWRITTEN, 2, 2, 3));
        assertThat(verification.seals()).isEqualTo(1);
    }

    @Test
    default void entriesAreFoundAlikeSealedOrNot() {
        addReads(5);
        List<Entry> before = everything();

        seal(NOON, 3);

        assertThat(everything()).hasSize(5).isEqualTo(before);
    }

    @Test
    default void noEntryIsLeftWithoutSealHoweverLateItsWriterCommits() {
        CountDownLatch hasAdded = new CountDownLatch(1);
        CountDownLatch isSealed = new CountDownLatch(1);
        addReads(2);

        List<Race.Finish> finishes = Race.run(List.of(
                () -> write(unit -> {
                    unit.audit().add(read(90));
                    hasAdded.countDown();
                    Race.await(isSealed, RaceContract.A_MOMENT);
                }),
                () -> {
                    Race.await(hasAdded, Race.PATIENCE);
                    addReads(2);
                    sealAll();
                    isSealed.countDown();
                }));
        sealAll();

        assertThat(finishes).allMatch(Race.Finish::isWin);
        assertThat(verify(null))
                .extracting(AuditVerification::holds, AuditVerification::entries, AuditVerification::unsealed)
                .containsExactly(true, 5L, 0L);
    }

    @Test
    default void readersSealersAndVerifiersAtOnceLeaveEveryEntryOnceUnderOneSeal() {
        ConcurrentLinkedQueue<AuditSeal> made = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<AuditVerification> verified = new ConcurrentLinkedQueue<>();
        CountDownLatch reading = new CountDownLatch(READERS);
        List<Runnable> runners = new ArrayList<>();
        IntStream.range(0, READERS)
                .forEach(reader -> runners.add(() -> {
                    try {
                        for (int from = 0; from < READS; from += READS_PER_PAGE) {
                            List<Entry> page = IntStream.range(from, from + READS_PER_PAGE)
                                    .mapToObj(number -> read(reader * READS + number))
                                    .toList();
                            write(unit -> unit.audit().addAll(page));
                        }
                    } finally {
                        reading.countDown();
                    }
                }));
        IntStream.range(0, 2)
                .forEach(sealer -> runners.add(() -> {
                    while (reading.getCount() > 0) {
                        seal(NOON, 16).ifPresent(made::add);
                    }
                }));
        runners.add(() -> {
            do {
                verified.add(verify(null));
            } while (reading.getCount() > 0);
        });

        List<Race.Finish> finishes = Race.run(runners, StormContract.LONGEST_STORM);
        made.addAll(sealAll());

        int all = READERS * READS;
        assertThat(finishes).allMatch(Race.Finish::isWin);
        assertThat(verified).isNotEmpty().allMatch(AuditVerification::holds);
        assertThat(made.stream().mapToLong(AuditSeal::number))
                .containsExactlyInAnyOrderElementsOf(Stream.iterate(1L, number -> number + 1)
                        .limit(made.size())
                        .toList());
        assertThat(made.stream().mapToLong(AuditSeal::count).sum()).isEqualTo(all);
        assertThat(verify(null))
                .extracting(AuditVerification::holds, AuditVerification::entries, AuditVerification::unsealed)
                .containsExactly(true, (long) all, 0L);
        assertThat(everything())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, all)
                        .mapToObj(AuditSealContract::read)
                        .toList());
    }

    private void addReads(int count) {
        write(unit -> unit.audit()
                .addAll(IntStream.range(0, count)
                        .mapToObj(AuditSealContract::read)
                        .toList()));
    }

    private static Entry read(int number) {
        AggregateId id = StorageScene.organisationId(number % 100);
        return new Entry(
                MORNING.plusSeconds(number),
                "reader-" + number,
                Action.READ,
                id,
                1,
                Sensitivity.CONFIDENTIAL,
                "kasus " + number);
    }

    private Optional<AuditSeal> seal(Instant now, int most) {
        return storage()
                .write(new Authorship("sealer", now), unit -> unit.audit().seal(now, most));
    }

    private List<AuditSeal> sealAll() {
        List<AuditSeal> made = new ArrayList<>();
        Optional<AuditSeal> seal = seal(EVENING, MOST);
        while (seal.isPresent()) {
            made.add(seal.get());
            seal = seal(EVENING, MOST);
        }
        return made;
    }

    private AuditVerification verify(@Nullable AuditAnchor anchor) {
        return read(unit -> unit.audit().verify(anchor));
    }

    private List<Entry> everything() {
        List<Entry> entries = new ArrayList<>();
        Question question = Question.between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), MOST);
        Mark next = null;
        do {
            Mark after = next;
            Found page = read(unit -> unit.audit().find(question.after(after)));
            entries.addAll(page.entries());
            next = page.next();
        } while (next != null);
        return entries;
    }
}
