package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.model.Aggregate;

class FullRecordsTest {

    @ParameterizedTest
    @MethodSource("org.simpul.testkit.FullRecords#all")
    void noFieldIsEmpty(Aggregate<?> record) {
        assertThat(FieldPaths.filledBy(record)).isNotEmpty().containsAll(FieldPaths.knownTo(record));
    }
}
