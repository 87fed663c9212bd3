package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Identifier;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.AuditLog;
import org.simpul.port.Query;
import org.simpul.registry.BundleRow.Outcome;
import org.simpul.registry.Bundles.Announced;

class BundlesTest {

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Simpul simpul = Simpul.on(storage).build();
    private final Caller steward = Caller.localSteward();

    private final Announced meeting = announced("meeting", RecordType.ACTIVITY);
    private final Announced network = announced("network", RecordType.ORGANISATION);

    @Test
    void recordsMayNameThoseThatComeLater() {
        List<BundleRow> rows = load("Meeting", false);

        assertThat(rows).extracting(BundleRow::outcome).containsExactly(Outcome.CREATED, Outcome.CREATED);
        assertThat(simpul.activities().find(steward, (ActivityId) rows.get(0).id()))
                .hasValueSatisfying(
                        found -> assertThat(found.record().organisers().get(0).organisation())
                                .isEqualTo(rows.get(1).id()));
    }

    @Test
    void loadingAgainChangesNothing() {
        List<BundleRow> first = load("Meeting", false);

        List<BundleRow> second = load("Meeting", false);

        assertThat(second).extracting(BundleRow::outcome).containsOnly(Outcome.UNCHANGED);
        assertThat(second).extracting(BundleRow::id).containsExactlyElementsOf(ids(first));
        assertThat(second).extracting(BundleRow::version).containsOnly(1);
    }

    @Test
    void aRecordWithOtherContentIsUpdated() {
        load("Meeting", false);

        List<BundleRow> rows = load("Second meeting", false);

        assertThat(rows).extracting(BundleRow::outcome).containsExactly(Outcome.UPDATED, Outcome.UNCHANGED);
        assertThat(rows.get(0).version()).isEqualTo(2);
    }

    @Test
    void whatChangesGoesOnRecordInTheOrderOfTheBundle() {
        load("Meeting", false);
        Announced other = announced("other", RecordType.ORGANISATION);

        List<BundleRow> rows = simpul.bundles()
                .load(
                        steward,
                        List.of(meeting, other, network),
                        ids -> List.of(
                                read(activity(ids.get(0), (OrganisationId) ids.get(1), "Second meeting")),
                                read(organisation(ids.get(1), new Identifier("tests", "other"))),
                                read(organisation(ids.get(2)).toBuilder()
                                        .acronym("HWN")
                                        .build())),
                        false);

        assertThat(rows)
                .extracting(BundleRow::outcome)
                .containsExactly(Outcome.UPDATED, Outcome.CREATED, Outcome.UPDATED);
        List<AuditLog.Entry> entries = storage.read(unit -> unit.audit()
                .find(AuditLog.Question.between(Instant.EPOCH, AuditLog.Question.END_OF_TIME, 100))
                .entries());
        assertThat(entries.subList(entries.size() - 3, entries.size()))
                .extracting(AuditLog.Entry::action, AuditLog.Entry::id, AuditLog.Entry::version)
                .containsExactly(
                        tuple(AuditLog.Action.UPDATED, rows.get(0).id(), 2),
                        tuple(AuditLog.Action.CREATED, rows.get(1).id(), 1),
                        tuple(AuditLog.Action.UPDATED, rows.get(2).id(), 2));
    }

    @Test
    void recordsOfABundleMayExchangeTheirIdentifiers() {
        Identifier left = new Identifier("tests", "left");
        Identifier right = new Identifier("tests", "right");
        OrganisationId first = simpul.newOrganisationId();
        OrganisationId second = simpul.newOrganisationId();
        simpul.organisations().create(steward, organisation(first, left));
        simpul.organisations().create(steward, organisation(second, right));

        List<BundleRow> rows = simpul.bundles()
                .load(
                        steward,
                        List.of(
                                new Announced(null, RecordType.ORGANISATION, first, List.of(right)),
                                new Announced(null, RecordType.ORGANISATION, second, List.of(left))),
                        ids -> List.of(read(organisation(first, right)), read(organisation(second, left))),
                        false);

        assertThat(rows).extracting(BundleRow::outcome).containsOnly(Outcome.UPDATED);
        assertThat(simpul.organisations().find(steward, left))
                .hasValueSatisfying(found -> assertThat(found.record().id()).isEqualTo(second));
        assertThat(simpul.organisations().find(steward, right))
                .hasValueSatisfying(found -> assertThat(found.record().id()).isEqualTo(first));
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndStoresNothing() {
        List<BundleRow> rows = load("Meeting", true);

        assertThat(rows).extracting(BundleRow::outcome).containsOnly(Outcome.CREATED);
        assertThat(simpul.organisations().list(steward, Query.all(10)).items()).isEmpty();
    }

    @Test
    void oneFaultyRecordRefusesAllAndIsTold() {
        OrganisationId nobody = simpul.newOrganisationId();

        assertThatThrownBy(() -> simpul.bundles()
                        .load(
                                steward,
                                List.of(meeting, network),
                                ids -> List.of(
                                        read(activity(ids.get(0), nobody, "Meeting")), read(organisation(ids.get(1)))),
                                false))
                .asInstanceOf(type(BundleRefusedException.class))
                .satisfies(refused -> {
                    assertThat(refused.rows())
                            .extracting(BundleRow::outcome)
                            .containsExactly(Outcome.REJECTED, Outcome.CREATED);
                    assertThat(refused.rows().get(0).findings())
                            .extracting(Finding::rule)
                            .contains("REF-1");
                });
        assertThat(simpul.organisations().list(steward, Query.all(10)).items()).isEmpty();
    }

    @Test
    void identifiersOfTwoRecordsAreRefused() {
        load("Meeting", false);
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(simpul.newOrganisationId())
                                .name("en", "Other")
                                .identifier("tests", "other")
                                .build());
        Announced both = new Announced(
                "both",
                RecordType.ORGANISATION,
                null,
                List.of(new Identifier("tests", "network"), new Identifier("tests", "other")));

        assertThatThrownBy(() -> simpul.bundles()
                        .load(steward, List.of(both), ids -> List.of(read(organisation(ids.get(0)))), false))
                .asInstanceOf(type(BundleRefusedException.class))
                .satisfies(refused -> assertThat(refused.rows().get(0).findings())
                        .extracting(Finding::rule)
                        .contains("IDN-1"));
    }

    private List<BundleRow> load(String title, boolean isDryRun) {
        return simpul.bundles()
                .load(
                        steward,
                        List.of(meeting, network),
                        ids -> List.of(
                                read(activity(ids.get(0), (OrganisationId) ids.get(1), title)),
                                read(organisation(ids.get(1)))),
                        isDryRun);
    }

    private static Announced announced(String ref, RecordType type) {
        return new Announced(ref, type, null, List.of(new Identifier("tests", ref)));
    }

    private static Bundles.Read read(org.simpul.model.Aggregate<?> record) {
        return new Bundles.Read(record, List.of());
    }

    private static Activity activity(AggregateId id, OrganisationId organiser, String title) {
        return Activity.builder((ActivityId) id)
                .title("en", title)
                .organiser(organiser, OrganiserRole.ORGANISER)
                .identifier("tests", "meeting")
                .build();
    }

    private static Organisation organisation(AggregateId id) {
        return organisation(id, new Identifier("tests", "network"));
    }

    private static Organisation organisation(AggregateId id, Identifier identifier) {
        return Organisation.builder((OrganisationId) id)
                .name("en", "Harbour Women's Network")
                .identifier(identifier.scheme(), identifier.value())
                .build();
    }

    private static List<AggregateId> ids(List<BundleRow> rows) {
        return new ArrayList<>(rows.stream().map(BundleRow::id).toList());
    }
}
