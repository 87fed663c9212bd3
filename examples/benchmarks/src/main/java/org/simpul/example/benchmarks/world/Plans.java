package org.simpul.example.benchmarks.world;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.policy.RelationType;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;

/** The instruments: national plans, the plans of provinces and regencies that localise them, decrees and agreements. */
final class Plans {

    private static final long ADOPTED = LocalDate.of(2014, Month.DECEMBER, 1)
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC)
            .toEpochMilli();
    private static final AreaCode INDONESIA = AreaCode.of("ID");
    private static final List<String> ON = List.of(
            "pencegahan ekstremisme kekerasan",
            "pemberdayaan perempuan dan perdamaian",
            "perlindungan anak",
            "penanganan konflik sosial");
    private static final List<Integer> PERIODS = List.of(2015, 2020, 2025);
    private static final int YEARS = 5;
    private static final int AGREEMENTS_IN_WHOLE = 3_000;
    private static final int DECREES_IN_WHOLE = 500;
    private static final List<PolicyRelation> RELATIONS = List.of(
            PolicyRelation.IMPLEMENTS,
            PolicyRelation.SUPPORTS,
            PolicyRelation.DISSEMINATES,
            PolicyRelation.PREPARES,
            PolicyRelation.REVIEWS);

    private final long seed;
    private final Land land;
    private final Bodies bodies;
    private final List<PolicyInstrument> all = new ArrayList<>();
    private final Map<Spot, Plan> plans = new HashMap<>();
    private final List<Plan> agreements = new ArrayList<>();

    /**
     * Where a plan is found.
     *
     * @param place the code of the area in which it holds
     */
    private record Spot(int topic, int period, AreaCode place) {}

    Plans(long seed, Size size, Land land, Bodies bodies) {
        this.seed = seed;
        this.land = land;
        this.bodies = bodies;
        for (int period = 0; period < PERIODS.size(); period++) {
            for (int topic = 0; topic < ON.size(); topic++) {
                Plan national = national(topic, period);
                localise(national, topic, period);
            }
        }
        decrees(size);
        agreements(size);
    }

    List<PolicyInstrument> all() {
        return all;
    }

    /** The national plan with the most provisions, whose period is over. */
    PolicyInstrumentId largest() {
        return largestIn(INDONESIA);
    }

    /** That of an area. */
    PolicyInstrumentId largestIn(AreaCode place) {
        return plan(0, 1, place).orElseThrow().instrument().id();
    }

    private Optional<Plan> plan(int topic, int period, AreaCode place) {
        return Optional.ofNullable(plans.get(new Spot(topic, period, place)));
    }

    private Plan national(int topic, int period) {
        Dice dice = Dice.of(seed, "national-plan", period * 100L + topic);
        PolicyInstrument.Builder made = instrument("presidential-regulation")
                .title("id", "Rencana aksi nasional " + ON.get(topic) + years(period))
                .jurisdiction(INDONESIA)
                .issuer(bodies.ofState(dice))
                .coordinator(bodies.ofState(dice))
                .provisions(provisions(dice, topic == 0 ? 13 : 5));
        plan(topic, period - 1, INDONESIA)
                .ifPresent(before ->
                        made.relation(RelationType.SUCCEEDS, before.instrument().id()));
        return keep(made, topic, period, INDONESIA, dice);
    }

    /** Three pillars with so many focuses between them, and three actions or so for each. */
    private static List<Provision> provisions(Dice dice, int focusesEach) {
        List<Provision> provisions = new ArrayList<>();
        for (int pillar = 1; pillar <= 3; pillar++) {
            String pillarCode = String.valueOf(pillar);
            provisions.add(Provision.pillar(pillarCode, LocalizedText.of("id", "Pilar " + pillarCode)));
            for (int focus = 1; focus <= focusesEach; focus++) {
                String focusCode = pillarCode + "." + focus;
                provisions.add(provision(focusCode, "Fokus", ProvisionKind.FOCUS, pillarCode));
                for (int action = dice.between(2, 5); action > 0; action--) {
                    provisions.add(provision(focusCode + "." + action, "Aksi", ProvisionKind.ACTION, focusCode));
                }
            }
        }
        return provisions;
    }

    private static Provision provision(String code, String what, ProvisionKind kind, @Nullable String parent) {
        return new Provision(code, LocalizedText.of("id", what + " " + code), kind, parent, null);
    }

    /** All provinces have plans on the first two topics, and of the others some; a regency in five has one on the first. */
    private void localise(Plan national, int topic, int period) {
        for (int province = 0; province < land.provinces().size(); province++) {
            Dice dice = Dice.of(seed, "provincial-plan", (period * 100L + topic) * 100 + province);
            if (dice.chance(topic < 2 && period > 0 ? 1 : 0.25)) {
                AreaCode place = land.provinces().get(province).code();
                String name = land.provinces().get(province).names().best(List.of());
                OrganisationId government = bodies.governmentOfProvince(province);
                local(national, topic, period, "regional-regulation", "Provinsi " + name, place, government, dice);
            }
        }
        for (Region region : land.regions()) {
            Dice dice = Dice.of(seed, "regency-plan", (period * 100L + topic) * 1_000 + region.number());
            AreaCode province = land.province(region).code();
            if (topic == 0 && dice.chance(0.2)) {
                plan(topic, period, province)
                        .ifPresent(above -> local(
                                above,
                                topic,
                                period,
                                "regent-regulation",
                                region.name(),
                                region.code(),
                                bodies.governmentOf(region),
                                dice));
            }
        }
    }

    /** What localises a plan takes over its codes, but leaves out some actions. */
    private void local(
            Plan above,
            int topic,
            int period,
            String kind,
            String name,
            AreaCode place,
            OrganisationId government,
            Dice dice) {
        List<Provision> provisions = above.instrument().provisions().stream()
                .filter(provision -> provision.kind() != ProvisionKind.ACTION || dice.chance(0.85))
                .toList();
        keep(
                instrument(kind)
                        .title("id", "Rencana aksi daerah " + ON.get(topic) + " " + name + years(period))
                        .jurisdiction(place)
                        .issuer(government)
                        .coordinator(government)
                        .provisions(provisions)
                        .reporting(List.of(new ReportingDuty(
                                government,
                                above.instrument().issuer(),
                                Period.ofYears(1),
                                PartialDate.of(PERIODS.get(period) + 1, 1),
                                null)))
                        .relation(RelationType.LOCALISES, above.instrument().id()),
                topic,
                period,
                place,
                dice);
    }

    private static String years(int period) {
        return " " + PERIODS.get(period) + "-" + (PERIODS.get(period) + YEARS - 1);
    }

    private Plan keep(PolicyInstrument.Builder made, int topic, int period, AreaCode place, Dice dice) {
        int first = PERIODS.get(period);
        PolicyInstrument instrument = made.adopted(PartialDate.of(first, 1, dice.between(2, 28)))
                .period(DateInterval.between(PartialDate.of(first), PartialDate.of(first + YEARS - 1)))
                .build();
        all.add(instrument);
        Set<String> parents = new HashSet<>();
        instrument.provisions().forEach(provision -> parents.add(provision.parent() == null ? "" : provision.parent()));
        List<String> leaves = instrument.provisions().stream()
                .map(Provision::code)
                .filter(code -> !parents.contains(code))
                .toList();
        // In one order for a plan and what localises it: what is worked on much is so everywhere.
        Map<String, Long> ranks = new HashMap<>();
        leaves.forEach(code -> ranks.put(
                code, Dice.of(seed, "order " + code, period * 100L + topic).next()));
        Plan plan = new Plan(
                instrument,
                first,
                first + YEARS - 1,
                leaves.stream().sorted(Comparator.comparing(ranks::get)).toList());
        plans.put(new Spot(topic, period, place), plan);
        return plan;
    }

    private void decrees(Size size) {
        for (int i = 0; i < size.shareOf(DECREES_IN_WHOLE); i++) {
            Dice dice = Dice.of(seed, "decree", i);
            Region region = land.anywhere(dice);
            int year = dice.between(2015, 2025);
            PolicyInstrument.Builder made = instrument("governor-decree")
                    .title("id", "Pembentukan gugus tugas ke-" + i + " tahun " + year)
                    .jurisdiction(land.province(region).code())
                    .issuer(bodies.governmentOfProvince(region.province()))
                    .adopted(PartialDate.of(year, dice.between(1, 12)));
            plan(0, periodOf(year), land.province(region).code())
                    .ifPresent(plan -> made.relation(
                            RelationType.IMPLEMENTS, plan.instrument().id()));
            all.add(made.build());
        }
    }

    private void agreements(Size size) {
        for (int i = 0; i < size.shareOf(AGREEMENTS_IN_WHOLE); i++) {
            Dice dice = Dice.of(seed, "agreement", i);
            Region region = land.anywhere(dice);
            int year = dice.between(2015, 2025);
            List<Provision> articles = IntStream.rangeClosed(1, dice.between(3, 9))
                    .mapToObj(article -> provision(String.valueOf(article), "Pasal", ProvisionKind.ARTICLE, null))
                    .toList();
            PolicyInstrument made = instrument("mou")
                    .title("id", "Nota kesepahaman ke-" + i + " tahun " + year)
                    .jurisdiction(region.code())
                    .parties(List.of(
                            new InstrumentParty(bodies.near(dice, region), InstrumentParty.Role.SIGNATORY),
                            new InstrumentParty(bodies.ofAbroad(dice), InstrumentParty.Role.SIGNATORY)))
                    .adopted(PartialDate.of(year, dice.between(1, 12), dice.between(1, 28)))
                    .period(DateInterval.between(PartialDate.of(year), PartialDate.of(year + 2)))
                    .provisions(articles)
                    .build();
            all.add(made);
            agreements.add(new Plan(
                    made, year, year + 2, articles.stream().map(Provision::code).toList()));
        }
    }

    private PolicyInstrument.Builder instrument(String kind) {
        int number = all.size();
        return PolicyInstrument.builder(new PolicyInstrumentId(
                        Dice.of(seed, "instrument", number).timed(ADOPTED + number)))
                .identifier("example-acts", "P-" + number)
                .kind(kind);
    }

    private static int periodOf(int year) {
        return Math.min(PERIODS.size() - 1, Math.max(0, (year - PERIODS.get(0)) / YEARS));
    }

    /** A plan that holds in a regency in a year: its own, that of its province, or the national one. */
    Plan near(Dice dice, Region region, int year) {
        int topic = dice.skewed(ON.size());
        int period = periodOf(year);
        if (dice.chance(0.5)) {
            Optional<Plan> own = plan(topic, period, region.code());
            if (own.isPresent()) {
                return own.get();
            }
        }
        if (dice.chance(0.7)) {
            Optional<Plan> ofProvince =
                    plan(topic, period, land.province(region).code());
            if (ofProvince.isPresent()) {
                return ofProvince.get();
            }
        }
        return plan(topic, period, INDONESIA).orElseThrow();
    }

    Plan agreement(Dice dice) {
        return dice.pickSkewed(agreements);
    }

    /** How something serves a plan: mostly by one of its provisions. */
    static PolicyLink link(Dice dice, Plan plan) {
        PolicyRelation relation = dice.pickSkewed(RELATIONS);
        PolicyInstrumentId instrument = plan.instrument().id();
        return dice.chance(0.85)
                ? PolicyLink.of(instrument, plan.code(dice), relation)
                : PolicyLink.of(instrument, relation);
    }
}
