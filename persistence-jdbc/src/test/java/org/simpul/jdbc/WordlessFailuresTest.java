package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.Extension;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Participant;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.Authorship;
import org.simpul.port.StorageException;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.RecordRefusedException;
import org.simpul.registry.Written;
import org.simpul.testkit.Canaries;
import org.simpul.testkit.FullRecords;

/** However a record is refused, or its store fails, nothing of what is thrown repeats a word of it, causes included. */
class WordlessFailuresTest {

    private static final Authorship SEEDER = new Authorship("seeder", Instant.parse("2024-07-10T03:12:09Z"));
    private static final Caller STEWARD = Caller.localSteward();
    private static final String WORDS = Canaries.named("words") + " nama";

    @ParameterizedTest
    @EnumSource
    void refusalsOfTheRegistry(Engine engine) {
        JdbcStorage storage = JdbcStorage.on(engine.emptiedDatabase());
        Simpul simpul = Simpul.on(storage).build();

        List<Throwable> thrown = new ArrayList<>();
        for (Aggregate<?> record : Canaries.records()) {
            thrown.add(catchThrowable(() -> create(simpul, record)));
        }

        assertThat(thrown).hasSize(6).hasOnlyElementsOfType(RecordRefusedException.class);
        assertThat(thrown).allSatisfy(WordlessFailuresTest::tellsNothing);
    }

    @ParameterizedTest
    @EnumSource
    void failuresOfTheStore(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        JdbcStorage storage = JdbcStorage.migrated(database);
        keepAll(storage, Canaries.records());

        List<Throwable> thrown = new ArrayList<>();
        for (Aggregate<?> record : Canaries.records()) {
            thrown.add(catchThrowable(() -> keepAll(storage, List.of(record))));
            thrown.add(catchThrowable(() -> keepAll(storage, List.of(underAnotherId(record)))));
        }
        execute(database, "DELETE FROM simpul_record_identifier");
        execute(database, "UPDATE simpul_record SET title = NULL");
        execute(
                database,
                switch (engine) {
                    case H2 -> "ALTER TABLE simpul_record ALTER COLUMN title VARCHAR(3)";
                    case POSTGRESQL -> "ALTER TABLE simpul_record ALTER COLUMN title TYPE VARCHAR(3)";
                    case MARIADB -> "ALTER TABLE simpul_record MODIFY title VARCHAR(3)";
                });
        thrown.add(catchThrowable(() -> keepAll(storage, List.of(underAnotherId(Canaries.in(FullRecords.person()))))));
        execute(database, "UPDATE simpul_record_version SET document = REPLACE(document, 'restricted', 'kenari7F3A')");
        for (Aggregate<?> record : Canaries.records()) {
            thrown.add(catchThrowable(() -> storage.read(unit -> unit.find(List.of(record.id())))));
        }

        assertThat(thrown).hasSize(19).doesNotContainNull();
        assertThat(thrown).filteredOn(StorageException.class::isInstance).hasSizeGreaterThan(6);
        assertThat(thrown).allSatisfy(WordlessFailuresTest::tellsNothing);
    }

    @Test
    void refusalsOfValues() {
        List<ThrowingCallable> makings = List.of(
                () -> AreaCode.of(WORDS),
                () -> Code.of(WORDS),
                () -> DateInterval.parse(WORDS),
                () -> DateInterval.parse(WORDS + "/" + WORDS),
                () -> DateInterval.parse(WORDS + "/" + WORDS + "/"),
                () -> new Extension(" ", WORDS),
                () -> new FieldSensitivity(WORDS, Sensitivity.PUBLIC),
                () -> new Identifier("scheme", WORDS.repeat(20)),
                () -> new Identifier(WORDS.repeat(20), WORDS),
                () -> LocalizedText.of(WORDS, WORDS),
                () -> LocalizedText.of("id", "x").with(WORDS, WORDS),
                () -> new LocalizedText(Map.of("en", WORDS, "EN", WORDS)),
                () -> PartialDate.parse(WORDS),
                () -> ParticipantId.of(WORDS),
                () -> new Provenance(WORDS, SourceKey.of("s"), WORDS, Provenance.Basis.STATED),
                () -> Sha256.of(WORDS),
                () -> SourceKey.of(WORDS.repeat(20)),
                () -> WebAddress.of(WORDS),
                () -> WebAddress.of("mailto:" + Canaries.named("mail")),
                () -> Coded.of(Sensitivity.class, WORDS));

        assertThat(makings).allSatisfy(making -> {
            Throwable refusal = catchThrowable(making);
            assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
            tellsNothing(refusal);
        });
    }

    private static void tellsNothing(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        assertThat(Canaries.foundIn(text.toString()))
                .as(failure.getClass().getName())
                .isEmpty();
    }

    private static Written<?> create(Simpul simpul, Aggregate<?> record) {
        return switch (record.type()) {
            case ORGANISATION -> simpul.organisations().create(STEWARD, (Organisation) record);
            case PARTICIPANT -> simpul.participants().create(STEWARD, (Participant) record);
            case POLICY_INSTRUMENT -> simpul.policyInstruments().create(STEWARD, (PolicyInstrument) record);
            case ACTIVITY -> simpul.activities().create(STEWARD, (Activity) record);
            case COMMITMENT -> simpul.commitments().create(STEWARD, (Commitment) record);
        };
    }

    private static void keepAll(JdbcStorage storage, List<? extends Aggregate<?>> records) {
        storage.write(SEEDER, unit -> {
            records.forEach(record -> keep(unit, record));
            return records.size();
        });
    }

    @SuppressWarnings("unchecked") // the store of a type takes records of that type
    private static void keep(UnitOfWork unit, Aggregate<?> record) {
        unit.store(record.type()).insert((Aggregate<AggregateId>) record);
    }

    @SuppressWarnings("unchecked") // an id of the same type
    private static Aggregate<?> underAnotherId(Aggregate<?> record) {
        Aggregate<AggregateId> one = (Aggregate<AggregateId>) record;
        return one.withHead(one.head().withId(record.type().id(UUID.randomUUID())));
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
