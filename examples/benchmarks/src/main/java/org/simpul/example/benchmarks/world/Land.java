package org.simpul.example.benchmarks.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;

/** The provinces, regencies and cities of Indonesia, and how many live there. */
final class Land {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    // Rough shares of the population, in hundreds of thousands: numbers of our own, for the shape and not for quoting.
    private static final String PEOPLE = "AC 54 SU 152 SB 57 RI 66 JA 37 SS 87 BE 21 LA 93 BB 15 KR 21 JK 107 JB 500"
            + " JT 375 YO 37 JI 415 BT 123 BA 44 NB 55 NT 56 KB 56 KT 28 KS 42 KI 40 KU 7 SA 27 ST 31 SN 93 SG 27 GO 12"
            + " SR 15 MA 19 MU 13 PA 11 PB 6 PS 5 PT 14 PE 14 PD 6";
    private static final int FINER = 1_000;

    private final List<Area> provinces = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final Weights byPeople;

    Land(Areas areas) {
        List<Integer> weights = new ArrayList<>();
        people().forEach((code, people) -> {
            provinces.add(areas.find(code).orElseThrow());
            List<Area> inside = areas.inside(code, DAY).stream()
                    .map(inner -> areas.find(inner).orElseThrow())
                    .sorted(Comparator.comparing(area -> area.code().value()))
                    .toList();
            for (Area area : inside) {
                regions.add(
                        new Region(regions.size(), area.code(), area.names().best(List.of()), provinces.size() - 1));
                weights.add(people * FINER / inside.size());
            }
        });
        byPeople = Weights.of(weights.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Map<AreaCode, Integer> people() {
        Map<AreaCode, Integer> people = new LinkedHashMap<>();
        String[] words = PEOPLE.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            people.put(AreaCode.of("ID-" + words[i]), Integer.valueOf(words[i + 1]));
        }
        return people;
    }

    List<Area> provinces() {
        return provinces;
    }

    Area province(Region region) {
        return provinces.get(region.province());
    }

    List<Region> regions() {
        return regions;
    }

    Weights byPeople() {
        return byPeople;
    }

    /** A regency or a city, the likelier the more live there. */
    Region anywhere(Dice dice) {
        return regions.get(byPeople.pick(dice));
    }
}
