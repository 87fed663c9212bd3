package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.simpul.jdbc.ContractCounts.Count;
import org.simpul.jdbc.ContractCounts.Table;

class ContractCountsTest {

    private final Table table = new Table();

    @Test
    void passesWhenEveryStorageRanTheSame() {
        run("H2", "aPageIsStable", "whatWasSavedComesBack");
        run("MariaDB", "whatWasSavedComesBack", "aPageIsStable");

        assertThatCode(table::requireTheSameOfAll).doesNotThrowAnyException();
    }

    @Test
    void failsWhenAStorageRanLess() {
        run("H2", "aPageIsStable", "whatWasSavedComesBack");
        run("MariaDB", "aPageIsStable");

        assertThatThrownBy(table::requireTheSameOfAll)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MariaDB did not run [whatWasSavedComesBack]");
    }

    @Test
    void failsWhenStoragesRanAsManyButOthers() {
        run("H2", "aPageIsStable");
        run("MariaDB", "whatWasSavedComesBack");

        assertThatThrownBy(table::requireTheSameOfAll)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("H2 did not run [whatWasSavedComesBack]")
                .hasMessageContaining("MariaDB did not run [aPageIsStable]");
    }

    @Test
    void sparesAnEngineOfWhichNoTestCouldBegin() {
        run("H2", "aPageIsStable");
        run("MariaDB");

        assertThatCode(table::requireTheSameOfAll).doesNotThrowAnyException();
        assertThat(table.of("MariaDB")).hasToString("NOT TESTED");
    }

    @Test
    void tellsHowManyRanAndPassed() {
        run("H2", "aPageIsStable", "whatWasSavedComesBack");
        table.of("H2").began("aRollbackLeavesNothing");

        assertThat(table.of("H2")).hasToString("3 tests ran, 2 passed");
    }

    private void run(String storage, String... sentences) {
        Count count = table.of(storage);
        for (String sentence : sentences) {
            count.began(sentence);
            count.passed();
        }
    }
}
