package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simpul.testkit.StorageScene.named;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Person;
import org.simpul.model.place.AreaCode;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Facet;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.Links.Link;
import org.simpul.port.Query;
import org.simpul.port.RecordChange;
import org.simpul.port.RecordVersion;
import org.simpul.port.SortKey;
import org.simpul.port.StaleVersionException;
import org.simpul.port.UnitOfWork;

/** That nothing is left of what is rewritten where it stood, and that nothing else changes by it. */
interface ErasureContract extends StorageScene {

    OrganisationId ERASED = organisationId(1);
    Identifier OLD_NUMBER = new Identifier("example-registry", "kenari-017");
    Identifier NEW_NUMBER = new Identifier("example-registry", "017");

    @Test
    default void rewrittenWordsAreFoundByNoQuery() {
        liveUnderTheName();

        rewrite(ErasureContract::erased);

        for (Sensitivity clearance : Sensitivity.values()) {
            for (Query byWhatItSaid : List.of(
                    Query.all(10).matching("kenari"),
                    identified(OLD_NUMBER),
                    Query.all(10).where(Facet.AREA, Set.of("ID-JB")),
                    Query.all(10).where(Facet.UNIT_OF, Set.of(organisationId(2).toString())),
                    Query.all(10).on(in(2001)))) {
                assertThat(found(byWhatItSaid.seenBy(clearance))).isEmpty();
            }
            look(unit -> {
                assertThat(unit.organisations().owners(List.of(OLD_NUMBER), clearance))
                        .isEmpty();
                assertThat(unit.links().units(List.of(organisationId(2)), clearance))
                        .containsExactly(organisationId(2));
            });
        }
        look(unit -> assertThat(unit.links().to(List.of(organisationId(2)), 10)).isEmpty());
    }

    @Test
    default void whatTheNewestVersionSaysInsteadIsFound() {
        liveUnderTheName();

        rewrite(ErasureContract::erased);

        for (Sensitivity clearance : Sensitivity.values()) {
            for (Query byWhatItSays : List.of(
                    Query.all(10).matching("seseorang"),
                    identified(NEW_NUMBER),
                    Query.all(10).where(Facet.AREA, Set.of("ID-LA")),
                    Query.all(10).where(Facet.UNIT_OF, Set.of(organisationId(3).toString())))) {
                assertThat(found(byWhatItSays.seenBy(clearance))).containsExactly(ERASED);
            }
            // Which year it was established in is not for the public.
            assertThat(found(Query.all(10).on(in(2002)).seenBy(clearance)))
                    .hasSize(clearance == Sensitivity.PUBLIC ? 0 : 1);
            look(unit -> assertThat(unit.organisations().owners(List.of(NEW_NUMBER), clearance))
                    .isEqualTo(Map.of(NEW_NUMBER, ERASED)));
        }
        look(unit -> assertThat(unit.links().from(List.of(ERASED), 10))
                .containsExactly(new Link(ERASED, "/parent", organisationId(3))));
    }

    @Test
    default void aRewrittenRecordIsSortedByWhatItSaysNow() {
        save(named(1, "Kenari"), named(2, "Merpati"));

        rewrite(version -> saying(version, named(1, "Zamrud")));

        for (Sensitivity clearance : List.of(Sensitivity.PUBLIC, Sensitivity.STRICTLY_CONFIDENTIAL)) {
            assertThat(found(Query.all(10).sortedBy(SortKey.TITLE, false).seenBy(clearance)))
                    .containsExactly(organisationId(2), ERASED);
        }
    }

    @Test
    default void whoMayKnowOfARewrittenRecordGoesByWhatItSaysNow() {
        save(named(1, "Kenari"), named(2, "Merpati"));

        rewrite(version -> saying(
                version,
                named(1, "Seseorang").toBuilder()
                        .sensitivity(Sensitivity.RESTRICTED)
                        .build()));

        assertThat(found(Query.all(10).seenBy(Sensitivity.PUBLIC))).containsExactly(organisationId(2));
        look(unit ->
                assertThat(unit.links().existing(List.of(ERASED))).isEqualTo(Map.of(ERASED, Sensitivity.RESTRICTED)));
    }

    @Test
    default void rewrittenWordsAreInNoVersionThatIsRead() {
        liveUnderTheName();

        rewrite(ErasureContract::erased);

        look(unit -> {
            Recorded<Organisation> first = new Recorded<>(erased(1), 1, MORNING, MORNING);
            Recorded<Organisation> second = new Recorded<>(erased(2), 2, MORNING, NOON);
            assertThat(unit.organisations().version(ERASED, 1)).contains(first);
            assertThat(unit.organisations().version(ERASED, 2)).contains(second);
            assertThat(unit.organisations().asOf(ERASED, MORNING)).contains(first);
            assertThat(unit.organisations().asOf(ERASED, NOON)).contains(second);
            assertThat(unit.organisations().find(ERASED)).contains(second);
            assertThat(unit.organisations().page(Query.all(10)).items()).containsExactly(second);
        });
    }

    @Test
    default void aRewrittenVersionKeepsItsNumberMomentAuthorAndKindOfChange() {
        liveUnderTheName();

        rewrite(ErasureContract::erased);

        assertThat(history())
                .containsExactly(
                        new RecordVersion<>(2, NOON, ChangeKind.UPDATED, "second", "Dihapus", erased(2)),
                        new RecordVersion<>(1, MORNING, ChangeKind.CREATED, "first", null, erased(1)));
    }

    @Test
    default void aRewritingAddsNoVersionAndNobodyIsToldOfIt() {
        liveUnderTheName();
        List<Change> told = read(unit -> unit.changes().after(null, 100));
        List<RecordChange> heard = Collections.synchronizedList(new ArrayList<>());
        storage().onCommitted(heard::add);

        rewrite(ErasureContract::erased);

        look(unit -> assertThat(unit.changes().after(null, 100)).isEqualTo(told));
        assertThat(heard).isEmpty();
        assertThat(history()).hasSize(2);
    }

    @Test
    default void aVersionThatIsAnsweredWithItselfStaysAsItIs() {
        liveUnderTheName();
        List<RecordVersion<Organisation>> before = history();

        int rewritten =
                rewrite(version -> version.version() == 1 ? saying(version, named(1, "Seseorang")) : same(version));

        assertThat(rewritten).isEqualTo(1);
        assertThat(history())
                .containsExactly(
                        before.get(0),
                        new RecordVersion<>(1, MORNING, ChangeKind.CREATED, "first", null, named(1, "Seseorang")));
        assertThat(found(Query.all(10).matching("kenari"))).containsExactly(ERASED);
        assertThat(found(identified(OLD_NUMBER))).containsExactly(ERASED);
    }

    @Test
    default void aReasonIsRewrittenAlone() {
        liveUnderTheName();

        int rewritten = rewrite(version -> saying(version, version.record(), "Nama dihapus"));

        assertThat(rewritten).isEqualTo(2);
        assertThat(history())
                .containsExactly(
                        new RecordVersion<>(2, NOON, ChangeKind.UPDATED, "second", "Nama dihapus", underTheName(2)),
                        new RecordVersion<>(1, MORNING, ChangeKind.CREATED, "first", "Nama dihapus", underTheName(1)));
    }

    @Test
    default void whatSaysSomethingIsGivenToTheRewritingTheOldestFirst() {
        liveUnderTheName();
        List<RecordVersion<Organisation>> before = new ArrayList<>(history());
        Collections.reverse(before);
        by("third", EVENING, null, unit -> unit.organisations().delete(ERASED, 2));
        List<RecordVersion<Organisation>> given = new ArrayList<>();

        rewrite(version -> {
            given.add(version);
            return version;
        });

        assertThat(given).isEqualTo(before);
    }

    @Test
    default void howManyVersionsWereRewrittenIsAnswered() {
        liveUnderTheName();
        Person person =
                Person.builder(new ParticipantId(ERASED.value())).name("Kenari").build();

        assertThat(rewrite(ErasureContract::erased)).isEqualTo(2);
        assertThat(rewrite(ErasureContract::erased)).isZero();
        write(unit -> {
            assertThat(unit.organisations().rewrite(organisationId(9), ErasureContract::erased))
                    .isZero();
            // Another kind of record under the same UUID is another record.
            assertThat(unit.participants().rewrite(person.id(), version -> version))
                    .isZero();
        });
    }

    @Test
    default void aLongHistoryIsRewrittenWhole() {
        save(named(1, "Kenari 1"));
        write(unit -> {
            for (int version = 1; version < 250; version++) {
                unit.organisations().replace(named(1, "Kenari " + (version + 1)), version);
            }
        });

        assertThat(rewrite(version -> saying(version, named(1, "Seseorang " + version.version()))))
                .isEqualTo(250);

        List<RecordVersion<Organisation>> history =
                read(unit -> unit.organisations().history(ERASED, null, 300));
        assertThat(history)
                .hasSize(250)
                .allSatisfy(
                        version -> assertThat(version.record()).isEqualTo(named(1, "Seseorang " + version.version())));
    }

    @Test
    default void aDeletedRecordIsRewrittenAndStaysDeleted() {
        liveUnderTheName();
        by("third", EVENING, "Kenari pergi", unit -> unit.organisations().delete(ERASED, 2));

        assertThat(rewrite(ErasureContract::erased)).isEqualTo(3);

        assertThat(history())
                .containsExactly(
                        new RecordVersion<>(3, EVENING, ChangeKind.DELETED, "third", "Dihapus", null),
                        new RecordVersion<>(2, NOON, ChangeKind.UPDATED, "second", "Dihapus", erased(2)),
                        new RecordVersion<>(1, MORNING, ChangeKind.CREATED, "first", null, erased(1)));
        assertThat(found(Query.all(10))).isEmpty();
        look(unit -> {
            assertThat(unit.organisations().find(ERASED)).isEmpty();
            assertThat(unit.organisations().deletedAmong(List.of(ERASED), Sensitivity.PUBLIC))
                    .containsExactly(ERASED);
            assertThat(unit.organisations().owners(List.of(NEW_NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .isEmpty();
            assertThat(unit.links().from(List.of(ERASED), 10)).isEmpty();
        });
    }

    @Test
    default void whoMayKnowOfARewrittenDeletionGoesByWhatTheRecordSaysNow() {
        save(named(1, "Kenari"));
        write(unit -> unit.organisations().delete(ERASED, 1));

        rewrite(version -> version.record() == null
                ? version
                : saying(
                        version,
                        named(1, "Seseorang").toBuilder()
                                .sensitivity(Sensitivity.CONFIDENTIAL)
                                .build()));

        look(unit -> {
            assertThat(unit.organisations().deletedAmong(List.of(ERASED), Sensitivity.RESTRICTED))
                    .isEmpty();
            assertThat(unit.organisations().deletedAmong(List.of(ERASED), Sensitivity.CONFIDENTIAL))
                    .containsExactly(ERASED);
        });
    }

    @Test
    default void otherRecordsStayAsTheyAre() {
        Organisation other = underTheName(1)
                .withHead(underTheName(1)
                        .head()
                        .withId(organisationId(4))
                        .withIdentifiers(List.of(new Identifier("example-registry", "kenari-018"))));
        Person person =
                Person.builder(new ParticipantId(ERASED.value())).name("Kenari").build();
        save(underTheName(1), other, person);

        rewrite(ErasureContract::erased);

        assertThat(found(Query.all(10).matching("kenari"))).containsExactly(organisationId(4));
        look(unit -> {
            assertThat(unit.organisations().find(organisationId(4)))
                    .contains(new Recorded<>(other, 1, MORNING, MORNING));
            assertThat(unit.participants().find(person.id())).contains(new Recorded<>(person, 1, MORNING, MORNING));
            assertThat(unit.participants()
                            .page(Query.all(10).matching("kenari"))
                            .items())
                    .hasSize(1);
        });
    }

    @Test
    default void aUnitReadsWhatItRewrote() {
        liveUnderTheName();

        write(unit -> {
            unit.organisations().rewrite(ERASED, ErasureContract::erased);

            assertThat(unit.organisations().version(ERASED, 1))
                    .contains(new Recorded<>(erased(1), 1, MORNING, MORNING));
            assertThat(unit.organisations()
                            .page(Query.all(10).matching("kenari"))
                            .items())
                    .isEmpty();
        });
    }

    @Test
    default void aRewritingIsTakenBackWithItsUnit() {
        liveUnderTheName();
        List<RecordVersion<Organisation>> before = history();

        assertThatExceptionOfType(UnitContract.OwnFailure.class)
                .isThrownBy(() -> write(unit -> {
                    unit.organisations().rewrite(ERASED, ErasureContract::erased);
                    throw new UnitContract.OwnFailure();
                }));

        assertThat(history()).isEqualTo(before);
        assertThat(found(Query.all(10).matching("kenari"))).containsExactly(ERASED);
        assertThat(found(identified(OLD_NUMBER))).containsExactly(ERASED);
    }

    @Test
    default void whatARewritingThrowsReachesTheCallerAndNothingIsRewritten() {
        liveUnderTheName();
        List<RecordVersion<Organisation>> before = history();

        write(unit -> {
            assertThatExceptionOfType(UnitContract.OwnFailure.class)
                    .isThrownBy(() -> unit.organisations().rewrite(ERASED, version -> {
                        if (version.version() == 2) {
                            throw new UnitContract.OwnFailure();
                        }
                        return erased(version);
                    }));
            unit.organisations().insert(organisation(5));
        });

        assertThat(history()).isEqualTo(before);
        assertThat(found(Query.all(10))).containsExactly(ERASED, organisationId(5));
    }

    @Test
    default void anAnswerThatIsNoRewritingOfItsVersionIsRefused() {
        liveUnderTheName();
        by("third", EVENING, "Kenari pergi", unit -> unit.organisations().delete(ERASED, 2));
        List<RecordVersion<Organisation>> before = history();

        for (UnaryOperator<RecordVersion<Organisation>> wrong : wrongAnswers()) {
            assertThatThrownBy(() -> rewrite(wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThat(history()).isEqualTo(before);
        }
    }

    private static List<UnaryOperator<RecordVersion<Organisation>>> wrongAnswers() {
        return List.of(
                v -> new RecordVersion<>(v.version() + 1, v.at(), v.change(), v.by(), v.reason(), v.record()),
                v -> new RecordVersion<>(v.version(), EVENING.plusSeconds(1), v.change(), v.by(), null, v.record()),
                v -> new RecordVersion<>(v.version(), v.at(), ChangeKind.ERASED, v.by(), v.reason(), v.record()),
                v -> new RecordVersion<>(v.version(), v.at(), v.change(), "somebody", v.reason(), v.record()),
                v -> saying(v, null, "Dihapus"),
                v -> saying(v, named(2, "Seseorang"), "Dihapus"),
                // Right for all versions but the deletion, which has no record.
                v -> saying(v, named(1, "Seseorang"), "Dihapus"),
                v -> saying(v, v.record(), " "));
    }

    @Test
    default void aRewritingThatTakesAnIdentifierOfAnotherIsRefused() {
        liveUnderTheName();
        save(named(4, "Lain").toBuilder()
                .identifier(NEW_NUMBER.scheme(), NEW_NUMBER.value())
                .build());
        List<RecordVersion<Organisation>> before = history();

        write(unit -> {
            assertThatExceptionOfType(IdentifierTakenException.class)
                    .isThrownBy(() -> unit.organisations().rewrite(ERASED, ErasureContract::erased));
            unit.organisations().insert(organisation(5));
        });

        assertThat(history()).isEqualTo(before);
        assertThat(found(identified(OLD_NUMBER))).containsExactly(ERASED);
        assertThat(found(Query.all(10))).containsExactly(ERASED, organisationId(4), organisationId(5));
    }

    @Test
    default void nothingIsRewrittenInAUnitThatReads() {
        liveUnderTheName();

        assertThatThrownBy(() -> look(unit -> unit.organisations().rewrite(ERASED, ErasureContract::erased)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void aReplacementIsToldAsAnErasureWhereItIsOne() {
        save(named(1, "Kenari"));
        List<RecordChange> heard = Collections.synchronizedList(new ArrayList<>());
        storage().onCommitted(heard::add);

        writeAt(
                NOON,
                unit -> assertThat(unit.organisations().replace(named(1, "Seseorang"), 1, ChangeKind.ERASED))
                        .isEqualTo(new Recorded<>(named(1, "Seseorang"), 2, MORNING, NOON)));

        assertThat(history()).extracting(RecordVersion::change).containsExactly(ChangeKind.ERASED, ChangeKind.CREATED);
        look(unit -> assertThat(unit.changes().after(null, 10))
                .extracting(Change::kind)
                .containsExactly(ChangeKind.CREATED, ChangeKind.ERASED));
        assertThat(heard).containsExactly(new RecordChange(ERASED, 2, ChangeKind.ERASED, NOON));
    }

    @Test
    default void noReplacementIsToldAsABeginningOrAnEnd() {
        save(named(1, "Kenari"));

        for (ChangeKind kind : List.of(ChangeKind.CREATED, ChangeKind.DELETED)) {
            assertThatThrownBy(() -> write(unit -> unit.organisations().replace(named(1, "Seseorang"), 1, kind)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(history()).hasSize(1);
    }

    @Test
    default void whoReadARecordBeforeItWasErasedIsStale() {
        save(named(1, "Kenari"));
        Recorded<Organisation> seen =
                read(unit -> unit.organisations().find(ERASED)).orElseThrow();

        write(unit -> erase(unit, "Kenari"));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> write(unit -> unit.organisations().replace(seen.record(), seen.version())));
        assertThat(mentioning("Kenari")).isEmpty();
    }

    @Test
    default void whatIsErasedWhileOthersWriteDoesNotComeBackAndNoneOfTheirWritesIsLost() {
        save(named(1, "Kenari Pipit "));
        Runnable withinAUnit = () -> write(unit -> {
            Recorded<Organisation> stored = unit.organisations().find(ERASED).orElseThrow();
            unit.organisations().replace(named(1, name(stored.record()) + "i"), stored.version());
        });
        Runnable afterReading = () -> {
            Recorded<Organisation> stored =
                    read(unit -> unit.organisations().find(ERASED)).orElseThrow();
            write(unit -> unit.organisations().replace(named(1, name(stored.record()) + "o"), stored.version()));
        };

        List<Race.Finish> finishes = Race.run(List.of(
                () -> untilNotStale(10, withinAUnit),
                () -> untilNotStale(10, afterReading),
                () -> untilNotStale(1, () -> write(unit -> erase(unit, "Kenari"))),
                () -> untilNotStale(
                        1,
                        () -> storage().write(new Authorship("tester", MORNING), Set.of(ERASED), unit -> {
                            erase(unit, "Pipit");
                            return unit;
                        }))));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        List<RecordVersion<Organisation>> history = history();
        assertThat(history).hasSize(1 + 10 + 10 + 2);
        assertThat(history)
                .extracting(version -> name(Objects.requireNonNull(version.record())))
                .noneMatch(name -> name.contains("Kenari") || name.contains("Pipit"));
        assertThat(name(Objects.requireNonNull(history.get(0).record())).chars())
                .filteredOn(letter -> letter == 'i' || letter == 'o')
                .hasSize(20);
        assertThat(mentioning("Kenari", "Pipit")).isEmpty();
    }

    private static void untilNotStale(int times, Runnable writer) {
        for (int written = 0; written < times; ) {
            try {
                writer.run();
                written++;
            } catch (StaleVersionException e) {
                // Somebody else was faster; what stands now is read again.
            }
        }
    }

    @Test
    default void ofTwoWhoRewriteTheSameVersionsBothDo() {
        for (int round = 1; round <= 10; round++) {
            OrganisationId id = organisationId(round);
            Organisation named = named(round, "Kenari Pipit");
            save(named);
            write(unit -> unit.organisations().replace(named, 1));
            if (round % 2 == 0) {
                write(unit -> unit.organisations().delete(id, 2));
            }

            List<Race.Finish> finishes = Race.run(List.of(
                    () -> write(unit -> unit.organisations().rewrite(id, version -> without(version, "Kenari"))),
                    () -> write(unit -> unit.organisations().rewrite(id, version -> without(version, "Pipit")))));

            assertThat(finishes).allMatch(Race.Finish::isWin);
            assertThat(mentioning("Kenari", "Pipit")).isEmpty();
            assertThat(found(Query.all(10).matching("kenari"))).isEmpty();
            assertThat(found(Query.all(10).matching("pipit"))).isEmpty();
        }
    }

    @Test
    default void aRewritingRestsOnWhatOthersRewroteSinceItsUnitBegan() {
        Organisation named = named(1, "Kenari Pipit").toBuilder()
                .jurisdiction(AreaCode.of("ID-JB"))
                .build();
        save(named, organisation(2));
        write(unit -> unit.organisations().replace(named, 1));
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch isRewritten = new CountDownLatch(1);

        List<Race.Finish> finishes = Race.run(List.of(
                () -> write(unit -> {
                    assertThat(unit.organisations().find(organisationId(2))).isPresent();
                    hasBegun.countDown();
                    Race.await(isRewritten, RaceContract.A_MOMENT);
                    unit.organisations().rewrite(ERASED, version -> without(version, "Kenari"));
                }),
                () -> {
                    Race.await(hasBegun, Race.PATIENCE);
                    write(unit -> unit.organisations()
                            .rewrite(ERASED, version -> without(saying(version, moved(version.record())), "Pipit")));
                    isRewritten.countDown();
                }));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        assertThat(history()).extracting(RecordVersion::record).hasSize(2).containsOnly(moved(named(1, "- -")));
        assertThat(mentioning("Kenari", "Pipit", "ID-JB")).isEmpty();
        assertThat(found(Query.all(10).matching("- -"))).containsExactly(ERASED);
        assertThat(found(Query.all(10).where(Facet.AREA, Set.of("ID-LA")))).containsExactly(ERASED);
        assertThat(found(Query.all(10).where(Facet.AREA, Set.of("ID-JB")))).isEmpty();
    }

    private static Organisation moved(@Nullable Organisation organisation) {
        return Objects.requireNonNull(organisation).toBuilder()
                .jurisdiction(AreaCode.of("ID-LA"))
                .build();
    }

    /** Puts a name without a word in the place of the newest, and then of all before. */
    private static void erase(UnitOfWork unit, String word) {
        Recorded<Organisation> stored = unit.organisations().find(ERASED).orElseThrow();
        Organisation erased = named(1, name(stored.record()).replace(word, "-"));
        unit.organisations().replace(erased, stored.version(), ChangeKind.ERASED);
        unit.organisations().rewrite(ERASED, version -> without(version, word));
    }

    private static RecordVersion<Organisation> without(RecordVersion<Organisation> version, String word) {
        Organisation record = version.record();
        return record == null
                ? version
                : saying(
                        version,
                        record.toBuilder()
                                .name("id", name(record).replace(word, "-"))
                                .build());
    }

    private static String name(Organisation organisation) {
        return organisation.label().orElseThrow().best(List.of());
    }

    private Set<OrganisationId> mentioning(String... texts) {
        return read(unit -> unit.organisations().mentioning(List.of(texts)));
    }

    private int rewrite(UnaryOperator<RecordVersion<Organisation>> rewriting) {
        return storage()
                .write(
                        new Authorship("eraser", EVENING),
                        unit -> unit.organisations().rewrite(ERASED, rewriting));
    }

    private List<RecordVersion<Organisation>> history() {
        return read(unit -> unit.organisations().history(ERASED, null, 100));
    }

    private List<OrganisationId> found(Query query) {
        return read(unit -> unit.organisations().page(query)).items().stream()
                .map(recorded -> recorded.record().id())
                .toList();
    }

    private static Query identified(Identifier identifier) {
        return Query.all(10).identifiedBy(Set.of(identifier));
    }

    private static Query.Days in(int year) {
        return new Query.Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A record of two versions that has the name in every place that can be asked for. */
    private void liveUnderTheName() {
        by("first", MORNING, null, unit -> unit.organisations().insert(underTheName(1)));
        by("second", NOON, "Kenari pindah", unit -> unit.organisations().replace(underTheName(2), 1));
    }

    private void by(String subject, Instant moment, @Nullable String reason, Consumer<UnitOfWork> work) {
        storage().write(new Authorship(subject, moment, reason), unit -> {
            work.accept(unit);
            return unit;
        });
    }

    private static Organisation underTheName(int version) {
        return named(1, "Kenari Biru " + version).toBuilder()
                .acronym("KENARI")
                .jurisdiction(AreaCode.of("ID-JB"))
                .established(PartialDate.of(2001))
                .sensitivityOf("/established", Sensitivity.RESTRICTED)
                .parent(organisationId(2))
                .identifier(OLD_NUMBER.scheme(), OLD_NUMBER.value())
                .build();
    }

    private static RecordVersion<Organisation> erased(RecordVersion<Organisation> version) {
        return saying(
                version,
                version.record() == null ? null : erased(version.version()),
                version.reason() == null ? null : "Dihapus");
    }

    private static Organisation erased(int version) {
        return named(1, "Seseorang " + version).toBuilder()
                .jurisdiction(AreaCode.of("ID-LA"))
                .established(PartialDate.of(2002))
                .sensitivityOf("/established", Sensitivity.RESTRICTED)
                .parent(organisationId(3))
                .identifier(NEW_NUMBER.scheme(), NEW_NUMBER.value())
                .build();
    }

    private static RecordVersion<Organisation> same(RecordVersion<Organisation> version) {
        return saying(version, version.record());
    }

    private static RecordVersion<Organisation> saying(
            RecordVersion<Organisation> version, @Nullable Organisation record) {
        return saying(version, record, version.reason());
    }

    private static RecordVersion<Organisation> saying(
            RecordVersion<Organisation> version, @Nullable Organisation record, @Nullable String reason) {
        return new RecordVersion<>(version.version(), version.at(), version.change(), version.by(), reason, record);
    }
}
