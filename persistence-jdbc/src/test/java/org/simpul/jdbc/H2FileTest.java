package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.simpul.model.Aggregate;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.testkit.Lampung;

/** A database in a file outlives the program. */
class H2FileTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsThereAfterTheDatabaseWasClosedAndOpenedAgain() {
        Lampung.saveIn(JdbcStorage.migrated(file()));

        // The last connection is back, so H2 has closed the file; what follows opens it anew.
        Storage reopened = JdbcStorage.migrated(file());

        reopened.read(unit -> {
            for (Aggregate<?> record : Lampung.everything()) {
                assertThat(stored(unit, record)).isEqualTo(record);
            }
            assertThat(unit.changes().after(null, 1000))
                    .hasSize(Lampung.everything().size());
            return unit;
        });
    }

    private static Object stored(UnitOfWork unit, Aggregate<?> record) {
        return unit.find(List.of(record.id())).get(record.id()).record();
    }

    // Without WRITE_DELAY=0 H2 keeps a commit for up to half a second before it reaches the file.
    private DataSource file() {
        return H2.at("jdbc:h2:file:" + folder.resolve("registry") + ";WRITE_DELAY=0");
    }
}
