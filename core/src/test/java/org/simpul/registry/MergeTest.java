package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Party;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.port.AuditLog;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.ChangeLog;
import org.simpul.port.NotPermittedException;
import org.simpul.port.RolePolicy;
import org.simpul.port.StaleVersionException;

class MergeTest {

    private static final Identifier OLD_NUMBER = new Identifier("example-registry", "17");
    private static final Identifier NUMBER = new Identifier("example-registry", "71");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Simpul simpul =
            Simpul.on(storage).accessPolicy(new RolePolicy()).build();
    private final Caller steward = caller(Role.STEWARD, Sensitivity.STRICTLY_CONFIDENTIAL);

    private OrganisationId agency;
    private OrganisationId duplicate;

    @BeforeEach
    void twoRecordsOfOneAgency() {
        agency = simpul.newOrganisationId();
        duplicate = simpul.newOrganisationId();
        create(agency().build());
        create(theDuplicate().build());
    }

    private Organisation.Builder agency() {
        return Organisation.builder(agency)
                .name("en", "Agency for Quiet Harbours")
                .acronym("AQH")
                .identifier(NUMBER.scheme(), NUMBER.value());
    }

    private Organisation.Builder theDuplicate() {
        return Organisation.builder(duplicate)
                .name("id", "Badan Pelabuhan Teduh")
                .name("en", "Agency for Quiet Harbours")
                .acronym("BPT")
                .alternativeNames(List.of("Badan Pelabuhan Tedoeh"))
                .identifier(OLD_NUMBER.scheme(), OLD_NUMBER.value());
    }

    @Test
    void identifiersAndNamesAreUnited() {
        Written<Organisation> merged = merge();

        assertThat(merged.record().version()).isEqualTo(2);
        assertThat(merged.record().record())
                .isEqualTo(agency().identifier(OLD_NUMBER.scheme(), OLD_NUMBER.value())
                        .alternativeNames(List.of("Badan Pelabuhan Teduh", "BPT", "Badan Pelabuhan Tedoeh"))
                        .build());
        assertThat(simpul.organisations().find(steward, OLD_NUMBER))
                .hasValueSatisfying(found -> assertThat(found.record().id()).isEqualTo(agency));
    }

    @Test
    void theOldIdLeadsToTheSurvivor() {
        merge();

        assertMerged(duplicate, agency);
        assertThatThrownBy(() -> simpul.organisations()
                        .replace(steward, duplicate, null, theDuplicate().build()))
                .isInstanceOf(RecordMergedException.class);
        assertThatThrownBy(() -> simpul.organisations().delete(steward, duplicate, null))
                .isInstanceOf(RecordMergedException.class);
        assertThatThrownBy(() -> simpul.reports().thread(steward, duplicate)).isInstanceOf(RecordMergedException.class);
    }

    @Test
    void aChainOfMergesLeadsToItsEnd() {
        OrganisationId third = simpul.newOrganisationId();
        create(Organisation.builder(third).name("id", "Badan Ketiga").build());
        merge();
        simpul.organisations().merge(steward, agency, third, null);

        assertMerged(duplicate, third);
        assertMerged(agency, third);
    }

    @Test
    void whatIsLeftOfAMergeIsGoneWithTheSurvivor() {
        merge();
        simpul.organisations().delete(steward, agency, null);

        assertThatThrownBy(() -> simpul.organisations().find(steward, duplicate))
                .isInstanceOf(RecordDeletedException.class);
    }

    @Test
    void theHistoryTellsThatItWasMerged() {
        merge();

        List<DisclosedVersion<Organisation>> history = simpul.organisations().history(steward, duplicate, null, 10);
        assertThat(history).extracting(DisclosedVersion::change).containsExactly(ChangeKind.MERGED, ChangeKind.CREATED);
        assertThat(simpul.organisations().version(steward, duplicate, 1)).isPresent();
        assertThat(history.get(0).reason())
                .startsWith("Merge ")
                .doesNotContain(duplicate.value().toString())
                .doesNotContain(agency.value().toString());
    }

    @Test
    void theChangesTellThatItWasMerged() {
        ActivityId meeting =
                create(meeting().organiser(duplicate, OrganiserRole.ORGANISER).build());
        Long before = simpul.changes().after(steward, null, 100).position();

        merge();

        assertThat(simpul.changes().after(steward, before, 100).seen())
                .extracting(ChangeLog.Change::id, ChangeLog.Change::kind)
                .containsExactlyInAnyOrder(
                        tuple(duplicate, ChangeKind.MERGED),
                        tuple(agency, ChangeKind.UPDATED),
                        tuple(meeting, ChangeKind.UPDATED));
    }

    @Test
    void everyRecordThatNamedItNamesTheSurvivor() {
        // More than are rewritten at once.
        List<ActivityId> meetings = IntStream.range(0, 2 * Joint.PAGE + 1)
                .mapToObj(i -> create(
                        meeting().organiser(duplicate, OrganiserRole.ORGANISER).build()))
                .toList();

        merge();

        for (ActivityId meeting : meetings) {
            assertThat(found(meeting).organisers()).containsExactly(organiser(agency, OrganiserRole.ORGANISER));
        }
    }

    @Test
    void whatAListThenSaysTwiceItSaysOnceAndProvenanceFollows() {
        Activity before = meeting()
                .organiser(duplicate, OrganiserRole.ORGANISER)
                .organiser(agency, OrganiserRole.ORGANISER)
                .organiser(duplicate, OrganiserRole.HOST)
                .source(Source.titled("s1", "Berita"))
                .provenance(stated("/organisers/0"))
                .provenance(stated("/organisers/2/role"))
                .sensitivityOf("/organisers/0", Sensitivity.CONFIDENTIAL)
                .build();
        create(before);

        merge();

        Activity after = found(before.id());
        assertThat(after.organisers())
                .containsExactly(organiser(agency, OrganiserRole.ORGANISER), organiser(agency, OrganiserRole.HOST));
        assertThat(after.head().provenance()).containsExactly(stated("/organisers/0"), stated("/organisers/1/role"));
        assertThat(after.head().sensitivityOf())
                .containsExactly(new FieldSensitivity("/organisers/0", Sensitivity.CONFIDENTIAL));
    }

    @Test
    void theSurvivorNoLongerNamesWhatBecamePartOfIt() {
        simpul.organisations()
                .change(
                        steward,
                        agency,
                        null,
                        record -> record.toBuilder()
                                .parent(duplicate)
                                .membership(new Membership(duplicate, null, null))
                                .custodian(duplicate)
                                .build());

        Organisation merged = merge().record().record();

        assertThat(merged.parent()).isNull();
        assertThat(merged.memberships()).isEmpty();
        assertThat(merged.head().custodian()).isEqualTo(agency);
    }

    @Test
    void aLongerCircleIsRefusedAndTellsTheRecordAtFault() {
        OrganisationId unit = simpul.newOrganisationId();
        create(Organisation.builder(unit).name("id", "Unit").parent(duplicate).build());
        simpul.organisations()
                .change(
                        steward,
                        agency,
                        null,
                        record -> record.toBuilder().parent(unit).build());

        assertThatThrownBy(this::merge)
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused -> assertThat(refused.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.rule()).isEqualTo("ORG-2");
                            assertThat(finding.params())
                                    .containsEntry("record", unit.value().toString());
                        }));
        assertThat(simpul.organisations().find(steward, duplicate)).isPresent();
        assertThat(found(unit).parent()).isEqualTo(duplicate);
    }

    @Test
    void sourcesComeAlongWithWhatRestsOnThem() {
        simpul.organisations()
                .change(
                        steward,
                        agency,
                        null,
                        record -> record.toBuilder()
                                .source(Source.titled("s1", "Laporan tahunan"))
                                .provenance(stated("/names/en"))
                                .build());
        simpul.organisations()
                .change(
                        steward,
                        duplicate,
                        null,
                        record -> record.toBuilder()
                                .source(Source.titled("s1", "Berita daerah"))
                                .source(Source.titled("s2", "Tidak dipakai"))
                                .provenance(stated("/acronym"))
                                .provenance(
                                        new Provenance("/mandate", SourceKey.of("s2"), null, Provenance.Basis.STATED))
                                .build());

        Organisation merged = merge().record().record();

        assertThat(merged.head().sources())
                .containsExactly(Source.titled("s1", "Laporan tahunan"), Source.titled("s1-2", "Berita daerah"));
        assertThat(merged.head().provenance())
                .containsExactly(
                        stated("/names/en"),
                        new Provenance("/alternativeNames/1", SourceKey.of("s1-2"), null, Provenance.Basis.STATED));
    }

    @Test
    void nobodySeesMoreOfTheSurvivorThanOfTheTwo() {
        simpul.organisations()
                .change(
                        steward,
                        duplicate,
                        null,
                        record -> record.toBuilder()
                                .sensitivity(Sensitivity.RESTRICTED)
                                .sensitivityOf("/acronym", Sensitivity.CONFIDENTIAL)
                                .build());

        Organisation merged = merge().record().record();

        assertThat(merged.head().sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(merged.head().sensitivityOf())
                .contains(new FieldSensitivity("/alternativeNames", Sensitivity.CONFIDENTIAL));
    }

    @Test
    void aSurvivorThatNobodyHasIsRefusedLikeAnyUnknownReference() {
        OrganisationId nobody = simpul.newOrganisationId();

        assertThatThrownBy(() -> simpul.organisations().merge(steward, duplicate, nobody, null))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(Finding::rule, Finding::path)
                        .containsExactly(tuple("REF-1", "/into")));
    }

    @Test
    void aRecordIsNotMergedIntoItself() {
        assertThatThrownBy(() -> simpul.organisations().merge(steward, agency, agency, null))
                .asInstanceOf(type(MergeRefusedException.class))
                .extracting(MergeRefusedException::reason)
                .isEqualTo(MergeRefusedException.Reason.ITSELF);
    }

    @Test
    void aStaleMergeIsRefused() {
        assertThatThrownBy(() -> simpul.organisations().merge(steward, duplicate, agency, 7))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void onlyStewardsMergeAndOnlyWhatTheySeeInFull() {
        Caller contributor =
                caller(Role.CONTRIBUTOR, Sensitivity.STRICTLY_CONFIDENTIAL).actingFor(agency);
        assertThatThrownBy(() -> simpul.organisations().merge(contributor, duplicate, agency, null))
                .isInstanceOf(NotPermittedException.class);

        simpul.organisations()
                .change(
                        steward,
                        agency,
                        null,
                        record -> record.toBuilder()
                                .sensitivityOf("/acronym", Sensitivity.CONFIDENTIAL)
                                .build());
        Caller half = caller(Role.STEWARD, Sensitivity.RESTRICTED);
        assertThatThrownBy(() -> simpul.organisations().merge(half, duplicate, agency, null))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> simpul.organisations().merge(half, agency, duplicate, null))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void allThatWasTouchedIsOnRecord() {
        ActivityId meeting =
                create(meeting().organiser(duplicate, OrganiserRole.ORGANISER).build());

        merge();

        assertThat(audited(duplicate)).first().isEqualTo(AuditLog.Action.MERGED);
        assertThat(audited(agency)).first().isEqualTo(AuditLog.Action.UPDATED);
        assertThat(audited(meeting)).first().isEqualTo(AuditLog.Action.UPDATED);
    }

    @Test
    void aReferenceToAMergedRecordIsToldWhatStandsForIt() {
        merge();

        assertThatThrownBy(() -> create(
                        meeting().organiser(duplicate, OrganiserRole.HOST).build()))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused -> assertThat(refused.findings())
                        .filteredOn(Finding::isError)
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.rule()).isEqualTo("REF-1");
                            assertThat(finding.params())
                                    .containsAllEntriesOf(Map.of(
                                            "case",
                                            "merged",
                                            "into",
                                            agency.value().toString()));
                        }));
    }

    /** Whom the survivor is hidden from learns nothing of it. */
    @Nested
    class BeforeAnAudienceThatDoesNotKnowTheSurvivor {

        private final Caller somebody = caller(Role.STEWARD, Sensitivity.PUBLIC);

        @BeforeEach
        void theSurvivorIsHidden() {
            simpul.organisations()
                    .change(
                            steward,
                            agency,
                            null,
                            record -> record.toBuilder()
                                    .sensitivity(Sensitivity.CONFIDENTIAL)
                                    .build());
            merge();
        }

        @Test
        void theOldIdLeadsNowhere() {
            assertThat(simpul.organisations().find(somebody, duplicate)).isEmpty();
            assertThatThrownBy(() -> simpul.organisations().delete(somebody, duplicate, null))
                    .isInstanceOf(UnknownRecordException.class);
        }

        @Test
        void anIdentifierOfItIsFree() {
            assertThat(simpul.organisations().find(somebody, OLD_NUMBER)).isEmpty();
        }

        @Test
        void aReferenceToItIsToldNoSurvivor() {
            assertThat(simpul.activities()
                            .validate(
                                    somebody,
                                    meeting()
                                            .organiser(duplicate, OrganiserRole.HOST)
                                            .build()))
                    .filteredOn(finding -> finding.rule().equals("REF-1"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.params()).containsOnlyKeys("type", "id"));
        }
    }

    @Test
    void recordsThatTheCallerMayNotKnowOfMoveToo() {
        ActivityId hidden = create(meeting()
                .organiser(duplicate, OrganiserRole.ORGANISER)
                .sensitivity(Sensitivity.CONFIDENTIAL)
                .build());

        simpul.organisations().merge(caller(Role.STEWARD, Sensitivity.RESTRICTED), duplicate, agency, null);

        assertThat(found(hidden).organisers()).containsExactly(organiser(agency, OrganiserRole.ORGANISER));
    }

    @Test
    void ofARecordAtFaultThatTheCallerMayNotKnowOfNoMoreIsToldThanTheRule() {
        OrganisationId hidden = create(Organisation.builder(simpul.newOrganisationId())
                .name("id", "Unit tertutup")
                .parent(duplicate)
                .sensitivity(Sensitivity.CONFIDENTIAL)
                .build());
        OrganisationId between = create(Organisation.builder(simpul.newOrganisationId())
                .name("id", "Dinas")
                .parent(hidden)
                .build());
        simpul.organisations()
                .change(
                        steward,
                        agency,
                        null,
                        record -> record.toBuilder().parent(between).build());

        assertThatThrownBy(() -> simpul.organisations()
                        .merge(caller(Role.STEWARD, Sensitivity.RESTRICTED), duplicate, agency, null))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused ->
                        assertThat(refused.findings()).containsExactly(Finding.error("ORG-2", "", Map.of())));
    }

    @Test
    void anOldErrorOfARecordThatMovesIsNoReasonAgainstAMerge() {
        // Saved past the rules, as before a rule was made.
        Commitment withoutStatement = Commitment.builder(simpul.newCommitmentId())
                .party(duplicate, PartyRole.LEAD)
                .build();
        storage.write(
                new Authorship("tester", Instant.EPOCH),
                unit -> unit.commitments().insert(withoutStatement));

        merge();

        assertThat(simpul.commitments().find(steward, withoutStatement.id()))
                .hasValueSatisfying(found ->
                        assertThat(found.record().parties()).containsExactly(Party.of(agency, PartyRole.LEAD)));
    }

    private Written<Organisation> merge() {
        return simpul.organisations().merge(steward, duplicate, agency, null);
    }

    private void assertMerged(OrganisationId from, OrganisationId into) {
        assertThatThrownBy(() -> simpul.organisations().find(steward, from))
                .asInstanceOf(type(RecordMergedException.class))
                .satisfies(merged -> {
                    assertThat(merged.id()).isEqualTo(from);
                    assertThat(merged.into()).isEqualTo(into);
                });
    }

    private List<AuditLog.Action> audited(AggregateId id) {
        return storage.read(unit -> unit.audit().about(id, 10)).stream()
                .map(AuditLog.Entry::action)
                .toList();
    }

    private static Caller caller(Role role, Sensitivity clearance) {
        return new Caller("tester", null, Set.of(role), clearance, null);
    }

    private static Organiser organiser(OrganisationId id, OrganiserRole role) {
        return new Organiser(id, role);
    }

    private static Provenance stated(String path) {
        return new Provenance(path, SourceKey.of("s1"), null, Provenance.Basis.STATED);
    }

    private Activity.Builder meeting() {
        return Activity.builder(simpul.newActivityId()).title("id", "Rapat");
    }

    private OrganisationId create(Organisation organisation) {
        return simpul.organisations()
                .create(steward, organisation)
                .record()
                .record()
                .id();
    }

    private ActivityId create(Activity activity) {
        return simpul.activities().create(steward, activity).record().record().id();
    }

    private Activity found(ActivityId id) {
        return simpul.activities().find(steward, id).orElseThrow().record();
    }

    private Organisation found(OrganisationId id) {
        return simpul.organisations().find(steward, id).orElseThrow().record();
    }
}
