package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.rest.wire.Documents.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.simpul.finding.Finding;

class FindingJsonTest {

    private final RecordWires wires = new RecordWires();

    @Test
    void tellsRulePlaceWordsAndFacts() {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("stated", "tuesday");
        params.put("days", 3L);
        params.put("share", 0.5);
        params.put("certain", true);
        params.put("candidates", List.of("2022-03-01", "2022-03-08"));

        var written = wires.writeFinding(Finding.warning("ACT-3", "/dates/stated", params), Locale.ENGLISH);

        assertThat(written.remove("message").textValue()).isNotBlank();
        assertThat(written.toString()).isEqualTo(json("""
                        {'rule': 'ACT-3', 'severity': 'warning', 'path': '/dates/stated',
                         'params': {'stated': 'tuesday', 'days': 3, 'share': 0.5, 'certain': true,
                           'candidates': ['2022-03-01', '2022-03-08']}}""").toString());
    }

    @Test
    void leavesOutFactsThatAreNot() {
        var written = wires.writeFinding(Finding.error("ORG-1", "", Map.of()), Locale.ENGLISH);

        assertThat(written.has("params")).isFalse();
        assertThat(written.path("path").textValue()).isEmpty();
    }
}
