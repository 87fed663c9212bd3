package org.simpul.example.benchmarks.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Access;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.BudgetLine;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.Item;
import org.simpul.model.activity.Marker;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.activity.Outcome;
import org.simpul.model.activity.Series;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Concern;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** The activities. They are numbered in the order in which they were written down; each is made when it is asked for. */
final class Meetings {

    /** Of how many kinds, the most frequent first. */
    private static final List<String> KINDS = List.of(
            "workshop Lokakarya",
            "training Pelatihan",
            "network-meeting Pertemuan jejaring",
            "focus-group Diskusi kelompok",
            "bilateral-meeting Pertemuan",
            "consultation Konsultasi",
            "campaign Kampanye",
            "field-visit Kunjungan lapangan",
            "service Layanan",
            "conference Konferensi",
            "hearing Dengar pendapat",
            "expert-meeting Pertemuan ahli",
            "signing Penandatanganan",
            "session Sidang",
            "declaration Deklarasi",
            "convention Konvensi",
            "other Kegiatan");

    private static final List<Code> THEMES = List.of(
            Code.of("women-peace-security"),
            Code.of("preventing-violent-extremism"),
            Code.of("child-protection"),
            Code.of("gender-based-violence"),
            Code.of("local-governance"),
            Code.of("religious-tolerance"),
            Code.of("social-conflict"),
            Code.of("rehabilitation-reintegration"),
            Code.of("child-marriage"),
            Code.of("legal-aid"),
            Code.of("capacity-building"));
    private static final List<Code> COHORTS =
            List.of(Code.of("survivor"), Code.of("child"), Code.of("youth"), Code.of("ex-prisoner-family"));
    private static final List<AttendanceRole> ROLES = List.of(
            AttendanceRole.PARTICIPANT,
            AttendanceRole.DELEGATE,
            AttendanceRole.SPEAKER,
            AttendanceRole.FACILITATOR,
            AttendanceRole.MODERATOR,
            AttendanceRole.CHAIR,
            AttendanceRole.OBSERVER);
    private static final Currency RUPIAH = Currency.getInstance("IDR");

    /** How many rows of attendance twenty activities have: a hundred together, most of them at few. */
    private static final int[] ROWS = {0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 8, 10, 15, 22};
    /** How many commitments were made at twenty: forty together. */
    private static final int[] PROMISES = {0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 8};

    private final long seed;
    private final Size size;
    private final Land land;
    private final Bodies bodies;
    private final Plans plans;
    private final People people;
    private final Calendar calendar;

    Meetings(long seed, Size size, Land land, Bodies bodies, Plans plans, People people) {
        this.seed = seed;
        this.size = size;
        this.land = land;
        this.bodies = bodies;
        this.plans = plans;
        this.people = people;
        calendar = new Calendar(size);
    }

    ActivityId id(int number) {
        return new ActivityId(Dice.of(seed, "activity", number)
                .timed(calendar.recorded(number).toEpochMilli()));
    }

    Calendar calendar() {
        return calendar;
    }

    /** How many commitments were made there. */
    int promises(int number) {
        return dealt(PROMISES, "promises", number);
    }

    /** Each of a deck of cards once in as many numbers as it has cards. */
    private int dealt(int[] deck, String what, int number) {
        return Dice.of(seed, what, number / deck.length).shuffled(deck)[number % deck.length];
    }

    Region region(int number) {
        return land.anywhere(Dice.of(seed, "region", number));
    }

    Activity activity(int number) {
        Dice dice = Dice.of(seed, "meeting", number);
        Region region = region(number);
        int promises = promises(number);
        boolean isAhead = promises == 0 && dice.chance(0.12);
        LocalDate day = isAhead ? calendar.future(dice, number) : calendar.past(dice, number);
        String[] kind = dice.pickSkewed(KINDS).split(" ", 2);
        Activity.Builder made = Activity.builder(id(number))
                .titles(title(dice, kind[1], region, number))
                .kind(kind[0])
                .themes(themes(dice))
                .status(status(dice, isAhead, day))
                .mode(mode(dice))
                .access(dice.chance(0.5) ? dice.pickSkewed(List.of(Access.values())) : null)
                .places(places(dice, region));
        DateInterval during = calendar.told(dice, day);
        if (during != null) {
            made.during(during);
        }
        List<OrganisationId> organisers = organisers(dice, region);
        made.custodian(organisers.get(0)).organisers(asOrganisers(organisers));
        made.policyLinks(policyLinks(dice, region, day.getYear()));
        made.attendance(attendance(dice, region, number));
        sensitivity(dice, made);
        context(dice, made, region, number);
        content(dice, made, region, promises);
        sources(dice, made, day, number);
        return made.build();
    }

    private static LocalizedText title(Dice dice, String kind, Region region, int number) {
        LocalizedText title = LocalizedText.of(
                "id",
                kind + " " + dice.pickSkewed(Names.TOPICS) + " di " + region.name() + " angkatan " + (number % 97 + 1));
        return dice.chance(0.25)
                ? title.with("en", "Activity in " + region.name() + ", group " + (number % 97 + 1))
                : title;
    }

    private static List<Code> themes(Dice dice) {
        Set<Code> themes = new LinkedHashSet<>();
        for (int i = dice.skewed(4); i >= 0; i--) {
            themes.add(dice.pickSkewed(THEMES));
        }
        return List.copyOf(themes);
    }

    private static ActivityStatus status(Dice dice, boolean isAhead, LocalDate day) {
        if (!isAhead) {
            return ActivityStatus.COMPLETED;
        }
        double share = dice.share();
        if (share < 0.2) {
            return ActivityStatus.CANCELLED;
        } else if (share < 0.35) {
            return ActivityStatus.POSTPONED;
        } else if (day.isAfter(World.TODAY)) {
            return share < 0.7 ? ActivityStatus.PLANNED : ActivityStatus.CONFIRMED;
        }
        return ActivityStatus.COMPLETED;
    }

    private static @Nullable Mode mode(Dice dice) {
        return dice.chance(0.7) ? dice.pickSkewed(List.of(Mode.values())) : null;
    }

    private List<Place> places(Dice dice, Region region) {
        if (dice.chance(0.03)) {
            return List.of();
        } else if (dice.chance(0.1)) {
            return List.of(Place.in(land.province(region).code()));
        }
        Place first =
                dice.chance(0.5) ? Place.at("Aula " + dice.between(1, 40), region.code()) : Place.in(region.code());
        return dice.chance(0.05) ? List.of(first, Place.in(land.anywhere(dice).code())) : List.of(first);
    }

    private List<OrganisationId> organisers(Dice dice, Region region) {
        Set<OrganisationId> organisers = new LinkedHashSet<>();
        for (int i = dice.skewed(4); i >= 0; i--) {
            organisers.add(bodies.meeting(dice, region));
        }
        return List.copyOf(organisers);
    }

    private static List<Organiser> asOrganisers(List<OrganisationId> organisers) {
        List<Organiser> all = new ArrayList<>();
        OrganiserRole[] roles = OrganiserRole.values();
        for (int i = 0; i < organisers.size(); i++) {
            all.add(new Organiser(organisers.get(i), roles[i]));
        }
        return all;
    }

    private List<PolicyLink> policyLinks(Dice dice, Region region, int year) {
        Set<PolicyLink> links = new LinkedHashSet<>();
        for (int i = dice.skewed(5); i > 0; i--) {
            Plan plan = dice.chance(0.05) ? plans.agreement(dice) : plans.near(dice, region, year);
            links.add(Plans.link(dice, plan));
        }
        return List.copyOf(links);
    }

    private Attendance attendance(Dice dice, Region region, int number) {
        List<Delegation> delegations = new ArrayList<>();
        List<Individual> individuals = new ArrayList<>();
        for (int row = dealt(ROWS, "rows", number); row > 0; row--) {
            if (dice.chance(0.6)) {
                delegations.add(delegation(dice, region));
            } else {
                int attending = people.attending(dice, region);
                individuals.add(new Individual(
                        people.id(attending),
                        dice.pickSkewed(ROLES),
                        dice.chance(0.7) ? people.organisationOf(attending) : null,
                        null,
                        dice.chance(0.1) ? Mode.ONLINE : null));
            }
        }
        Attendance listed = new Attendance(null, delegations, individuals);
        return new Attendance(headCount(dice, listed.listed()), delegations, individuals);
    }

    private Delegation delegation(Dice dice, Region region) {
        OrganisationId organisation = dice.chance(0.92) ? bodies.meeting(dice, region) : null;
        LocalizedText position = organisation == null || dice.chance(0.2)
                ? LocalizedText.of("id", "Kepala " + dice.pickSkewed(Names.TOPICS))
                : null;
        HeadCount count = null;
        if (dice.chance(0.5)) {
            int came = 1 + dice.skewed(12);
            int women = dice.between(0, came);
            count = dice.chance(0.4)
                    ? HeadCount.of(came, Cell.of(Sex.FEMALE, women), Cell.of(Sex.MALE, came - women))
                    : HeadCount.of(came);
        }
        return new Delegation(organisation, position, null, null, count, dice.pickSkewed(ROLES), null);
    }

    /** Of those who came in all, most told by sex, some by age as well; now and then a bound, or nothing. */
    private static @Nullable HeadCount headCount(Dice dice, int listed) {
        if (dice.chance(0.12)) {
            return null;
        }
        int total = Math.max(2, listed) + dice.skewed(250);
        if (dice.chance(0.05)) {
            return HeadCount.atLeast(total);
        }
        List<Cell> cells = new ArrayList<>();
        Missing missing = null;
        if (dice.chance(0.75)) {
            int told = dice.chance(0.85) ? total : total - dice.below(total / 2 + 1);
            missing = told < total ? Missing.NOT_STATED : null;
            int women = dice.between(told / 5, told - told / 5);
            if (dice.chance(0.15)) {
                int youngWomen = dice.between(0, women);
                int youngMen = dice.between(0, told - women);
                cells.add(Cell.of(Sex.FEMALE, AgeBand.FROM_18_TO_24, youngWomen));
                cells.add(Cell.of(Sex.FEMALE, AgeBand.FROM_25_TO_59, women - youngWomen));
                cells.add(Cell.of(Sex.MALE, AgeBand.FROM_18_TO_24, youngMen));
                cells.add(Cell.of(Sex.MALE, AgeBand.FROM_25_TO_59, told - women - youngMen));
            } else {
                cells.add(Cell.of(Sex.FEMALE, women));
                cells.add(Cell.of(Sex.MALE, told - women));
            }
        }
        return new HeadCount(total, null, null, cells, missing);
    }

    private static void sensitivity(Dice dice, Activity.Builder made) {
        double share = dice.share();
        if (share < 0.005) {
            made.sensitivity(Sensitivity.STRICTLY_CONFIDENTIAL);
        } else if (share < 0.025) {
            made.sensitivity(Sensitivity.CONFIDENTIAL);
        } else if (share < 0.1) {
            made.sensitivity(Sensitivity.RESTRICTED);
        } else if (share < 0.12) {
            made.sensitivityOf("/attendance/individuals", Sensitivity.CONFIDENTIAL);
        }
    }

    /** What it belongs to, and for whom it is. */
    private void context(Dice dice, Activity.Builder made, Region region, int number) {
        if (dice.chance(0.12)) {
            int series = dice.skewed(size.shareOf(30_000));
            made.series(new Series(
                    "seri-" + series,
                    LocalizedText.of("id", "Seri pertemuan di " + region.name()),
                    dice.between(1, 12)));
        }
        if (number > 0 && dice.chance(0.06)) {
            made.follows(List.of(id(earlier(dice, number))));
        }
        if (number > 0 && dice.chance(0.03)) {
            made.partOf(id(earlier(dice, number)));
        }
        if (dice.chance(0.08)) {
            made.concerns(List.of(Concern.of(dice.pickSkewed(COHORTS))));
        }
        if (dice.chance(0.3)) {
            made.markers(List.of(new Marker("1", "1", dice.below(3))));
        }
    }

    private static int earlier(Dice dice, int number) {
        return number - 1 - dice.skewed(Math.min(number, 5_000));
    }

    /** What was said and done. */
    private static void content(Dice dice, Activity.Builder made, Region region, int promises) {
        if (dice.chance(0.3)) {
            made.description(LocalizedText.of(
                    "id",
                    "Kegiatan bersama para pihak di " + region.name() + " tentang " + dice.pickSkewed(Names.TOPICS)
                            + " dan tindak lanjutnya di desa serta kelurahan"));
        }
        if (dice.chance(0.4)) {
            made.agenda(List.of(
                    Item.of(LocalizedText.of("id", "Paparan bidang " + dice.pickSkewed(Names.TOPICS))),
                    Item.of(LocalizedText.of("id", "Diskusi dan penyusunan butir kesepakatan"))));
        }
        if (promises > 0 && dice.chance(0.4)) {
            made.outcome(new Outcome(
                    LocalizedText.of("id", promises + " butir disepakati"), null, null, promises, null, null));
        }
        if (dice.chance(0.1)) {
            made.budget(List.of(new BudgetLine(BigDecimal.valueOf(dice.between(1, 400) * 500_000L), RUPIAH, null)));
        }
    }

    private static void sources(Dice dice, Activity.Builder made, LocalDate day, int number) {
        if (dice.chance(0.35)) {
            made.identifier("example-registry", day.getYear() + "-" + number);
        }
        if (dice.chance(0.6)) {
            made.source(new Source(
                    SourceKey.of("s1"),
                    "Notulen kegiatan",
                    null,
                    "Penyelenggara",
                    null,
                    PartialDate.of(day.plusDays(60)),
                    null,
                    "id",
                    null));
            if (dice.chance(0.3)) {
                made.provenance(new Provenance(
                        "/attendance", SourceKey.of("s1"), "daftar hadir terlampir", Provenance.Basis.STATED));
            }
        }
    }
}
