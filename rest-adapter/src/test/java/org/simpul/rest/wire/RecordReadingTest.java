package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.simpul.rest.wire.Documents.faults;
import static org.simpul.rest.wire.Documents.json;
import static org.simpul.rest.wire.Documents.only;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.finding.Finding;
import org.simpul.finding.Severity;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.Attendance;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.text.LocalizedText;

class RecordReadingTest {

    private static final RecordWires WIRES = new RecordWires();
    private static final String ONE = "01900000-0000-7000-8000-000000000001";
    private static final String OTHER = "01900000-0000-7000-8000-000000000002";

    private static Reading<Activity> activity(String document) {
        return WIRES.activities().read(json(document), ActivityId.of(ONE));
    }

    private static Reading<Organisation> organisation(String document) {
        return WIRES.organisations().read(json(document), OrganisationId.of(ONE));
    }

    private static Reading<Participant> participant(String document) {
        return WIRES.participants().read(json(document), ParticipantId.of(ONE));
    }

    private static Reading<PolicyInstrument> instrument(String document) {
        return WIRES.policyInstruments().read(json(document), PolicyInstrumentId.of(ONE));
    }

    @Test
    void allFaultsComeAtOnceAndTheRestIsRead() {
        Reading<Activity> reading = activity("""
                {'titles': {'id': 'Lokakarya'}, 'kind': 'Workshop!', 'status': 'done', 'titel': 'x',
                 'themes': ['legal-aid', 7], 'dates': {'during': '2024-13', 'stated': 'Mei 2024'},
                 'organisers': [{'organisation': '%1$s', 'role': 'organiser'}, {'organisation': '%1$s'}, null],
                 'attendance': {'headCount': {'total': 1.5, 'atLeast': 2}},
                 'series': {'key': 'x', 'ordinal': 0}}""".formatted(OTHER));

        assertThat(faults(reading))
                .containsExactlyInAnyOrder(
                        "FMT-1 /kind",
                        "VOC-1 /status",
                        "FMT-2 /titel",
                        "FMT-3 /themes/1",
                        "FMT-1 /dates/during",
                        "FMT-1 /organisers/1/role",
                        "FMT-3 /organisers/2",
                        "FMT-3 /attendance/headCount/total",
                        "FMT-1 /series/ordinal");
        assertThat(reading.findings()).extracting(Finding::severity).containsOnly(Severity.ERROR);
        Activity activity = reading.value();
        assertThat(activity.titles()).isEqualTo(LocalizedText.of("id", "Lokakarya"));
        assertThat(activity.themes()).hasSize(1);
        assertThat(activity.dates().stated()).isEqualTo("Mei 2024");
        assertThat(activity.organisers()).hasSize(1);
        assertThat(activity.attendance().headCount().atLeast()).isEqualTo(2);
        assertThat(activity.series().key()).isEqualTo("x");
    }

    @Test
    void anEmptyDocumentIsARecordThatSaysNothing() {
        Reading<Activity> reading = activity("{}");

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value())
                .isEqualTo(Activity.builder(ActivityId.of(ONE)).build());
    }

    @Test
    void aDocumentThatIsNoObjectIsNoRecord() {
        Reading<Activity> reading = activity("[]");

        assertThat(reading.value()).isNull();
        assertThat(only(reading).params()).containsEntry("expected", "object").containsEntry("found", "array");
        assertThat(only(reading).path()).isEmpty();
    }

    @Nested
    class UnknownProperties {

        @Test
        void areNamedWithThoseThatAreKnown() {
            Finding finding = only(organisation("{'memberships': [{'of': '%s', 'since': '2017'}]}".formatted(OTHER)));

            assertThat(finding.rule()).isEqualTo("FMT-2");
            assertThat(finding.path()).isEqualTo("/memberships/0/since");
            assertThat(finding.params())
                    .containsEntry("property", "since")
                    .containsEntry("known", List.of("of", "role", "during"));
        }

        @Test
        void areToldEvenWhenTheySayNothing() {
            assertThat(faults(organisation("{'acronim': null}"))).containsExactly("FMT-2 /acronim");
            assertThat(faults(participant("{'kind': 'person', 'contact': {'mail': null}}")))
                    .contains("FMT-2 /contact/mail");
        }

        @Test
        void areNotRepeatedWhereTheyAreNoNames() {
            Finding finding = only(organisation("{'names': {'id': 'Badan'}, 'Nur Aini': {'x': 1}}"));

            assertThat(finding.path()).isEmpty();
            assertThat(finding.params()).containsOnlyKeys("known");
            assertThat(faults(organisation("{'names': {'Nur Aini': 'Badan'}}"))).contains("FMT-1 /names");
        }

        @Test
        void areEscapedInThePointer() {
            assertThat(faults(organisation("{'a/b~c': 1}"))).containsExactly("FMT-2 /a~1b~0c");
        }
    }

    @Nested
    class Types {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'acronym': 7}                                      | /acronym                          | string  | integer
                        {'acronym': true}                                   | /acronym                          | string  | boolean
                        {'acronym': ['x']}                                  | /acronym                          | string  | array
                        {'established': 2020}                               | /established                      | string  | integer
                        {'alternativeNames': 'x'}                           | /alternativeNames                 | array   | string
                        {'alternativeNames': [null]}                        | /alternativeNames/0               | string  | null
                        {'names': 'x'}                                      | /names                            | object  | string
                        {'names': {'id': 7}}                                | /names/id                         | string  | integer
                        {'memberships': {'of': 'x'}}                        | /memberships                      | array   | object
                        {'memberships': ['x']}                              | /memberships/0                    | object  | string
                        {'sensitivity': 1}                                  | /sensitivity                      | string  | integer
                        {'id': 7}                                           | /id                               | string  | integer
                        """)
        void areNotConverted(String document, String path, String expected, String found) {
            Finding finding = only(organisation(document));

            assertThat(finding.rule()).isEqualTo("FMT-3");
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.params()).containsEntry("expected", expected).containsEntry("found", found);
        }

        @ParameterizedTest
        @CsvSource({"'\"7\"', string", "1.0, number", "1e1, number", "true, boolean"})
        void onlyAWholeNumberCounts(String written, String found) {
            Finding finding =
                    only(activity("{'attendance': {'headCount': {'atLeast': 1, 'total': %s}}}".formatted(written)));

            assertThat(finding.rule()).isEqualTo("FMT-3");
            assertThat(finding.path()).isEqualTo("/attendance/headCount/total");
            assertThat(finding.params()).containsEntry("expected", "integer").containsEntry("found", found);
        }

        @Test
        void aWholeNumberBeyondTheRangeIsUnreadable() {
            assertThat(faults(activity("{'attendance': {'headCount': {'atLeast': 1, 'total': 2147483648}}}")))
                    .containsExactly("FMT-1 /attendance/headCount/total");
        }

        @Test
        void aWholeNumberIsACoordinateToo() {
            Reading<Activity> reading = activity("{'places': [{'coordinates': {'latitude': -8, 'longitude': 116.1}}]}");

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value().places().get(0).coordinates().latitude()).isEqualTo(-8);
        }

        @Test
        void aTruthIsNeitherTextNorNumber() {
            assertThat(faults(
                            participant("{'kind': 'person', 'lawfulBasis': {'basis': 'consent', 'realName': 'yes'}}")))
                    .containsExactly("FMT-3 /lawfulBasis/realName");
        }
    }

    @Nested
    class Words {

        @Test
        void ofAClosedSetAreNamedWhenOneIsUnknown() {
            Finding finding = only(activity("{'mode': 'inperson'}"));

            assertThat(finding.rule()).isEqualTo("VOC-1");
            assertThat(finding.path()).isEqualTo("/mode");
            assertThat(finding.params())
                    .containsEntry("code", "inperson")
                    .containsEntry("vocabulary", "modes")
                    .containsEntry("known", List.of("in-person", "online", "hybrid"));
        }

        @Test
        void areNotRepeatedWhereTheyCannotBeCodes() {
            for (String word : List.of("Nur Aini", "In Person", "x".repeat(1000))) {
                Finding finding = only(activity("{'mode': '%s'}".formatted(word)));

                assertThat(finding.params()).containsOnlyKeys("vocabulary", "known");
                assertThat(finding.message(Locale.ENGLISH)).doesNotContain(word);
            }
        }
    }

    @Nested
    class Values {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'custodian': 'bnpt'}                                                     | /custodian
                        {'dates': {'during': '2024-02-30'}}                                       | /dates/during
                        {'dates': {'times': {'start': '9 am', 'end': '10:00'}}}                   | /dates/times/start
                        {'dates': {'times': {'start': '09:00', 'zone': 'Jakarta'}}}               | /dates/times/zone
                        {'places': [{'area': '91', 'venue': 'Aula'}]}                             | /places/0/area
                        {'budget': [{'amount': '1e9', 'currency': 'IDR'}]}                        | /budget/0/amount
                        {'budget': [{'amount': '12,500', 'currency': 'IDR'}]}                     | /budget/0/amount
                        {'budget': [{'amount': '1', 'currency': 'rupiah'}]}                       | /budget/0/currency
                        {'sources': [{'key': 's1', 'url': 'javascript:alert(1)'}]}                | /sources/0/url
                        {'sources': [{'key': 's1', 'sha256': 'abc'}]}                             | /sources/0/sha256
                        {'titles': {'not a tag': 'x'}}                                            | /titles
                        {'titles': {'id': ' '}}                                                   | /titles/id
                        {'kind': 'Net Work'}                                                      | /kind
                        """)
        void thatCannotBeReadAreToldWhereTheyStand(String document, String path) {
            Finding finding = only(activity(document));

            assertThat(finding.rule()).isEqualTo("FMT-1");
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.params().get("reason").toString()).hasSizeBetween(10, 300);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'attendance': {'headCount': {'total': -3}}}                                   | /attendance/headCount
                        {'attendance': {'headCount': {'cells': [{'sex': 'male', 'count': -1}]}}}       | /attendance/headCount/cells/0
                        {'attendance': {'headCount': {'cells': [{'ageBand': '0-11', 'count': 1}, {'ageBand': 'child', 'count': 1}]}}} | /attendance/headCount
                        {'attendance': {'delegations': [{'role': 'delegate'}]}}                        | /attendance/delegations/0
                        {'concerns': [{'cohort': 'child', 'participant': '01900000-0000-7000-8000-000000000002'}]} | /concerns/0
                        {'places': [{'coordinates': {'latitude': 91, 'longitude': 0}}]}                | /places/0/coordinates
                        {'budget': [{'amount': '-1', 'currency': 'IDR'}]}                              | /budget/0
                        {'markers': [{'vocabulary': '1', 'code': '1', 'significance': 5}]}             | /markers/0
                        {'identifiers': [{'scheme': 'x', 'value': ''}]}                                | /identifiers/0
                        {'sensitivityOf': [{'path': 'title', 'sensitivity': 'restricted'}]}            | /sensitivityOf/0
                        """)
        void thatTheModelRefusesAreToldAtTheirObject(String document, String path) {
            assertThat(activity(document).findings())
                    .extracting(Finding::rule, Finding::path)
                    .contains(tuple("FMT-1", path));
        }

        @Test
        void thatAreRequiredAreAskedFor() {
            Finding finding = only(activity("{'policyLinks': [{'relation': 'supports', 'instrument': null}]}"));

            assertThat(finding.rule()).isEqualTo("FMT-1");
            assertThat(finding.path()).isEqualTo("/policyLinks/0/instrument");
            assertThat(finding.params()).containsEntry("reason", "A value is required here");
        }

        @Test
        void neverQuoteALongOne() {
            String personal = "Nur Aini binti Fulan, Jalan Contoh 1, Bandar Lampung, ".repeat(20);

            assertThat(activity("{'custodian': '%1$s', 'kind': '%1$s', 'places': [{'area': '%1$s', 'venue': 'x'}]}"
                                    .formatted(personal))
                            .findings())
                    .hasSize(3)
                    .noneMatch(finding -> finding.params().toString().contains("Nur Aini"));
        }

        @Test
        void oneLanguageTwiceIsAFaultOfTheSecond() {
            Reading<Activity> reading = activity("{'titles': {'id': 'a', 'ID': 'b', 'en': 'c'}}");

            assertThat(faults(reading)).containsExactly("FMT-1 /titles/ID");
            assertThat(reading.value().titles())
                    .isEqualTo(LocalizedText.of("id", "a").with("en", "c"));
        }
    }

    @Nested
    class Absence {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'titles': null, 'themes': null, 'dates': null, 'attendance': null}",
                    "{'titles': {}, 'themes': [], 'dates': {}, 'attendance': {'headCount': {}}}",
                    "{'titles': {'id': null}, 'dates': {'during': null, 'stated': ' '}, 'series': {'key': null}}"
                })
        void isWrittenInManyWays(String document) {
            Reading<Activity> reading = activity(document);

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value())
                    .isEqualTo(Activity.builder(ActivityId.of(ONE)).build());
        }

        @Test
        void isWhatBlankTextMeans() {
            assertThat(organisation("{'acronym': ' \\t'}").value().acronym()).isNull();
        }

        @Test
        void isNoItemOfAList() {
            assertThat(faults(organisation("{'alternativeNames': ['BNPT', ' ', null]}")))
                    .containsExactly("FMT-1 /alternativeNames/1", "FMT-3 /alternativeNames/2");
        }

        @Test
        void ofEveryPartIsRefusedWhereSomethingMustBeSaid() {
            assertThat(faults(activity("{'places': [{}]}"))).containsExactly("FMT-1 /places/0");
            assertThat(faults(activity("{'agenda': [{'text': {}}]}"))).containsExactly("FMT-1 /agenda/0/text");
        }

        @Test
        void leavesTheQuietDefaults() {
            Activity activity = activity("{'titles': {'id': 'x'}}").value();

            assertThat(activity.dates()).isEqualTo(ActivityDates.UNKNOWN);
            assertThat(activity.attendance()).isEqualTo(Attendance.UNKNOWN);
            assertThat(activity.head().sensitivity()).isEqualTo(Sensitivity.PUBLIC);
            assertThat(activity.head().custodian()).isNull();
        }
    }

    @Nested
    class WhatTheRegistryManages {

        @Test
        void isIgnoredWhateverItHolds() {
            Reading<Organisation> reading = organisation("""
                    {'id': '%s', 'version': 'seven', 'recordedAt': [], 'updatedAt': 1, 'findings': {}, 'withheld': 7,
                     'overdue': 'x', 'latenessDays': null, 'acronym': 'BC'}""".formatted(ONE.toUpperCase(Locale.ROOT)));

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value().acronym()).isEqualTo("BC");
        }

        @Test
        void isTheIdWhichMustBeOne() {
            Finding finding = only(organisation("{'id': 'bnpt'}"));

            assertThat(finding.path()).isEqualTo("/id");
            assertThat(finding.params().get("reason").toString()).contains("UUID");
        }

        @Test
        void isTheIdWhichMustAgree() {
            Reading<Organisation> reading = organisation("{'id': '%s'}".formatted(OTHER));

            assertThat(faults(reading)).containsExactly("FMT-1 /id");
            assertThat(reading.value().id()).isEqualTo(OrganisationId.of(ONE));
        }
    }

    @Nested
    class Participants {

        @Test
        void areToldApartByTheirKind() {
            assertThat(participant("{'kind': 'person', 'name': 'Mawar'}").value())
                    .isInstanceOf(Person.class);
            assertThat(participant("{'kind': 'group', 'cohorts': ['official']}").value())
                    .isInstanceOf(Group.class);
        }

        @Test
        void haveNoPropertiesOfTheOtherKind() {
            Reading<Participant> reading = participant("{'kind': 'group', 'name': 'Mawar'}");

            assertThat(faults(reading)).containsExactly("FMT-2 /name");
            assertThat(only(reading).params().get("known"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .contains("headCount")
                    .doesNotContain("name");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'name': 'Mawar', 'sex': 'female'}             | FMT-1 /kind
                        {'represents': [], 'kind': null}               | FMT-1 /kind
                        {'kind': 'persona', 'name': 'Mawar'}           | FMT-1 /kind
                        {'kind': 7, 'headCount': {'total': 3}}         | FMT-3 /kind
                        """)
        void areNobodyWithoutAKind(String document, String fault) {
            Reading<Participant> reading = participant(document);

            assertThat(faults(reading)).containsExactly(fault);
            assertThat(reading.value()).isNull();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'kind': 'person'}                                                                | RESTRICTED
                        {'kind': 'person', 'lawfulBasis': {'basis': 'consent'}}                           | RESTRICTED
                        {'kind': 'person', 'lawfulBasis': {'basis': 'public-record'}}                     | PUBLIC
                        {'kind': 'person', 'lawfulBasis': {'basis': 'public-record'}, 'sensitivity': 'confidential'} | CONFIDENTIAL
                        {'kind': 'group'}                                                                 | RESTRICTED
                        {'kind': 'group', 'sensitivity': 'public'}                                        | PUBLIC
                        """)
        void areHeldAsCloselyAsTheirBasisAsks(String document, Sensitivity expected) {
            assertThat(participant(document).value().head().sensitivity()).isEqualTo(expected);
        }
    }

    @Nested
    class Citations {

        @Test
        void ofWordsAloneAreParsed() {
            PolicyInstrument instrument = instrument("{'citation': {'text': 'Perpres Nomor 7 Tahun 2021'}}")
                    .value();

            assertThat(instrument.citation())
                    .isEqualTo(new Citation("Perpres Nomor 7 Tahun 2021", "perpres", "7", 2021, null, null));
        }

        @Test
        void keepThePartsThatAreGiven() {
            PolicyInstrument instrument = instrument(
                            "{'citation': {'text': 'Perpres 7/2021', 'number': '07', 'issuer': '%s'}}".formatted(OTHER))
                    .value();

            assertThat(instrument.citation())
                    .isEqualTo(new Citation("Perpres 7/2021", "perpres", "07", 2021, OrganisationId.of(OTHER), null));
        }

        @Test
        void neverFailForTheirWords() {
            Reading<PolicyInstrument> reading = instrument("{'citation': {'text': 'kesepakatan lisan'}}");

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value().citation()).isEqualTo(Citation.notUnderstood("kesepakatan lisan"));
        }

        @Test
        void needWords() {
            assertThat(faults(instrument("{'citation': {'text': ' ', 'year': 2021}}")))
                    .containsExactly("FMT-1 /citation");
            assertThat(faults(instrument("{'citation': {'year': 2021}}"))).containsExactly("FMT-1 /citation/text");
        }
    }

    @Nested
    class LargeDocuments {

        private static final Duration GENEROUS = Duration.ofSeconds(10);

        /** Every part of such a list must be looked at once only, and not once for each other part. */
        @Test
        void withTensOfThousandsOfCellsAreReadInLinearTime() {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            ObjectNode headCount = document.putObject("attendance").putObject("headCount");
            var cells = headCount.putArray("cells");
            for (int i = 0; i < 40_000; i++) {
                cells.addObject().put("cohort", "c" + i).put("count", 1);
            }

            Reading<Activity> reading = Assertions.assertTimeoutPreemptively(
                    GENEROUS, () -> WIRES.activities().read(document, ActivityId.of(ONE)));

            assertThat(reading.findings()).isEmpty();
        }

        @Test
        void withHundredsOfThousandsOfFaultsTellTheFirstThousand() {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            var themes = document.putArray("themes");
            for (int i = 0; i < 400_000; i++) {
                themes.add(i);
            }

            Reading<Activity> reading = Assertions.assertTimeoutPreemptively(
                    GENEROUS, () -> WIRES.activities().read(document, ActivityId.of(ONE)));

            assertThat(reading.findings()).hasSize(1_001);
            Finding last = reading.findings().get(1_000);
            assertThat(last.path()).isEmpty();
            assertThat(last.params().get("reason").toString()).contains("more than 1000 faults");
        }
    }
}
