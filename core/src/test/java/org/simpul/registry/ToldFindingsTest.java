package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.HeadCount;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Authorship;
import org.simpul.port.NotPermittedException;
import org.simpul.port.RolePolicy;
import org.simpul.port.Storage;
import org.simpul.registry.Bundles.Announced;
import org.simpul.registry.Bundles.Read;

/** What the rules find tells nobody what is withheld from them. */
class ToldFindingsTest {

    private final Storage storage = new InMemoryStorage();
    private final Simpul simpul =
            Simpul.on(storage).accessPolicy(new RolePolicy()).build();
    private final Caller steward = Caller.localSteward();
    private final OrganisationId office = simpul.newOrganisationId();
    private final Caller contributor =
            new Caller("contributor", office, Set.of(Role.CONTRIBUTOR), Sensitivity.RESTRICTED, null);
    private Activity meeting;

    /** Three are listed, whom the contributor does not see, of two who came, and nobody says who organised it. */
    @BeforeEach
    void record() {
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(office)
                                .name("id", "Kantor")
                                .kind("network")
                                .build());
        meeting = Activity.builder(simpul.newActivityId())
                .custodian(office)
                .title("id", "Pertemuan")
                .attendance(new Attendance(
                        HeadCount.of(2), List.of(), List.of(attending("Satu"), attending("Dua"), attending("Tiga"))))
                .sensitivityOf("/attendance/individuals", Sensitivity.CONFIDENTIAL)
                .build();
        simpul.activities().create(steward, meeting);
    }

    @Test
    void aStewardIsToldAll() {
        assertThat(foundBy(steward)).contains("ACT-5", "ACT-8");
        assertThat(rules(simpul.activities()
                        .change(steward, meeting.id(), 1, activity -> renamed(activity, "Rapat"))
                        .findings()))
                .contains("ACT-5", "ACT-8");
    }

    @Test
    void readersAreToldWhatTheyCouldFindThemselves() {
        assertThat(foundBy(contributor)).contains("ACT-5").doesNotContain("ACT-8");
    }

    @Test
    void nothingIsToldThatIsFoundOnlyBecauseSomethingIsWithheld() {
        ParticipantId melati = hiddenCohort();

        // Without a lawful basis in sight, the rules would ask for one.
        assertThat(simpul.participants().findings(contributor, List.of(melati)))
                .containsOnlyKeys(melati)
                .containsEntry(melati, List.of());
    }

    @Test
    void anErrorInAStoredRecordDoesNotTellTheCohort() {
        ParticipantId melati = hiddenCohort();

        assertThat(rules(
                        simpul.participants().findings(steward, List.of(melati)).get(melati)))
                .containsExactly("PAR-3");
        assertThat(simpul.participants().findings(contributor, List.of(melati)).get(melati))
                .isEmpty();
    }

    @Test
    void writersAreToldWhatTheyCouldFindThemselves() {
        Activity seen = seen(contributor);

        Written<Activity> same = simpul.activities().replace(contributor, meeting.id(), 1, seen);
        Written<Activity> other = simpul.activities().replace(contributor, meeting.id(), 1, renamed(seen, "Rapat"));

        assertThat(same.record().version()).isEqualTo(1);
        assertThat(other.record().version()).isEqualTo(2);
        assertThat(rules(same.findings())).contains("ACT-5").doesNotContain("ACT-8");
        assertThat(rules(other.findings())).contains("ACT-5").doesNotContain("ACT-8");
    }

    @Test
    void aRefusalTellsItsErrorsAndNoWarningThatRestsOnWhatIsWithheld() {
        Activity nowhere =
                seen(contributor).toBuilder().partOf(simpul.newActivityId()).build();

        assertThatThrownBy(() -> simpul.activities().replace(contributor, meeting.id(), 1, nowhere))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refusal -> assertThat(rules(refusal.findings()))
                        .contains("REF-1", "ACT-5")
                        .doesNotContain("ACT-8"));
    }

    @Test
    void anErrorThatRefusesAWriteIsToldWhateverItRestsOn() {
        ParticipantId melati = hiddenCohort();
        Person seen = (Person)
                simpul.participants().find(contributor, melati).orElseThrow().record();

        assertThatThrownBy(() -> simpul.participants().replace(contributor, melati, 1, seen))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refusal -> assertThat(rules(refusal.findings())).containsExactly("PAR-3"));
    }

    @Test
    void whoeverWritesANewRecordIsToldAllThatIsFoundInIt() {
        Activity other = Activity.builder(simpul.newActivityId())
                .title("id", "Lain")
                .attendance(new Attendance(HeadCount.of(0), List.of(), List.of(attending("Empat"))))
                .sensitivityOf("/attendance/individuals", Sensitivity.CONFIDENTIAL)
                .build();

        assertThat(rules(simpul.activities().validate(contributor, other))).contains("ACT-8");
        assertThat(rules(simpul.activities().create(contributor, other).findings()))
                .contains("ACT-8");
    }

    @Test
    void theRowsOfABundleTellNoMore() {
        Activity seen = seen(contributor);
        Activity other = meeting.withHead(meeting.head().withId(simpul.newActivityId()));

        List<BundleRow> rows = load(contributor, renamed(seen, "Rapat"), other);

        assertThat(rows)
                .extracting(BundleRow::outcome)
                .containsExactly(BundleRow.Outcome.UPDATED, BundleRow.Outcome.CREATED);
        assertThat(rules(rows.get(0).findings())).contains("ACT-5").doesNotContain("ACT-8");
        assertThat(rules(rows.get(1).findings())).contains("ACT-5", "ACT-8");
        assertThat(rules(load(steward, meeting).get(0).findings())).contains("ACT-5", "ACT-8");
    }

    @Test
    void aRowOfABundleThatChangesNothingTellsWhatAReaderIsTold() {
        ParticipantId melati = hiddenCohort();
        Person seen = (Person)
                simpul.participants().find(reader(), melati).orElseThrow().record();

        List<BundleRow> rows = load(reader(), seen);

        assertThat(rows).extracting(BundleRow::outcome).containsExactly(BundleRow.Outcome.UNCHANGED);
        assertThat(rows.get(0).findings()).isEmpty();
    }

    @Test
    void aBundleIsJudgedForThoseOnlyWhoMayLoadIt() {
        ParticipantId melati = hiddenCohort();
        Person seen = (Person)
                simpul.participants().find(reader(), melati).orElseThrow().record();

        assertThatThrownBy(() -> load(
                        reader(),
                        seen.toBuilder().alternativeNames(List.of("Mawar")).build()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> load(
                        contributor,
                        seen.toBuilder().alternativeNames(List.of("Mawar")).build()))
                .asInstanceOf(type(BundleRefusedException.class))
                .satisfies(refusal ->
                        assertThat(rules(refusal.rows().get(0).findings())).containsExactly("PAR-3"));
    }

    private List<String> foundBy(Caller caller) {
        return rules(simpul.activities().findings(caller, List.of(meeting.id())).get(meeting.id()));
    }

    private Activity seen(Caller caller) {
        return simpul.activities().find(caller, meeting.id()).orElseThrow().record();
    }

    private Individual attending(String pseudonym) {
        ParticipantId id = simpul.newParticipantId();
        simpul.participants()
                .create(
                        steward,
                        Person.builder(id)
                                .pseudonym(pseudonym)
                                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), false))
                                .build());
        return Individual.of(id, AttendanceRole.PARTICIPANT);
    }

    /** A person as no rule would let them be saved today: of a cohort at risk, under a name that the basis does not cover. */
    private ParticipantId hiddenCohort() {
        Person person = Person.builder(simpul.newParticipantId())
                .custodian(office)
                .name("Melati")
                .cohorts(List.of(Code.of("returnee")))
                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), false))
                .build();
        storage.write(
                new Authorship("earlier", Instant.EPOCH, null),
                unit -> unit.participants().insert(person));
        return person.id();
    }

    private static Caller reader() {
        return new Caller("reader", null, Set.of(Role.READER), Sensitivity.RESTRICTED, null);
    }

    private List<BundleRow> load(Caller caller, Aggregate<?>... records) {
        return simpul.bundles()
                .load(
                        caller,
                        Stream.of(records)
                                .map(record -> new Announced(
                                        null,
                                        record.type(),
                                        record.type().id(record.id().value()),
                                        List.of()))
                                .toList(),
                        ids -> Stream.of(records)
                                .map(record -> new Read(record, List.of()))
                                .toList(),
                        false);
    }

    private static Activity renamed(Activity activity, String title) {
        return activity.toBuilder().title("id", title).build();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }
}
