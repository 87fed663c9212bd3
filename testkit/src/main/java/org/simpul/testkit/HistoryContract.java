package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.Recorded;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.RecordExistsException;
import org.simpul.port.RecordVersion;
import org.simpul.port.StaleVersionException;
import org.simpul.port.UnitOfWork;

/** The versions of a record, and what was current when. */
interface HistoryContract extends StorageScene {

    /** As long as somebody may want to explain, and not in letters of ASCII alone. */
    String LONG_REASON = "Notulen ke’2 ‘keliru’, lihat § 4 – 会议 🙂\n".repeat(200);

    @Test
    default void historyTellsTheVersionsTheNewestFirstADeletionIncluded() {
        liveAndDie();

        assertThat(history(null, 10))
                .containsExactly(
                        new RecordVersion<>(3, EVENING, ChangeKind.DELETED, "third", null),
                        new RecordVersion<>(2, NOON, ChangeKind.UPDATED, "second", renamed()),
                        new RecordVersion<>(1, MORNING, ChangeKind.CREATED, "first", Lampung.agency()));
    }

    @Test
    default void historyBeginsBelowAVersionAndHoldsAtMostSoMany() {
        liveAndDie();

        assertThat(history(null, 2)).extracting(RecordVersion::version).containsExactly(3, 2);
        assertThat(history(3, 1)).extracting(RecordVersion::version).containsExactly(2);
        assertThat(history(2, 10)).extracting(RecordVersion::version).containsExactly(1);
        assertThat(history(1, 10)).isEmpty();
    }

    @Test
    default void historyIsEmptyForARecordThatNeverWas() {
        save(Lampung.office());

        assertThat(history(null, 10)).isEmpty();
    }

    @Test
    default void aVersionIsReadAsItWas() {
        liveAndDie();

        look(unit -> assertThat(unit.organisations().version(Lampung.AGENCY, 1))
                .contains(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING)));
        look(unit -> assertThat(unit.organisations().version(Lampung.AGENCY, 2))
                .contains(new Recorded<>(renamed(), 2, MORNING, NOON)));
    }

    @Test
    default void anOldVersionIsReadAsItWasWhileTheRecordIsThere() {
        by("first", MORNING, unit -> unit.organisations().insert(Lampung.agency()));
        by("second", NOON, unit -> unit.organisations().replace(renamed(), 1));

        look(unit -> assertThat(unit.organisations().version(Lampung.AGENCY, 1))
                .contains(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING)));
        look(unit -> assertThat(unit.organisations().version(Lampung.AGENCY, 3)).isEmpty());
        assertThat(asOf(MORNING)).contains(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING));
        assertThat(asOf(EVENING)).contains(new Recorded<>(renamed(), 2, MORNING, NOON));
    }

    @Test
    default void aVersionIsEmptyWhenThereIsNoneOrItIsADeletion() {
        liveAndDie();

        for (int version : new int[] {-1, 0, 3, 4}) {
            look(unit -> assertThat(unit.organisations().version(Lampung.AGENCY, version))
                    .isEmpty());
        }
        look(unit -> assertThat(unit.organisations().version(Lampung.OFFICE, 1)).isEmpty());
    }

    @Test
    default void asOfReadsTheVersionThatWasCurrentAtAnInstant() {
        liveAndDie();

        assertThat(asOf(MORNING)).contains(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING));
        assertThat(asOf(NOON.minusNanos(1_000))).contains(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING));
        assertThat(asOf(NOON)).contains(new Recorded<>(renamed(), 2, MORNING, NOON));
    }

    @Test
    default void asOfIsEmptyBeforeTheFirstVersionAndAfterTheDeletion() {
        liveAndDie();

        assertThat(asOf(MORNING.minusNanos(1_000))).isEmpty();
        assertThat(asOf(EVENING)).isEmpty();
        assertThat(asOf(EVENING.plusSeconds(3_600))).isEmpty();
    }

    @Test
    default void ofTwoVersionsWithOneMomentTheHigherWasCurrent() {
        write(unit -> {
            unit.organisations().insert(Lampung.agency());
            unit.organisations().replace(renamed(), 1);
        });

        assertThat(asOf(MORNING)).contains(new Recorded<>(renamed(), 2, MORNING, MORNING));
    }

    @Test
    default void allVersionsOfAUnitCarryItsMomentInMicroseconds() {
        Instant withNanoseconds = Instant.parse("2024-07-10T03:12:09.123456789Z");

        saveAt(withNanoseconds, Lampung.agency(), Lampung.office());

        for (OrganisationId id : List.of(Lampung.AGENCY, Lampung.OFFICE)) {
            Recorded<Organisation> recorded =
                    read(unit -> unit.organisations().find(id)).orElseThrow();
            assertThat(recorded.recordedAt()).isEqualTo(MORNING);
            assertThat(recorded.updatedAt()).isEqualTo(MORNING);
        }
    }

    @Test
    default void aVersionKeepsTheReasonOfItsWrite() {
        because("Found in the minutes", MORNING, unit -> unit.organisations().insert(Lampung.agency()));
        because(LONG_REASON, NOON, unit -> unit.organisations().replace(renamed(), 1));
        because("Twice on record", EVENING, unit -> unit.organisations().delete(Lampung.AGENCY, 2));

        assertThat(history(null, 10))
                .containsExactly(
                        new RecordVersion<>(3, EVENING, ChangeKind.DELETED, "tester", "Twice on record", null),
                        new RecordVersion<>(2, NOON, ChangeKind.UPDATED, "tester", LONG_REASON, renamed()),
                        new RecordVersion<>(
                                1, MORNING, ChangeKind.CREATED, "tester", "Found in the minutes", Lampung.agency()));
    }

    @Test
    default void allVersionsOfAUnitCarryItsReasonAndThoseOfOthersDoNot() {
        save(Lampung.agency());
        because("Renamed by decree", NOON, unit -> {
            unit.organisations().replace(renamed(), 1);
            unit.organisations().insert(Lampung.office());
        });
        writeAt(EVENING, unit -> unit.organisations().replace(Lampung.agency(), 2));

        assertThat(history(null, 10))
                .extracting(RecordVersion::reason)
                .containsExactly(null, "Renamed by decree", null);
        look(unit -> assertThat(unit.organisations().history(Lampung.OFFICE, null, 10))
                .extracting(RecordVersion::reason)
                .containsExactly("Renamed by decree"));
    }

    @Test
    default void whatADeletedRecordWasCanStillBeRead() {
        liveAndDie();

        assertThat(asOf(EVENING.minusNanos(1_000))).contains(new Recorded<>(renamed(), 2, MORNING, NOON));
        assertThat(asOf(MORNING)).contains(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING));
        look(unit -> assertThat(unit.organisations().version(Lampung.AGENCY, 2))
                .contains(new Recorded<>(renamed(), 2, MORNING, NOON)));
    }

    @Test
    default void aDeletionIsTheLastVersionForTheIdIsNotGivenAgain() {
        liveAndDie();

        assertThatExceptionOfType(RecordExistsException.class).isThrownBy(() -> saveAt(EVENING, Lampung.agency()));
        for (int version = 0; version <= 4; version++) {
            int expected = version;
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(
                            () -> writeAt(EVENING, unit -> unit.organisations().replace(renamed(), expected)));
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() ->
                            writeAt(EVENING, unit -> unit.organisations().delete(Lampung.AGENCY, expected)));
        }
        assertThat(history(null, 10)).extracting(RecordVersion::version).containsExactly(3, 2, 1);
    }

    private void liveAndDie() {
        by("first", MORNING, unit -> unit.organisations().insert(Lampung.agency()));
        by("second", NOON, unit -> unit.organisations().replace(renamed(), 1));
        by("third", EVENING, unit -> unit.organisations().delete(Lampung.AGENCY, 2));
    }

    private void by(String subject, Instant moment, Consumer<UnitOfWork> work) {
        writeAs(new Authorship(subject, moment), work);
    }

    private void because(String reason, Instant moment, Consumer<UnitOfWork> work) {
        writeAs(new Authorship("tester", moment, reason), work);
    }

    private void writeAs(Authorship authorship, Consumer<UnitOfWork> work) {
        storage().write(authorship, unit -> {
            work.accept(unit);
            return unit;
        });
    }

    private List<RecordVersion<Organisation>> history(@Nullable Integer beforeVersion, int limit) {
        return read(unit -> unit.organisations().history(Lampung.AGENCY, beforeVersion, limit));
    }

    private Optional<Recorded<Organisation>> asOf(Instant instant) {
        return read(unit -> unit.organisations().asOf(Lampung.AGENCY, instant));
    }

    private static Organisation renamed() {
        return Lampung.agency().toBuilder().name("en", "Another name").build();
    }
}
