package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ParticipantId;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.AuditRow;
import org.simpul.port.AuditSeal;
import org.simpul.port.AuditVerification;
import org.simpul.port.AuditVerification.Fault;
import org.simpul.port.AuditVerification.Reason;
import org.simpul.port.Authorship;
import org.simpul.port.StorageException;

/**
 * Somebody who can write to the database changes the audit trail by plain SQL, and verifying it finds where. Three seals are
 * on ten entries: the first on the places 1 to 4, the second on 5 to 8, the third on 9 and 10; an eleventh has no seal.
 */
class AuditTamperingTest {

    private static final Authorship SEALER = new Authorship("sealer", Instant.parse("2024-07-10T03:12:09.123456Z"));
    private static final int ENTRIES = 10;
    private static final int MOST = 4;

    private record Scene(DataSource database, JdbcStorage storage, AuditAnchor anchor) {

        static Scene of(Engine engine) {
            DataSource database = SharedDatabase.empty(engine);
            JdbcStorage storage = JdbcStorage.on(database);
            add(storage, 1, ENTRIES);
            seal(storage);
            seal(storage);
            AuditSeal last = seal(storage);
            add(storage, ENTRIES + 1, ENTRIES + 1);
            return new Scene(database, storage, last.anchor());
        }

        AuditVerification verify(@Nullable AuditAnchor kept) {
            return storage.read(unit -> unit.audit().verify(kept));
        }
    }

    private static void add(JdbcStorage storage, int first, int last) {
        storage.write(SEALER, unit -> {
            unit.audit()
                    .addAll(IntStream.rangeClosed(first, last)
                            .mapToObj(AuditTamperingTest::entry)
                            .toList());
            return unit;
        });
    }

    private static AuditSeal seal(JdbcStorage storage) {
        return storage.write(SEALER, unit -> unit.audit().seal(SEALER.at(), MOST))
                .orElseThrow();
    }

    private static Entry entry(int number) {
        return new Entry(
                SEALER.at().plusSeconds(number),
                "reader-" + number % 2,
                Action.READ,
                ParticipantId.of(String.format("0190f0e0-7c3a-4000-8000-%012d", number % 3)),
                number,
                Sensitivity.CONFIDENTIAL,
                "kasus " + number);
    }

    private record Tampering(String what, List<String> statements, Fault fault) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static Tampering tampering(String what, Fault fault, String... statements) {
        return new Tampering(what, List.of(statements), fault);
    }

    private static Fault fault(Reason reason, int seal, int place) {
        return new Fault(reason, seal, place, place);
    }

    private static final String SWAP = "UPDATE simpul_audit SET place = CASE place WHEN %1$d THEN %2$d ELSE %1$d END"
            + " WHERE place IN (%1$d, %2$d)";
    private static final String FORGED = "INSERT INTO simpul_audit (id, record_type, happened_at, subject, subject_key,"
            + " action, place, digest) SELECT id, record_type, happened_at, subject, subject_key, action, %s, digest"
            + " FROM simpul_audit WHERE place = %d";

    /** Each with where it shows. */
    private static final List<Tampering> TAMPERINGS = List.of(
            tampering(
                    "another subject",
                    fault(Reason.ENTRY_CHANGED, 2, 6),
                    "UPDATE simpul_audit SET subject = 'nobody' WHERE place = 6"),
            tampering(
                    "another subject, in the index as well",
                    fault(Reason.ENTRY_CHANGED, 2, 6),
                    "UPDATE simpul_audit SET subject = 'nobody', subject_key = 'nobody' WHERE place = 6"),
            tampering(
                    "hidden from the index of subjects",
                    fault(Reason.ENTRY_CHANGED, 1, 3),
                    "UPDATE simpul_audit SET subject_key = 'nobody' WHERE place = 3"),
            tampering(
                    "another record",
                    fault(Reason.ENTRY_CHANGED, 1, 1),
                    "UPDATE simpul_audit SET id = '0190f0e0-7c3a-4000-8000-000000000009' WHERE place = 1"),
            tampering(
                    "another moment",
                    fault(Reason.ENTRY_CHANGED, 3, 10),
                    "UPDATE simpul_audit SET happened_at = '2024-07-11 00:00:00' WHERE place = 10"),
            tampering(
                    "an action that there is not",
                    fault(Reason.ENTRY_CHANGED, 1, 2),
                    "UPDATE simpul_audit SET action = 'slept' WHERE place = 2"),
            tampering(
                    "no version",
                    fault(Reason.ENTRY_CHANGED, 1, 2),
                    "UPDATE simpul_audit SET version = NULL WHERE place = 2"),
            tampering(
                    "a wider class",
                    fault(Reason.ENTRY_CHANGED, 1, 2),
                    "UPDATE simpul_audit SET seen = 'public' WHERE place = 2"),
            tampering(
                    "another purpose",
                    fault(Reason.ENTRY_CHANGED, 1, 2),
                    "UPDATE simpul_audit SET purpose = '' WHERE place = 2"),
            tampering("two places swapped", fault(Reason.ENTRY_CHANGED, 1, 2), SWAP.formatted(2, 3)),
            tampering("two places of two seals swapped", fault(Reason.ENTRY_CHANGED, 1, 2), SWAP.formatted(2, 7)),
            tampering(
                    "an entry deleted", fault(Reason.ENTRY_MISSING, 2, 7), "DELETE FROM simpul_audit WHERE place = 7"),
            tampering(
                    "the last entry of a seal deleted",
                    fault(Reason.ENTRY_MISSING, 1, 4),
                    "DELETE FROM simpul_audit WHERE place = 4"),
            tampering(
                    "an entry deleted and the gap closed",
                    fault(Reason.ENTRY_CHANGED, 2, 7),
                    "DELETE FROM simpul_audit WHERE place = 7",
                    "UPDATE simpul_audit SET place = place - 1 WHERE place > 7"),
            tampering("all entries deleted", fault(Reason.ENTRY_MISSING, 1, 1), "DELETE FROM simpul_audit"),
            tampering(
                    "an entry freed of its seal",
                    fault(Reason.ENTRY_MISSING, 1, 4),
                    "UPDATE simpul_audit SET place = NULL, digest = NULL WHERE place = 4"),
            tampering(
                    "an entry forged at a place that is taken",
                    fault(Reason.ENTRY_ADDED, 2, 5),
                    FORGED.formatted("5", 5)),
            tampering("an entry forged before the first", fault(Reason.ENTRY_ADDED, 1, 0), FORGED.formatted("0", 2)),
            tampering("an entry forged behind the last", fault(Reason.ENTRY_ADDED, 4, 11), FORGED.formatted("11", 9)),
            tampering(
                    "room made for an entry",
                    fault(Reason.ENTRY_CHANGED, 1, 3),
                    "UPDATE simpul_audit SET place = place + 1 WHERE place >= 3",
                    FORGED.formatted("3", 1)),
            tampering(
                    "a seal of another moment",
                    new Fault(Reason.SEAL_CHANGED, 2, 5, 8),
                    "UPDATE simpul_audit_seal SET sealed_at = '2024-07-11 00:00:00' WHERE seal = 2"),
            tampering(
                    "another hash",
                    new Fault(Reason.SEAL_CHANGED, 2, 5, 8),
                    "UPDATE simpul_audit_seal SET hash = '" + "ab".repeat(32) + "' WHERE seal = 2"),
            tampering(
                    "no hash at all",
                    new Fault(Reason.SEAL_CHANGED, 3, 9, 10),
                    "UPDATE simpul_audit_seal SET hash = '' WHERE seal = 3"),
            tampering(
                    "another form",
                    fault(Reason.SEAL_CHANGED, 2, 5),
                    "UPDATE simpul_audit_seal SET form = 2 WHERE seal = 2"),
            tampering(
                    "a seal on fewer entries",
                    new Fault(Reason.SEAL_CHANGED, 1, 1, 3),
                    "UPDATE simpul_audit_seal SET last_place = 3 WHERE seal = 1"),
            tampering(
                    "a seal on more entries",
                    fault(Reason.SEAL_CHANGED, 1, 1),
                    "UPDATE simpul_audit_seal SET last_place = 5 WHERE seal = 1"),
            tampering(
                    "two seals swapped",
                    fault(Reason.SEAL_CHANGED, 1, 1),
                    "UPDATE simpul_audit_seal SET seal = 0 WHERE seal = 1",
                    "UPDATE simpul_audit_seal SET seal = 1 WHERE seal = 2",
                    "UPDATE simpul_audit_seal SET seal = 2 WHERE seal = 0"),
            tampering(
                    "a seal deleted with its entries",
                    new Fault(Reason.SEAL_MISSING, 2, 5, 8),
                    "DELETE FROM simpul_audit_seal WHERE seal = 2",
                    "DELETE FROM simpul_audit WHERE place BETWEEN 5 AND 8"),
            tampering(
                    "a seal before the first",
                    fault(Reason.SEAL_ADDED, 0, 1),
                    "INSERT INTO simpul_audit_seal SELECT 0, sealed_at, 0, 0, form, hash FROM simpul_audit_seal"
                            + " WHERE seal = 1"),
            tampering(
                    "the last seal deleted with its entries",
                    fault(Reason.CUT_OFF, 3, 9),
                    "DELETE FROM simpul_audit_seal WHERE seal = 3",
                    "DELETE FROM simpul_audit WHERE place >= 9"),
            tampering(
                    "the last seal deleted, its entries freed",
                    fault(Reason.CUT_OFF, 3, 9),
                    "DELETE FROM simpul_audit_seal WHERE seal = 3",
                    "UPDATE simpul_audit SET place = NULL, digest = NULL WHERE place >= 9"),
            tampering("the end of the chain forgotten", fault(Reason.CUT_OFF, 4, 11), "DELETE FROM simpul_audit_chain"),
            tampering(
                    "the end of the chain made unreadable",
                    fault(Reason.CUT_OFF, 4, 11),
                    "UPDATE simpul_audit_chain SET hash = 'none'"),
            tampering(
                    "the end of the chain set back",
                    new Fault(Reason.SEAL_ADDED, 3, 9, 10),
                    "UPDATE simpul_audit_chain SET last_seal = 2, last_place = 8, hash ="
                            + " (SELECT hash FROM simpul_audit_seal WHERE seal = 2)"),
            tampering(
                    "the end of the chain given another hash",
                    new Fault(Reason.REWRITTEN, 3, 9, 10),
                    "UPDATE simpul_audit_chain SET hash = '" + "ab".repeat(32) + "'"));

    static Stream<Arguments> tamperings() {
        return Stream.of(Engine.values())
                .flatMap(engine -> TAMPERINGS.stream().map(tampering -> Arguments.of(engine, tampering)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tamperings")
    void tamperingIsFoundWhereItWasDone(Engine engine, Tampering tampering) throws SQLException {
        try (Tampered tampered = new Tampered(Scene.of(engine))) {
            assertThat(tampered.scene.verify(tampered.scene.anchor).holds()).isTrue();

            tampered.run(tampering.statements);

            assertThat(tampered.scene.verify(null).fault()).isEqualTo(tampering.fault);
            assertThat(tampered.scene.verify(tampered.scene.anchor).fault()).isEqualTo(tampering.fault);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anEntryEditedTogetherWithItsDigestIsFoundByItsSeal(Engine engine) throws SQLException {
        try (Tampered tampered = new Tampered(Scene.of(engine))) {
            AuditRow edited = AuditRow.of(withSubject(entry(6), "reader-1"), 6, tampered.entryAt(6));

            tampered.run(List.of("UPDATE simpul_audit SET subject = 'reader-1', subject_key = 'reader-1', digest = '"
                    + edited.digest() + "' WHERE place = 6"));

            assertThat(tampered.scene.verify(null).fault()).isEqualTo(new Fault(Reason.SEAL_CHANGED, 2, 5, 8));
        }
    }

    private static Entry withSubject(Entry entry, String subject) {
        return new Entry(
                entry.at(), subject, entry.action(), entry.id(), entry.version(), entry.seen(), entry.purpose());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTrailCutOffWithCareIsFoundByTheAnchorAlone(Engine engine) throws SQLException {
        try (Tampered tampered = new Tampered(Scene.of(engine))) {
            tampered.run(List.of(
                    "DELETE FROM simpul_audit_seal WHERE seal = 3",
                    "DELETE FROM simpul_audit WHERE place >= 9",
                    "UPDATE simpul_audit_chain SET last_seal = 2, last_place = 8, hash ="
                            + " (SELECT hash FROM simpul_audit_seal WHERE seal = 2)"));

            AuditVerification withoutAnchor = tampered.scene.verify(null);

            assertThat(withoutAnchor.holds()).isTrue();
            assertThat(withoutAnchor.unvouched()).isEqualTo(withoutAnchor.seals());
            assertThat(tampered.scene.verify(tampered.scene.anchor).fault()).isEqualTo(fault(Reason.CUT_OFF, 3, 9));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTrailMadeAnewWithoutAnEntryIsFoundByTheAnchorAlone(Engine engine) throws SQLException {
        try (Tampered tampered = new Tampered(Scene.of(engine))) {
            tampered.run(List.of(
                    "DELETE FROM simpul_audit WHERE place = 6",
                    "DELETE FROM simpul_audit_seal",
                    "UPDATE simpul_audit SET place = NULL, digest = NULL",
                    Tampered.CHAIN_AT_ITS_BEGINNING));
            seal(tampered.scene.storage);
            seal(tampered.scene.storage);
            seal(tampered.scene.storage);

            assertThat(tampered.scene.verify(null).holds()).isTrue();
            assertThat(tampered.scene.verify(tampered.scene.anchor).fault())
                    .isEqualTo(new Fault(Reason.REWRITTEN, 3, 9, 10));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void sealsMadeLaterDoNotHideThatAnEarlierOneIsGone(Engine engine) throws SQLException {
        try (Tampered tampered = new Tampered(Scene.of(engine))) {
            tampered.run(List.of(
                    "DELETE FROM simpul_audit_seal WHERE seal = 3", "DELETE FROM simpul_audit WHERE place >= 9"));

            assertThat(seal(tampered.scene.storage).number()).isEqualTo(4);

            assertThat(tampered.scene.verify(null).fault()).isEqualTo(new Fault(Reason.SEAL_MISSING, 3, 9, 10));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothingIsSealedWhereTheEndOfTheChainIsLost(Engine engine) throws SQLException {
        try (Tampered tampered = new Tampered(Scene.of(engine))) {
            tampered.run(List.of("UPDATE simpul_audit_chain SET hash = 'none'"));
            assertThatThrownBy(() -> seal(tampered.scene.storage)).isInstanceOf(StorageException.class);

            tampered.run(List.of("DELETE FROM simpul_audit_chain"));
            assertThatThrownBy(() -> seal(tampered.scene.storage)).isInstanceOf(StorageException.class);
        }
    }

    /** What has been tampered with, and is put in order for those who use the database next. */
    private record Tampered(Scene scene) implements AutoCloseable {

        static final String CHAIN_AT_ITS_BEGINNING =
                "UPDATE simpul_audit_chain SET last_seal = 0, last_place = 0, hash = '" + AuditAnchor.BEGINNING.hash()
                        + "'";

        void run(List<String> statements) throws SQLException {
            try (Connection connection = scene.database.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
                }
            }
        }

        long entryAt(int place) throws SQLException {
            try (Connection connection = scene.database.getConnection();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT entry FROM simpul_audit WHERE place = " + place)) {
                row.next();
                return row.getLong(1);
            }
        }

        @Override
        public void close() throws SQLException {
            try (Connection connection = scene.database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM simpul_audit_chain");
                statement.executeUpdate("INSERT INTO simpul_audit_chain (chain, last_seal, last_place, hash) VALUES"
                        + " (1, 0, 0, '" + AuditAnchor.BEGINNING.hash() + "')");
            }
        }
    }
}
