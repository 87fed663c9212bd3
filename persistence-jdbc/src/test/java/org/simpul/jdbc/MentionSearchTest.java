package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionSearchTest {

    @Test
    void lettersOfAsciiStandForThemselvesInSmall() {
        assertThat(MentionSearch.pattern("ABEL-2024,x")).isEqualTo("%abel-2024,x%");
    }

    @Test
    void whatEnginesOrDocumentsTreatInWaysOfTheirOwnStandsForAnything() {
        assertThat(MentionSearch.pattern("a\"b\\c%d_e\nf\u0001g\u007Fh")).isEqualTo("%a%b%c%d%e%f%g%h%");
        assertThat(MentionSearch.pattern("oé🙂\uD800\uE000m")).isEqualTo("%o%m%");
    }

    @Test
    void lettersThatAreTheLowerCaseOfOthersStandForAnything() {
        assertThat(MentionSearch.pattern("Sari Kota")).isEqualTo("%ar%ota%");
    }

    @Test
    void aTextOfNothingElseIsSoughtEverywhere() {
        assertThat(MentionSearch.pattern("é")).isEqualTo("%");
    }
}
