package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.activity.Series;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.policy.CitationParser;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Authorship;
import org.simpul.registry.Erasure;
import org.simpul.rule.HostRules;
import org.simpul.rule.Rules;

/** What looks alike is found by index rows, in a few statements however many records there are and are judged. */
class LookalikesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-12-31T03:12:09Z"), ZoneOffset.UTC);
    private static final Authorship TESTER = new Authorship("tester", CLOCK.instant());
    private static final List<String> LIKENESS = List.of("ORG-4", "POL-8", "ACT-17", "PAR-4");

    @Test
    void aBundleOfAThousandCostsAsManyStatementsAsOneOfEight() {
        AtomicInteger statements = new AtomicInteger();
        JdbcStorage storage = JdbcStorage.migrated(ProxyDataSourceBuilder.create(H2.emptyDatabase())
                .afterQuery((execution, queries) -> statements.addAndGet(queries.size()))
                .build());
        Simpul simpul = Simpul.on(storage).clock(CLOCK).build();
        save(storage, bundle(simpul, 250));

        List<Integer> costs = new ArrayList<>();
        for (int each : List.of(2, 250)) {
            List<Aggregate<?>> bundle = bundle(simpul, each);
            statements.set(0);
            Map<AggregateId, List<Finding>> found = judged(simpul, storage, bundle);
            costs.add(statements.get());

            assertThat(bundle)
                    .allSatisfy(record -> assertThat(found.get(record.id()))
                            .extracting(Finding::rule)
                            .containsAnyElementsOf(LIKENESS));
        }

        assertThat(costs.get(1)).isEqualTo(costs.get(0));
    }

    @Test
    void judgingLooksOnceForEachKindAndReadsOnlyWhereSomethingMayBeAlike() {
        AtomicInteger statements = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        JdbcStorage storage = JdbcStorage.migrated(ProxyDataSourceBuilder.create(H2.emptyDatabase())
                .afterQuery((execution, queries) -> queries.forEach(query -> {
                    statements.incrementAndGet();
                    looks.addAndGet(query.getQuery().contains("PARTITION BY facet_value") ? 1 : 0);
                }))
                .build());
        Simpul simpul = Simpul.on(storage).clock(CLOCK).build();
        Organisation organisation = organisation(simpul, 1);

        statements.set(0);
        judged(simpul, storage, List.of(organisation));
        int withNothingAlike = statements.get();
        assertThat(looks.getAndSet(0)).isEqualTo(1);
        save(storage, List.of(organisation(simpul, 1)));
        statements.set(0);
        judged(simpul, storage, List.of(organisation));

        assertThat(looks).hasValue(1);
        assertThat(statements).hasValue(withNothingAlike + 1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNameThatAThousandHaveIsNoEvidence(Engine engine) {
        JdbcStorage storage = JdbcStorage.migrated(engine.emptyDatabase());
        Simpul simpul = Simpul.on(storage).clock(CLOCK).build();
        save(
                storage,
                IntStream.range(0, 1_000)
                        .<Aggregate<?>>mapToObj(number -> person(simpul, "Wulan Contoh"))
                        .toList());
        save(storage, List.of(person(simpul, "Lestari Contoh")));

        Person common = person(simpul, "Wulan Contoh");
        Person rare = person(simpul, "Lestari Contoh");
        Map<AggregateId, List<Finding>> found = judged(simpul, storage, List.of(common, rare));

        assertThat(found.get(common.id())).noneMatch(finding -> LIKENESS.contains(finding.rule()));
        assertThat(found.get(rare.id())).anyMatch(finding -> LIKENESS.contains(finding.rule()));
    }

    /** A key is made of the name, and is erased with it. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void nobodyWhoWasErasedLeavesAKey(Engine engine) throws SQLException {
        DataSource database = SharedDatabase.empty(engine);
        JdbcStorage storage = JdbcStorage.on(database);
        Simpul simpul = Simpul.on(storage).clock(CLOCK).build();
        Person person = person(simpul, "Lestari Contoh");
        simpul.participants().create(Caller.localSteward(), person);
        Organisation named = Organisation.builder(simpul.newOrganisationId())
                .name("id", "Yayasan Lestari Contoh")
                .build();
        simpul.organisations().create(Caller.localSteward(), named);
        assertThat(keys(database, person.id())).isNotEmpty();
        List<String> keysOfName = keys(database, named.id());

        simpul.participants().erase(Caller.localSteward(), person.id(), Erasure.Scope.EVERYWHERE, false);

        assertThat(keys(database, person.id())).isEmpty();
        assertThat(keys(database, named.id())).doesNotContainAnyElementsOf(keysOfName);
        storage.reindex();
        assertThat(keys(database, person.id())).isEmpty();
        assertThat(keys(database, named.id())).doesNotContainAnyElementsOf(keysOfName);
    }

    private static List<String> keys(DataSource database, AggregateId id) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT facet_value FROM simpul_record_facet WHERE facet = 'alike' AND id = ?")) {
            statement.setString(1, id.value().toString());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
        }
        return keys;
    }

    private static Map<AggregateId, List<Finding>> judged(
            Simpul simpul, JdbcStorage storage, List<? extends Aggregate<?>> batch) {
        Rules rules = new Rules(simpul.vocabularies(), simpul.areas(), CLOCK, HostRules.none());
        return storage.read(unit -> rules.check(batch, unit, Sensitivity.STRICTLY_CONFIDENTIAL));
    }

    private static void save(JdbcStorage storage, List<Aggregate<?>> records) {
        storage.write(TESTER, unit -> {
            for (RecordType type : RecordType.values()) {
                unit.store(type)
                        .insertAll(records.stream()
                                .filter(record -> record.type() == type)
                                .map(LookalikesTest::plain)
                                .toList());
            }
            return unit;
        });
    }

    @SuppressWarnings("unchecked") // for the store of its type
    private static Aggregate<AggregateId> plain(Aggregate<?> record) {
        return (Aggregate<AggregateId>) record;
    }

    /** As many records of each kind that has a rule of likeness, no two of them alike. */
    private static List<Aggregate<?>> bundle(Simpul simpul, int each) {
        List<Aggregate<?>> bundle = new ArrayList<>();
        for (int number = 1; number <= each; number++) {
            bundle.add(organisation(simpul, number));
            bundle.add(person(simpul, "Contoh " + number));
            bundle.add(PolicyInstrument.builder(simpul.newPolicyInstrumentId())
                    .citation(CitationParser.parse("UU Nomor " + number + " Tahun 2018"))
                    .build());
            bundle.add(Activity.builder(simpul.newActivityId())
                    .title("id", "Rapat " + number)
                    .dates(ActivityDates.during(DateInterval.parse("2024-03-05")))
                    .series(new Series("rapat-" + number, null, 3))
                    .organisers(List.of(new Organiser(organiser(number), OrganiserRole.ORGANISER)))
                    .build());
        }
        return bundle;
    }

    private static OrganisationId organiser(int number) {
        return OrganisationId.of(String.format("01900000-0000-7000-8000-%012d", number));
    }

    private static Organisation organisation(Simpul simpul, int number) {
        return Organisation.builder(simpul.newOrganisationId())
                .name("id", "Karang Taruna " + number)
                .build();
    }

    private static Person person(Simpul simpul, String name) {
        return Person.builder(simpul.newParticipantId())
                .name(name)
                .lawfulBasis(new LawfulBasis(
                        Basis.PUBLIC_RECORD, PartialDate.of(2024, 7, 9), List.of("rapat"), null, null, true))
                .build();
    }
}
