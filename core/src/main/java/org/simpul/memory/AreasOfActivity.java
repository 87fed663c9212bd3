package org.simpul.memory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.port.IndexEntry.Span;
import org.simpul.report.Match;

/** In which areas an activity lies, at every level: those of its places, and those that contain them on its days. */
final class AreasOfActivity {

    private AreasOfActivity() {}

    /**
     * Each area once, however many places lie in it: certainly where one does on all days that the date may be, perhaps where
     * one does on some of them only.
     *
     * @param places the codes of the places
     * @param date null when nobody knows the day
     */
    static Map<String, Match> of(Set<String> places, @Nullable Span date, Areas areas) {
        LocalDate first = date == null ? Span.BEGINNING : date.first();
        LocalDate last = date == null ? Span.END : date.last();
        Map<String, Match> lying = new HashMap<>();
        for (String place : places) {
            AreaCode code = AreaCode.of(place);
            lying.put(place, Match.CERTAINLY);
            Set<AreaCode> atFirst = new HashSet<>(areas.within(code, first));
            Set<AreaCode> atLast = new HashSet<>(areas.within(code, last));
            Set<AreaCode> ever = new HashSet<>(atFirst);
            ever.addAll(atLast);
            ever.forEach(area -> lying.merge(
                    area.value(),
                    atFirst.contains(area) && atLast.contains(area) ? Match.CERTAINLY : Match.PERHAPS,
                    Match::or));
        }
        return lying;
    }
}
