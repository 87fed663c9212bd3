package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.simpul.finding.SimpulException;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.AuditLog;
import org.simpul.port.Authorship;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.RecordExistsException;
import org.simpul.port.StaleVersionException;
import org.simpul.port.UnitOfWork;

/** Units of work: all or nothing. */
interface UnitContract extends StorageScene {

    /** What a piece of work throws for reasons of its own. */
    final class OwnFailure extends RuntimeException {}

    @Test
    default void allThatAUnitWroteIsKeptWhenItReturns() {
        String answer = storage().write(new Authorship("tester", MORNING), unit -> {
            unit.organisations().insert(Lampung.agency());
            unit.activities().insert(Lampung.firstMeeting());
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        look(unit -> assertThat(unit.organisations().find(Lampung.AGENCY))
                .map(Recorded::record)
                .contains(Lampung.agency()));
        look(unit -> assertThat(unit.activities().find(Lampung.FIRST_MEETING))
                .map(Recorded::record)
                .contains(Lampung.firstMeeting()));
    }

    @Test
    default void whatWorkThrowsReachesTheCallerAsItIs() {
        OwnFailure failure = new OwnFailure();

        assertThatThrownBy(() -> write(unit -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatThrownBy(() -> read(unit -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    default void anErrorReachesTheCallerAsItIsToo() {
        AssertionError error = new AssertionError("a failed assertion within a unit");

        assertThatThrownBy(() -> write(unit -> {
                    unit.organisations().insert(Lampung.agency());
                    throw error;
                }))
                .isSameAs(error);
        look(unit -> assertThat(unit.organisations().find(Lampung.AGENCY)).isEmpty());
    }

    @Test
    default void aUnitThatThrowsLeavesNoRecord() {
        failAfter(unit -> unit.organisations().insert(Lampung.agency()));

        look(unit -> assertThat(unit.organisations().find(Lampung.AGENCY)).isEmpty());
        look(unit -> assertThat(unit.organisations().history(Lampung.AGENCY, null, 10))
                .isEmpty());
        save(Lampung.agency());
    }

    @Test
    default void aUnitThatThrowsLeavesTheVersionBefore() {
        save(Lampung.agency());
        Organisation renamed = Lampung.agency().toBuilder().acronym("XYZ").build();

        failAfter(unit -> unit.organisations().replace(renamed, 1));

        Recorded<Organisation> stored =
                read(unit -> unit.organisations().find(Lampung.AGENCY)).orElseThrow();
        assertThat(stored).isEqualTo(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING));
        look(unit -> assertThat(unit.organisations().history(Lampung.AGENCY, null, 10))
                .hasSize(1));
    }

    @Test
    default void aUnitThatThrowsLeavesTheRecordItDeleted() {
        save(Lampung.agency());

        failAfter(unit -> unit.organisations().delete(Lampung.AGENCY, 1));

        look(unit -> assertThat(unit.organisations().find(Lampung.AGENCY)).isPresent());
        look(unit -> assertThat(
                        unit.organisations().deletedAmong(List.of(Lampung.AGENCY), Sensitivity.STRICTLY_CONFIDENTIAL))
                .isEmpty());
    }

    @Test
    default void aUnitThatThrowsLeavesIdentifiersAsTheyWere() {
        Identifier kept = new Identifier("example-registry", "bkk");
        Identifier never = new Identifier("example-registry", "new");
        save(Lampung.agency());

        failAfter(unit -> {
            unit.organisations()
                    .replace(Lampung.agency().withHead(Lampung.agency().head().withIdentifiers(List.of(never))), 1);
            unit.organisations()
                    .insert(StorageScene.organisation(1)
                            .withHead(StorageScene.organisation(1).head().withIdentifiers(List.of(kept))));
        });

        look(unit -> assertThat(unit.organisations().owners(List.of(kept, never), Sensitivity.STRICTLY_CONFIDENTIAL))
                .containsOnlyKeys(kept)
                .containsEntry(kept, Lampung.AGENCY));
    }

    @Test
    default void aUnitThatThrowsLeavesNoLinksChangesOrAuditEntries() {
        AuditLog.Entry entry =
                new AuditLog.Entry(MORNING, "tester", AuditLog.Action.CREATED, Lampung.FIRST_MEETING, null);

        failAfter(unit -> {
            unit.activities().insert(Lampung.firstMeeting());
            unit.audit().add(entry);
        });

        look(unit -> assertThat(unit.links().from(List.of(Lampung.FIRST_MEETING), 10))
                .isEmpty());
        look(unit -> assertThat(unit.changes().after(null, 10)).isEmpty());
        look(unit -> assertThat(unit.audit().about(Lampung.FIRST_MEETING, 10)).isEmpty());
    }

    @Test
    default void aUnitSeesWhatItWroteItself() {
        write(unit -> {
            unit.organisations().insert(Lampung.agency());
            unit.activities().insert(Lampung.firstMeeting());

            assertThat(unit.organisations().find(Lampung.AGENCY)).isPresent();
            assertThat(unit.organisations()
                            .owners(Lampung.agency().head().identifiers(), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .containsValue(Lampung.AGENCY);
            assertThat(unit.links().existing(List.of(Lampung.FIRST_MEETING)).keySet())
                    .containsExactly(Lampung.FIRST_MEETING);
            assertThat(unit.links().from(List.of(Lampung.FIRST_MEETING), 1)).hasSize(1);
            assertThat(unit.organisations().history(Lampung.AGENCY, null, 10)).hasSize(1);
        });
    }

    @Test
    default void aRefusalThatWorkCatchesTakesNothingElseBack() {
        Identifier taken = Lampung.agency().head().identifiers().get(0);
        save(Lampung.agency(), StorageScene.organisation(1));

        writeAt(NOON, unit -> {
            unit.organisations().insert(StorageScene.organisation(2));
            refusedAs(RecordExistsException.class, () -> unit.organisations().insert(Lampung.agency()));
            refusedAs(StaleVersionException.class, () -> unit.organisations().replace(Lampung.agency(), 7));
            refusedAs(StaleVersionException.class, () -> unit.organisations().delete(Lampung.AGENCY, 7));
            refusedAs(
                    IdentifierTakenException.class,
                    () -> unit.organisations().replace(known(StorageScene.organisation(1), taken), 1));
            unit.organisations().insert(StorageScene.organisation(3));
        });

        look(unit -> {
            assertThat(unit.organisations()
                            .find(List.of(
                                    Lampung.AGENCY,
                                    StorageScene.organisationId(1),
                                    StorageScene.organisationId(2),
                                    StorageScene.organisationId(3))))
                    .hasSize(4)
                    .allSatisfy((id, recorded) -> assertThat(recorded.version()).isEqualTo(1));
            assertThat(unit.organisations().owners(List.of(taken), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .containsEntry(taken, Lampung.AGENCY);
            assertThat(unit.changes().after(null, 10)).hasSize(4);
        });
    }

    private static void refusedAs(Class<? extends SimpulException> refusal, ThrowingCallable writing) {
        assertThatThrownBy(writing).isInstanceOf(refusal);
    }

    private static Organisation known(Organisation organisation, Identifier identifier) {
        return organisation.withHead(organisation.head().withIdentifiers(List.of(identifier)));
    }

    @Test
    default void aUnitThatOnlyReadsRefusesToWrite() {
        save(Lampung.agency());

        refuses(unit -> unit.organisations().insert(Lampung.office()));
        refuses(unit -> unit.organisations().replace(Lampung.agency(), 1));
        refuses(unit -> unit.organisations().delete(Lampung.AGENCY, 1));
        refuses(unit ->
                unit.audit().add(new AuditLog.Entry(MORNING, "tester", AuditLog.Action.READ, Lampung.AGENCY, null)));
        look(unit -> assertThat(unit.organisations().find(Lampung.OFFICE)).isEmpty());
    }

    private void refuses(Consumer<UnitOfWork> writing) {
        assertThatThrownBy(() -> read(unit -> {
                    writing.accept(unit);
                    return unit;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void failAfter(Consumer<UnitOfWork> work) {
        assertThatThrownBy(() -> write(unit -> {
                    work.accept(unit);
                    throw new OwnFailure();
                }))
                .isInstanceOf(OwnFailure.class);
    }
}
