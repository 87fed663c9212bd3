package org.simpul.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.place.Area;
import org.simpul.model.place.Areas;
import org.simpul.port.IndexEntry.Span;
import org.simpul.report.Match;

/** In which areas activities lie, at every level: those of their places, and those that contain them on their days. */
final class AreasOfActivity {

    private final Map<String, List<Stay>> staysOf = new HashMap<>();

    /** That an area lies in another, or is it, on some days. */
    private record Stay(String outer, Area.Days days) {}

    /**
     * @param outers the areas of which it is asked what lies in them
     */
    AreasOfActivity(Areas areas, Collection<Area> outers) {
        for (Area outer : outers) {
            areas.insideAtAnyTime(outer.code())
                    .forEach((inner, pieces) ->
                            pieces.forEach(days -> staysOf.computeIfAbsent(inner.value(), any -> new ArrayList<>())
                                    .add(new Stay(outer.code().value(), days))));
        }
    }

    /**
     * Each area once, however many places lie in it: certainly where one does on all days that the date may be, perhaps where
     * one does on some of them only.
     *
     * @param places the codes of the places; one that no area has lies in itself alone
     * @param date null when nobody knows the day
     */
    Map<String, Match> of(Set<String> places, @Nullable Span date) {
        Map<String, Match> lying = new HashMap<>();
        for (String place : places) {
            lying.put(place, Match.CERTAINLY);
            for (Stay stay : staysOf.getOrDefault(place, List.of())) {
                Match match = ActivityMatch.during(date, stay.days());
                if (match != Match.NO) {
                    lying.merge(stay.outer(), match, Match::or);
                }
            }
        }
        return lying;
    }
}
