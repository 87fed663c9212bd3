package org.simpul.model.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.place.Place;

/**
 * A place in a regency or city that lies in none of the provinces stated beside it (rule ACT-15).
 *
 * @param index where it stands among the places, from 0
 * @param area the regency or city
 * @param within the provinces in which it lies
 * @param stated the provinces that other places state
 */
public record MisplacedPlace(int index, AreaCode area, List<AreaCode> within, List<AreaCode> stated) {

    private static final Set<String> PROVINCES = Set.of("province");
    private static final Set<String> PARTS_OF_PROVINCES = Set.of("regency", "city");

    public MisplacedPlace {
        within = List.copyOf(within);
        stated = List.copyOf(stated);
    }

    /** Those among some places. Provinces are split, so being right on one of the days is enough. */
    static List<MisplacedPlace> in(List<Place> places, Areas areas, List<LocalDate> days) {
        List<AreaCode> stated = places.stream()
                .map(Place::area)
                .filter(area -> is(PROVINCES, area, areas))
                .distinct()
                .toList();
        List<MisplacedPlace> misplaced = new ArrayList<>();
        for (int i = 0; i < places.size() && !stated.isEmpty(); i++) {
            AreaCode area = places.get(i).area();
            if (area != null && is(PARTS_OF_PROVINCES, area, areas)) {
                List<AreaCode> within = days.stream()
                        .flatMap(day -> areas.within(area, day).stream())
                        .filter(outer -> is(PROVINCES, outer, areas))
                        .distinct()
                        .toList();
                if (within.stream().noneMatch(stated::contains)) {
                    misplaced.add(new MisplacedPlace(i, area, within, stated));
                }
            }
        }
        return misplaced;
    }

    private static boolean is(Set<String> kinds, @Nullable AreaCode code, Areas areas) {
        return code != null
                && areas.find(code).map(Area::kind).filter(kinds::contains).isPresent();
    }
}
