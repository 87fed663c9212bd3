package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.Actor;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.activity.Outcome;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.policy.CitationParser;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Storage;
import org.simpul.registry.DisclosedVersion;
import org.simpul.registry.RecordRefusedException;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.RecordThread;
import org.simpul.report.RecordThread.Knot;

/**
 * The whole story on one page, for a reader who does not program: a decree, a meeting, four points, three of them kept and
 * one of those late, the fourth withdrawn with its reason after it had been taken for kept. Any storage has to be able to tell it.
 */
public abstract class KeptPromiseStory {

    private static final Clock NEW_YEARS_EVE =
            Clock.fixed(Instant.parse("2024-12-31T03:00:00Z"), ZoneId.of("Asia/Jakarta"));

    private final Caller steward = Caller.localSteward();

    /** A storage that holds nothing yet. */
    protected abstract Storage emptyStorage();

    @Test
    void aDecreeLeadsToAMeetingAndAMeetingToKeptPromises() {
        Simpul simpul = Simpul.on(emptyStorage()).clock(NEW_YEARS_EVE).build();

        // A governor's office and a women's network are on record.
        Organisation office = Organisation.builder(simpul.newOrganisationId())
                .name("id", "Kantor Gubernur Contoh")
                .kind("local-government")
                .build();
        Organisation network = Organisation.builder(simpul.newOrganisationId())
                .name("id", "Jejaring Perempuan Contoh")
                .kind("network")
                .build();
        simpul.organisations().create(steward, office);
        simpul.organisations().create(steward, network);

        // In April 2022 the governor issues a decree with a plan; its first pillar is prevention.
        PolicyInstrument decree = PolicyInstrument.builder(simpul.newPolicyInstrumentId())
                .title("id", "Rencana aksi daerah contoh")
                .kind("governor-decree")
                .citation(CitationParser.parse("Keputusan Gubernur Contoh Nomor G/1/HK/2022"))
                .issuer(office.id())
                .adopted(PartialDate.parse("2022-04-20"))
                .provision(Provision.pillar("1", LocalizedText.of("id", "Pencegahan")))
                .build();
        simpul.policyInstruments().create(steward, decree);

        // On 21 March 2024 the two meet under that pillar: seven women and three men, and four points are agreed.
        Activity meeting = Activity.builder(simpul.newActivityId())
                .title("id", "Pertemuan jejaring")
                .kind("network-meeting")
                .during("2024-03-21")
                .organiser(network.id(), OrganiserRole.ORGANISER)
                .headCount(HeadCount.of(10, Cell.of(Sex.FEMALE, 7), Cell.of(Sex.MALE, 3)))
                .policyLink(PolicyLink.of(decree.id(), "1", PolicyRelation.IMPLEMENTS))
                .outcome(new Outcome(LocalizedText.of("id", "Empat hal disepakati"), null, null, 4, null, null))
                .build();
        simpul.activities().create(steward, meeting);
        List<CommitmentId> points = List.of(
                agreed(simpul, meeting, network, 1, "2024-05"),
                agreed(simpul, meeting, network, 2, "2024-05"),
                agreed(simpul, meeting, office, 3, "2024-05"),
                agreed(simpul, meeting, office, 4, "2024-05"));

        // Two are kept in May, one in June, which is late.
        keep(simpul, points.get(0), network, "2024-05-08");
        keep(simpul, points.get(1), network, "2024-05-31");
        keep(simpul, points.get(2), office, "2024-06-10");

        // The fourth is taken down as kept by mistake. In truth there is no money, so it is withdrawn: a steward
        // corrects it.
        keep(simpul, points.get(3), office, "2024-06-10");
        simpul.commitments()
                .correct(
                        steward,
                        points.get(3),
                        2,
                        Transition.withdraw(
                                PartialDate.parse("2024-07-01"),
                                Actor.of(office.id()),
                                LocalizedText.of("id", "Anggaran tidak tersedia")),
                        "Laporan itu milik hal ketiga");

        // The mistake stays in the history, and so does the reason.
        assertThat(simpul.commitments().history(steward, points.get(3), null, 10))
                .extracting(DisclosedVersion::reason)
                .containsExactly("Laporan itu milik hal ketiga", null, null);
        assertThat(simpul.commitments().version(steward, points.get(3), 2))
                .hasValueSatisfying(
                        mistake -> assertThat(mistake.record().status()).isEqualTo(CommitmentStatus.FULFILLED));

        // What is withdrawn cannot be kept any more.
        assertThatThrownBy(() -> keep(simpul, points.get(3), office, "2024-08-01"))
                .isInstanceOf(RecordRefusedException.class);

        // Did the meeting lead to kept commitments? Four made, three kept, one of them late, one withdrawn; the one in
        // the
        // middle of the three was kept after 71 days.
        Figures figures = simpul.reports()
                .followThrough(steward, Question.asOf(LocalDate.of(2024, 12, 31)))
                .totals();
        assertThat(ToldFigures.of(figures)).isEqualTo("made 4, kept 3, keptLate 1, withdrawn 1, medianDays 71.0");

        // And the thread runs from the decree over the meeting to the four points.
        RecordThread thread = simpul.reports().thread(steward, decree.id());
        assertThat(thread.after()).extracting(Knot::id).containsExactly(meeting.id());
        assertThat(thread.after().get(0).onward()).extracting(Knot::id).containsExactlyInAnyOrderElementsOf(points);
    }

    private CommitmentId agreed(Simpul simpul, Activity meeting, Organisation lead, int ordinal, String due) {
        Commitment point = Commitment.builder(simpul.newCommitmentId())
                .statement("id", "Hal ke-" + ordinal)
                .ordinal(ordinal)
                .party(lead.id(), PartyRole.LEAD)
                .madeAt(meeting.id())
                .madeOn(PartialDate.parse("2024-03-21"))
                .due(PartialDate.parse(due))
                .transition(Transition.agree(PartialDate.parse("2024-03-21"), Actor.of(lead.id())))
                .build();
        return simpul.commitments().create(steward, point).record().record().id();
    }

    private void keep(Simpul simpul, CommitmentId point, Organisation by, String day) {
        Evidence report = Evidence.titled("Laporan");
        simpul.commitments()
                .advance(
                        steward,
                        point,
                        null,
                        Transition.fulfil(PartialDate.parse(day), Actor.of(by.id()), List.of(report)));
    }
}
