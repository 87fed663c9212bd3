package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.simpul.model.id.ParticipantId;
import org.simpul.port.IdempotencyLog.Answer;
import org.simpul.port.KeyUsedException;

/** What storages promise of the answers given under idempotency keys. */
interface IdempotencyLogContract extends StorageScene {

    @Test
    default void anAnswerIsFoundUnderItsCallerAndKeyAlone() {
        Answer told = answer("caller", "key ’1", MORNING);
        Answer toldOfNoRecord = new Answer("caller", "other", "0".repeat(64), 422, null, null, NOON);

        write(unit -> {
            unit.idempotency().add(told);
            unit.idempotency().add(toldOfNoRecord);
        });

        look(unit -> {
            assertThat(unit.idempotency().find("caller", "key ’1")).contains(told);
            assertThat(unit.idempotency().find("caller", "other")).contains(toldOfNoRecord);
            assertThat(unit.idempotency().find("somebody", "other")).isEmpty();
            assertThat(unit.idempotency().find("caller", "KEY ’1")).isEmpty();
        });
    }

    @Test
    default void aKeyIsUsedOnceByACaller() {
        write(unit -> unit.idempotency().add(answer("caller", "key", MORNING)));
        write(unit -> unit.idempotency().add(answer("somebody", "key", MORNING)));

        assertThatThrownBy(() -> write(unit -> unit.idempotency().add(answer("caller", "key", NOON))))
                .isInstanceOf(KeyUsedException.class);
        look(unit -> assertThat(unit.idempotency().find("caller", "key")).contains(answer("caller", "key", MORNING)));
    }

    @Test
    default void anAnswerIsKeptExactlyWhenItsUnitIs() {
        assertThatThrownBy(() -> write(unit -> {
                    unit.organisations().insert(Lampung.agency());
                    unit.idempotency().add(answer("caller", "key", MORNING));
                    throw new IllegalArgumentException("The work fails");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        look(unit -> assertThat(unit.idempotency().find("caller", "key")).isEmpty());
    }

    @Test
    default void answersFromBeforeAnInstantAreForgotten() {
        write(unit -> {
            unit.idempotency().add(answer("caller", "morning", MORNING));
            unit.idempotency().add(answer("caller", "just before noon", NOON.minusNanos(1_000)));
            unit.idempotency().add(answer("caller", "noon", NOON));
        });

        write(unit -> assertThat(unit.idempotency().forgetBefore(NOON)).isEqualTo(2));

        look(unit -> {
            assertThat(unit.idempotency().find("caller", "morning")).isEmpty();
            assertThat(unit.idempotency().find("caller", "just before noon")).isEmpty();
            assertThat(unit.idempotency().find("caller", "noon")).isPresent();
        });
    }

    @Test
    default void answersThatToldOfARecordAreForgotten() {
        Answer ofAnother = new Answer("caller", "of another", "9f".repeat(32), 201, Lampung.OFFICE, 1, MORNING);
        Answer ofAnotherKind = new Answer(
                "caller",
                "of another kind",
                "9f".repeat(32),
                201,
                new ParticipantId(Lampung.AGENCY.value()),
                1,
                MORNING);
        Answer ofNone = new Answer("caller", "of none", "0".repeat(64), 422, null, null, NOON);
        write(unit -> {
            unit.idempotency().add(answer("caller", "first", MORNING));
            unit.idempotency().add(answer("somebody", "second", NOON));
            unit.idempotency().add(ofAnother);
            unit.idempotency().add(ofAnotherKind);
            unit.idempotency().add(ofNone);
        });

        write(unit -> assertThat(unit.idempotency().forget(Lampung.AGENCY)).isEqualTo(2));

        look(unit -> {
            assertThat(unit.idempotency().find("caller", "first")).isEmpty();
            assertThat(unit.idempotency().find("somebody", "second")).isEmpty();
            assertThat(unit.idempotency().find("caller", "of another")).contains(ofAnother);
            assertThat(unit.idempotency().find("caller", "of another kind")).contains(ofAnotherKind);
            assertThat(unit.idempotency().find("caller", "of none")).contains(ofNone);
        });
        write(unit -> assertThat(unit.idempotency().forget(Lampung.AGENCY)).isZero());
    }

    @Test
    default void anAnswerIsForgottenExactlyWhenItsUnitIsKept() {
        write(unit -> unit.idempotency().add(answer("caller", "key", MORNING)));

        assertThatThrownBy(() -> write(unit -> {
                    unit.idempotency().forget(Lampung.AGENCY);
                    assertThat(unit.idempotency().find("caller", "key")).isEmpty();
                    throw new UnitContract.OwnFailure();
                }))
                .isInstanceOf(UnitContract.OwnFailure.class);

        look(unit -> assertThat(unit.idempotency().find("caller", "key")).isPresent());
    }

    private static Answer answer(String caller, String key, Instant at) {
        return new Answer(caller, key, "9f".repeat(32), 201, Lampung.AGENCY, 1, at);
    }
}
