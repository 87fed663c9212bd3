package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.model.id.RecordType;

class RuleCatalogueTest {

    private static final RuleCatalogue CATALOGUE = Simpul.inMemory().rules();

    private static final List<String> IDS =
            CATALOGUE.entries().stream().map(entry -> entry.rule().id()).toList();

    @Test
    void isInTheOrderOfTheDomainPage() {
        assertThat(IDS).startsWith("FMT-1", "FMT-2", "FMT-3", "VOC-1", "SRC-1").endsWith("COM-12");
        assertThat(IDS).containsSubsequence("IDN-2", "ORG-1", "POL-9", "ACT-2", "ACT-10", "PAR-1", "COM-1", "COM-10");
        assertThat(IDS).doesNotHaveDuplicates();
    }

    @Test
    void tellsAllKindsOfRecordInWhichARuleFindsSomething() {
        assertThat(applies("ACT-3")).containsExactly(RecordType.ACTIVITY);
        assertThat(applies("ACT-6")).containsExactlyInAnyOrder(RecordType.ACTIVITY, RecordType.PARTICIPANT);
        assertThat(applies("SRC-1")).containsExactly(RecordType.values());
    }

    private static Iterable<RecordType> applies(String rule) {
        return CATALOGUE.find(rule).orElseThrow().rule().applies();
    }
}
