package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Completion;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;

/** What a record says of others agrees with what they say of themselves. */
class NeighboursTest {

    private final Simpul simpul = Simpul.on(new InMemoryStorage())
            .clock(Clock.fixed(Instant.parse("2024-12-31T03:00:00Z"), ZoneOffset.UTC))
            .build();
    private final Caller steward = Caller.localSteward();
    private final OrganisationId agency = simpul.newOrganisationId();
    private final PolicyInstrumentId plan = simpul.newPolicyInstrumentId();
    private final ActivityId before = simpul.newActivityId();

    @ParameterizedTest
    @CsvSource({"2019-12-31, true", "2020-01-01, false", "2024, false", "2024-12-31, false", "2025, true"})
    void whatImplementsAPlanFallsIntoItsPeriod(String during, boolean isWrong) {
        plan(PolicyInstrument.builder(plan).period(DateInterval.parse("2020/2024")));

        List<Finding> found = findings(
                meeting(during)
                        .policyLink(PolicyLink.of(plan, PolicyRelation.IMPLEMENTS))
                        .build(),
                "ACT-9");

        assertThat(!found.isEmpty()).isEqualTo(isWrong);
        if (isWrong) {
            assertThat(found)
                    .containsExactly(Finding.warning(
                            "ACT-9", "/policyLinks/0", Map.of("during", during, "period", "2020/2024")));
        }
    }

    @Test
    void whatOnlySupportsAPlanMayFallOutsideOfIt() {
        plan(PolicyInstrument.builder(plan).period(DateInterval.parse("2020/2024")));

        assertThat(findings(
                        meeting("2019")
                                .policyLink(PolicyLink.of(plan, PolicyRelation.SUPPORTS))
                                .build(),
                        "ACT-9"))
                .isEmpty();
    }

    @Test
    void aProvisionThatIsNamedStandsInTheInstrument() {
        plan(PolicyInstrument.builder(plan).provision(Provision.pillar("1", LocalizedText.of("id", "Pencegahan"))));

        assertThat(findings(
                        meeting("2024")
                                .policyLink(PolicyLink.of(plan, "1", PolicyRelation.SUPPORTS))
                                .policyLink(PolicyLink.of(plan, "1.2", PolicyRelation.SUPPORTS))
                                .build(),
                        "ACT-10"))
                .containsExactly(Finding.error("ACT-10", "/policyLinks/1/provision", Map.of("provision", "1.2")));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-20, true", "2024-03-21, false", "2024-03, false", "2024-02, true"})
    void whatIsFollowedCameBefore(String during, boolean isWrong) {
        simpul.activities()
                .create(
                        steward,
                        Activity.builder(before)
                                .title("id", "Pertemuan pertama")
                                .dates(new ActivityDates(DateInterval.parse("2024-03-21"), null, List.of(), null, null))
                                .build());

        assertThat(findings(meeting(during).follows(List.of(before)).build(), "ACT-12")
                        .isEmpty())
                .isEqualTo(!isWrong);
    }

    @ParameterizedTest
    @CsvSource({"2009, true", "2010, false", "2014-06, false", "2015, true"})
    void anOrganiserExistedThen(String during, boolean isWrong) {
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(agency)
                                .name("id", "Badan")
                                .established(PartialDate.parse("2010"))
                                .dissolved(PartialDate.parse("2014"))
                                .build());

        List<Finding> found = findings(
                meeting(during).organiser(agency, OrganiserRole.ORGANISER).build(), "ACT-19");

        assertThat(!found.isEmpty()).isEqualTo(isWrong);
        if (isWrong) {
            assertThat(found.get(0).params()).containsEntry("existence", "2010/2014");
        }
    }

    @ParameterizedTest
    @EnumSource(ActivityStatus.class)
    void nobodyPromisedAnythingAtWhatDidNotTakePlace(ActivityStatus status) {
        simpul.activities()
                .create(
                        steward,
                        Activity.builder(before)
                                .title("id", "Pertemuan")
                                .status(status)
                                .build());
        Commitment point = Commitment.builder(simpul.newCommitmentId())
                .statement(LocalizedText.of("id", "Menyusun rencana"))
                .madeAt(before)
                .build();

        assertThat(findings(point, "COM-9").isEmpty())
                .isEqualTo(status == ActivityStatus.COMPLETED || status == ActivityStatus.ONGOING);
    }

    @Test
    void whatACommitmentServesAndWhereItStandsAreThere() {
        plan(PolicyInstrument.builder(plan).provision(Provision.pillar("1", LocalizedText.of("id", "Pencegahan"))));
        Commitment point = promise()
                .policyLink(PolicyLink.of(plan, "1", PolicyRelation.SUPPORTS))
                .policyLink(PolicyLink.of(plan, "4", PolicyRelation.SUPPORTS))
                .madeIn(new Clause(plan, "pasal 9"))
                .build();

        assertThat(findings(point, "ACT-10"))
                .containsExactly(
                        Finding.error("ACT-10", "/policyLinks/1/provision", Map.of("provision", "4")),
                        Finding.error("ACT-10", "/madeIn/provision", Map.of("provision", "pasal 9")));
    }

    @ParameterizedTest
    @CsvSource({"2009, true", "2010, false"})
    void whoPromisedOrSignedExistedThen(String on, boolean isWrong) {
        agency();
        Commitment point = promise()
                .party(agency, PartyRole.LEAD)
                .madeOn(PartialDate.parse(on))
                .build();
        PolicyInstrument agreement = PolicyInstrument.builder(plan)
                .title("id", "Nota kesepahaman")
                .adopted(PartialDate.parse(on))
                .parties(List.of(new InstrumentParty(agency, InstrumentParty.Role.SIGNATORY)))
                .build();
        Activity meeting = meeting(on)
                .attendance(new Attendance(null, List.of(Delegation.of(agency)), List.of()))
                .build();

        assertThat(paths(point)).isEqualTo(isWrong ? List.of("/parties/0/organisation") : List.of());
        assertThat(paths(agreement)).isEqualTo(isWrong ? List.of("/parties/0/organisation") : List.of());
        assertThat(paths(meeting)).isEqualTo(isWrong ? List.of("/attendance/delegations/0/organisation") : List.of());
    }

    /** Today is 31 December 2024; the plan asks for a report at the end of every January, and of every July. */
    @ParameterizedTest
    @CsvSource({
        // promised in, reported in, report missed
        "2023-03,,        2024-07-31",
        "2024-03,,        2024-07-31",
        "2024-08,,",
        "2024-07-31,,",
        "2023-03, 2024-02, ",
        "2023-03, 2024-12-30, ",
        "2023-03, 2024, ",
        "2023-03, 2024-01, 2024-07-31",
    })
    void whereAReportIsDueOneWasMade(String madeOn, String reportedOn, String missed) {
        plan(PolicyInstrument.builder(plan)
                .inForce(DateInterval.parse("2021/.."))
                .reporting(List.of(duty(null))));
        Commitment.Builder point =
                promise().madeOn(PartialDate.parse(madeOn)).policyLink(PolicyLink.of(plan, PolicyRelation.SUPPORTS));
        if (reportedOn != null) {
            point.progress(List.of(new ProgressReport(
                    PartialDate.parse(reportedOn), Completion.LIMITED, null, List.of(), null, null)));
        }

        assertThat(findings(point.build(), "COM-12"))
                .isEqualTo(
                        missed == null
                                ? List.of()
                                : List.of(Finding.warning("COM-12", "/progress", Map.of("due", missed))));
    }

    @Test
    void whoeverHasToReportIsAskedForIt() {
        agency();
        OrganisationId other = simpul.newOrganisationId();
        simpul.organisations()
                .create(steward, Organisation.builder(other).name("id", "Dinas").build());
        plan(PolicyInstrument.builder(plan).reporting(List.of(duty(agency))));
        Commitment.Builder point =
                promise().madeOn(PartialDate.of(2023)).policyLink(PolicyLink.of(plan, PolicyRelation.SUPPORTS));

        assertThat(findings(point.party(other, PartyRole.LEAD).build(), "COM-12"))
                .isEmpty();
        assertThat(findings(point.party(agency, PartyRole.PARTY).build(), "COM-12"))
                .hasSize(1);
    }

    @Test
    void anInstrumentThatIsNoLongerInForceAsksForNothing() {
        plan(PolicyInstrument.builder(plan)
                .inForce(DateInterval.parse("2018/2021"))
                .reporting(List.of(duty(null))));

        assertThat(findings(
                        promise()
                                .madeOn(PartialDate.of(2022))
                                .policyLink(PolicyLink.of(plan, PolicyRelation.SUPPORTS))
                                .build(),
                        "COM-12"))
                .isEmpty();
    }

    @Test
    void nobodyIsToldWhatIsWithheldOfTheOtherRecord() {
        plan(PolicyInstrument.builder(plan)
                .period(DateInterval.parse("2020/2024"))
                .sensitivityOf("/period", Sensitivity.RESTRICTED));
        Activity early = meeting("2019")
                .policyLink(PolicyLink.of(plan, PolicyRelation.IMPLEMENTS))
                .build();
        Caller limited = new Caller("officer", null, Set.of(Role.STEWARD), Sensitivity.PUBLIC, null);

        assertThat(findings(early, "ACT-9")).hasSize(1);
        assertThat(simpul.activities().validate(limited, early))
                .extracting(Finding::rule)
                .doesNotContain("ACT-9");
    }

    private static ReportingDuty duty(OrganisationId from) {
        return new ReportingDuty(from, null, Period.ofMonths(6), PartialDate.parse("2022-01"), null);
    }

    private Commitment.Builder promise() {
        return Commitment.builder(simpul.newCommitmentId())
                .statement(LocalizedText.of("id", "Menyusun rencana"))
                .transition(new Transition(
                        CommitmentStatus.AGREED,
                        PartialDate.of(2009),
                        Actor.of(simpul.newOrganisationId()),
                        null,
                        List.of(),
                        null));
    }

    private void agency() {
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(agency)
                                .name("id", "Badan")
                                .established(PartialDate.parse("2010"))
                                .build());
    }

    private List<String> paths(Aggregate<?> record) {
        return findings(record, "ACT-19").stream().map(Finding::path).toList();
    }

    private void plan(PolicyInstrument.Builder instrument) {
        simpul.policyInstruments()
                .create(steward, instrument.title("id", "Rencana aksi").build());
    }

    private Activity.Builder meeting(String during) {
        return Activity.builder(simpul.newActivityId())
                .title("id", "Pertemuan")
                .dates(new ActivityDates(DateInterval.parse(during), null, List.of(), null, null));
    }

    private List<Finding> findings(Aggregate<?> record, String rule) {
        List<Finding> all;
        if (record instanceof Activity activity) {
            all = simpul.activities().validate(steward, activity);
        } else if (record instanceof PolicyInstrument instrument) {
            all = simpul.policyInstruments().validate(steward, instrument);
        } else {
            all = simpul.commitments().validate(steward, (Commitment) record);
        }
        return all.stream().filter(finding -> finding.rule().equals(rule)).toList();
    }
}
