package org.simpul.example.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.stream.IntStream;
import org.simpul.model.Actor;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.Item;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.activity.Outcome;
import org.simpul.model.activity.Series;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.commitment.Completion;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/**
 * Records of ordinary size, with the references, identifiers, sources and filter values that a meeting and a promise have
 * in a registry in use. Each has an id of its own; whom they name is invented.
 */
public final class OrdinaryRecords {

    private static final OrganisationId NETWORK = OrganisationId.of("01900000-0000-7000-8000-000000000a03");
    private static final OrganisationId OFFICE = OrganisationId.of("01900000-0000-7000-8000-000000000a02");
    private static final OrganisationId FOUNDATION = OrganisationId.of("01900000-0000-7000-8000-000000000a04");
    private static final ParticipantId FACILITATOR = ParticipantId.of("6b0f1c1e-52d3-4b6a-9a56-000000000b01");
    private static final ParticipantId VILLAGERS = ParticipantId.of("1c2f3a4b-0d9e-4c8b-b7a6-000000000b03");
    private static final PolicyInstrumentId NATIONAL_PLAN =
            PolicyInstrumentId.of("01900000-0000-7000-8000-000000000c01");
    private static final PolicyInstrumentId PROVINCIAL_PLAN =
            PolicyInstrumentId.of("01900000-0000-7000-8000-000000000c02");
    private static final ActivityId EARLIER_MEETING = ActivityId.of("01900000-0000-7000-8000-000000000d01");
    private static final AreaCode PROVINCE = AreaCode.of("ID-LA");
    private static final SourceKey MINUTES = SourceKey.of("s1");
    private static final PartialDate FIRST_DAY = PartialDate.of(2024, 3, 20);
    private static final int DAYS = 500;
    private static final List<Code> THEMES = List.of(Code.of("local-governance"), Code.of("women-peace-security"));
    private static final List<ActivityId> EARLIER_MEETINGS =
            List.of(EARLIER_MEETING, ActivityId.of("01900000-0000-7000-8000-000000000d02"));

    private OrdinaryRecords() {}

    public static List<Activity> activities(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(OrdinaryRecords::activity)
                .toList();
    }

    /** A meeting with a new id; the first has the number 1. */
    public static Activity activity(int number) {
        ActivityId id = new ActivityId(UuidCreator.getTimeOrderedEpoch());
        return Activity.builder(id)
                .custodian(NETWORK)
                .identifier("example-registry", id.toString())
                .title("id", "Pertemuan ke-" + number + " Jejaring Simpul Damai tentang deteksi dini")
                .title("en", "Meeting " + number + " of the Peace Knot network on early warning")
                .description(LocalizedText.of("id", "Dua hari berbagi pengalaman pendampingan di empat kampung"))
                .kind("network-meeting")
                .themes(THEMES)
                .status(ActivityStatus.COMPLETED)
                .during(FIRST_DAY.earliestDay().plusDays(number % DAYS).toString())
                .mode(Mode.IN_PERSON)
                .place(Place.at("Balai Kampung Contoh", PROVINCE))
                .organiser(NETWORK, OrganiserRole.ORGANISER)
                .organiser(OFFICE, OrganiserRole.HOST)
                .attendance(new Attendance(
                        HeadCount.of(35, Cell.of(Sex.FEMALE, 20), Cell.of(Sex.MALE, 15)),
                        List.of(Delegation.of(OFFICE), Delegation.of(FOUNDATION)),
                        List.of(
                                Individual.of(FACILITATOR, AttendanceRole.FACILITATOR, FOUNDATION),
                                Individual.of(VILLAGERS, AttendanceRole.PARTICIPANT))))
                .policyLink(PolicyLink.of(PROVINCIAL_PLAN, "1", PolicyRelation.IMPLEMENTS))
                .policyLink(PolicyLink.of(NATIONAL_PLAN, "1.1", PolicyRelation.SUPPORTS))
                .follows(EARLIER_MEETINGS)
                .series(new Series("jejaring-simpul-damai", LocalizedText.of("id", "Pertemuan jejaring"), number))
                .agenda(List.of(
                        Item.of(LocalizedText.of("id", "Paparan hasil pemetaan")),
                        Item.of(LocalizedText.of("id", "Diskusi kelompok"))))
                .outcome(new Outcome(LocalizedText.of("id", "Empat poin disepakati"), null, null, 4, null, null))
                .source(Source.titled("s1", "Notulen pertemuan ke-" + number))
                .provenance(new Provenance(
                        "/attendance/headCount", MINUTES, "dihadiri 35 peserta", Provenance.Basis.STATED))
                .build();
    }

    /** A promise with a new id, agreed and begun; the first has the number 1. */
    public static Commitment commitment(int number) {
        CommitmentId id = new CommitmentId(UuidCreator.getTimeOrderedEpoch());
        return Commitment.builder(id)
                .custodian(NETWORK)
                .identifier("example-registry", id.toString())
                .statement("id", "Menyusun daftar rujukan bersama yang ke-" + number)
                .statement("en", "Draw up shared list of referrals " + number)
                .kind(CommitmentKind.AGREEMENT)
                .party(NETWORK, PartyRole.LEAD)
                .party(FOUNDATION, PartyRole.SUPPORT)
                .madeAt(EARLIER_MEETING)
                .madeOn(FIRST_DAY)
                .ordinal(number)
                .policyLink(PolicyLink.of(PROVINCIAL_PLAN, "2", PolicyRelation.SUPPORTS))
                .due(PartialDate.of(2024, 6, 30))
                .transition(Transition.agree(FIRST_DAY, Actor.of(NETWORK)))
                .transition(Transition.start(PartialDate.of(2024, 4, 2), Actor.of(NETWORK)))
                .progress(List.of(new ProgressReport(
                        PartialDate.of(2024, 4, 15),
                        Completion.LIMITED,
                        LocalizedText.of("id", "Daftar rujukan di satu kabupaten selesai"),
                        List.of(Evidence.of(EARLIER_MEETING)),
                        Actor.of(OFFICE),
                        Assessment.SELF_REPORTED)))
                .source(Source.titled("s1", "Notulen pertemuan"))
                .build();
    }

    /** The same meeting, told in another version: now with one theme and one earlier meeting more, now without. */
    public static Activity changed(Activity activity, int version) {
        return activity.toBuilder()
                .themes(version % 2 == 0 ? THEMES : THEMES.subList(0, 1))
                .follows(version % 2 == 0 ? EARLIER_MEETINGS : EARLIER_MEETINGS.subList(0, 1))
                .build();
    }
}
