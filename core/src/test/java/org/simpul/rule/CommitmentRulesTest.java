package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.rule.Ids.CONFERENCE;
import static org.simpul.rule.Ids.MEETING;
import static org.simpul.rule.Ids.NETWORK;
import static org.simpul.rule.Ids.OFFICE;
import static org.simpul.rule.Ids.PROMISE;
import static org.simpul.rule.Ids.SARI;
import static org.simpul.rule.Ids.SUCCESSOR;
import static org.simpul.rule.RecordAssert.findings;
import static org.simpul.rule.RecordAssert.judging;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.Actor;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.Party;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;

class CommitmentRulesTest {

    private static final PartialDate DAY = PartialDate.parse("2024-03-21");
    private static final Actor BY = Actor.of(OFFICE);
    private static final LocalizedText WHY = LocalizedText.of("id", "Anggaran tidak tersedia");

    private static Commitment.Builder aPromise() {
        return Commitment.builder(PROMISE)
                .statement("id", "Menyusun modul pelatihan")
                .party(OFFICE, PartyRole.LEAD)
                .madeAt(MEETING)
                .madeOn(DAY)
                .due(PartialDate.parse("2024-12"))
                .verifiable(new Verifiable(Verifiable.Value.YES, null))
                .transition(Transition.agree(DAY, BY));
    }

    private static Commitment goingThrough(CommitmentStatus... states) {
        return aPromise()
                .transitions(Arrays.stream(states)
                        .map(CommitmentRulesTest::completeStep)
                        .toList())
                .build();
    }

    private static Transition completeStep(CommitmentStatus to) {
        return new Transition(to, DAY, BY, WHY, List.of(Evidence.of(CONFERENCE)), SUCCESSOR);
    }

    @Test
    void anOrdinaryPromiseKeepsEveryRule() {
        judging(aPromise().build()).keepsAll();
    }

    @Nested
    class Com1 {

        @Test
        void aCommitmentWithoutStatementIsRefused() {
            judging(aPromise().statement(null).build())
                    .breaks("COM-1")
                    .asError()
                    .at("/statement")
                    .with()
                    .inEnglish("The commitment has no statement. Say what was promised, in at least one language.")
                    .inIndonesian("Komitmen ini belum memiliki pernyataan."
                            + " Tuliskan apa yang dijanjikan, sekurang-kurangnya dalam satu bahasa.");
        }

        @Test
        void oneLanguageIsEnough() {
            judging(aPromise().build()).keeps("COM-1");
        }
    }

    @Nested
    class Com2 {

        @Test
        void anAgreementForWhichNobodyIsResponsibleIsAWarning() {
            judging(aPromise()
                            .parties(List.of(
                                    Party.of(OFFICE, PartyRole.WITNESS), Party.of(NETWORK, PartyRole.BENEFICIARY)))
                            .build())
                    .breaks("COM-2")
                    .asWarning()
                    .at("/parties")
                    .with("status", "agreed")
                    .inEnglish("The commitment is agreed, but nobody is responsible for it."
                            + " Add whoever took it on, as “lead” or “party”.")
                    .inIndonesian("Komitmen ini berstatus agreed, tetapi belum ada penanggung jawabnya."
                            + " Tambahkan pihak yang menyanggupinya sebagai “lead” atau “party”.");
        }

        @ParameterizedTest
        @EnumSource(names = {"LEAD", "PARTY"})
        void aLeadOrAPartyIsEnough(PartyRole role) {
            judging(aPromise().parties(List.of(Party.of(SARI, role))).build()).keeps("COM-2");
        }

        @Test
        void aProposalNeedsNobodyYet() {
            judging(aPromise().parties(List.of()).transitions(List.of()).build())
                    .keeps("COM-2");
        }
    }

    @Nested
    class Com3 {

        @Test
        void aStepOutOfAFinalStateIsRefused() {
            judging(goingThrough(CommitmentStatus.AGREED, CommitmentStatus.FULFILLED, CommitmentStatus.IN_PROGRESS))
                    .breaks("COM-3")
                    .asError()
                    .at("/transitions/2/to")
                    .with("from", "fulfilled", "to", "in-progress", "legal", List.of())
                    .inEnglish("A commitment that is fulfilled cannot become in-progress. Possible are: –")
                    .inIndonesian("Komitmen yang berstatus fulfilled tidak dapat menjadi in-progress."
                            + " Yang dimungkinkan: –");
        }

        @Test
        void theLegalStepsAreNamed() {
            judging(goingThrough(CommitmentStatus.PROPOSED, CommitmentStatus.FULFILLED))
                    .breaks("COM-3")
                    .with(
                            "from",
                            "proposed",
                            "to",
                            "fulfilled",
                            "legal",
                            List.of("agreed", "declined", "withdrawn", "superseded"))
                    .inEnglish("A commitment that is proposed cannot become fulfilled."
                            + " Possible are: agreed, declined, withdrawn, superseded");
        }

        @ParameterizedTest
        @EnumSource(names = {"IN_PROGRESS", "PARTIALLY_FULFILLED", "FULFILLED", "NOT_FULFILLED"})
        void aLifeDoesNotStartInTheMiddle(CommitmentStatus first) {
            judging(goingThrough(first))
                    .breaks("COM-3")
                    .at("/transitions/0/to")
                    .with(
                            "from",
                            "proposed",
                            "to",
                            first.code(),
                            "legal",
                            List.of("proposed", "agreed", "declined", "withdrawn", "superseded"));
        }

        @Test
        void oneSlipIsToldOnce() {
            judging(goingThrough(CommitmentStatus.PROPOSED, CommitmentStatus.IN_PROGRESS, CommitmentStatus.FULFILLED))
                    .breaks("COM-3", "/transitions/1/to");
        }

        @Test
        void aWholeLegalLifeStands() {
            judging(goingThrough(
                            CommitmentStatus.PROPOSED,
                            CommitmentStatus.AGREED,
                            CommitmentStatus.IN_PROGRESS,
                            CommitmentStatus.PARTIALLY_FULFILLED,
                            CommitmentStatus.FULFILLED))
                    .keeps("COM-3");
        }
    }

    /** What the aggregate lets happen step by step, and nothing else, is what the rule accepts of a recorded life. */
    @Property
    void aLegalLifeIsNeverFoundIllegal(@ForAll("choices") List<Integer> choices) {
        Commitment life = aPromise().transitions(List.of()).build();
        for (int choice : choices) {
            List<CommitmentStatus> next = life.transitions().isEmpty()
                    ? List.copyOf(CommitmentStatus.STARTS)
                    : List.copyOf(life.status().successors());
            if (!next.isEmpty()) {
                life = life.apply(completeStep(next.get(choice % next.size())));
            }
        }

        assertThat(findings(life)).extracting("rule").doesNotContain("COM-3", "COM-4");
    }

    @Property
    void anIllegalStepIsAlwaysFound(
            @ForAll CommitmentStatus from, @ForAll CommitmentStatus to, @ForAll CommitmentStatus start) {
        // A step to "from" first, so that every state is once the state before; that step may be illegal itself.
        Commitment life = goingThrough(start, from, to);

        boolean isLegal = from.successors().contains(to);
        assertThat(findings(life))
                .filteredOn(finding ->
                        finding.rule().equals("COM-3") && finding.path().equals("/transitions/2/to"))
                .hasSize(isLegal ? 0 : 1);
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 1000).list().ofMaxSize(8);
    }

    @Nested
    class Com4 {

        @Test
        void fulfilmentWithoutEvidenceIsRefused() {
            judging(aPromise().transition(Transition.fulfil(DAY, BY, List.of())).build())
                    .breaks("COM-4")
                    .asError()
                    .at("/transitions/1/evidence")
                    .with("to", "fulfilled", "missing", List.of("evidence"))
                    .inEnglish("The transition to fulfilled lacks what it needs: evidence. Add it.")
                    .inIndonesian("Perubahan status menjadi fulfilled belum lengkap: evidence."
                            + " Lengkapi isian tersebut.");
        }

        @ParameterizedTest
        @CsvSource({
            "DECLINED, reason",
            "NOT_FULFILLED, reason",
            "WITHDRAWN, reason",
            "SUPERSEDED, supersededBy",
            "FULFILLED, evidence"
        })
        void everyEndNeedsItsOwn(CommitmentStatus to, String missing) {
            Transition bare = new Transition(to, DAY, BY, null, List.of(), null);

            judging(aPromise().transitions(List.of(bare)).build())
                    .breaks("COM-4")
                    .asError()
                    .at("/transitions/0/" + missing)
                    .with("to", to.code(), "missing", List.of(missing));
        }

        @ParameterizedTest
        @EnumSource(names = {"PROPOSED", "AGREED", "IN_PROGRESS", "PARTIALLY_FULFILLED"})
        void otherStepsNeedNothing(CommitmentStatus to) {
            Transition bare = new Transition(to, DAY, BY, null, List.of(), null);

            judging(aPromise().transitions(List.of(bare)).build()).keeps("COM-4");
        }

        @ParameterizedTest
        @EnumSource
        void aStepWithAllItNeedsStands(CommitmentStatus to) {
            judging(goingThrough(to)).keeps("COM-4");
        }
    }

    @Nested
    class Com5 {

        @Test
        void agreedWithoutDueDateIsAWarning() {
            judging(aPromise().due(null).build())
                    .breaks("COM-5")
                    .asWarning()
                    .at("/due")
                    .with("status", "agreed")
                    .inEnglish("The commitment is agreed, but no date is set for it."
                            + " Give at least the year in which it is due.")
                    .inIndonesian("Komitmen ini berstatus agreed, tetapi belum bertenggat."
                            + " Isi sekurang-kurangnya tahun tenggatnya.");
        }

        @Test
        void aYearIsADueDate() {
            judging(aPromise().due(PartialDate.of(2025)).build()).keeps("COM-5");
        }

        @ParameterizedTest
        @EnumSource(names = {"PROPOSED", "DECLINED", "FULFILLED", "NOT_FULFILLED", "WITHDRAWN", "SUPERSEDED"})
        void whatIsOnlyProposedOrOverNeedsNone(CommitmentStatus status) {
            judging(goingThrough(status).toBuilder().due(null).build()).keeps("COM-5");
        }
    }

    @Nested
    class Com6 {

        @Test
        void dueBeforeItWasMadeIsRefused() {
            judging(aPromise().due(PartialDate.parse("2024-02")).build())
                    .breaks("COM-6")
                    .asError()
                    .at("/due")
                    .with("due", "2024-02", "madeOn", "2024-03-21")
                    .inEnglish("The commitment is due (2024-02) before it was made (2024-03-21)."
                            + " Correct one of the two dates.")
                    .inIndonesian("Tenggat komitmen ini (2024-02) mendahului tanggal pembuatannya (2024-03-21)."
                            + " Perbaiki salah satu tanggalnya.");
        }

        @ParameterizedTest
        @CsvSource({"2024-03", "2024-03-21", "2024"})
        void dueWhenItMayHaveBeenMadeStands(String due) {
            judging(aPromise().due(PartialDate.parse(due)).build()).keeps("COM-6");
        }
    }

    @Nested
    class Com7 {

        @Test
        void openAfterItsLastDayIsAWarning() {
            judging(aPromise().due(PartialDate.parse("2024-07-09")).build())
                    .breaks("COM-7")
                    .asWarning()
                    .at("/due")
                    .with("due", "2024-07-09", "status", "agreed")
                    .inEnglish("The commitment was due 2024-07-09 and is still agreed. Record what became of it.")
                    .inIndonesian("Tenggat komitmen ini 2024-07-09, tetapi statusnya masih agreed."
                            + " Catat bagaimana kelanjutannya.");
        }

        @ParameterizedTest
        @CsvSource({"2024-07-10", "2024-07", "2024"})
        void openOnWhatMayBeItsLastDayStands(String due) {
            judging(aPromise().due(PartialDate.parse(due)).build()).keeps("COM-7");
        }

        @Test
        void whatIsOverIsNotOverdue() {
            judging(goingThrough(CommitmentStatus.AGREED, CommitmentStatus.FULFILLED).toBuilder()
                            .due(PartialDate.parse("2024-04"))
                            .build())
                    .keeps("COM-7");
        }
    }

    @Nested
    class Com8 {

        @Test
        void anIndependentAssessmentByTheLeadIsRefused() {
            judging(assessed(Actor.of(NETWORK), Actor.of(OFFICE)))
                    .breaks("COM-8")
                    .asError()
                    .at("/progress/1/assessment")
                    .with()
                    .inEnglish("An assessment by one of those responsible is not independent."
                            + " Mark it as self-reported, or name who made it.")
                    .inIndonesian("Penilaian oleh salah satu penanggung jawab bukan penilaian independen."
                            + " Tandai sebagai laporan sendiri, atau sebutkan siapa penilainya.");
        }

        @Test
        void anIndependentAssessmentBySomebodyElseStands() {
            judging(assessed(Actor.of(NETWORK), Actor.of(SARI), null)).keeps("COM-8");
        }

        @Test
        void aWitnessIsNotResponsible() {
            judging(assessed(Actor.of(NETWORK)).toBuilder()
                            .party(NETWORK, PartyRole.WITNESS)
                            .build())
                    .keeps("COM-8");
        }

        @Test
        void theLeadMayReportOnItself() {
            ProgressReport report = new ProgressReport(DAY, null, null, List.of(), BY, Assessment.SELF_REPORTED);

            judging(aPromise().progress(List.of(report)).build()).keeps("COM-8");
        }

        private static Commitment assessed(Actor... reporters) {
            return aPromise()
                    .progress(Arrays.stream(reporters)
                            .map(by -> new ProgressReport(DAY, null, null, List.of(), by, Assessment.INDEPENDENT))
                            .toList())
                    .build();
        }
    }

    @Nested
    class Com10 {

        @Test
        void aCommitmentThatSupersedesItselfIsRefused() {
            judging(aPromise().supersedes(List.of(PROMISE)).build())
                    .breaks("COM-10")
                    .asError()
                    .at("/supersedes/0")
                    .with()
                    .inEnglish("This leads back to the commitment itself."
                            + " A commitment can neither follow nor supersede itself.")
                    .inIndonesian("Rujukan ini berputar kembali ke komitmen itu sendiri."
                            + " Komitmen tidak dapat menjadi lanjutan atau pengganti dari dirinya sendiri.");
        }

        @Test
        void soIsOneThatFollowsOrIsSupersededByItself() {
            judging(aPromise()
                            .follows(List.of(SUCCESSOR, PROMISE))
                            .transition(Transition.supersede(DAY, BY, PROMISE))
                            .build())
                    .breaks("COM-10", "/follows/1", "/transitions/1/supersededBy");
        }

        @Test
        void oneThatFollowsAnotherStands() {
            judging(aPromise()
                            .follows(List.of(SUCCESSOR))
                            .supersedes(List.of(SUCCESSOR))
                            .build())
                    .keeps("COM-10");
        }
    }

    @Nested
    class Com11 {

        @Test
        void judgedUnverifiableIsTold() {
            judging(aPromise()
                            .verifiable(new Verifiable(Verifiable.Value.NO, null))
                            .build())
                    .breaks("COM-11")
                    .asInfo()
                    .at("/verifiable")
                    .with("verifiable", "no")
                    .inEnglish("Nobody will be able to tell whether this was kept (verifiable: no)."
                            + " Say who does what, until when, and what will be there to see.")
                    .inIndonesian("Tidak akan ada yang dapat memastikan apakah komitmen ini ditepati (verifiable: no)."
                            + " Jelaskan siapa melakukan apa, sampai kapan, dan apa hasil yang dapat dilihat.");
        }

        @Test
        void notJudgedAndWithoutDateOrAnybodyIsTold() {
            Commitment.Builder unassessed = aPromise().verifiable(Verifiable.UNASSESSED);

            judging(unassessed.build()).keeps("COM-11");
            judging(unassessed.build().toBuilder().due(null).build())
                    .breaks("COM-11")
                    .with("verifiable", "unassessed");
            judging(unassessed.build().toBuilder().parties(List.of()).build())
                    .breaks("COM-11")
                    .with("verifiable", "unassessed");
        }

        @Test
        void judgedVerifiableStands() {
            judging(aPromise().due(null).parties(List.of()).build()).keeps("COM-11");
        }
    }
}
