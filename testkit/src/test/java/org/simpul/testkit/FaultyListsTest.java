package org.simpul.testkit;

import static java.util.Comparator.comparing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Cursor;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.SortKey;
import org.simpul.testkit.Faulty.AnyStore;

/** Stores whose lists repeat, miss or misplace records. */
class FaultyListsTest {

    /** The order changes from one question to the next, as that of rows does which nobody sorted. */
    interface ListsInNoOrder extends AnyStore {
        @Override
        default Page<Recorded<Aggregate<AggregateId>>> page(Query query) {
            memory().add(query);
            return honest().page(query).with(items -> memory().size() % 2 == 0 ? Paging.reversed(items) : items);
        }
    }

    @Test
    void anUnstablePageOrderIsCaughtByTheOrderAsked() {
        FaultTrial.of(ListsInNoOrder.class).isCaughtBy("pagesBySortKeyAreInOrderWithTiesById");
    }

    /** A cursor is the number of records that came before; it moves when others write. */
    interface CountsItsPlaces extends AnyStore {
        @Override
        default Page<Recorded<Aggregate<AggregateId>>> page(Query query) {
            List<Recorded<Aggregate<AggregateId>>> all = new ArrayList<>();
            honest().forEach(query.after(null), all::add);
            int first =
                    query.after() == null ? 0 : Integer.parseInt(query.after().sortValue());
            int end = Math.min(first + query.limit(), all.size());
            Cursor next = end == all.size() ? null : new Cursor(String.valueOf(end), new UUID(0, 0));
            return new Page<>(all.subList(Math.min(first, end), end), next, null);
        }
    }

    @Test
    void aPageThatRepeatsARowWhenOthersInsertIsCaughtWhileTheyDo() {
        FaultTrial.of(CountsItsPlaces.class).isCaughtBy("noneIsMissedAndNoneComesTwiceWhileOthersWriteBetweenPages");
    }

    /** Begins the next page behind all records that are sorted by the same value. */
    interface IgnoresTies extends AnyStore {
        @Override
        default Page<Recorded<Aggregate<AggregateId>>> page(Query query) {
            Cursor after = query.after();
            boolean hasTies = after != null && query.sort() != SortKey.ID;
            UUID last = query.descending() ? new UUID(0, 0) : new UUID(-1, -1);
            return honest().page(hasTies ? query.after(new Cursor(after.sortValue(), last)) : query);
        }
    }

    @Test
    void aCursorThatIgnoresTiesIsCaughtByRecordsSortedByTheSameValue() {
        FaultTrial.of(IgnoresTies.class).isCaughtBy("pagesBySortKeyAreInOrderWithTiesById");
    }

    interface AlwaysHasANextPage extends AnyStore {
        @Override
        default Page<Recorded<Aggregate<AggregateId>>> page(Query query) {
            Page<Recorded<Aggregate<AggregateId>>> page = honest().page(query);
            return page.items().isEmpty() ? page : new Page<>(page.items(), placeOfTheLast(page), page.total());
        }

        private static Cursor placeOfTheLast(Page<Recorded<Aggregate<AggregateId>>> page) {
            return new Cursor(
                    null,
                    page.items().get(page.items().size() - 1).record().id().value());
        }
    }

    @Test
    void aListWhoseLastPageHasANextIsCaughtByAFullLastPage() {
        FaultTrial.of(AlwaysHasANextPage.class).isCaughtBy("theLastPageHasNoNextThoughItIsFull");
    }

    interface CountsThePageOnly extends AnyStore {
        @Override
        default Page<Recorded<Aggregate<AggregateId>>> page(Query query) {
            Page<Recorded<Aggregate<AggregateId>>> page = honest().page(query);
            Long total = page.total() == null ? null : Long.valueOf(page.items().size());
            return new Page<>(page.items(), page.next(), total);
        }
    }

    @Test
    void aTotalOfThePageAloneIsCaughtByAListOfTwoPages() {
        FaultTrial.of(CountsThePageOnly.class).isCaughtBy("aPageTellsHowManyMatchOnAllPagesOnlyWhenAsked");
    }

    interface GivesTheFirstPageOnly extends AnyStore {
        @Override
        default void forEach(Query query, Consumer<? super Recorded<Aggregate<AggregateId>>> reader) {
            honest().page(query).items().forEach(reader);
        }
    }

    @Test
    void aStreamThatEndsAfterOnePageIsCaughtByALongerList() {
        FaultTrial.of(GivesTheFirstPageOnly.class).isCaughtBy("forEachGivesEveryMatchInTheOrderOfTheQuery");
    }

    interface StreamsWithoutFilters extends AnyStore {
        @Override
        default void forEach(Query query, Consumer<? super Recorded<Aggregate<AggregateId>>> reader) {
            Query plain = Query.all(query.limit()).matching(query.text()).after(query.after());
            honest().forEach(plain.sortedBy(query.sort(), query.descending()), reader);
        }
    }

    @Test
    void aStreamThatForgetsAFilterIsCaughtByWhatDoesNotMatch() {
        FaultTrial.of(StreamsWithoutFilters.class).isCaughtBy("forEachKeepsEveryFilter");
    }

    interface ListsTheDeleted extends AnyStore {
        @Override
        default void delete(AggregateId id, int expectedVersion) {
            honest().find(id).ifPresent(memory()::add);
            honest().delete(id, expectedVersion);
        }

        @Override
        @SuppressWarnings("unchecked") // nothing else is remembered
        default Page<Recorded<Aggregate<AggregateId>>> page(Query query) {
            return honest().page(query).with(items -> {
                List<Recorded<Aggregate<AggregateId>>> more = new ArrayList<>(items);
                memory().forEach(deleted -> more.add((Recorded<Aggregate<AggregateId>>) deleted));
                return more;
            });
        }
    }

    @Test
    void aDeletedRecordStillListedIsCaughtByItsPage() {
        FaultTrial.of(ListsTheDeleted.class).isCaughtBy("aPageHoldsNoDeletedRecord");
    }

    /** Folds all that a search does not mind, but not the accents. */
    interface MindsAccents extends AnyStore {
        @Override
        default Page<Recorded<Aggregate<AggregateId>>> page(Query query) {
            String words = query.text() == null ? "" : withAccents(query.text()).strip();
            return honest().page(query)
                    .with(items -> items.stream()
                            .filter(item -> Stream.of(words.split(" ")).allMatch(withAccents(title(item))::contains))
                            .toList());
        }

        private static String withAccents(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[’`ʼ]", "'")
                    .replaceAll("\\s+", " ");
        }
    }

    @Test
    void aSearchThatMindsAccentsIsCaughtByWordsWithoutThem() {
        FaultTrial.of(MindsAccents.class).isCaughtBy("wordsAreFoundWhateverTheirCaseAndAccents");
    }

    interface SortsCapitalsFirst extends AnyStore {
        @Override
        default Page<Recorded<Aggregate<AggregateId>>> page(Query query) {
            return honest().page(query)
                    .with(items -> query.sort() == SortKey.TITLE
                            ? items.stream()
                                    .sorted(comparing(item -> title(item)))
                                    .toList()
                            : items);
        }
    }

    @Test
    void titlesComparedCaseSensitivelyAreCaughtByCapitals() {
        FaultTrial.of(SortsCapitalsFirst.class).isCaughtBy("titlesSortWithoutCaseAndAccentsAndByCodePoint");
    }

    /** Takes one of several filters for enough. */
    interface MeansAnyFilter extends AnyStore {
        @Override
        default Page<Recorded<Aggregate<AggregateId>>> page(Query query) {
            Set<Recorded<Aggregate<AggregateId>>> found = new LinkedHashSet<>();
            query.facets()
                    .forEach((facet, values) ->
                            found.addAll(honest().page(Query.all(query.limit()).where(facet, values))
                                    .items()));
            return query.facets().size() < 2 ? honest().page(query) : new Page<>(List.copyOf(found), null, null);
        }
    }

    @Test
    void filtersOfWhichOneSufficesAreCaughtByARecordThatPassesOne() {
        FaultTrial.of(MeansAnyFilter.class).isCaughtBy("differentFacetsMustAllHold");
    }

    private static String title(Recorded<Aggregate<AggregateId>> item) {
        return item.record().label().map(label -> label.best(List.of())).orElse("");
    }
}
