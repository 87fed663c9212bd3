package org.simpul.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.report.Provisions.ofKind;
import static org.simpul.report.Provisions.provision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ProvisionKind;

class ProvisionTreeTest {

    private static final ProvisionTree TREE = tree(
            provision("1"),
            provision("1.1", "1"),
            provision("1.1.a", "1.1"),
            provision("1.2", "1", "2021/2022"),
            provision("2", null, "2023/.."),
            provision("2.1", "2"));

    @ParameterizedTest
    @CsvSource({"1.1.a, 1.1.a 1.1 1", "1, 1", "9, ''"})
    void aProvisionIsPartOfAllAboveIt(String code, String way) {
        assertThat(TREE.upFrom(code))
                .isEqualTo(
                        Stream.of(way.split(" ")).filter(one -> !one.isEmpty()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        // a part is in force while all is of which it is one, and an expired part makes no leaf of the whole
        "2020-12-31, 1.1.a",
        "2021-01-01, 1.1.a 1.2",
        "2022-12-31, 1.1.a 1.2",
        "2023-01-01, 1.1.a 2.1",
        "2099-01-01, 1.1.a 2.1",
    })
    void leavesCountWhileTheyAreInForce(LocalDate day, String leaves) {
        assertThat(TREE.leavesInForce(day)).extracting(Provision::code).containsExactly(leaves.split(" "));
    }

    @Test
    void whatIsNoTreeDoesNoHarm() {
        ProvisionTree odd = tree(
                provision("1", "2"),
                provision("2", "1"),
                provision("3", "3"),
                provision("4", "unknown"),
                provision("4", "1"));

        assertThat(odd.upFrom("1")).containsExactly("1", "2");
        assertThat(odd.upFrom("3")).containsExactly("3");
        assertThat(odd.upFrom("4")).containsExactly("4");
        assertThat(odd.leavesInForce(LocalDate.of(2024, 1, 1)))
                .extracting(Provision::code)
                .containsExactly("4");
    }

    @ParameterizedTest
    @CsvSource({
        // the same code, the nearest above that has one here, and none
        "1.1, 1.1",
        "1.9, 1",
        "1.1.b, 1.1",
        "9,",
        "unknown,",
    })
    void theCounterpartHasTheSameCodeOrStandsAboveIt(String code, String counterpart) {
        ProvisionTree local = tree(
                provision("1"),
                provision("1.1", "1"),
                provision("1.1.b", "1.1"),
                provision("1.9", "1"),
                provision("9"));

        assertThat(TREE.counterpart(local, code)).isEqualTo(Optional.ofNullable(counterpart));
    }

    @Test
    void theSameCodeOfAnotherKindIsChance() {
        ProvisionTree national = tree(ofKind("1", ProvisionKind.PILLAR), ofKind("1.1", ProvisionKind.ACTION, "1"));
        ProvisionTree local = tree(ofKind("1", ProvisionKind.PILLAR), ofKind("1.1", ProvisionKind.OUTPUT, "1"));

        assertThat(national.counterpart(local, "1.1")).contains("1");
    }

    private static ProvisionTree tree(Provision... provisions) {
        return new ProvisionTree(List.of(provisions));
    }
}
