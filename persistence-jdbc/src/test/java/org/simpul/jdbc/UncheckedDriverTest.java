package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.simpul.port.Authorship;
import org.simpul.port.StorageException;
import org.simpul.testkit.Lampung;

/** A driver that throws an unchecked exception of its own, as ShardingSphere does for what its parser does not know. */
class UncheckedDriverTest {

    private static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09Z"));

    private final DataSource database = Engine.H2.emptiedDatabase();
    private final JdbcStorage storage = JdbcStorage.on(ProxyDataSourceBuilder.create(database)
            .queryTransformer(statement -> understood(statement.getQuery()))
            .build());

    @Test
    void isToldOfInTheWordsOfThePort() {
        assertThatThrownBy(() -> storage.read(unit ->
                        unit.organisations().find(List.of(Lampung.network().id()))))
                .isInstanceOf(StorageException.class)
                .cause()
                .hasMessageContaining(NotUnderstoodException.class.getName())
                .hasMessageNotContaining("Mawar");
    }

    @Test
    void keepsNothingOfAUnitThatItBreaks() {
        assertThatThrownBy(
                        () -> storage.write(TESTER, unit -> unit.organisations().insert(Lampung.network())))
                .isInstanceOf(StorageException.class);

        assertThat(SharedDatabase.rows(database, "simpul_record")).isZero();
    }

    private static String understood(String sql) {
        if (sql.contains("simpul_record_version")) {
            throw new NotUnderstoodException();
        }
        return sql;
    }

    private static final class NotUnderstoodException extends RuntimeException {

        NotUnderstoodException() {
            super("Not understood near 'Mawar'");
        }
    }
}
