package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.AuditLog;
import org.simpul.port.ChangeLog.Change;
import org.simpul.registry.BundleRow.Outcome;
import org.simpul.registry.Bundles.Announced;

/** A loader goes on telling of a record that was merged since, by its identifier in the loader's namespace or by its id. */
class MergedInBundlesTest {

    private static final Identifier NUMBER = new Identifier("tests", "71");
    private static final Identifier OLD_NUMBER = new Identifier("tests", "17");
    private static final Identifier MEETING = new Identifier("tests", "meeting");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Simpul simpul = Simpul.on(storage).build();
    private final Caller steward = Caller.localSteward();

    private OrganisationId agency;
    private OrganisationId duplicate;

    @BeforeEach
    void oneAgencyOfTwo() {
        agency = simpul.newOrganisationId();
        duplicate = simpul.newOrganisationId();
        simpul.organisations().create(steward, organisation(agency, "Badan Pelabuhan Teduh", NUMBER));
        simpul.organisations().create(steward, organisation(duplicate, "Badan Pelabuhan Tedoeh", OLD_NUMBER));
        simpul.organisations().merge(steward, duplicate, agency, null);
    }

    @Test
    void anIdentifierOfTheMergedRecordLeadsToTheSurvivor() {
        List<BundleRow> rows = loadBoth("Badan Pelabuhan Teduh Sekali");

        assertThat(rows).extracting(BundleRow::outcome).containsExactly(Outcome.UPDATED, Outcome.CREATED);
        assertThat(rows.get(0).id()).isEqualTo(agency);
        assertThat(rows.get(0).version()).isEqualTo(3);
        assertThat(simpul.organisations().find(steward, agency))
                .hasValueSatisfying(found -> assertThat(found.record())
                        .isEqualTo(organisation(agency, "Badan Pelabuhan Teduh Sekali", OLD_NUMBER)));
        assertThat(simpul.activities().find(steward, (ActivityId) rows.get(1).id()))
                .hasValueSatisfying(found -> assertThat(found.record().organisers())
                        .containsExactly(new Organiser(agency, OrganiserRole.HOST)));
    }

    @Test
    void theIdOfTheMergedRecordIsRefusedAndToldWhatStandsForIt() {
        List<Change> before = changes();

        assertThatThrownBy(() -> load(
                        List.of(new Announced("agency", RecordType.ORGANISATION, duplicate, List.of(OLD_NUMBER))),
                        ids -> List.of(read(organisation(ids.get(0), "Badan", OLD_NUMBER)))))
                .asInstanceOf(type(BundleRefusedException.class))
                .satisfies(refused -> assertThat(refused.rows()).singleElement().satisfies(row -> {
                    assertThat(row.outcome()).isEqualTo(Outcome.REJECTED);
                    assertThat(row.findings())
                            .contains(Finding.error(
                                    "REF-1",
                                    "/id",
                                    Map.of(
                                            "type",
                                            "organisation",
                                            "id",
                                            duplicate.value().toString(),
                                            "case",
                                            "merged",
                                            "into",
                                            agency.value().toString())));
                }));
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void aBundleThatIsLoadedAgainWritesNothing() {
        List<BundleRow> first = loadBoth("Badan Pelabuhan Teduh Sekali");
        List<Change> changes = changes();
        List<AuditLog.Entry> audit = audit(first);

        List<BundleRow> second = loadBoth("Badan Pelabuhan Teduh Sekali");

        assertThat(second).extracting(BundleRow::outcome).containsOnly(Outcome.UNCHANGED);
        assertThat(second).extracting(BundleRow::id).containsExactlyElementsOf(ids(first));
        assertThat(second).extracting(BundleRow::version).containsExactly(3, 1);
        assertThat(changes()).isEqualTo(changes);
        assertThat(audit(second)).isEqualTo(audit);
    }

    @Test
    void rowsOfBothRecordsAreRefused() {
        List<Change> before = changes();

        assertThatThrownBy(() -> load(
                        List.of(
                                new Announced("new", RecordType.ORGANISATION, null, List.of(NUMBER)),
                                new Announced("old", RecordType.ORGANISATION, null, List.of(OLD_NUMBER))),
                        ids -> List.of(
                                read(organisation(ids.get(0), "Badan", NUMBER)),
                                read(organisation(ids.get(1), "Badan", OLD_NUMBER)))))
                .asInstanceOf(type(BundleRefusedException.class))
                .satisfies(refused -> assertThat(refused.rows().get(1).findings())
                        .extracting(Finding::rule)
                        .contains("IDN-1"));
        assertThat(changes()).isEqualTo(before);
    }

    /** The agency by its old number, and a meeting that names it. */
    private List<BundleRow> loadBoth(String name) {
        return load(
                List.of(
                        new Announced("agency", RecordType.ORGANISATION, null, List.of(OLD_NUMBER)),
                        new Announced("meeting", RecordType.ACTIVITY, null, List.of(MEETING))),
                ids -> List.of(
                        read(organisation(ids.get(0), name, OLD_NUMBER)),
                        read(Activity.builder((ActivityId) ids.get(1))
                                .title("id", "Rapat")
                                .organiser((OrganisationId) ids.get(0), OrganiserRole.HOST)
                                .identifier(MEETING.scheme(), MEETING.value())
                                .build())));
    }

    private List<BundleRow> load(List<Announced> announced, Bundles.Reader reader) {
        return simpul.bundles().load(steward, announced, reader, false);
    }

    private List<Change> changes() {
        return storage.read(unit -> unit.changes().after(null, 100));
    }

    private List<AuditLog.Entry> audit(List<BundleRow> rows) {
        return storage.read(unit -> rows.stream()
                .flatMap(row -> unit.audit().about(row.id(), 100).stream())
                .toList());
    }

    private static List<AggregateId> ids(List<BundleRow> rows) {
        return rows.stream().map(BundleRow::id).toList();
    }

    private static Bundles.Read read(Aggregate<?> record) {
        return new Bundles.Read(record, List.of());
    }

    private static Organisation organisation(AggregateId id, String name, Identifier identifier) {
        return Organisation.builder((OrganisationId) id)
                .name("id", name)
                .identifier(identifier.scheme(), identifier.value())
                .build();
    }
}
