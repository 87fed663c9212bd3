package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.finding.Severity;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.FindingsAtRest.Found;
import org.simpul.port.FindingsAtRest.GroupBy;
import org.simpul.port.FindingsAtRest.Judged;
import org.simpul.port.FindingsAtRest.Kept;
import org.simpul.port.FindingsAtRest.Question;
import org.simpul.port.FindingsAtRest.Tally;

/** What storages promise of the findings that are kept beside records. */
interface FindingsContract extends StorageScene {

    OrganisationId FIRST = organisationId(1);
    OrganisationId SECOND = organisationId(2);
    Found NO_KIND = new Found("ORG-3", Severity.WARNING, "/kind", Sensitivity.PUBLIC);
    Found CLOSE = new Found("ORG-1", Severity.ERROR, "/names/id", Sensitivity.CONFIDENTIAL);

    private void keep(Instant at, AggregateId id, Found... found) {
        write(unit -> unit.findings().replaceAll(Map.of(id, List.of(found)), at));
    }

    private @Nullable Judged kept(AggregateId id) {
        return read(unit -> unit.findings().of(List.of(id))).get(id);
    }

    private static Kept at(Instant since, Found found) {
        return new Kept(found.rule(), found.severity(), found.path(), found.seenFrom(), since);
    }

    @Test
    default void whatIsPutDownTakesThePlaceOfWhatWasKept() {
        save(organisation(1), organisation(2));
        keep(MORNING, FIRST, NO_KIND, CLOSE);
        keep(MORNING, SECOND, NO_KIND);

        keep(NOON, FIRST, CLOSE);

        look(unit -> assertThat(unit.findings().of(List.of(FIRST, SECOND)))
                .isEqualTo(Map.of(
                        FIRST, new Judged(NOON, List.of(at(MORNING, CLOSE))),
                        SECOND, new Judged(MORNING, List.of(at(MORNING, NO_KIND))))));
    }

    @Test
    default void aRecordInWhichNothingWasFoundWasJudgedAllTheSame() {
        save(organisation(1), organisation(2));
        keep(MORNING, FIRST);

        assertThat(kept(FIRST)).isEqualTo(new Judged(MORNING, List.of()));
        assertThat(kept(SECOND)).isNull();
        assertThat(kept(organisationId(3))).isNull();
    }

    @Test
    default void aFindingIsThereSinceItWasFirstFoundAtItsPlace() {
        save(organisation(1));
        Found elsewhere = new Found("ORG-3", Severity.WARNING, "/acronym", Sensitivity.PUBLIC);
        Found graver = new Found("ORG-3", Severity.ERROR, "/kind", Sensitivity.RESTRICTED);
        keep(MORNING, FIRST, NO_KIND);

        keep(NOON, FIRST, graver, elsewhere);
        assertThat(kept(FIRST)).isEqualTo(new Judged(NOON, List.of(at(NOON, elsewhere), at(MORNING, graver))));

        keep(NOON, FIRST);
        keep(EVENING, FIRST, NO_KIND);
        assertThat(kept(FIRST)).isEqualTo(new Judged(EVENING, List.of(at(EVENING, NO_KIND))));
    }

    @Test
    default void severalOfOneRuleAtOnePlaceAreOneAsGraveAsTheGravestAndForTheWidestAudience() {
        save(organisation(1));

        keep(
                MORNING,
                FIRST,
                new Found("ORG-3", Severity.INFO, "/kind", Sensitivity.CONFIDENTIAL),
                new Found("ORG-3", Severity.WARNING, "/kind", Sensitivity.STRICTLY_CONFIDENTIAL),
                new Found("ORG-3", Severity.INFO, "/kind", Sensitivity.RESTRICTED));

        assertThat(kept(FIRST))
                .isEqualTo(new Judged(
                        MORNING,
                        List.of(new Kept("ORG-3", Severity.WARNING, "/kind", Sensitivity.RESTRICTED, MORNING))));
    }

    @Test
    default void ofWhichRecordsSomethingElseIsKeptIsTold() {
        save(organisation(1), organisation(2), organisation(3));

        write(unit -> {
            Map<AggregateId, List<Found>> found = new LinkedHashMap<>();
            found.put(FIRST, List.of(NO_KIND, CLOSE));
            found.put(SECOND, List.of());
            assertThat(unit.findings().replaceAll(found, MORNING)).containsExactly(FIRST);
        });
        write(unit -> assertThat(unit.findings().replaceAll(Map.of(FIRST, List.of(CLOSE, NO_KIND)), NOON))
                .isEmpty());
        write(unit -> {
            Found narrower = new Found("ORG-3", Severity.WARNING, "/kind", Sensitivity.RESTRICTED);
            assertThat(unit.findings().replaceAll(Map.of(FIRST, List.of(CLOSE, narrower)), NOON))
                    .containsExactly(FIRST);
        });
        write(unit -> assertThat(unit.findings().replaceAll(Map.of(), NOON)).isEmpty());
    }

    @Test
    default void aUnitKeepsFindingsOfWhatItSavedAndPutsThemDownAgain() {
        write(unit -> {
            unit.organisations().insert(organisation(1));
            unit.findings().replaceAll(Map.of(FIRST, List.of(NO_KIND)), MORNING);
            assertThat(unit.findings().of(List.of(FIRST))).containsOnlyKeys(FIRST);
            unit.findings().replaceAll(Map.of(FIRST, List.of(CLOSE)), NOON);
        });

        assertThat(kept(FIRST)).isEqualTo(new Judged(NOON, List.of(at(NOON, CLOSE))));
    }

    @Test
    default void findingsAreKeptExactlyWhenTheirUnitIs() {
        save(organisation(1));
        keep(MORNING, FIRST, NO_KIND);

        assertThatThrownBy(() -> write(unit -> {
                    unit.findings().replaceAll(Map.of(FIRST, List.of(CLOSE)), NOON);
                    throw new UnitContract.OwnFailure();
                }))
                .isInstanceOf(UnitContract.OwnFailure.class);
        assertThatThrownBy(() -> read(unit -> unit.findings().replaceAll(Map.of(FIRST, List.of()), NOON)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(kept(FIRST)).isEqualTo(new Judged(MORNING, List.of(at(MORNING, NO_KIND))));
    }

    @Test
    default void aDeletedRecordHasNoFindings() {
        save(organisation(1), organisation(2));
        keep(MORNING, FIRST, NO_KIND, CLOSE);
        keep(MORNING, SECOND, NO_KIND);

        assertThatThrownBy(() -> write(unit -> {
                    unit.organisations().delete(FIRST, 1);
                    throw new UnitContract.OwnFailure();
                }))
                .isInstanceOf(UnitContract.OwnFailure.class);
        assertThat(kept(FIRST)).isNotNull();
        write(unit -> unit.organisations().delete(FIRST, 1));

        assertThat(kept(FIRST)).isNull();
        assertThat(tally(Question.of(Sensitivity.STRICTLY_CONFIDENTIAL)))
                .containsExactly(new Tally("ORG-3", Severity.WARNING, null, null, 1, 1, MORNING));
    }

    @Test
    default void recordsOfTwoKindsWithOneIdHaveEachTheirOwnFindings() {
        ActivityId activity = new ActivityId(FIRST.value());
        save(organisation(1), Activity.builder(activity).title("id", "Rapat").build());
        Found ofActivity = new Found("ACT-5", Severity.WARNING, "/organisers", Sensitivity.PUBLIC);
        keep(MORNING, FIRST, NO_KIND);
        keep(NOON, activity, ofActivity);

        assertThat(kept(FIRST)).isEqualTo(new Judged(MORNING, List.of(at(MORNING, NO_KIND))));
        assertThat(kept(activity)).isEqualTo(new Judged(NOON, List.of(at(NOON, ofActivity))));
        write(unit -> unit.activities().delete(activity, 1));
        assertThat(kept(FIRST)).isNotNull();
    }

    @Test
    default void anyRuleAndPlaceComesBackAsItWas() {
        save(organisation(1));
        String rule = "x".repeat(199) + "\u00e9";
        Found odd =
                new Found(rule, Severity.INFO, "/extensions/0/" + "\ud83d\ude00~1 ".repeat(300), Sensitivity.PUBLIC);
        Found wholeRecord = new Found("ORG-9", Severity.INFO, "", Sensitivity.STRICTLY_CONFIDENTIAL);

        keep(MORNING, FIRST, odd, wholeRecord);

        assertThat(kept(FIRST)).isEqualTo(new Judged(MORNING, List.of(at(MORNING, wholeRecord), at(MORNING, odd))));
        assertThat(records(rule, Question.of(Sensitivity.PUBLIC), 10, null)).containsExactly(FIRST);
    }

    @Test
    default void whatIsHeldMoreCloselyIsToldByNoNeighbour() {
        Organisation unit1 = organisation(1).toBuilder().parent(SECOND).build();
        Organisation unit2 =
                organisation(2).toBuilder().parent(organisationId(3)).build();
        save(unit1, unit2, organisation(3), organisation(4));
        for (int number = 1; number <= 4; number++) {
            keep(MORNING, organisationId(number), NO_KIND);
        }

        write(unit -> unit.findings().holdNeighboursClosely(List.of(SECOND)));

        Found closer = new Found("ORG-3", Severity.WARNING, "/kind", Sensitivity.STRICTLY_CONFIDENTIAL);
        Judged held = new Judged(MORNING, List.of(at(MORNING, closer)));
        Judged open = new Judged(MORNING, List.of(at(MORNING, NO_KIND)));
        look(unit -> assertThat(unit.findings().of(List.of(FIRST, SECOND, organisationId(3), organisationId(4))))
                .isEqualTo(Map.of(FIRST, held, SECOND, open, organisationId(3), held, organisationId(4), open)));
        keep(NOON, FIRST, NO_KIND);
        assertThat(kept(FIRST)).isEqualTo(new Judged(NOON, List.of(at(MORNING, NO_KIND))));

        write(unit -> unit.findings().holdNeighboursClosely(List.of(FIRST, SECOND)));
        assertThat(kept(FIRST)).isEqualTo(new Judged(NOON, List.of(at(MORNING, NO_KIND))));
    }

    // What is counted

    private List<Tally> tally(Question question) {
        return read(unit -> unit.findings().tally(question));
    }

    /** Two organisations of one custodian, one of another, one of none, and an activity. */
    private void saveFour() {
        save(
                organisation(1).toBuilder().custodian(organisationId(8)).build(),
                organisation(2).toBuilder().custodian(organisationId(8)).build(),
                organisation(3).toBuilder().custodian(organisationId(7)).build(),
                organisation(4),
                organisation(7),
                organisation(8),
                Activity.builder(new ActivityId(organisationId(5).value()))
                        .title("id", "Rapat")
                        .custodian(organisationId(7))
                        .build());
        Found another = new Found("ORG-3", Severity.WARNING, "/acronym", Sensitivity.RESTRICTED);
        keep(MORNING, organisationId(1), NO_KIND, another, CLOSE);
        keep(NOON, organisationId(2), NO_KIND);
        keep(NOON, organisationId(3), NO_KIND, CLOSE);
        keep(EVENING, organisationId(4), new Found("ORG-3", Severity.INFO, "/kind", Sensitivity.PUBLIC));
        keep(EVENING, new ActivityId(organisationId(5).value()), NO_KIND);
    }

    @Test
    default void findingsAndRecordsAreCountedByRuleAndSeverity() {
        saveFour();

        assertThat(tally(Question.of(Sensitivity.STRICTLY_CONFIDENTIAL)))
                .containsExactly(
                        new Tally("ORG-1", Severity.ERROR, null, null, 2, 2, MORNING),
                        new Tally("ORG-3", Severity.WARNING, null, null, 5, 4, MORNING),
                        new Tally("ORG-3", Severity.INFO, null, null, 1, 1, EVENING));
    }

    @Test
    default void whatAnAudienceMayNotBeToldIsNotCountedForIt() {
        saveFour();

        assertThat(tally(Question.of(Sensitivity.PUBLIC)))
                .containsExactly(
                        new Tally("ORG-3", Severity.WARNING, null, null, 4, 4, MORNING),
                        new Tally("ORG-3", Severity.INFO, null, null, 1, 1, EVENING));
        assertThat(tally(Question.of(Sensitivity.RESTRICTED)))
                .extracting(Tally::findings)
                .containsExactly(5L, 1L);
        assertThat(tally(Question.of(Sensitivity.CONFIDENTIAL)))
                .extracting(Tally::rule)
                .containsExactly("ORG-1", "ORG-3", "ORG-3");
        assertThat(records("ORG-1", Question.of(Sensitivity.RESTRICTED), 10, null))
                .isEmpty();
    }

    @Test
    default void findingsAreCountedByCustodianAndKindTheRecordsOfNobodyLast() {
        saveFour();

        assertThat(tally(Question.of(Sensitivity.PUBLIC, GroupBy.CUSTODIAN, GroupBy.TYPE)))
                .containsExactly(
                        counted(Severity.WARNING, organisationId(7), RecordType.ACTIVITY, 1, EVENING),
                        counted(Severity.WARNING, organisationId(7), RecordType.ORGANISATION, 1, NOON),
                        counted(Severity.WARNING, organisationId(8), RecordType.ORGANISATION, 2, MORNING),
                        counted(Severity.INFO, null, RecordType.ORGANISATION, 1, EVENING));
        assertThat(tally(Question.of(Sensitivity.PUBLIC, GroupBy.CUSTODIAN)))
                .extracting(Tally::custodian)
                .containsExactly(organisationId(7), organisationId(8), null);
        assertThat(tally(Question.of(Sensitivity.PUBLIC, GroupBy.TYPE)))
                .extracting(Tally::type)
                .containsExactly(RecordType.ACTIVITY, RecordType.ORGANISATION, RecordType.ORGANISATION);
    }

    private static Tally counted(
            Severity severity, @Nullable OrganisationId custodian, RecordType type, int count, Instant oldest) {
        return new Tally("ORG-3", severity, custodian, type, count, count, oldest);
    }

    @Test
    default void aQuestionIsNarrowedToKindsCustodiansAndAges() {
        saveFour();
        Question all = Question.of(Sensitivity.STRICTLY_CONFIDENTIAL);

        assertThat(tally(all.in(RecordType.ACTIVITY, RecordType.COMMITMENT)))
                .containsExactly(new Tally("ORG-3", Severity.WARNING, null, null, 1, 1, EVENING));
        assertThat(tally(all.in(RecordType.COMMITMENT))).isEmpty();
        assertThat(tally(all.ofCustodians(Set.of(organisationId(8)))))
                .containsExactly(
                        new Tally("ORG-1", Severity.ERROR, null, null, 1, 1, MORNING),
                        new Tally("ORG-3", Severity.WARNING, null, null, 3, 2, MORNING));
        assertThat(tally(all.since(null, NOON))).extracting(Tally::findings).containsExactly(1L, 2L);
        assertThat(tally(all.since(NOON, EVENING)))
                .containsExactly(
                        new Tally("ORG-1", Severity.ERROR, null, null, 1, 1, NOON),
                        new Tally("ORG-3", Severity.WARNING, null, null, 2, 2, NOON));
        assertThat(tally(all.since(EVENING.plusNanos(1), null))).isEmpty();
    }

    @Test
    default void theRecordsBehindARuleAreReadInPages() {
        saveFour();
        List<AggregateId> ofTheRule = List.of(
                organisationId(1),
                organisationId(2),
                organisationId(3),
                organisationId(4),
                new ActivityId(organisationId(5).value()));

        for (int limit = 1; limit <= 6; limit++) {
            List<AggregateId> read = new ArrayList<>();
            List<AggregateId> page = records(limit, null);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(limit);
                read.addAll(page);
                page = records(limit, page.get(page.size() - 1));
            }
            assertThat(read).isEqualTo(ofTheRule);
        }
        Question narrow = Question.of(Sensitivity.PUBLIC, GroupBy.CUSTODIAN)
                .in(RecordType.ORGANISATION)
                .ofCustodians(Set.of(organisationId(7), organisationId(8)))
                .since(NOON, null);
        assertThat(records("ORG-3", narrow, 10, null)).containsExactly(organisationId(2), organisationId(3));
    }

    private List<AggregateId> records(int limit, @Nullable AggregateId after) {
        return records("ORG-3", Question.of(Sensitivity.STRICTLY_CONFIDENTIAL), limit, after);
    }

    private List<AggregateId> records(String rule, Question question, int limit, @Nullable AggregateId after) {
        return read(unit -> unit.findings().records(rule, question, limit, after));
    }

    @Test
    default void ofTwoWhoJudgeOneRecordAtOnceTheLaterIsKept() {
        save(organisation(1));
        for (int round = 1; round <= RaceContract.ROUNDS; round++) {
            List<Race.Finish> finishes = Race.run(IntStream.range(0, 3)
                    .<Runnable>mapToObj(number -> () ->
                            judge(new Found("ORG-" + number, Severity.WARNING, "/kind/" + number, Sensitivity.PUBLIC)))
                    .toList());

            assertThat(finishes).allMatch(Race.Finish::isWin);
            assertThat(kept(FIRST))
                    .extracting(Judged::findings)
                    .asInstanceOf(LIST)
                    .hasSize(1);
        }
    }

    private void judge(Found found) {
        storage().write(new Authorship("tester", NOON), Set.of(FIRST), unit -> {
            unit.findings().of(List.of(FIRST));
            return unit.findings().replaceAll(Map.of(FIRST, List.of(found)), NOON);
        });
    }
}
