package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;

class LampungTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Caller steward = Caller.localSteward();

    @Test
    void noRuleFindsAnErrorInTheStory() {
        InMemoryStorage storage = new InMemoryStorage();
        Lampung.saveIn(storage);
        Simpul simpul = Simpul.on(storage)
                .clock(Clock.fixed(Lampung.TODAY.atStartOfDay(ZONE).toInstant(), ZONE))
                .build();

        List<Finding> findings = new ArrayList<>();
        Lampung.organisations()
                .forEach(record -> findings.addAll(simpul.organisations().validate(steward, record)));
        Lampung.participants()
                .forEach(record -> findings.addAll(simpul.participants().validate(steward, record)));
        Lampung.policyInstruments()
                .forEach(record -> findings.addAll(simpul.policyInstruments().validate(steward, record)));
        Lampung.activities()
                .forEach(record -> findings.addAll(simpul.activities().validate(steward, record)));
        Lampung.commitments()
                .forEach(record -> findings.addAll(simpul.commitments().validate(steward, record)));

        assertThat(findings).filteredOn(Finding::isError).isEmpty();
        // The second point is overdue, which the story says.
        assertThat(findings).extracting(Finding::rule).containsOnlyOnce("COM-7");
    }

    @Test
    void everyRecordIsSavedInItsFirstVersion() {
        InMemoryStorage storage = new InMemoryStorage();

        Lampung.saveIn(storage);

        for (Aggregate<?> record : Lampung.everything()) {
            assertThat(storage.<Object>read(unit ->
                            StorageScene.storeOf(unit, record).find(record.id()).orElseThrow()))
                    .isEqualTo(new Recorded<>(record, 1, Lampung.RECORDED, Lampung.RECORDED));
        }
    }
}
