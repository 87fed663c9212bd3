package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.simpul.testkit.StorageScene.named;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.finding.Severity;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.FindingsAtRest.Found;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.Query;
import org.simpul.port.RecordExistsException;
import org.simpul.port.RecordVersion;
import org.simpul.port.StaleVersionException;
import org.simpul.port.UnitOfWork;

/** Records that end because another one stands for both, those that come back, and what is needed to do either. */
interface MergeContract extends StorageScene {

    Identifier NUMBER = new Identifier("example-registry", "17");

    @Test
    default void aMergedRecordIsNotThereAndItsHistoryTellsThatItWasMerged() {
        save(organisation(1), organisation(2));

        writeAt(NOON, unit -> unit.organisations().merge(organisationId(1), 1, organisationId(2)));

        look(unit -> {
            assertThat(unit.organisations().find(organisationId(1))).isEmpty();
            assertThat(unit.links().existing(List.of(organisationId(1)))).isEmpty();
            assertThat(unit.organisations().page(Query.all(10)).items())
                    .extracting(item -> item.record().id())
                    .containsExactly(organisationId(2));
            assertThat(unit.organisations().history(organisationId(1), null, 10))
                    .containsExactly(
                            new RecordVersion<>(2, NOON, ChangeKind.MERGED, "tester", null),
                            new RecordVersion<>(1, MORNING, ChangeKind.CREATED, "tester", organisation(1)));
            assertThat(unit.organisations().version(organisationId(1), 1)).isPresent();
            assertThat(unit.organisations().version(organisationId(1), 2)).isEmpty();
            assertThat(unit.organisations().asOf(organisationId(1), EVENING)).isEmpty();
        });
        look(unit -> assertThat(unit.changes().after(null, 10))
                .extracting(Change::id, Change::version, Change::kind)
                .contains(tuple(organisationId(1), 2, ChangeKind.MERGED)));
    }

    @Test
    default void whatWasFoundInAMergedRecordIsNoLongerKept() {
        save(organisation(1), organisation(2));
        write(unit -> unit.findings()
                .replaceAll(
                        Map.of(
                                organisationId(1),
                                List.of(new Found("ORG-4", Severity.WARNING, "/names", Sensitivity.PUBLIC))),
                        MORNING));

        write(unit -> unit.organisations().merge(organisationId(1), 1, organisationId(2)));

        look(unit -> assertThat(unit.findings().of(List.of(organisationId(1)))).isEmpty());
    }

    @Test
    default void theIdentifiersOfAMergedRecordAreFree() {
        save(numbered(1), organisation(2));

        write(unit -> {
            unit.organisations().merge(organisationId(1), 1, organisationId(2));
            unit.organisations().replace(numbered(2), 1);
        });

        look(unit -> assertThat(unit.organisations().owners(List.of(NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                .isEqualTo(Map.of(NUMBER, organisationId(2))));
    }

    @Test
    default void intoWhichRecordEachWasMergedIsKnownAndWhichWereMergedIntoOne() {
        save(organisation(1), organisation(2), organisation(3), organisation(4), organisation(5));
        write(unit -> {
            unit.organisations().merge(organisationId(1), 1, organisationId(2));
            unit.organisations().merge(organisationId(2), 1, organisationId(3));
            unit.organisations().merge(organisationId(4), 1, organisationId(3));
            unit.organisations().delete(organisationId(5), 1);
        });

        look(unit -> assertThat(unit.organisations()
                        .mergedInto(IntStream.rangeClosed(1, 6)
                                .mapToObj(StorageScene::organisationId)
                                .toList()))
                .isEqualTo(Map.of(
                        organisationId(1), organisationId(2),
                        organisationId(2), organisationId(3),
                        organisationId(4), organisationId(3))));
        look(unit -> assertThat(unit.organisations().mergedFrom(List.of(organisationId(3), organisationId(5))))
                .containsExactlyInAnyOrder(organisationId(2), organisationId(4)));
        look(unit -> {
            assertThat(unit.organisations().mergedInto(List.of())).isEmpty();
            assertThat(unit.organisations().mergedFrom(List.of())).isEmpty();
            assertThat(unit.activities()
                            .mergedInto(List.of(new ActivityId(organisationId(1).value()))))
                    .isEmpty();
            assertThat(unit.activities()
                            .mergedFrom(List.of(new ActivityId(organisationId(3).value()))))
                    .isEmpty();
        });
    }

    @Test
    default void aMergedRecordCountsAmongTheDeletedForThoseWhoMightKnowOfIt() {
        save(organisation(1).toBuilder().sensitivity(Sensitivity.RESTRICTED).build(), organisation(2));
        write(unit -> unit.organisations().merge(organisationId(1), 1, organisationId(2)));

        look(unit -> {
            assertThat(unit.organisations().deletedAmong(List.of(organisationId(1)), Sensitivity.RESTRICTED))
                    .containsExactly(organisationId(1));
            assertThat(unit.organisations().deletedAmong(List.of(organisationId(1)), Sensitivity.PUBLIC))
                    .isEmpty();
        });
    }

    @Test
    default void survivorsAreFollowedToTheEndAsFarAsOneMayKnowOfThem() {
        save(
                organisation(1),
                organisation(2).toBuilder()
                        .sensitivity(Sensitivity.CONFIDENTIAL)
                        .build(),
                organisation(3).toBuilder().sensitivity(Sensitivity.RESTRICTED).build(),
                organisation(4),
                organisation(5));
        write(unit -> {
            unit.organisations().merge(organisationId(1), 1, organisationId(2));
            unit.organisations().merge(organisationId(2), 1, organisationId(3));
            unit.organisations().merge(organisationId(4), 1, organisationId(5));
            unit.organisations().delete(organisationId(5), 1);
        });
        List<OrganisationId> all = IntStream.rangeClosed(1, 5)
                .mapToObj(StorageScene::organisationId)
                .toList();

        look(unit -> {
            assertThat(unit.survivors(all, Sensitivity.CONFIDENTIAL))
                    .isEqualTo(Map.of(
                            organisationId(1), organisationId(3),
                            organisationId(2), organisationId(3)));
            assertThat(unit.survivors(all, Sensitivity.RESTRICTED))
                    .isEqualTo(Map.of(organisationId(1), organisationId(3)));
            assertThat(unit.survivors(all, Sensitivity.PUBLIC)).isEmpty();
        });
    }

    @Test
    default void aMergeIsRefusedUnlessTheVersionIsTheStoredOne() {
        save(organisation(1), organisation(2), organisation(3));
        write(unit -> unit.organisations().delete(organisationId(3), 1));

        for (OrganisationId id : List.of(organisationId(1), organisationId(3), organisationId(4))) {
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> write(unit -> unit.organisations().merge(id, 2, organisationId(2))));
        }
        look(unit -> assertThat(unit.organisations().find(organisationId(1))).isPresent());
    }

    @Test
    default void theIdOfAMergedRecordIsNotGivenAgain() {
        save(organisation(1), organisation(2));
        write(unit -> unit.organisations().merge(organisationId(1), 1, organisationId(2)));

        assertThatExceptionOfType(RecordExistsException.class).isThrownBy(() -> save(organisation(1)));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> write(unit -> unit.organisations().replace(organisation(1), 2)));
    }

    @Test
    default void noRecordIsPutInThePlaceOfAnotherByBeingMerged() {
        save(organisation(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(unit -> unit.organisations().replace(named(1, "Lain"), 1, ChangeKind.MERGED)));
    }

    @Test
    default void aRestoredRecordIsAsAnyOther() {
        save(numbered(1), organisation(2));
        writeAt(NOON, unit -> unit.organisations().merge(organisationId(1), 1, organisationId(2)));
        Organisation back = numbered(1).toBuilder()
                .name("en", "Back again")
                .parent(organisationId(2))
                .build();

        writeAt(
                EVENING,
                unit -> assertThat(unit.organisations().restore(back, 2))
                        .isEqualTo(new Recorded<>(back, 3, MORNING, EVENING)));

        look(unit -> {
            assertThat(unit.organisations().find(organisationId(1)))
                    .contains(new Recorded<>(back, 3, MORNING, EVENING));
            assertThat(unit.organisations().history(organisationId(1), null, 1))
                    .containsExactly(new RecordVersion<>(3, EVENING, ChangeKind.UPDATED, "tester", back));
            assertThat(unit.organisations().mergedInto(List.of(organisationId(1))))
                    .isEmpty();
            assertThat(unit.organisations().mergedFrom(List.of(organisationId(2))))
                    .isEmpty();
            assertThat(unit.organisations().deletedAmong(List.of(organisationId(1)), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .isEmpty();
            assertThat(unit.organisations().owners(List.of(NUMBER), Sensitivity.PUBLIC))
                    .isEqualTo(Map.of(NUMBER, organisationId(1)));
            assertThat(unit.organisations()
                            .page(Query.all(10).matching("again"))
                            .items())
                    .hasSize(1);
            assertThat(unit.links().naming(organisationId(2), null, 10)).containsExactly(organisationId(1));
        });
        writeAt(EVENING, unit -> unit.organisations().delete(organisationId(1), 3));
        look(unit -> assertThat(unit.organisations().mergedInto(List.of(organisationId(1))))
                .isEmpty());
    }

    @Test
    default void onlyAMergedRecordIsRestoredAndByItsOwnVersion() {
        save(organisation(1), organisation(2), organisation(3));
        write(unit -> {
            unit.organisations().merge(organisationId(1), 1, organisationId(2));
            unit.organisations().delete(organisationId(3), 1);
        });

        refusesToRestore(organisation(1), 1);
        refusesToRestore(organisation(2), 1);
        refusesToRestore(organisation(3), 2);
        refusesToRestore(organisation(4), 1);
        write(unit -> unit.organisations().restore(organisation(1), 2));
        refusesToRestore(organisation(1), 3);
    }

    private void refusesToRestore(Organisation record, int version) {
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> write(unit -> unit.organisations().restore(record, version)));
    }

    @Test
    default void aRecordIsNotRestoredWithAnIdentifierThatAnotherHas() {
        save(numbered(1), organisation(2));
        write(unit -> {
            unit.organisations().merge(organisationId(1), 1, organisationId(2));
            unit.organisations().replace(numbered(2), 1);
        });

        assertThatExceptionOfType(IdentifierTakenException.class)
                .isThrownBy(() -> write(unit -> unit.organisations().restore(numbered(1), 2)));
        look(unit -> assertThat(unit.organisations().mergedInto(List.of(organisationId(1))))
                .containsKey(organisationId(1)));
    }

    @Test
    default void manyRecordsAreReplacedAtOnceAsEachAlone() {
        List<Organisation> all = IntStream.rangeClosed(1, 60)
                .mapToObj(StorageScene::organisation)
                .toList();
        save(all.toArray(Organisation[]::new));
        List<Recorded<Organisation>> wanted = all.stream()
                .map(record -> record.toBuilder()
                        .name("id", "Baru " + record.id().value())
                        .parent(organisationId(70))
                        .identifier("number", record.id().value().toString())
                        .build())
                .map(record -> new Recorded<>(record, 1, NOON, NOON))
                .toList();

        writeAt(
                EVENING,
                unit -> assertThat(unit.organisations().replaceAll(wanted, ChangeKind.UPDATED))
                        .containsExactlyElementsOf(wanted.stream()
                                .map(one -> new Recorded<>(one.record(), 2, MORNING, EVENING))
                                .toList()));

        look(unit -> {
            assertThat(unit.organisations().find(organisationId(60)))
                    .contains(new Recorded<>(wanted.get(59).record(), 2, MORNING, EVENING));
            assertThat(unit.organisations().history(organisationId(7), null, 10))
                    .extracting(RecordVersion::change)
                    .containsExactly(ChangeKind.UPDATED, ChangeKind.CREATED);
            assertThat(unit.links().naming(organisationId(70), null, 100)).hasSize(60);
            assertThat(unit.organisations()
                            .page(Query.all(100).matching("baru"))
                            .items())
                    .hasSize(60);
            assertThat(unit.organisations()
                            .page(Query.all(100).matching("organisasi"))
                            .items())
                    .isEmpty();
            assertThat(unit.organisations()
                            .owners(
                                    List.of(new Identifier(
                                            "number", organisationId(5).value().toString())),
                                    Sensitivity.PUBLIC))
                    .containsValue(organisationId(5));
        });
        look(unit -> assertThat(unit.changes().after(null, 200))
                .filteredOn(change -> change.version() == 2)
                .hasSize(60)
                .allMatch(change -> change.kind() == ChangeKind.UPDATED));
        write(unit -> assertThat(unit.organisations().replaceAll(List.of(), ChangeKind.UPDATED))
                .isEmpty());
    }

    @Test
    default void allOfManyAreRefusedWhenOneIsNotAtItsVersion() {
        save(organisation(1), organisation(2), organisation(3));
        write(unit -> unit.organisations().delete(organisationId(3), 1));

        for (Recorded<Organisation> stale : List.of(
                new Recorded<>(named(2, "Baru"), 2, NOON, NOON),
                new Recorded<>(named(3, "Baru"), 2, NOON, NOON),
                new Recorded<>(named(4, "Baru"), 1, NOON, NOON))) {
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> write(unit -> unit.organisations()
                            .replaceAll(
                                    List.of(new Recorded<>(named(1, "Baru"), 1, NOON, NOON), stale),
                                    ChangeKind.UPDATED)))
                    .satisfies(refused ->
                            assertThat(refused.id()).isEqualTo(stale.record().id()));
        }
        look(unit -> assertThat(unit.organisations().find(organisationId(1)))
                .contains(new Recorded<>(organisation(1), 1, MORNING, MORNING)));
    }

    @Test
    default void recordsThatAreReplacedAtOnceMayExchangeTheirIdentifiers() {
        Identifier left = new Identifier("number", "left");
        Identifier right = new Identifier("number", "right");
        save(known(1, left), known(2, right));

        assertThatExceptionOfType(IdentifierTakenException.class)
                .isThrownBy(() -> write(unit -> {
                    unit.organisations().replaceAll(exchanged(left, right), ChangeKind.UPDATED);
                    unit.organisations().insert(known(3, left));
                }));
        look(unit -> assertThat(unit.organisations().owners(List.of(left, right), Sensitivity.PUBLIC))
                .isEqualTo(Map.of(left, organisationId(1), right, organisationId(2))));

        write(unit -> unit.organisations().replaceAll(exchanged(left, right), ChangeKind.UPDATED));
        look(unit -> assertThat(unit.organisations().owners(List.of(left, right), Sensitivity.PUBLIC))
                .isEqualTo(Map.of(left, organisationId(2), right, organisationId(1))));
    }

    private static List<Recorded<Organisation>> exchanged(Identifier left, Identifier right) {
        return List.of(new Recorded<>(known(1, right), 1, NOON, NOON), new Recorded<>(known(2, left), 1, NOON, NOON));
    }

    private static Organisation known(int number, Identifier identifier) {
        return named(number, "Badan").toBuilder()
                .identifier(identifier.scheme(), identifier.value())
                .build();
    }

    @Test
    default void allOfManyAreRefusedWhenOneHasTheIdentifierOfAnother() {
        save(numbered(1), organisation(2), organisation(3));

        assertThatExceptionOfType(IdentifierTakenException.class)
                .isThrownBy(() -> write(unit -> unit.organisations()
                        .replaceAll(
                                List.of(
                                        new Recorded<>(named(3, "Baru"), 1, NOON, NOON),
                                        new Recorded<>(numbered(2), 1, NOON, NOON)),
                                ChangeKind.UPDATED)));
        look(unit -> assertThat(unit.organisations().find(organisationId(3)))
                .contains(new Recorded<>(organisation(3), 1, MORNING, MORNING)));
    }

    @Test
    default void whatWasWrittenForAReasonIsFoundWithWhatWasThereBefore() {
        save(organisation(1), organisation(2), organisation(3));
        because("first", unit -> unit.organisations().replace(named(1, "Satu"), 1));
        because("second", unit -> {
            unit.organisations().replace(named(1, "Dua"), 2);
            unit.organisations().replace(named(2, "Dua"), 1);
        });
        because("third", unit -> unit.organisations().replace(named(1, "Tiga"), 3));

        look(unit -> {
            Map<OrganisationId, List<RecordVersion<Organisation>>> written = unit.organisations()
                    .writtenBecause(
                            List.of(organisationId(1), organisationId(2), organisationId(3), organisationId(4)),
                            "second");
            assertThat(written).containsOnlyKeys(organisationId(1), organisationId(2));
            assertThat(written.get(organisationId(1)))
                    .containsExactly(
                            new RecordVersion<>(3, NOON, ChangeKind.UPDATED, "tester", "second", named(1, "Dua")),
                            new RecordVersion<>(2, NOON, ChangeKind.UPDATED, "tester", "first", named(1, "Satu")));
            assertThat(written.get(organisationId(2)))
                    .containsExactly(
                            new RecordVersion<>(2, NOON, ChangeKind.UPDATED, "tester", "second", named(2, "Dua")),
                            new RecordVersion<>(1, MORNING, ChangeKind.CREATED, "tester", organisation(2)));
        });
        look(unit -> assertThat(unit.organisations().writtenBecause(List.of(organisationId(1)), "sec"))
                .isEmpty());
    }

    private void because(String reason, Consumer<UnitOfWork> work) {
        storage().write(new Authorship("tester", NOON, reason), unit -> {
            work.accept(unit);
            return unit;
        });
    }

    @Test
    default void whoNamesARecordIsToldInPages() {
        save(organisation(9));
        for (int number : new int[] {3, 1, 2}) {
            save(organisation(number).toBuilder()
                    .parent(organisationId(9))
                    .memberships(List.of(new Membership(organisationId(9), null, null)))
                    .build());
        }
        Activity meeting = Activity.builder(new ActivityId(organisationId(2).value()))
                .title("id", "Rapat")
                .organiser(organisationId(9), OrganiserRole.ORGANISER)
                .build();
        save(meeting);
        save(organisation(4).toBuilder().parent(organisationId(4)).build());

        List<AggregateId> met = new ArrayList<>();
        List<AggregateId> page;
        do {
            page = naming(organisationId(9), met.isEmpty() ? null : met.get(met.size() - 1));
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            met.addAll(page);
        } while (!page.isEmpty());

        assertThat(met).containsExactly(organisationId(1), meeting.id(), organisationId(2), organisationId(3));
        assertThat(naming(organisationId(4), null)).isEmpty();
        assertThat(naming(organisationId(1), null)).isEmpty();
    }

    private List<AggregateId> naming(AggregateId id, @Nullable AggregateId after) {
        return read(unit -> unit.links().naming(id, after, 2));
    }

    private static Organisation numbered(int number) {
        return organisation(number).toBuilder()
                .identifier(NUMBER.scheme(), NUMBER.value())
                .build();
    }
}
