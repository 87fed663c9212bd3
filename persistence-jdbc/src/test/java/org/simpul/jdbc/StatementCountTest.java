package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Severity;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.time.PartialDate;
import org.simpul.port.AuditLog;
import org.simpul.port.Authorship;
import org.simpul.port.Facet;
import org.simpul.port.FindingsAtRest;
import org.simpul.port.FindingsAtRest.Found;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.RecordVersion;
import org.simpul.port.SortKey;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.Revalidation;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.testkit.Lampung;

/** What is asked costs a number of statements that does not grow with the number of records it answers. */
class StatementCountTest {

    private static final Areas NO_AREAS = new Areas(List.of(), List.of());
    private static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09.123456Z"));
    private static final List<OrganisationId> IDS = IntStream.range(0, 200)
            .mapToObj(number -> OrganisationId.of(String.format("01900000-0000-7000-8000-%012d", number)))
            .toList();

    private final AtomicInteger statements = new AtomicInteger();
    private final JdbcStorage storage = JdbcStorage.migrated(ProxyDataSourceBuilder.create(H2.emptyDatabase())
            .afterQuery((execution, queries) -> statements.addAndGet(queries.size()))
            .build());

    @ParameterizedTest
    @EnumSource(SortKey.class)
    void aPageIsOneStatement(SortKey sort) {
        save(200);

        assertThat(costOf(unit -> unit.organisations().page(page(10, sort)).items()))
                .isEqualTo(new Cost(10, 1));
        assertThat(costOf(unit -> unit.organisations().page(page(200, sort)).items()))
                .isEqualTo(new Cost(200, 1));
    }

    @Test
    void aPageOfFewRecordsCostsWhatAPageOfManyDoes() {
        save(10);
        assertThat(costOf(unit ->
                        unit.organisations().page(page(200, SortKey.TITLE)).items()))
                .isEqualTo(new Cost(10, 1));
    }

    @Test
    void aPageBehindAnotherIsOneStatement() {
        save(200);
        var next = storage.read(
                unit -> unit.organisations().page(page(50, SortKey.DATE)).next());

        assertThat(costOf(unit -> unit.organisations()
                        .page(page(50, SortKey.DATE).after(next))
                        .items()))
                .isEqualTo(new Cost(50, 1));
    }

    @Test
    void whateverIsFilteredAPageIsOneStatement() {
        save(100);
        Query query = page(100, SortKey.TITLE)
                .matching("organisasi contoh")
                .where(Facet.KIND, Set.of("network", "agency"))
                .where(Facet.SENSITIVITY, Set.of("public"))
                .on(new Query.Days(LocalDate.of(2000, 1, 1), LocalDate.of(2024, 1, 1)));

        assertThat(costOf(unit -> unit.organisations().page(query).items())).isEqualTo(new Cost(100, 1));
    }

    @Test
    void howManyMatchIsOneStatementMore() {
        save(100);
        Query query = Query.all(10).countingAll();

        assertThat(costOf(unit -> unit.organisations().page(query).items())).isEqualTo(new Cost(10, 2));
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "200"})
    void recordsAreFoundByTheirIdsInOneStatement(int count) {
        save(200);
        List<OrganisationId> ids = IDS.subList(0, count);

        assertThat(costOf(unit -> unit.organisations().find(ids).values())).isEqualTo(new Cost(count, 1));
        assertThat(costOf(unit -> unit.organisations().deletedAmong(ids, Sensitivity.STRICTLY_CONFIDENTIAL)))
                .isEqualTo(new Cost(0, 1));
        assertThat(costOf(unit -> unit.links().existing(ids).keySet())).isEqualTo(new Cost(count, 1));
        assertThat(costOf(unit -> unit.organisations()
                        .owners(
                                ids.stream().map(StatementCountTest::identifier).toList(),
                                Sensitivity.STRICTLY_CONFIDENTIAL)
                        .values()))
                .isEqualTo(new Cost(count, 1));
        assertThat(costOf(unit -> unit.organisations()
                        .having(
                                Facet.ORGANISATION,
                                ids.stream().map(OrganisationId::toString).toList(),
                                Sensitivity.STRICTLY_CONFIDENTIAL,
                                10)
                        .values()))
                .isEqualTo(new Cost(count, 1));
    }

    @ParameterizedTest
    @CsvSource({"10", "150"})
    void linksAreOneStatement(int count) {
        save(200);
        List<OrganisationId> ids = IDS.subList(1, count + 1);

        assertThat(costOf(unit -> unit.links().from(ids, 1000))).isEqualTo(new Cost(count, 1));
        assertThat(costOf(unit -> unit.links().to(IDS.subList(0, 1), count))).isEqualTo(new Cost(count, 1));
    }

    @ParameterizedTest
    @CsvSource({"10", "200"})
    void aListWithPartsCostsAStatementForEachLevelMoreAndWithAreasNone(int count) {
        save(count);
        Simpul simpul = Simpul.on(storage).build();
        Query ofAnArea = page(200, SortKey.TITLE).where(Facet.AREA, Set.of("ID"));
        Query ofAnOrganisation = page(200, SortKey.TITLE)
                .where(Facet.ORGANISATION, Set.of(IDS.get(0).toString()));

        // One for the page, and one for who may know of what its records name.
        assertThat(costOf(() -> simpul.organisations().list(Caller.localSteward(), ofAnArea, Set.of(Facet.AREA))))
                .isEqualTo(new Cost(count, 2));
        assertThat(costOf(() -> simpul.organisations()
                        .list(Caller.localSteward(), ofAnOrganisation, Set.of(Facet.AREA, Facet.ORGANISATION))))
                .isEqualTo(new Cost(count, 4));
    }

    @ParameterizedTest
    @CsvSource({"10", "200"})
    void unitsAreAStatementForEachLevel(int count) {
        save(count);

        // One finds those below the first, the other that nothing is below those.
        assertThat(costOf(unit -> unit.links().units(IDS.subList(0, 1), Sensitivity.STRICTLY_CONFIDENTIAL)))
                .isEqualTo(new Cost(count, 2));
        assertThat(costOf(unit -> unit.links().units(IDS.subList(1, count), Sensitivity.STRICTLY_CONFIDENTIAL)))
                .isEqualTo(new Cost(count - 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"10", "150"})
    void aHistoryIsOneStatement(int count) {
        storage.write(TESTER, unit -> unit.organisations().insert(organisation(0)));
        for (int version = 1; version < count; version++) {
            int expected = version;
            storage.write(TESTER, unit -> unit.organisations().replace(organisation(0), expected));
        }

        assertThat(costOf(unit -> unit.organisations().history(IDS.get(0), null, 1000)))
                .isEqualTo(new Cost(count, 1));
    }

    @ParameterizedTest
    @CsvSource({"10", "200"})
    void theLogIsOneStatementAndALookForWhatLacksItsPlace(int count) {
        save(count);
        costOf(unit -> unit.changes().after(null, 1));

        assertThat(costOf(unit -> unit.changes().after(null, count))).isEqualTo(new Cost(count, 1));
        assertThat(costOf(unit -> unit.changes().after(null, 1000))).isEqualTo(new Cost(count, 2));
    }

    @Test
    void followThroughIsOneStatementHoweverItIsGrouped() {
        Lampung.saveIn(storage);

        assertThat(costOf(unit -> unit.reports().followThrough(Question.asOf(Lampung.TODAY), NO_AREAS)))
                .isEqualTo(new Cost(1, 1));
        assertThat(costOf(unit -> unit.reports()
                                .followThrough(
                                        Question.asOf(
                                                Lampung.TODAY,
                                                GroupBy.ACTIVITY,
                                                GroupBy.ORGANISATION,
                                                GroupBy.INSTRUMENT),
                                        NO_AREAS))
                        .statements())
                .isEqualTo(1);
    }

    @Test
    void entriesOfTheAuditTrailAreAddedByOneRoundTripAndFoundByOneStatement() {
        Map<Integer, Integer> roundTrips = new HashMap<>();
        for (int count : List.of(1, 200)) {
            AtomicInteger executions = new AtomicInteger();
            JdbcStorage counted = JdbcStorage.migrated(ProxyDataSourceBuilder.create(H2.emptyDatabase())
                    .afterQuery((execution, queries) -> executions.incrementAndGet())
                    .build());
            executions.set(0);
            counted.write(TESTER, unit -> {
                unit.audit()
                        .addAll(IDS.stream()
                                .limit(count)
                                .map(id -> new AuditLog.Entry(TESTER.at(), "tester", AuditLog.Action.READ, id, null))
                                .toList());
                return unit;
            });
            roundTrips.put(count, executions.get());

            executions.set(0);
            AuditLog.Question question = AuditLog.Question.between(Instant.EPOCH, Instant.MAX, 200)
                    .about(Set.copyOf(IDS))
                    .by("tester");
            assertThat(counted.ask(unit -> unit.audit().find(question)).entries())
                    .hasSize(count);
            assertThat(executions).hasValue(1);
        }

        assertThat(roundTrips).isEqualTo(Map.of(1, 1, 200, 1));
    }

    @Test
    void aRewritingCostsAsManyRoundTripsHoweverManyVersionsItRewrites() {
        Map<Integer, Integer> roundTrips = new HashMap<>();
        for (int count : List.of(2, 200)) {
            AtomicInteger executions = new AtomicInteger();
            JdbcStorage counted = JdbcStorage.migrated(ProxyDataSourceBuilder.create(H2.emptyDatabase())
                    .afterQuery((execution, queries) -> executions.incrementAndGet())
                    .build());
            counted.write(TESTER, unit -> {
                unit.organisations().insert(organisation(1));
                for (int version = 1; version < count; version++) {
                    unit.organisations().replace(organisation(1), version);
                }
                return unit;
            });
            executions.set(0);
            int rewritten = counted.write(
                    TESTER,
                    unit -> unit.organisations()
                            .rewrite(
                                    IDS.get(1),
                                    version -> new RecordVersion<>(
                                            version.version(),
                                            version.at(),
                                            version.change(),
                                            version.by(),
                                            organisation(1).toBuilder()
                                                    .acronym("ABC")
                                                    .build())));
            assertThat(rewritten).isEqualTo(count);
            roundTrips.put(count, executions.get());
        }

        // Holds, reads and writes the versions; takes away four kinds of rows, makes three anew, and brings the record
        // up.
        assertThat(roundTrips).isEqualTo(Map.of(2, 11, 200, 11));
    }

    @Test
    void findingsArePutDownByAsManyRoundTripsHoweverManyRecordsHaveThem() {
        Map<Integer, List<Integer>> roundTrips = new HashMap<>();
        for (int count : List.of(2, 200)) {
            AtomicInteger executions = new AtomicInteger();
            JdbcStorage counted = JdbcStorage.migrated(ProxyDataSourceBuilder.create(H2.emptyDatabase())
                    .afterQuery((execution, queries) -> executions.incrementAndGet())
                    .build());
            counted.write(
                    TESTER,
                    unit -> unit.organisations()
                            .insertAll(IntStream.range(0, count)
                                    .mapToObj(StatementCountTest::organisation)
                                    .toList()));
            roundTrips.put(
                    count,
                    Stream.of("ORG-1", "ORG-1", "ORG-2")
                            .map(rule -> {
                                executions.set(0);
                                counted.write(
                                        TESTER, unit -> unit.findings().replaceAll(found(count, rule), TESTER.at()));
                                return executions.get();
                            })
                            .toList());
        }

        // Looks when they were judged and, where they were, at what was found; notes when they are; exchanges what
        // differs.
        assertThat(roundTrips).isEqualTo(Map.of(2, List.of(3, 3, 5), 200, List.of(3, 3, 5)));
    }

    private static Map<OrganisationId, List<Found>> found(int count, String rule) {
        Map<OrganisationId, List<Found>> found = new HashMap<>();
        IDS.subList(0, count)
                .forEach(id -> found.put(id, List.of(new Found(rule, Severity.WARNING, "/names", Sensitivity.PUBLIC))));
        return found;
    }

    @Test
    void findingsAreCountedByOneStatementAndTheRecordsBehindThemFoundByOne() {
        save(200);
        storage.write(TESTER, unit -> unit.findings().replaceAll(found(150, "ORG-1"), TESTER.at()));
        FindingsAtRest.Question question = FindingsAtRest.Question.of(
                Sensitivity.PUBLIC, FindingsAtRest.GroupBy.CUSTODIAN, FindingsAtRest.GroupBy.TYPE);

        assertThat(costOf(unit -> unit.findings().tally(question))).isEqualTo(new Cost(1, 1));
        assertThat(costOf(unit -> unit.findings().records("ORG-1", question, 100, null)))
                .isEqualTo(new Cost(100, 1));
        assertThat(costOf(unit -> unit.findings().of(IDS).values())).isEqualTo(new Cost(150, 2));
    }

    @ParameterizedTest
    @CsvSource({"20", "200"})
    void aPageOfRecordsIsJudgedAgainByAsManyRoundTripsHoweverManyItHas(int count) {
        save(count);
        Simpul simpul = Simpul.on(storage).build();
        simpul.organisations().revalidate(Caller.localSteward(), Query.all(count));
        statements.set(0);

        assertThat(simpul.organisations().revalidate(Caller.localSteward(), Query.all(count)))
                .isEqualTo(new Revalidation(count, 0, 0));

        // The rows that say when are written in one round trip, but counted one by one.
        assertThat(statements.get() - count).isLessThan(15);
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "99, 1", "199, 2"})
    void aSearchForMentionsIsAStatementForAHundredOfThem(int count, int pages) {
        save(count);

        assertThat(costOf(unit -> unit.organisations().mentioning(List.of("contoh"))))
                .isEqualTo(new Cost(count, pages));
        assertThat(costOf(unit -> unit.organisations().mentioning(List.of("bumbu"))))
                .isEqualTo(new Cost(0, 1));
    }

    private record Cost(int answers, int statements) {}

    private Cost costOf(Function<UnitOfWork, ? extends Collection<?>> question) {
        statements.set(0);
        int answers = storage.read(question::apply).size();
        return new Cost(answers, statements.get());
    }

    private Cost costOf(Supplier<Page<?>> list) {
        statements.set(0);
        int answers = list.get().items().size();
        return new Cost(answers, statements.get());
    }

    private void save(int count) {
        storage.write(TESTER, unit -> {
            IntStream.range(0, count).forEach(number -> unit.organisations().insert(organisation(number)));
            return count;
        });
    }

    private static Query page(int limit, SortKey sort) {
        return Query.all(limit).sortedBy(sort, false);
    }

    private static Organisation organisation(int number) {
        return Organisation.builder(IDS.get(number))
                .name("id", "Organisasi Contoh " + number)
                .kind("agency")
                .jurisdiction(AreaCode.of("ID-LA"))
                .identifier("example-registry", "number-" + number)
                .established(PartialDate.of(2001 + number % 7))
                .parent(number == 0 ? null : IDS.get(0))
                .build();
    }

    private static Identifier identifier(OrganisationId id) {
        return new Identifier("example-registry", "number-" + IDS.indexOf(id));
    }
}
