package org.simpul.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.simpul.Simpul;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.place.Place;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Authorship;
import org.simpul.report.Breakdown;
import org.simpul.report.Participation.Figures;
import org.simpul.report.Participation.GroupBy;
import org.simpul.report.Participation.Question;
import org.simpul.report.Participation.Row;
import org.simpul.report.Parts;
import org.simpul.report.ReportFilter;
import org.simpul.report.ReportFilter.Within;

/** What holds of participation in every world. */
class ParticipationLawsTest {

    private static final Areas AREAS = Simpul.inMemory().areas();
    private static final List<String> DATES = List.of(
            "2022",
            "2022-07",
            "2022-07-24",
            "2022-07-25",
            "2021-12-31/2022-01-01",
            "2021/2023",
            "2023-02-03",
            "../2022",
            "2023/..");

    @Property(tries = 60)
    void whatPartsActivitiesPartsTheWhole(@ForAll Random chance) {
        World world = new World(chance);
        ReportFilter filter = chance.nextBoolean() ? ReportFilter.ALL : in2022();
        Figures whole = world.whole(filter);

        for (List<GroupBy> partition :
                List.of(List.of(GroupBy.KIND), List.of(GroupBy.YEAR), List.of(GroupBy.KIND, GroupBy.YEAR))) {
            List<Row> rows = world.rows(new Question(filter, partition));

            assertThat(rows.stream().map(row -> row.figures().attendances()).reduce(Breakdown.NOBODY, Breakdown::plus))
                    .isEqualTo(whole.attendances());
            assertThat(rows.stream()
                            .mapToLong(row -> row.figures().activities())
                            .sum())
                    .isEqualTo(whole.activities());
            assertThat(rows.stream().mapToLong(row -> row.figures().beyond()).sum())
                    .isEqualTo(whole.beyond());
            assertThat(rows.stream()
                            .mapToLong(row -> row.figures().uncertainAttendances())
                            .sum())
                    .isEqualTo(whole.uncertainAttendances());
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.figures().people().total())
                            .isLessThanOrEqualTo(whole.people().total()));
        }
    }

    @Property(tries = 60)
    void partsAddUpAndNobodyIsKnownWhoDidNotCome(@ForAll Random chance) {
        World world = new World(chance);

        for (Row row : world.rows(Question.of(ReportFilter.ALL, GroupBy.AREA, GroupBy.THEME))) {
            Figures figures = row.figures();
            for (Breakdown breakdown : List.of(figures.attendances(), figures.people())) {
                for (Parts<?> parts : List.of(
                        breakdown.bySex(), breakdown.byAgeBand(), breakdown.byDisability(), breakdown.byMode())) {
                    assertThat(parts.allStated() + parts.notStated()).isEqualTo(breakdown.total());
                }
            }
            assertThat(figures.untold()).isLessThanOrEqualTo(figures.activities());
            assertThat(figures.people().total()).isLessThanOrEqualTo(world.persons());
        }
    }

    @Property(tries = 60)
    void anAreaHasARowAndAFilterWithTheSameFigures(@ForAll Random chance) {
        World world = new World(chance);
        Map<String, Figures> byArea = new HashMap<>();
        world.rows(Question.of(ReportFilter.ALL, GroupBy.AREA))
                .forEach(row -> byArea.put(row.key().getOrDefault(GroupBy.AREA, ""), row.figures()));

        for (String area : List.of("ID", "ID-PA", "ID-PS", "ID-93.01", "ID-JB", "M49-035")) {
            assertThat(world.whole(ReportFilter.ALL.within(partsOf(AreaCode.of(area)))))
                    .as(area)
                    .isEqualTo(byArea.getOrDefault(area, Figures.NONE));
        }
    }

    @Property(tries = 60)
    void everyActivityIsCountedOnceOrApartOrNotAtAll(@ForAll Random chance) {
        World world = new World(chance);
        Figures before = world.whole(ReportFilter.ALL.during(null, LocalDate.of(2021, 12, 31)));
        Figures during = world.whole(in2022());
        Figures after = world.whole(ReportFilter.ALL.during(LocalDate.of(2023, 1, 1), null));
        Figures whole = world.whole(ReportFilter.ALL);

        assertThat(before.activities() + during.activities() + after.activities())
                .isLessThanOrEqualTo(whole.activities());
        assertThat(during.activities() + during.uncertain()).isLessThanOrEqualTo(whole.activities());
    }

    @Property(tries = 60)
    void whoeverMayKnowLessIsNotToldMore(@ForAll Random chance) {
        World world = new World(chance);
        Figures wider = null;
        for (Sensitivity clearance : Sensitivity.values()) {
            Figures seen = world.whole(ReportFilter.ALL.seenBy(clearance));
            if (wider != null) {
                assertThat(wider.activities()).isLessThanOrEqualTo(seen.activities());
                assertThat(wider.attendances().total())
                        .isLessThanOrEqualTo(seen.attendances().total());
                assertThat(wider.people().total())
                        .isLessThanOrEqualTo(seen.people().total());
            }
            wider = seen;
        }
    }

    @Property(tries = 40)
    void theOrderInWhichActivitiesAreMetDoesNotMatter(@ForAll Random chance) {
        World world = new World(chance);
        List<Activity> backwards = new ArrayList<>(world.activities);
        Collections.reverse(backwards);
        Question question = Question.of(ReportFilter.ALL, GroupBy.ORGANISATION, GroupBy.AREA);

        assertThat(new World(backwards, world.participants).rows(question)).isEqualTo(world.rows(question));
    }

    private static ReportFilter in2022() {
        return ReportFilter.ALL.during(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
    }

    private static Set<Within> partsOf(AreaCode area) {
        Set<Within> parts = new HashSet<>();
        AREAS.insideAtAnyTime(area)
                .forEach((inner, stays) -> stays.forEach(days -> parts.add(new Within(inner, days))));
        return parts;
    }

    /** A few activities by chance, and who was at them. */
    private static final class World {

        private final List<Activity> activities;
        private final List<Participant> participants;
        private final InMemoryStorage storage = new InMemoryStorage();

        World(Random chance) {
            this(new Making(chance));
        }

        private World(Making making) {
            this(making.activities, making.participants);
        }

        World(List<Activity> activities, List<Participant> participants) {
            this.activities = activities;
            this.participants = participants;
            storage.write(new Authorship("generator", Instant.EPOCH), unit -> {
                unit.participants().insertAll(participants);
                return unit.activities().insertAll(activities);
            });
        }

        List<Row> rows(Question question) {
            return storage.read(unit -> unit.reports().participation(question, AREAS));
        }

        Figures whole(ReportFilter filter) {
            return rows(Question.of(filter)).get(0).figures();
        }

        long persons() {
            return participants.stream().filter(Person.class::isInstance).count();
        }
    }

    /** How a world comes about. */
    private static final class Making {

        private final List<Participant> participants = new ArrayList<>();
        private final List<Activity> activities = new ArrayList<>();
        private final Random chance;

        Making(Random chance) {
            this.chance = chance;
            for (int i = 1; i <= 5; i++) {
                participants.add(Person.builder(new ParticipantId(new UUID(1, i)))
                        .pseudonym("P" + i)
                        .sex(perhaps(Sex.FEMALE, Sex.MALE))
                        .ageBand(perhaps(AgeBand.CHILD, AgeBand.FROM_18_TO_24))
                        .sensitivity(any(Sensitivity.values()))
                        .build());
            }
            participants.add(Group.builder(new ParticipantId(new UUID(1, 6)))
                    .headCount(headCount())
                    .cohorts(List.of(Code.of("returnee")))
                    .sensitivity(any(Sensitivity.values()))
                    .build());
            for (int i = chance.nextInt(8); i > 0; i--) {
                activities.add(activity(i));
            }
        }

        private Activity activity(int number) {
            Activity.Builder activity = Activity.builder(new ActivityId(new UUID(2, number)))
                    .title("en", "Meeting " + number)
                    .status(perhaps(ActivityStatus.values()))
                    .mode(perhaps(Mode.values()))
                    .sensitivity(any(Sensitivity.values()));
            String kind = perhaps("workshop", "training");
            String date = chance.nextInt(4) == 0 ? null : DATES.get(chance.nextInt(DATES.size()));
            if (kind != null) {
                activity.kind(kind);
            }
            if (date != null) {
                activity.during(date);
            }
            if (chance.nextBoolean()) {
                activity.themes(List.of(Code.of("legal-aid"), Code.of(any("other", "child-marriage"))));
            }
            for (int i = chance.nextInt(3); i > 0; i--) {
                activity.place(Place.in(AreaCode.of(any("ID-93.01", "ID-PA", "ID-PS", "ID", "ID-32.14"))));
            }
            return activity.attendance(attendance()).build();
        }

        private Attendance attendance() {
            List<Delegation> delegations = new ArrayList<>();
            for (int i = chance.nextInt(3); i > 0; i--) {
                Delegation delegation = Delegation.of(anOrganisation());
                delegations.add(chance.nextBoolean() ? delegation : delegation.counting(headCount()));
            }
            List<Individual> individuals = new ArrayList<>();
            for (int i = chance.nextInt(5); i > 0; i--) {
                individuals.add(new Individual(
                        participants.get(chance.nextInt(participants.size())).id(),
                        null,
                        chance.nextInt(3) == 0 ? null : anOrganisation(),
                        null,
                        perhaps(Mode.values())));
            }
            return new Attendance(chance.nextBoolean() ? null : headCount(), delegations, individuals);
        }

        private HeadCount headCount() {
            Cell women = Cell.of(Sex.FEMALE, chance.nextInt(5));
            Cell returnees = new Cell(null, null, null, null, Code.of("returnee"), 1 + chance.nextInt(8));
            return switch (chance.nextInt(5)) {
                case 0 -> HeadCount.of(chance.nextInt(30), women);
                case 1 -> new HeadCount(null, chance.nextInt(9), 9 + chance.nextInt(9), List.of(women), null);
                case 2 -> HeadCount.atLeast(chance.nextInt(9)).with(returnees);
                case 3 -> new HeadCount(null, null, null, List.of(returnees), null);
                default -> HeadCount.of(20, Cell.of(Sex.MALE, AgeBand.FROM_60, 4), Cell.of(Sex.MALE, AgeBand.CHILD, 4));
            };
        }

        private OrganisationId anOrganisation() {
            return new OrganisationId(new UUID(3, 1 + chance.nextInt(3)));
        }

        @SafeVarargs
        private <T> T any(T... values) {
            return values[chance.nextInt(values.length)];
        }

        @SafeVarargs
        private <T> @Nullable T perhaps(T... values) {
            return chance.nextInt(3) == 0 ? null : values[chance.nextInt(values.length)];
        }
    }
}
