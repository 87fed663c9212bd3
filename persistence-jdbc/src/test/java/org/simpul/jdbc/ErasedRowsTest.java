package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Individual;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.HeadCount;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.IdempotencyLog.Answer;
import org.simpul.port.RecordVersion;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.Erasure;
import org.simpul.testkit.Canaries;
import org.simpul.testkit.FullRecords;
import org.simpul.testkit.Lampung;

/** What is erased stands in no row of any table, as plain SQL reads them, and does not come back. */
class ErasedRowsTest {

    private static final Instant NOW = Instant.parse("2024-12-31T03:12:09Z");
    private static final ParticipantId SOMEBODY = ParticipantId.of("0b54d9b3-52a5-4f3e-8c11-00000000cafe");
    private static final List<String> TEXTS = List.of("kenari", "0b54d9b3-52a5-4f3e-8c11-00000000cafe");
    private static final Predicate<String> CANARY =
            value -> !Canaries.foundIn(value).isEmpty();
    private static final List<String> TABLES = Stream.concat(
                    SharedDatabase.TABLES.stream(), Stream.of("change_log", "audit_seal", "audit_chain"))
            .toList();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsErasedStandsInNoRowAndIsNotBroughtBackByARebuild(Engine engine) throws SQLException {
        DataSource database = SharedDatabase.empty(engine);
        JdbcStorage storage = JdbcStorage.on(database);
        live(storage);
        assertThat(tablesWithATrace(database))
                .containsExactly(
                        "idempotency_key",
                        "record",
                        "record_facet",
                        "record_identifier",
                        "record_link",
                        "record_presence",
                        "record_version",
                        "record_view");
        int rowsBefore = SharedDatabase.rows(database, "simpul_record_version");

        write(storage, "Penghapusan", unit -> {
            unit.organisations().replace(organisation("Dihapus"), 2, ChangeKind.ERASED);
            unit.organisations().rewrite(Lampung.AGENCY, version -> saying(version, organisation("Dihapus")));
            unit.participants().rewrite(Lampung.FACILITATOR, version -> saying(version, person("Dihapus")));
            unit.activities().replace(meeting(Lampung.MELATI), 1, ChangeKind.ERASED);
            unit.activities().rewrite(Lampung.SECOND_MEETING, version -> saying(version, meeting(Lampung.MELATI)));
            unit.idempotency().forget(Lampung.AGENCY);
        });

        assertThat(tablesWithATrace(database)).isEmpty();
        assertThat(SharedDatabase.rows(database, "simpul_record_version")).isEqualTo(rowsBefore + 2);
        storage.reindex();
        assertThat(tablesWithATrace(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whomTheRegistryErasesStandsInNoRowWhateverFieldHeldThem(Engine engine) throws SQLException {
        DataSource database = SharedDatabase.empty(engine);
        JdbcStorage storage = JdbcStorage.on(database);
        Person person = toldEverywhere(storage, database);
        assertThat(tablesWith(database, CANARY))
                .containsExactly(
                        "idempotency_key",
                        "record",
                        "record_facet",
                        "record_identifier",
                        "record_version",
                        "record_view");

        Erasure erasure = Simpul.on(storage)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .participants()
                .erase(Caller.localSteward(), person.id(), Erasure.Scope.EVERYWHERE, false);

        assertThat(tablesWith(database, CANARY)).isEmpty();
        storage.reindex();
        assertThat(tablesWith(database, CANARY)).isEmpty();
        assertThat(erasure.rewritten()).hasSize(3);
        assertThat(erasure.toReview()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoseRecordsWereMergedStandsInNoRowOfAnyOfThemOnceTheLastIsErased(Engine engine) throws SQLException {
        DataSource database = SharedDatabase.empty(engine);
        JdbcStorage storage = JdbcStorage.on(database);
        Simpul simpul =
                Simpul.on(storage).clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();
        Caller steward = Caller.localSteward();
        List<ParticipantId> records = new ArrayList<>();
        for (String spelling : List.of("satu", "dua", "tiga")) {
            Person record = spelt(simpul.newParticipantId(), spelling);
            simpul.participants().create(steward, record);
            records.add(record.id());
            write(storage, "Diminta", unit -> unit.idempotency().add(answered(spelling, record.id())));
        }
        simpul.participants().merge(steward, records.get(0), records.get(1), null);
        simpul.participants().merge(steward, records.get(1), records.get(2), null);
        assertThat(tablesWith(database, CANARY))
                .contains("idempotency_key", "record", "record_identifier", "record_version");

        simpul.participants().erase(steward, records.get(2), Erasure.Scope.EVERYWHERE, false);

        assertThat(tablesWith(database, CANARY)).isEmpty();
        storage.reindex();
        assertThat(tablesWith(database, CANARY)).isEmpty();
    }

    private static Person spelt(ParticipantId id, String spelling) {
        String name = Canaries.named(spelling);
        return Person.builder(id)
                .name(name + " Teduh")
                .alternativeNames(List.of(Canaries.named("nama") + " " + name))
                .identifier("cards", Canaries.named("kartu") + spelling)
                .contact(new Contact(Canaries.named(spelling) + "@example.org", null, null))
                .lawfulBasis(new LawfulBasis(Basis.CONSENT, PartialDate.of(2024), List.of(), null, null, false))
                .source(new Source(SourceKey.of("s1"), name, null, null, name, null, null, null, null))
                .provenance(new Provenance("/name", SourceKey.of("s1"), name, Provenance.Basis.STATED))
                .build();
    }

    /**
     * Everything by which a person was ever known stands in every text of an activity and of a commitment that name the person by
     * id, one of them deleted, and some of it in an organisation that does not.
     */
    private static Person toldEverywhere(JdbcStorage storage, DataSource database) throws SQLException {
        Activity meeting = Canaries.in(FullRecords.activity());
        Commitment promise = Canaries.in(FullRecords.commitment());
        write(storage, Canaries.named("alasan"), unit -> {
            unit.activities().insert(meeting);
            unit.commitments().insert(promise);
            unit.activities().replace(meeting.toBuilder().title("id", "Rapat").build(), 1);
            unit.commitments().delete(promise.id(), 1);
            unit.idempotency().add(answered("kunci-1", meeting.id()));
        });
        Set<String> spellings = new TreeSet<>(Set.of(Canaries.named("alasan")));
        for (String table : List.of("record_version", "record_identifier")) {
            for (String value : values(database, table)) {
                spellings.addAll(Canaries.foundIn(value));
            }
        }
        String number = Canaries.named("3201555");
        String name = Canaries.named("nama") + " " + Canaries.named("keluarga");
        Person person = Canaries.in(FullRecords.person());
        Person known = person.toBuilder()
                .name(name)
                .alternativeNames(List.copyOf(spellings))
                .identifier(Canaries.named("register"), number)
                .contact(new Contact(Canaries.named("surat") + "@example.org", "+62 812 0000 1111", "Jalan 1"))
                .build();
        Organisation agency = Organisation.builder(Lampung.AGENCY)
                .name("id", "Yayasan " + name.toUpperCase(Locale.ROOT))
                .identifier("example-registry", number)
                .mandate(LocalizedText.of("id", "Hubungi " + known.contact().email() + "."))
                .build();
        write(storage, name, unit -> {
            unit.participants().insert(person);
            unit.participants().replace(known, 1);
            unit.idempotency().add(answered("kunci-2", person.id()));
            unit.organisations().insert(agency);
            unit.organisations().replace(agency.toBuilder().acronym("YK").build(), 1);
        });
        return known;
    }

    private static Answer answered(String key, AggregateId id) {
        return new Answer("caller", Canaries.named(key), "0".repeat(64), 201, id, 1, NOW);
    }

    private static void live(JdbcStorage storage) {
        write(storage, "Kenari datang", unit -> {
            unit.organisations().insert(organisation("Kenari"));
            unit.participants().insert(person("Kenari"));
            unit.activities().insert(meeting(SOMEBODY));
            unit.idempotency().add(new Answer("caller", "kenari-1", "0".repeat(64), 201, Lampung.AGENCY, 1, NOW));
        });
        write(storage, "KENARI pindah", unit -> {
            unit.organisations().replace(organisation("Kenari Baru"), 1);
            unit.participants().delete(Lampung.FACILITATOR, 1);
        });
    }

    private static Organisation organisation(String name) {
        String word = name.split(" ")[0].toLowerCase(Locale.ROOT);
        return Organisation.builder(Lampung.AGENCY)
                .name("id", name)
                .kind(word)
                .acronym("SN")
                .sensitivityOf("/acronym", Sensitivity.RESTRICTED)
                .identifier("example-registry", word + "-017")
                .build();
    }

    private static Person person(String name) {
        return Person.builder(Lampung.FACILITATOR).name(name).build();
    }

    private static Activity meeting(ParticipantId somebody) {
        return Lampung.secondMeeting().toBuilder()
                .attendance(new Attendance(
                        HeadCount.of(10), List.of(), List.of(Individual.of(somebody, AttendanceRole.PARTICIPANT))))
                .build();
    }

    private static <A> RecordVersion<A> saying(RecordVersion<A> version, A record) {
        return new RecordVersion<>(
                version.version(),
                version.at(),
                version.change(),
                version.by(),
                null,
                version.record() == null ? null : record);
    }

    private static void write(JdbcStorage storage, String reason, Consumer<UnitOfWork> work) {
        storage.write(new Authorship("tester", NOW, reason), unit -> {
            work.accept(unit);
            return unit;
        });
    }

    private static Set<String> tablesWithATrace(DataSource database) throws SQLException {
        return tablesWith(database, value -> TEXTS.stream().anyMatch(value.toLowerCase(Locale.ROOT)::contains));
    }

    private static Set<String> tablesWith(DataSource database, Predicate<String> trace) throws SQLException {
        Set<String> tables = new TreeSet<>();
        for (String table : TABLES) {
            if (values(database, table).stream().anyMatch(trace)) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static List<String> values(DataSource database, String table) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM simpul_" + table)) {
            int width = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= width; column++) {
                    values.add(String.valueOf(row.getString(column)));
                }
            }
        }
        return values;
    }
}
