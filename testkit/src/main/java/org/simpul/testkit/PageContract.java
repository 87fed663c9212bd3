package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.Recorded;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Cursor;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.SortKey;
import org.simpul.port.UnitOfWork;

/** Lists, a page at a time. */
interface PageContract extends StorageScene {

    @Test
    default void anEmptyListIsOneEmptyPage() {
        look(unit -> assertThat(unit.organisations().page(Query.all(10))).isEqualTo(new Page<>(List.of(), null, null)));
    }

    @Test
    default void aPageHoldsWholeRecordsInTheirNewestVersion() {
        save(Lampung.agency(), Lampung.office());
        Organisation renamed =
                Lampung.agency().toBuilder().name("en", "Another name").build();
        writeAt(NOON, unit -> unit.organisations().replace(renamed, 1));

        look(unit -> assertThat(unit.organisations().page(Query.all(10)).items())
                .containsExactly(
                        new Recorded<>(renamed, 2, MORNING, NOON),
                        new Recorded<>(Lampung.office(), 1, MORNING, MORNING)));
    }

    @Test
    default void aPageHoldsNoDeletedRecord() {
        save(organisation(1), organisation(2));
        write(unit -> unit.organisations().delete(organisationId(1), 1));

        assertThat(Paging.of(this, Query.all(10))).containsExactly(organisationId(2));
    }

    @Test
    default void aPageOfOneKindHoldsNoOther() {
        Lampung.saveIn(storage());

        look(unit -> {
            assertThat(unit.organisations().page(Query.all(100)).items()).hasSize(4);
            assertThat(unit.participants().page(Query.all(100)).items()).hasSize(3);
            assertThat(unit.policyInstruments().page(Query.all(100)).items()).hasSize(2);
            assertThat(unit.activities().page(Query.all(100)).items()).hasSize(3);
            assertThat(unit.commitments().page(Query.all(100)).items()).hasSize(4);
        });
    }

    @Test
    default void theLastPageHasNoNextThoughItIsFull() {
        save(organisation(1), organisation(2));

        look(unit -> {
            assertThat(unit.organisations().page(Query.all(2)).next()).isNull();
            assertThat(unit.organisations().page(Query.all(1)).next()).isNotNull();
        });
    }

    @Test
    default void aPageTellsHowManyMatchOnAllPagesOnlyWhenAsked() {
        save(organisation(1), organisation(2), organisation(3), StorageScene.named(4, "Yayasan"));
        Query words = Query.all(2).matching("organisasi");

        look(unit -> {
            assertThat(unit.organisations().page(words).total()).isNull();
            assertThat(unit.organisations().page(words.countingAll()).total()).isEqualTo(3);
            assertThat(unit.organisations()
                            .page(words.countingAll()
                                    .after(new Cursor(null, organisationId(2).value())))
                            .total())
                    .isEqualTo(3);
            assertThat(unit.organisations()
                            .page(Query.all(2).matching("tiada").countingAll())
                            .total())
                    .isZero();
        });
    }

    @TestFactory
    default Stream<DynamicTest> noneIsMissedAndNoneComesTwiceWhileOthersWriteBetweenPages() {
        return Stream.of(
                dynamicTest("ascending", () -> stableWhileOthersWrite(false, 100)),
                dynamicTest("descending", () -> stableWhileOthersWrite(true, 200)));
    }

    /** @param series where the numbers of this list begin, since one storage serves both directions */
    private void stableWhileOthersWrite(boolean descending, int series) {
        List<OrganisationId> untouched = new ArrayList<>();
        for (int number = series; number < series + 10; number++) {
            save(StorageScene.named(number, "judul " + number));
            if (number % 2 == 1) {
                untouched.add(organisationId(number));
            }
        }
        AtomicInteger page = new AtomicInteger();

        List<OrganisationId> seen = Paging.of(this, Query.all(2).sortedBy(SortKey.TITLE, descending), () -> {
            int round = page.incrementAndGet();
            if (round <= 4) {
                // Records come, go and move, before the place where the next page begins and behind it.
                save(StorageScene.named(series + 10 + round, "a" + round));
                save(StorageScene.named(series + 20 + round, "z" + round));
                rename(series, "z" + round);
                rename(series + 8, "a" + round);
                delete(series + (round == 1 ? 2 : round == 2 ? 6 : 10 + round));
            }
        });

        assertThat(page).hasValueGreaterThan(3);
        assertThat(seen)
                .filteredOn(untouched::contains)
                .containsExactlyElementsOf(descending ? Paging.reversed(untouched) : untouched);
    }

    @Test
    default void aPageBeginsBehindAPlaceWhoseRecordIsGone() {
        save(organisation(1), organisation(2), organisation(3));
        Cursor second = new Cursor(null, organisationId(2).value());
        write(unit -> unit.organisations().delete(organisationId(2), 1));

        look(unit -> assertThat(
                        unit.organisations().page(Query.all(10).after(second)).items())
                .extracting(recorded -> recorded.record().id())
                .containsExactly(organisationId(3)));
    }

    @Test
    default void filtersHoldOnEveryPage() {
        for (int number = 1; number <= 9; number++) {
            save(StorageScene.named(number, number % 2 == 0 ? "genap" : "ganjil"));
        }

        assertThat(Paging.of(this, Query.all(2).matching("genap")))
                .containsExactly(organisationId(2), organisationId(4), organisationId(6), organisationId(8));
    }

    private void rename(int number, String title) {
        write(unit -> unit.organisations().replace(StorageScene.named(number, title), version(unit, number)));
    }

    private void delete(int number) {
        write(unit -> unit.organisations().delete(organisationId(number), version(unit, number)));
    }

    private static int version(UnitOfWork unit, int number) {
        return unit.organisations().find(organisationId(number)).orElseThrow().version();
    }
}
