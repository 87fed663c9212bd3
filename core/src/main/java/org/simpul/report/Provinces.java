package org.simpul.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.simpul.model.activity.Activity;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.place.Place;
import org.simpul.model.time.DateInterval;

/** In which province activities lay, by the provinces of their days. Immutable, and safe for use by several threads. */
public final class Provinces {

    private static final String PROVINCE = "province";

    private final List<Area> all;
    private final Map<AreaCode, Map<AreaCode, List<Area.Days>>> provincesOf = new HashMap<>();

    public Provinces(Areas areas) {
        all = areas.all().stream().filter(area -> area.kind().equals(PROVINCE)).toList();
        for (Area province : all) {
            areas.insideAtAnyTime(province.code())
                    .forEach((inner, days) -> provincesOf
                            .computeIfAbsent(inner, any -> new HashMap<>())
                            .put(province.code(), days));
        }
    }

    /** All that there are or were. */
    public List<AreaCode> all() {
        return all.stream().map(Area::code).toList();
    }

    /**
     * The one province in which all places of an activity that name an area certainly lay, on whichever of its days it was;
     * empty when they name none, or lay in several or abroad, and when nobody knows the days.
     */
    public Optional<AreaCode> of(Activity activity) {
        DateInterval during = activity.dates().during();
        LocalDate firstDay = during == null ? null : during.earliestDay().orElse(null);
        LocalDate lastDay = during == null ? null : during.latestDay().orElse(null);
        if (firstDay == null || lastDay == null) {
            return Optional.empty();
        }
        Set<Optional<AreaCode>> lain = new HashSet<>();
        for (Place place : activity.places()) {
            if (place.area() != null) {
                lain.add(of(place.area(), firstDay, lastDay));
            }
        }
        return lain.size() == 1 ? lain.iterator().next() : Optional.empty();
    }

    private Optional<AreaCode> of(AreaCode place, LocalDate firstDay, LocalDate lastDay) {
        return provincesOf.getOrDefault(place, Map.of()).entrySet().stream()
                .filter(province ->
                        province.getValue().stream().anyMatch(days -> days.contain(firstDay) && days.contain(lastDay)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
