package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.finding.Severity;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.FindingsAtRest;
import org.simpul.port.Storage;
import org.simpul.report.DataQuality.Age;
import org.simpul.report.DataQuality.Found;
import org.simpul.report.DataQuality.GroupBy;
import org.simpul.report.DataQuality.Question;
import org.simpul.report.KeyField;

/** What is wrong with the records, since when, and what they lack. */
class DataQualityTest {

    private static final Instant NOW = Instant.parse("2024-12-31T03:00:00Z");
    private static final String NO_DATE = "ACT-16";
    private static final String NO_ORGANISER = "ACT-5";

    private final Storage storage = new InMemoryStorage();
    private final Simpul simpul =
            Simpul.on(storage).clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();
    private final Caller steward = Caller.localSteward();
    private final Caller anybody = new Caller("anybody", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);
    private final OrganisationId office = simpul.newOrganisationId();
    private final OrganisationId section = simpul.newOrganisationId();
    private final OrganisationId shelter = simpul.newOrganisationId();

    @BeforeEach
    void threeOrganisations() {
        organisation(Organisation.builder(office).name("en", "Harbour Office"));
        organisation(Organisation.builder(section).name("en", "Section").parent(office));
        organisation(Organisation.builder(shelter).name("en", "Shelter").sensitivity(Sensitivity.CONFIDENTIAL));
    }

    @Test
    void findingsAreToldByRuleOrganisationAndAge() {
        found(meeting(office), Duration.ofDays(3), Sensitivity.PUBLIC, NO_DATE, NO_ORGANISER);
        found(meeting(office), Duration.ofDays(30), Sensitivity.PUBLIC, NO_DATE);
        found(meeting(section), Duration.ofDays(31), Sensitivity.PUBLIC, NO_DATE);
        found(meeting(null), Duration.ofDays(366), Sensitivity.PUBLIC, NO_DATE);

        DataQualityAnswer answer = simpul.reports()
                .dataQuality(
                        steward, Question.by(GroupBy.ORGANISATION, GroupBy.AGE).in(RecordType.ACTIVITY));

        assertThat(answer.findings())
                .extracting(Found::rule, Found::organisation, Found::age, Found::findings, Found::records)
                .containsExactlyInAnyOrder(
                        tuple(NO_DATE, office, Age.UP_TO_30_DAYS, 2L, 2L),
                        tuple(NO_DATE, section, Age.UP_TO_365_DAYS, 1L, 1L),
                        tuple(NO_DATE, null, Age.OVER_365_DAYS, 1L, 1L),
                        tuple(NO_ORGANISER, office, Age.UP_TO_30_DAYS, 1L, 1L));
        assertThat(answer.totals())
                .extracting(Found::rule, Found::age, Found::findings)
                .containsExactly(tuple(NO_DATE, null, 4L), tuple(NO_ORGANISER, null, 1L));
        assertThat(answer.names()).containsOnlyKeys(office, section);
    }

    @Test
    void anOrganisationInTheQuestionStandsForItsUnits() {
        found(meeting(section), Duration.ofDays(1), Sensitivity.PUBLIC, NO_DATE);
        found(meeting(shelter), Duration.ofDays(1), Sensitivity.PUBLIC, NO_DATE);

        DataQualityAnswer answer = simpul.reports()
                .dataQuality(steward, Question.by().in(RecordType.ACTIVITY).ofOrganisations(Set.of(office)));

        assertThat(answer.findings()).extracting(Found::findings).containsExactly(1L);
        assertThat(answer.completeness()).singleElement().satisfies(activities -> {
            assertThat(activities.records()).isEqualTo(1);
            assertThat(activities.filled(KeyField.ACTIVITY_DATE)).isZero();
        });
    }

    @Test
    void nobodyIsToldOfWhatIsAboveTheirClearance() {
        found(meeting(office), Duration.ofDays(1), Sensitivity.PUBLIC, NO_DATE);
        found(meeting(office), Duration.ofDays(1), Sensitivity.RESTRICTED, NO_DATE);
        found(meeting(shelter), Duration.ofDays(1), Sensitivity.PUBLIC, NO_DATE);

        DataQualityAnswer answer = simpul.reports()
                .dataQuality(anybody, Question.by(GroupBy.ORGANISATION).in(RecordType.ACTIVITY));

        assertThat(answer.findings())
                .extracting(Found::organisation, Found::findings)
                .containsExactly(tuple(office, 1L));
        assertThat(answer.names()).containsOnlyKeys(office);
    }

    @Test
    void theRecordsBehindAFigureCanBeRead() {
        ActivityId first = meeting(office);
        ActivityId second = meeting(office);
        found(first, Duration.ofDays(1), Sensitivity.PUBLIC, NO_DATE);
        found(second, Duration.ofDays(1), Sensitivity.PUBLIC, NO_DATE);
        found(meeting(office), Duration.ofDays(100), Sensitivity.PUBLIC, NO_DATE);

        FoundRecords page = records(1, null);
        FoundRecords rest = records(1, page.next());

        assertThat(List.of(
                        page.records().get(0).record().id(),
                        rest.records().get(0).record().id()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(page.next()).isNotNull();
        assertThat(rest.next()).isNull();
    }

    private FoundRecords records(int limit, AggregateId after) {
        return simpul.reports()
                .recordsWithFinding(
                        anybody, NO_DATE, Question.by().in(RecordType.ACTIVITY), Age.UP_TO_30_DAYS, limit, after);
    }

    private void organisation(Organisation.Builder organisation) {
        simpul.organisations().create(steward, organisation.build());
    }

    private ActivityId meeting(OrganisationId custodian) {
        ActivityId id = simpul.newActivityId();
        simpul.activities()
                .create(
                        steward,
                        Activity.builder(id)
                                .title("en", "Meeting")
                                .custodian(custodian)
                                .build());
        return id;
    }

    /** Puts down that rules have found something in a record for so long. */
    private void found(ActivityId id, Duration age, Sensitivity seenFrom, String... rules) {
        storage.write(new Authorship("judge", NOW), unit -> {
            unit.findings().replaceAll(Map.of(id, List.of()), NOW);
            return unit.findings()
                    .replaceAll(
                            Map.of(
                                    id,
                                    List.of(rules).stream()
                                            .map(rule -> new FindingsAtRest.Found(
                                                    rule, Severity.WARNING, "/dates", seenFrom))
                                            .toList()),
                            NOW.minus(age));
        });
    }
}
