package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;
import static org.simpul.testkit.StorageScene.storeOf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.RecordExistsException;
import org.simpul.port.StaleVersionException;

/** Saving, finding and deleting records. */
interface StoreContract extends StorageScene {

    @TestFactory
    default Stream<DynamicTest> whatWasSavedComesBackEqual() {
        return FullRecords.all().stream()
                .map(record -> dynamicTest(record.getClass().getSimpleName(), () -> {
                    saveAt(MORNING, record);

                    look(unit -> assertThat(storeOf(unit, record).find(record.id()))
                            .contains(new Recorded<>(StorageScene.plain(record), 1, MORNING, MORNING)));
                }));
    }

    @TestFactory
    default Stream<DynamicTest> whatWasToldComesBackEqual() {
        return Lampung.everything().stream()
                .map(record -> dynamicTest(record.type().code() + " " + record.id(), () -> {
                    save(record);

                    look(unit -> assertThat(storeOf(unit, record).find(record.id()))
                            .map(Recorded::record)
                            .contains(StorageScene.plain(record)));
                }));
    }

    @Test
    default void theOrderOfLanguagesIsKept() {
        LocalizedText names = LocalizedText.of("su", "Sunda").with("jv", "Jawa").with("ban", "Bali");
        save(Organisation.builder(organisationId(1)).names(names).build());

        assertThat(found(organisationId(1))
                        .record()
                        .label()
                        .orElseThrow()
                        .byLanguage()
                        .keySet())
                .containsExactly("su", "jv", "ban");
    }

    @Test
    default void insertAnswersTheRecordAsVersionOne() {
        write(unit -> assertThat(unit.organisations().insert(Lampung.agency()))
                .isEqualTo(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING)));
    }

    @Test
    default void insertRefusesAnIdThatIsThere() {
        save(Lampung.agency());

        assertThatExceptionOfType(RecordExistsException.class)
                .isThrownBy(() -> save(Lampung.agency()))
                .satisfies(refusal -> assertThat(refusal.id()).isEqualTo(Lampung.AGENCY));
        assertThat(found(Lampung.AGENCY).version()).isEqualTo(1);
    }

    @Test
    default void insertRefusesAnIdThatWasThere() {
        save(Lampung.agency());
        writeAt(NOON, unit -> unit.organisations().delete(Lampung.AGENCY, 1));

        assertThatExceptionOfType(RecordExistsException.class)
                .isThrownBy(() -> save(Lampung.agency()))
                .satisfies(refusal -> assertThat(refusal.id()).isEqualTo(Lampung.AGENCY));
    }

    @Test
    default void replaceAnswersTheNewVersionWhichIsOneHigher() {
        save(Lampung.agency());
        Organisation renamed = renamed();

        writeAt(
                NOON,
                unit -> assertThat(unit.organisations().replace(renamed, 1))
                        .isEqualTo(new Recorded<>(renamed, 2, MORNING, NOON)));

        assertThat(found(Lampung.AGENCY)).isEqualTo(new Recorded<>(renamed, 2, MORNING, NOON));
    }

    @Test
    default void aRecordIsReplacedTwiceInOneUnit() {
        save(Lampung.agency());

        writeAt(NOON, unit -> {
            unit.organisations().replace(renamed(), 1);
            unit.organisations().replace(Lampung.agency(), 2);
        });

        assertThat(found(Lampung.AGENCY)).isEqualTo(new Recorded<>(Lampung.agency(), 3, MORNING, NOON));
    }

    @Test
    default void theSecondWriterOfAVersionIsRefusedWithTheCurrentVersion() {
        save(Lampung.agency());
        writeAt(NOON, unit -> unit.organisations().replace(renamed(), 1));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> writeAt(EVENING, unit -> unit.organisations().replace(Lampung.agency(), 1)))
                .satisfies(refusal -> {
                    assertThat(refusal.id()).isEqualTo(Lampung.AGENCY);
                    assertThat(refusal.currentVersion()).isEqualTo(2);
                });
        assertThat(found(Lampung.AGENCY).record()).isEqualTo(renamed());
    }

    @Test
    default void replaceRefusesAVersionYetToCome() {
        save(Lampung.agency());

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> write(unit -> unit.organisations().replace(renamed(), 2)))
                .satisfies(refusal -> assertThat(refusal.currentVersion()).isEqualTo(1));
    }

    @Test
    default void replaceRefusesARecordThatNeverWas() {
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> write(unit -> unit.organisations().replace(Lampung.agency(), 1)))
                .satisfies(refusal -> assertThat(refusal.currentVersion()).isZero());
    }

    @Test
    default void replaceRefusesADeletedRecord() {
        save(Lampung.agency());
        write(unit -> unit.organisations().delete(Lampung.AGENCY, 1));

        for (int version = 0; version <= 2; version++) {
            int expected = version;
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> write(unit -> unit.organisations().replace(Lampung.agency(), expected)))
                    .satisfies(refusal -> assertThat(refusal.currentVersion()).isZero());
        }
    }

    @Test
    default void aDeletedRecordIsNotFound() {
        save(Lampung.agency(), Lampung.office());

        write(unit -> unit.organisations().delete(Lampung.AGENCY, 1));

        look(unit -> assertThat(unit.organisations().find(Lampung.AGENCY)).isEmpty());
        look(unit -> assertThat(unit.organisations().find(Lampung.OFFICE)).isPresent());
    }

    @Test
    default void deleteRefusesAStaleVersionWithTheCurrentVersion() {
        save(Lampung.agency());
        write(unit -> unit.organisations().replace(renamed(), 1));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> write(unit -> unit.organisations().delete(Lampung.AGENCY, 1)))
                .satisfies(refusal -> assertThat(refusal.currentVersion()).isEqualTo(2));
        assertThat(found(Lampung.AGENCY).version()).isEqualTo(2);
    }

    @Test
    default void deleteRefusesARecordThatIsNotThere() {
        save(Lampung.agency());
        write(unit -> unit.organisations().delete(Lampung.AGENCY, 1));

        for (OrganisationId id : List.of(Lampung.AGENCY, Lampung.OFFICE)) {
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> write(unit -> unit.organisations().delete(id, 2)))
                    .satisfies(refusal -> {
                        assertThat(refusal.id()).isEqualTo(id);
                        assertThat(refusal.currentVersion()).isZero();
                    });
        }
    }

    @Test
    default void findAnswersForAllIdsAtOnceAndHasNoEntryForOneThatIsNotThere() {
        save(organisation(1), organisation(2), organisation(3));
        write(unit -> unit.organisations().delete(organisationId(3), 1));

        look(unit -> assertThat(unit.organisations()
                        .find(List.of(organisationId(2), organisationId(3), organisationId(1), organisationId(4))))
                .containsOnlyKeys(organisationId(1), organisationId(2))
                .allSatisfy((id, recorded) -> assertThat(recorded.record().id()).isEqualTo(id)));
    }

    @Test
    default void findAnswersForNoIdsAndForIdsGivenTwice() {
        save(organisation(1));

        look(unit -> assertThat(unit.organisations().find(List.of())).isEmpty());
        look(unit -> assertThat(unit.organisations().find(List.of(organisationId(1), organisationId(1))))
                .containsOnlyKeys(organisationId(1)));
    }

    @Test
    default void findAnswersForThousandsOfIds() {
        save(organisation(1), organisation(2));
        List<OrganisationId> ids = Stream.iterate(1, number -> number + 1)
                .limit(3_000)
                .map(StorageScene::organisationId)
                .toList();

        look(unit -> assertThat(unit.organisations().find(ids)).containsOnlyKeys(organisationId(1), organisationId(2)));
    }

    @Test
    default void deletedAmongNamesThoseThatWereDeletedAndNoOthers() {
        save(organisation(1), organisation(2), organisation(4));
        write(unit -> {
            unit.organisations().delete(organisationId(1), 1);
            unit.organisations().delete(organisationId(4), 1);
        });

        look(unit -> assertThat(unit.organisations()
                        .deletedAmong(
                                List.of(organisationId(1), organisationId(2), organisationId(3), organisationId(4)),
                                Sensitivity.STRICTLY_CONFIDENTIAL))
                .containsExactlyInAnyOrder(organisationId(1), organisationId(4)));
        look(unit -> assertThat(unit.organisations().deletedAmong(List.of(), Sensitivity.STRICTLY_CONFIDENTIAL))
                .isEmpty());
    }

    private Recorded<Organisation> found(OrganisationId id) {
        return read(unit -> unit.organisations().find(id)).orElseThrow();
    }

    private static Organisation renamed() {
        return Lampung.agency().toBuilder().name("en", "Another name").build();
    }
}
