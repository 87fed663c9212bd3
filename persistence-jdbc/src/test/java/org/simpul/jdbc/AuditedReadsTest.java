package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.time.PartialDate;

/** However many read at once, each read of what is above public is one entry, and it is sealed with all others. */
class AuditedReadsTest {

    private static final int READERS = 8;

    @ParameterizedTest
    @CsvSource({"H2, 100", "POSTGRESQL, 500", "MARIADB, 100"})
    void readersAtOnceLeaveExactlyAsManyEntriesAsReads(Engine engine, int reads) throws Exception {
        DataSource database = engine.emptiedDatabase();
        Simpul simpul = Simpul.on(JdbcStorage.on(database)).build();
        Caller steward = Caller.localSteward();
        ParticipantId melati = simpul.newParticipantId();
        simpul.participants()
                .create(
                        steward,
                        Person.builder(melati)
                                .pseudonym("Peserta 7")
                                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), false))
                                .build());

        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                reading.add(readers.submit(() -> {
                    for (int i = 0; i < reads; i++) {
                        assertThat(simpul.participants().find(steward, melati)).isPresent();
                    }
                }));
            }
            for (Future<?> one : reading) {
                one.get();
            }
        } finally {
            readers.shutdownNow();
        }

        assertThat(SharedDatabase.rows(database, "simpul_audit WHERE action = 'read'"))
                .isEqualTo(READERS * reads);
        simpul.audits().seal(READERS * reads + 1);
        assertThat(simpul.audits().verify(steward, null))
                .satisfies(verification -> assertThat(verification.holds()).isTrue())
                .satisfies(verification -> assertThat(verification.entries()).isEqualTo(READERS * reads + 1L));
    }
}
