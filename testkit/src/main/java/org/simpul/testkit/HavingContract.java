package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.organisationId;
import static org.simpul.testkit.StorageScene.storeOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.UnitOfWork;

/** Which records have which values, for many values at once. */
interface HavingContract extends StorageScene {

    int ALL = 100;

    @TestFactory
    default Stream<DynamicTest> aRecordIsAmongThoseThatHaveEachOfItsValues() {
        return FullRecords.all().stream()
                .map(record -> dynamicTest(record.getClass().getSimpleName(), () -> {
                    save(record);

                    IndexEntry.of(record)
                            .facets()
                            .forEach((facet, values) -> look(unit -> assertThat(storeOf(unit, record)
                                            .having(facet, values, Sensitivity.STRICTLY_CONFIDENTIAL, ALL))
                                    .as("%s", facet)
                                    .containsOnlyKeys(values)
                                    .allSatisfy((value, ids) -> assertThat(ids).contains(record.id()))));
                }));
    }

    @Test
    default void havingAnswersForAllValuesAtOnceAndHasNoEntryForOneThatNoneHas() {
        save(
                ofKind(1, "network").build(),
                ofKind(2, "agency").build(),
                ofKind(3, "network").build());

        look(unit -> {
            assertThat(kinds(unit, List.of("agency", "cso", "network"), ALL))
                    .isEqualTo(Map.of(
                            "network", Set.of(organisationId(1), organisationId(3)),
                            "agency", Set.of(organisationId(2))));
            assertThat(kinds(unit, List.of("network", "network"), ALL)).containsOnlyKeys("network");
            assertThat(kinds(unit, List.of("Network", "network "), ALL)).isEmpty();
            assertThat(kinds(unit, List.of(), ALL)).isEmpty();
        });
    }

    @Test
    default void havingAnswersForThousandsOfValues() {
        save(ofKind(1, "network").build());
        List<String> values = Stream.concat(
                        IntStream.range(0, 3_000).mapToObj(number -> "kind-" + number), Stream.of("network"))
                .toList();

        look(unit -> assertThat(kinds(unit, values, ALL)).containsOnlyKeys("network"));
    }

    @Test
    default void havingTellsOfTheLowestIdsWhereMoreThanTheLimitHaveAValue() {
        for (int number = 9; number > 0; number--) {
            save(ofKind(number, number % 3 == 0 ? "agency" : "network").build());
        }

        look(unit -> assertThat(kinds(unit, List.of("agency", "network"), 4))
                .isEqualTo(Map.of(
                        "agency", Set.of(organisationId(3), organisationId(6), organisationId(9)),
                        "network",
                                Set.of(organisationId(1), organisationId(2), organisationId(4), organisationId(5)))));
    }

    @Test
    default void onlyRecordsOfTheStoresKindHaveAValue() {
        save(
                ofKind(1, "network").jurisdiction(AreaCode.of("ID-LA")).build(),
                Lampung.provincialPlan().toBuilder()
                        .jurisdiction(AreaCode.of("ID-LA"))
                        .build());

        look(unit -> assertThat(unit.organisations()
                        .having(Facet.AREA, List.of("ID-LA"), Sensitivity.STRICTLY_CONFIDENTIAL, ALL))
                .isEqualTo(Map.of("ID-LA", Set.of(organisationId(1)))));
    }

    @Test
    default void aValueIsThatOfTheRecordAsItIsNow() {
        save(ofKind(1, "network").build(), ofKind(2, "network").build());

        write(unit -> {
            unit.organisations().replace(ofKind(1, "agency").build(), 1);
            unit.organisations().delete(organisationId(2), 1);
            assertThat(kinds(unit, List.of("agency", "network"), ALL))
                    .isEqualTo(Map.of("agency", Set.of(organisationId(1))));
        });

        look(unit -> assertThat(kinds(unit, List.of("agency", "network"), ALL))
                .isEqualTo(Map.of("agency", Set.of(organisationId(1)))));
    }

    @Test
    default void aRecordHasOnlyTheValuesByWhichItMayBeFound() {
        save(
                ofKind(1, "network").build(),
                ofKind(2, "network").sensitivity(Sensitivity.RESTRICTED).build(),
                ofKind(3, "network")
                        .sensitivityOf("/kind", Sensitivity.CONFIDENTIAL)
                        .build());

        look(unit -> {
            assertThat(kinds(unit, Sensitivity.PUBLIC, ALL)).containsExactlyInAnyOrder(organisationId(1));
            assertThat(kinds(unit, Sensitivity.RESTRICTED, ALL))
                    .containsExactlyInAnyOrder(organisationId(1), organisationId(2));
            assertThat(kinds(unit, Sensitivity.CONFIDENTIAL, ALL)).hasSize(3);
        });
    }

    @Test
    default void recordsThatMayNotBeFoundAreNotCountedAgainstTheLimit() {
        save(
                ofKind(1, "network").sensitivity(Sensitivity.CONFIDENTIAL).build(),
                ofKind(2, "network").build(),
                ofKind(3, "network").build());

        look(unit -> assertThat(kinds(unit, Sensitivity.PUBLIC, 2))
                .containsExactlyInAnyOrder(organisationId(2), organisationId(3)));
    }

    @Test
    default void valuesOfAnyLengthAreToldApart() {
        String code = "1".repeat(300);
        Activity one = supporting(Lampung.firstMeeting(), code + ".1");
        Activity two = supporting(Lampung.secondMeeting(), code + ".2");
        save(one, two);

        look(unit -> assertThat(unit.activities()
                        .having(
                                Facet.PROVISION,
                                Stream.of(".1", ".2", ".3")
                                        .map(ending -> Lampung.NATIONAL_PLAN + "#" + code + ending)
                                        .toList(),
                                Sensitivity.STRICTLY_CONFIDENTIAL,
                                ALL))
                .isEqualTo(Map.of(
                        Lampung.NATIONAL_PLAN + "#" + code + ".1", Set.of(one.id()),
                        Lampung.NATIONAL_PLAN + "#" + code + ".2", Set.of(two.id()))));
    }

    private static Activity supporting(Activity activity, String provision) {
        return activity.toBuilder()
                .policyLinks(List.of(new PolicyLink(Lampung.NATIONAL_PLAN, provision, PolicyRelation.SUPPORTS)))
                .build();
    }

    private static Map<String, Set<OrganisationId>> kinds(UnitOfWork unit, List<String> values, int limit) {
        return unit.organisations().having(Facet.KIND, values, Sensitivity.STRICTLY_CONFIDENTIAL, limit);
    }

    private static Set<OrganisationId> kinds(UnitOfWork unit, Sensitivity clearance, int limit) {
        return unit.organisations()
                .having(Facet.KIND, List.of("network"), clearance, limit)
                .getOrDefault("network", Set.of());
    }

    private static Organisation.Builder ofKind(int number, String kind) {
        return Organisation.builder(organisationId(number))
                .name("id", "Organisasi " + number)
                .kind(Code.of(kind));
    }
}
