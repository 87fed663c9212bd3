package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.finding.Finding;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.RelationType;
import org.simpul.registry.BundleRefusedException;
import org.simpul.registry.Bundles.Announced;
import org.simpul.registry.Bundles.Read;
import org.simpul.registry.RecordRefusedException;

/** No chain leads back to its beginning, however long it is and however it came about. */
class NoCirclesTest {

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();

    @Test
    void anActivityFollowsNothingThatFollowsIt() {
        ActivityId first = simpul.newActivityId();
        ActivityId second = simpul.newActivityId();
        ActivityId third = simpul.newActivityId();
        simpul.activities().create(steward, meeting(first).build());
        simpul.activities()
                .create(steward, meeting(second).follows(List.of(first)).build());
        simpul.activities()
                .create(steward, meeting(third).follows(List.of(second)).build());

        assertThatThrownBy(() -> simpul.activities()
                        .change(
                                steward,
                                first,
                                1,
                                activity -> activity.toBuilder()
                                        .follows(List.of(third))
                                        .build()))
                .isInstanceOfSatisfying(
                        RecordRefusedException.class,
                        refused -> assertThat(refused.findings())
                                .contains(Finding.error("ACT-11", "/follows/0", Map.of())));
    }

    @Test
    void whatItFollowsAndWhatItIsPartOfAreTwoChains() {
        ActivityId first = simpul.newActivityId();
        ActivityId second = simpul.newActivityId();
        simpul.activities().create(steward, meeting(first).build());
        simpul.activities()
                .create(steward, meeting(second).follows(List.of(first)).build());

        assertThat(simpul.activities()
                        .validate(steward, meeting(first).partOf(second).build()))
                .extracting(Finding::rule)
                .doesNotContain("ACT-11");
    }

    @Test
    void aBundleIsJudgedAsItWillBe() {
        List<OrganisationId> ids = IntStream.range(0, 3)
                .mapToObj(number -> simpul.newOrganisationId())
                .toList();
        List<Organisation> circle = IntStream.range(0, 3)
                .mapToObj(number -> Organisation.builder(ids.get(number))
                        .name("id", "Unit " + number)
                        .parent(ids.get((number + 1) % 3))
                        .build())
                .toList();

        assertThatThrownBy(() -> simpul.bundles()
                        .load(
                                steward,
                                circle.stream()
                                        .map(unit -> new Announced(null, unit.type(), unit.id(), List.of()))
                                        .toList(),
                                given -> circle.stream()
                                        .map(unit -> new Read(unit, List.of()))
                                        .toList(),
                                false))
                .isInstanceOfSatisfying(
                        BundleRefusedException.class,
                        refused -> assertThat(refused.rows())
                                .allSatisfy(row -> assertThat(row.findings())
                                        .contains(Finding.error("ORG-2", "/parent", Map.of()))));
    }

    @Test
    void relationsOfInstrumentsAreChainsByTheirTypes() {
        PolicyInstrumentId law = simpul.newPolicyInstrumentId();
        PolicyInstrumentId decree = simpul.newPolicyInstrumentId();
        simpul.policyInstruments().create(steward, instrument(law).build());
        simpul.policyInstruments()
                .create(
                        steward,
                        instrument(decree).relation(RelationType.BASED_ON, law).build());

        assertThat(simpul.policyInstruments()
                        .validate(
                                steward,
                                instrument(law)
                                        .relation(RelationType.AMENDS, decree)
                                        .relation(RelationType.BASED_ON, decree)
                                        .build()))
                .filteredOn(finding -> finding.rule().equals("POL-4"))
                .containsExactly(Finding.error("POL-4", "/relations/1/to", Map.of()));
    }

    @Test
    void aChainThroughWhatTheWriterMayNotKnowEndsThereForThem() {
        OrganisationId office = simpul.newOrganisationId();
        OrganisationId hidden = simpul.newOrganisationId();
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(office).name("id", "Kantor").build());
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(hidden)
                                .name("id", "Rumah aman")
                                .parent(office)
                                .sensitivity(Sensitivity.CONFIDENTIAL)
                                .build());
        Organisation circle =
                Organisation.builder(office).name("id", "Kantor").parent(hidden).build();
        Caller limited = new Caller("officer", null, Set.of(Role.STEWARD), Sensitivity.RESTRICTED, null);

        assertThat(simpul.organisations().validate(steward, circle))
                .extracting(Finding::rule)
                .contains("ORG-2");
        assertThat(simpul.organisations().validate(limited, circle))
                .extracting(Finding::rule)
                .doesNotContain("ORG-2");
    }

    private static Activity.Builder meeting(ActivityId id) {
        return Activity.builder(id).title("id", "Pertemuan");
    }

    private static PolicyInstrument.Builder instrument(PolicyInstrumentId id) {
        return PolicyInstrument.builder(id).title("id", "Peraturan");
    }
}
