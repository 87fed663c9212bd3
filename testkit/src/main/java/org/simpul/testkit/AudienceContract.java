package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.simpul.model.Sensitivity.CONFIDENTIAL;
import static org.simpul.model.Sensitivity.PUBLIC;
import static org.simpul.model.Sensitivity.RESTRICTED;
import static org.simpul.model.Sensitivity.STRICTLY_CONFIDENTIAL;
import static org.simpul.testkit.StorageScene.organisationId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Cursor;
import org.simpul.port.Facet;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.SortKey;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.report.ReportFilter;

/** That nobody finds a record, or finds it by something, of which they may not know. */
interface AudienceContract extends StorageScene {

    LocalDate YEARS_END = LocalDate.of(2024, 12, 31);
    Identifier NUMBER = new Identifier("example-registry", "2024-017");

    @Test
    default void aRecordIsFoundByThoseWhoMayKnowOfIt() {
        save(
                named(1, "Terbuka").build(),
                named(2, "Terbatas").sensitivity(RESTRICTED).build(),
                named(3, "Rahasia").sensitivity(CONFIDENTIAL).build(),
                named(4, "Sangat rahasia").sensitivity(STRICTLY_CONFIDENTIAL).build());

        assertThat(numbers(Query.all(10).seenBy(PUBLIC))).containsExactly(1);
        assertThat(numbers(Query.all(10).seenBy(RESTRICTED))).containsExactly(1, 2);
        assertThat(numbers(Query.all(10).seenBy(CONFIDENTIAL))).containsExactly(1, 2, 3);
        assertThat(numbers(Query.all(10).seenBy(STRICTLY_CONFIDENTIAL))).containsExactly(1, 2, 3, 4);
        assertThat(numbers(Query.all(10))).containsExactly(1, 2, 3, 4);
    }

    @Test
    default void onlyRecordsThatMayBeKnownAreCounted() {
        save(
                named(1, "Terbuka").build(),
                named(2, "Terbatas").sensitivity(RESTRICTED).build(),
                named(3, "Setengah")
                        .established(PartialDate.of(2001))
                        .sensitivityOf("/established", RESTRICTED)
                        .build());

        assertThat(total(PUBLIC)).isEqualTo(2);
        assertThat(total(RESTRICTED)).isEqualTo(3);
        assertThat(total(STRICTLY_CONFIDENTIAL)).isEqualTo(3);
    }

    @Test
    default void aRecordIsFoundByWordsThatMayBeSeenAndComesWhole() {
        Organisation organisation = named(1, "Jejaring")
                .acronym("RAHASIA")
                .sensitivityOf("/acronym", RESTRICTED)
                .build();
        save(organisation);

        assertThat(numbers(Query.all(10).matching("rahasia").seenBy(PUBLIC))).isEmpty();
        assertThat(numbers(Query.all(10).matching("rahasia").seenBy(RESTRICTED)))
                .containsExactly(1);
        assertThat(page(Query.all(10).matching("jejaring").seenBy(PUBLIC)).items())
                .extracting(Recorded::record)
                .containsExactly(organisation);
    }

    @Test
    default void aRecordIsSortedByWhatMayBeSeenOfIt() {
        save(
                named(1, "Beta").build(),
                named(2, "Alfa").sensitivityOf("/names", CONFIDENTIAL).build(),
                named(3, "Gama").build());
        Query byTitle = Query.all(10).sortedBy(SortKey.TITLE, false);

        assertThat(numbers(byTitle.seenBy(RESTRICTED))).containsExactly(1, 3, 2);
        assertThat(numbers(byTitle.seenBy(CONFIDENTIAL))).containsExactly(2, 1, 3);
        Cursor behindFirst = page(Query.all(1).sortedBy(SortKey.TITLE, false).seenBy(RESTRICTED))
                .next();
        assertThat(behindFirst).extracting(Cursor::sortValue).isEqualTo("beta");
        assertThat(numbers(byTitle.seenBy(RESTRICTED).after(behindFirst))).containsExactly(3, 2);
    }

    @Test
    default void pagesOfWhatIsSeenInPartAndWholeFollowEachOther() {
        for (int number = 1; number <= 9; number++) {
            Organisation.Builder organisation =
                    named(number, "Organisasi " + number).established(PartialDate.of(2000 + number));
            if (number % 3 == 0) {
                organisation.sensitivityOf("/established", RESTRICTED);
            } else if (number % 3 == 1) {
                organisation.acronym("ABC").sensitivityOf("/acronym", RESTRICTED);
            }
            save(organisation.build());
        }

        for (SortKey sort : SortKey.values()) {
            for (boolean isDescending : List.of(false, true)) {
                Query all = Query.all(100).sortedBy(sort, isDescending).seenBy(PUBLIC);
                List<Integer> inPages = new ArrayList<>();
                Cursor next = null;
                do {
                    Page<Recorded<Organisation>> page = page(Query.all(2)
                            .sortedBy(sort, isDescending)
                            .seenBy(PUBLIC)
                            .after(next));
                    page.items().forEach(item -> inPages.add(number(item)));
                    next = page.next();
                } while (next != null);
                assertThat(inPages)
                        .as("%s %s", sort, isDescending)
                        .isEqualTo(numbers(all))
                        .hasSize(9);
            }
        }
    }

    @Test
    default void aFilterMeetsOnlyValuesThatMayBeSeen() {
        save(
                named(1, "Satu")
                        .jurisdiction(AreaCode.of("ID-JB"))
                        .sensitivityOf("/jurisdiction", RESTRICTED)
                        .build(),
                named(2, "Dua").jurisdiction(AreaCode.of("ID-JB")).build(),
                named(3, "Tiga").build());
        Query inTheProvince = Query.all(10).where(Facet.AREA, Set.of("ID-JB"));
        Query nowhere = Query.all(10).where(Facet.AREA, Set.of(Query.NONE));

        assertThat(numbers(inTheProvince.seenBy(PUBLIC))).containsExactly(2);
        assertThat(numbers(inTheProvince.seenBy(RESTRICTED))).containsExactly(1, 2);
        assertThat(numbers(nowhere.seenBy(PUBLIC))).containsExactly(1, 3);
        assertThat(numbers(nowhere.seenBy(RESTRICTED))).containsExactly(3);
    }

    @Test
    default void aCommitmentHasTheAreasThatMayBeSeenOfItsActivity() {
        Activity open = meeting(1, PUBLIC);
        Activity closed = meeting(2, RESTRICTED);
        save(
                open,
                closed,
                point(1).madeAt(open.id()).build(),
                point(2).madeAt(closed.id()).build());
        Query inTheProvince = Query.all(10).where(Facet.AREA, Set.of("ID-LA"));

        assertThat(points(inTheProvince.seenBy(PUBLIC))).containsExactly(1);
        assertThat(points(inTheProvince.seenBy(RESTRICTED))).hasSize(2);
    }

    @Test
    default void anIdentifierIsKnownToThoseWhoMayKnowOfItsRecord() {
        save(named(1, "Terbatas")
                .identifier(NUMBER.scheme(), NUMBER.value())
                .sensitivity(RESTRICTED)
                .build());
        Query byNumber = Query.all(10).identifiedBy(Set.of(NUMBER)).seenBy(PUBLIC);

        assertThat(numbers(byNumber)).isEmpty();
        assertThat(numbers(byNumber.seenBy(RESTRICTED))).containsExactly(1);
        look(unit -> {
            assertThat(unit.organisations().owners(List.of(NUMBER), PUBLIC)).isEmpty();
            assertThat(unit.organisations().owners(List.of(NUMBER), RESTRICTED))
                    .isEqualTo(Map.of(NUMBER, organisationId(1)));
        });
    }

    @Test
    default void anIdentifierOfARecordThatAnAudienceDoesNotKnowIsFreeForIt() {
        save(named(1, "Terbatas")
                .identifier(NUMBER.scheme(), NUMBER.value())
                .sensitivity(RESTRICTED)
                .build());

        save(named(2, "Terbuka").identifier(NUMBER.scheme(), NUMBER.value()).build());

        look(unit -> assertThat(unit.organisations().owners(List.of(NUMBER), PUBLIC))
                .isEqualTo(Map.of(NUMBER, organisationId(2))));
        assertThatExceptionOfType(IdentifierTakenException.class)
                .isThrownBy(() -> save(named(3, "Lain")
                        .identifier(NUMBER.scheme(), NUMBER.value())
                        .build()));
        assertThatExceptionOfType(IdentifierTakenException.class)
                .isThrownBy(() -> save(named(3, "Lain")
                        .identifier(NUMBER.scheme(), NUMBER.value())
                        .sensitivity(RESTRICTED)
                        .build()));
    }

    @Test
    default void theWidestAudienceOfARecordIsTold() {
        save(
                named(1, "Terbuka")
                        .acronym("T")
                        .sensitivityOf("/acronym", CONFIDENTIAL)
                        .build(),
                named(2, "Terbatas").sensitivity(RESTRICTED).build());

        look(unit -> assertThat(unit.links().existing(List.of(organisationId(1), organisationId(2), organisationId(3))))
                .isEqualTo(Map.of(organisationId(1), PUBLIC, organisationId(2), RESTRICTED)));
    }

    @Test
    default void onlyUnitsThatMayBeKnownAreFollowed() {
        save(
                named(1, "Induk").build(),
                named(2, "Terbatas")
                        .parent(organisationId(1))
                        .sensitivity(RESTRICTED)
                        .build(),
                named(3, "Di bawahnya").parent(organisationId(2)).build(),
                named(4, "Tertutup")
                        .parent(organisationId(1))
                        .sensitivityOf("/parent", RESTRICTED)
                        .build());

        look(unit -> {
            assertThat(unit.links().units(List.of(organisationId(1)), PUBLIC)).containsExactly(organisationId(1));
            assertThat(unit.links().units(List.of(organisationId(1)), RESTRICTED))
                    .hasSize(4);
        });
    }

    @Test
    default void aDeletionIsKnownToThoseWhoMightKnowOfTheRecord() {
        save(named(1, "Terbatas").sensitivity(RESTRICTED).build());
        write(unit -> unit.organisations().delete(organisationId(1), 1));

        look(unit -> {
            assertThat(unit.organisations().deletedAmong(List.of(organisationId(1)), PUBLIC))
                    .isEmpty();
            assertThat(unit.organisations().deletedAmong(List.of(organisationId(1)), RESTRICTED))
                    .containsExactly(organisationId(1));
        });
    }

    @Test
    default void whoMayKnowOfARecordChangesWithIt() {
        Organisation open = named(1, "Jejaring")
                .acronym("JJR")
                .established(PartialDate.of(2001))
                .build();
        save(open);
        write(unit -> unit.organisations()
                .replace(open.toBuilder().sensitivityOf("/acronym", RESTRICTED).build(), 1));
        assertThat(numbers(Query.all(10).matching("jjr").seenBy(PUBLIC))).isEmpty();
        assertThat(numbers(Query.all(10).seenBy(PUBLIC))).containsExactly(1);

        write(unit -> unit.organisations()
                .replace(open.toBuilder().sensitivity(CONFIDENTIAL).build(), 2));
        assertThat(numbers(Query.all(10).seenBy(RESTRICTED))).isEmpty();
        assertThat(numbers(Query.all(10).seenBy(CONFIDENTIAL))).containsExactly(1);

        write(unit -> unit.organisations().replace(open, 3));
        assertThat(numbers(Query.all(10).matching("jjr").seenBy(PUBLIC))).containsExactly(1);

        write(unit -> unit.organisations()
                .replace(open.toBuilder().sensitivityOf("/acronym", RESTRICTED).build(), 4));
        write(unit -> unit.organisations().delete(organisationId(1), 5));
        assertThat(numbers(Query.all(10).seenBy(PUBLIC))).isEmpty();
    }

    @Test
    default void followThroughCountsWhatMayBeSeen() {
        save(
                Lampung.agency(),
                point(1).build(),
                point(2).sensitivity(RESTRICTED).build(),
                point(3).sensitivityOf("/parties", RESTRICTED).build());

        assertThat(made(PUBLIC)).isEqualTo(2);
        assertThat(made(RESTRICTED)).isEqualTo(3);
        // Two organisations are responsible for each; of the third nobody but the cleared knows which.
        assertThat(byOrganisation(PUBLIC))
                .extracting(row -> row.key().size(), row -> row.figures().made())
                .containsExactlyInAnyOrder(tuple(1, 1), tuple(1, 1), tuple(0, 1));
        assertThat(byOrganisation(RESTRICTED))
                .extracting(row -> row.figures().made())
                .containsExactly(3, 3);
    }

    private int made(Sensitivity clearance) {
        return read(unit -> unit.reports().followThrough(question(clearance), FollowThroughContract.AREAS)).stream()
                .map(Row::figures)
                .mapToInt(Figures::made)
                .sum();
    }

    private List<Row> byOrganisation(Sensitivity clearance) {
        return read(unit ->
                unit.reports().followThrough(question(clearance, GroupBy.ORGANISATION), FollowThroughContract.AREAS));
    }

    private static Question question(Sensitivity clearance, GroupBy... groupBy) {
        return Question.asOf(YEARS_END, groupBy).withFilter(ReportFilter.ALL.seenBy(clearance));
    }

    private @Nullable Long total(Sensitivity clearance) {
        Query counting = Query.all(1).countingAll().seenBy(clearance);
        return page(counting).total();
    }

    private Page<Recorded<Organisation>> page(Query query) {
        return read(unit -> unit.organisations().page(query));
    }

    private List<Integer> numbers(Query query) {
        return page(query).items().stream().map(AudienceContract::number).toList();
    }

    private static int number(Recorded<? extends Aggregate<?>> recorded) {
        String id = recorded.record().id().value().toString();
        return Integer.parseInt(id.substring(id.length() - 2));
    }

    private List<Integer> points(Query query) {
        return read(unit -> unit.commitments().page(query)).items().stream()
                .map(AudienceContract::number)
                .toList();
    }

    private static Organisation.Builder named(int number, String name) {
        return StorageScene.named(number, name).toBuilder();
    }

    private static Activity meeting(int number, Sensitivity sensitivity) {
        return Activity.builder(ActivityId.of(String.format("01900000-0000-7000-8000-0000000009%02d", number)))
                .sensitivity(sensitivity)
                .title("id", "Rapat")
                .place(new Place(AreaCode.of("ID-LA"), null, null, null, null))
                .build();
    }

    private static Commitment.Builder point(int number) {
        Commitment told = Lampung.firstPoint();
        return told
                .withHead(told.head()
                        .withId(CommitmentId.of(String.format("01900000-0000-7000-8000-0000000008%02d", number)))
                        .withIdentifiers(List.of()))
                .toBuilder();
    }
}
