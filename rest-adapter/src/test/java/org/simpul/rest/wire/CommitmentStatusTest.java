package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.rest.wire.Documents.faults;
import static org.simpul.rest.wire.Documents.json;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.Actor;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.time.PartialDate;

/** The status on the wire is what the transitions lead to; these are the ways of writing it all the same. */
class CommitmentStatusTest {

    private static final CommitmentId PROMISE = CommitmentId.of("01900000-0000-7000-8000-000000000001");
    private static final String AGENCY = "01900000-0000-7000-8000-000000000002";
    private static final String UNIT = "01900000-0000-7000-8000-000000000003";
    private static final String AGREED =
            "{'to': 'agreed', 'on': '2024-03-21', 'by': {'organisation': '%s'}}".formatted(AGENCY);

    private final RecordWires wires = new RecordWires();

    private Reading<Commitment> read(String document) {
        return wires.commitments().read(json(document), PROMISE);
    }

    @Nested
    class OfANewCommitment {

        @Test
        void mayRepeatTheLastTransition() {
            Reading<Commitment> reading = read("{'status': 'agreed', 'transitions': [%s]}".formatted(AGREED));

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value().transitions()).hasSize(1);
        }

        @Test
        void mayNotContradictTheLastTransition() {
            Reading<Commitment> reading = read("{'status': 'fulfilled', 'transitions': [%s]}".formatted(AGREED));

            assertThat(faults(reading)).containsExactly("FMT-1 /status");
            assertThat(reading.value().status()).isEqualTo(CommitmentStatus.AGREED);
        }

        @Test
        void isProposedWithoutTransitions() {
            Reading<Commitment> reading = read("{'status': 'proposed'}");

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value().transitions()).isEmpty();
        }

        @Test
        void isAgreedByTheLeadOnTheDayItWasMade() {
            Reading<Commitment> reading = read("""
                    {'status': 'agreed', 'madeOn': '2024-03', 'custodian': '%1$s',
                     'parties': [{'organisation': '%1$s', 'role': 'witness'}, {'organisation': '%1$s', 'role': 'party'},
                       {'organisation': '%2$s', 'role': 'lead'}]}""".formatted(AGENCY, UNIT));

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value().transitions())
                    .containsExactly(Transition.agree(PartialDate.of(2024, 3), Actor.of(OrganisationId.of(UNIT))));
        }

        @Test
        void isAgreedByTheCustodianWhereNobodyIsBound() {
            Reading<Commitment> reading =
                    read("{'status': 'agreed', 'madeOn': '2024-03', 'custodian': '%s'}".formatted(AGENCY));

            assertThat(reading.value().transitions())
                    .containsExactly(Transition.agree(PartialDate.of(2024, 3), Actor.of(OrganisationId.of(AGENCY))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'status': 'agreed', 'madeOn': '2024-03'}",
                    "{'status': 'agreed', 'custodian': '01900000-0000-7000-8000-000000000002'}",
                    "{'status': 'fulfilled', 'madeOn': '2024-03'}"
                })
        void cannotBeTakenOnTrust(String document) {
            Reading<Commitment> reading = read(document);

            assertThat(faults(reading)).containsExactly("FMT-1 /status");
            assertThat(reading.findings().get(0).params().get("reason").toString())
                    .contains("transitions");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'status': 'agreed', 'madeOn': 'March', 'custodian': '01900000-0000-7000-8000-000000000002'}",
                    "{'status': 'agreed', 'madeOn': '2024-03', 'parties': [7]}",
                    "{'status': 'agreed', 'transitions': [7]}",
                    "{'status': 'done'}"
                })
        void isNoSecondFaultWhereTheFirstExplainsIt(String document) {
            assertThat(faults(read(document))).hasSize(1).doesNotContain("FMT-1 /status");
        }
    }

    @Nested
    class OfACommitmentInPlaceOfAnother {

        private final Commitment stored = Commitment.builder(PROMISE)
                .transition(Transition.agree(PartialDate.of(2024, 3, 21), Actor.of(OrganisationId.of(AGENCY))))
                .transition(Transition.start(PartialDate.of(2024, 4, 1), Actor.of(OrganisationId.of(AGENCY))))
                .build();

        @Test
        void mayRepeatTheStoredOneWithoutItsTransitions() {
            Reading<Commitment> reading = wires.commitments().readInPlaceOf(stored, json("{'status': 'in-progress'}"));

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value().transitions()).isEmpty();
            assertThat(reading.value().id()).isEqualTo(PROMISE);
        }

        @Test
        void doesNotGoOnByBeingWritten() {
            assertThat(faults(wires.commitments().readInPlaceOf(stored, json("{'status': 'fulfilled'}"))))
                    .containsExactly("FMT-1 /status");
            assertThat(faults(wires.commitments()
                            .readInPlaceOf(stored, json("{'status': 'agreed', 'madeOn': '2024-03'}"))))
                    .containsExactly("FMT-1 /status");
        }
    }

    @Nested
    class Steps {

        private final Actor caller = Actor.of(OrganisationId.of(UNIT));

        @Test
        void areTakenByTheCallerUnlessTheySayByWhom() {
            Reading<Transition> silent = wires.readTransition(json("{'to': 'in-progress', 'on': '2024-04'}"), caller);
            Reading<Transition> told = wires.readTransition(
                    json("{'to': 'in-progress', 'on': '2024-04', 'by': {'organisation': '%s'}}".formatted(AGENCY)),
                    caller);

            assertThat(silent.value()).isEqualTo(Transition.start(PartialDate.of(2024, 4), caller));
            assertThat(told.value())
                    .isEqualTo(Transition.start(PartialDate.of(2024, 4), Actor.of(OrganisationId.of(AGENCY))));
        }

        @Test
        void needSomebodyWhoTookThem() {
            Reading<Transition> reading = wires.readTransition(json("{'to': 'in-progress', 'on': '2024-04'}"), null);

            assertThat(faults(reading)).containsExactly("FMT-1 /by");
            assertThat(reading.value()).isNull();
        }

        @Test
        void tellAllTheirFaultsAtOnce() {
            Reading<Transition> reading = wires.readTransition(
                    json("{'to': 'done', 'when': '2024', 'by': {}, 'evidence': [{'on': '2024'}]}"), null);

            assertThat(faults(reading))
                    .containsExactlyInAnyOrder(
                            "VOC-1 /to", "FMT-1 /on", "FMT-1 /by", "FMT-1 /evidence/0", "FMT-2 /when");
        }

        @Test
        void areNothingButObjects() {
            assertThat(faults(wires.readTransition(json("'agreed'"), caller))).containsExactly("FMT-3 ");
        }
    }

    @Nested
    class Reports {

        private final Actor caller = Actor.of(OrganisationId.of(UNIT));

        @Test
        void areMadeByTheCallerUnlessTheySayByWhom() {
            Reading<ProgressReport> reading =
                    wires.readProgress(json("{'on': '2024-04', 'evidence': [{'title': 'Laporan'}]}"), caller);

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value())
                    .isEqualTo(new ProgressReport(
                            PartialDate.of(2024, 4), null, null, List.of(Evidence.titled("Laporan")), caller, null));
        }

        @Test
        void mayComeFromNobodyKnown() {
            Reading<ProgressReport> reading = wires.readProgress(json("{'on': '2024-04'}"), null);

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.value().reportedBy()).isNull();
        }
    }
}
