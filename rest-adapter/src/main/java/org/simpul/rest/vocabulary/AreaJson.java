package org.simpul.rest.vocabulary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.rest.http.Json;

/** An area on the wire, with its codes in other schemes and the days on which it exists beside what the contract fixes. */
final class AreaJson {

    private AreaJson() {}

    static ObjectNode of(Area area, Areas areas, LocalDate today) {
        ObjectNode json = Json.object().put("code", area.code().value());
        area.names().byLanguage().forEach(json.putObject("names")::put);
        json.put("kind", area.kind());
        List<AreaCode> outer = areas.within(area.code(), today);
        if (!outer.isEmpty()) {
            outer.forEach(code -> json.withArray("/within").add(code.value()));
        }
        if (!area.codes().isEmpty()) {
            new TreeMap<>(area.codes()).forEach(json.putObject("codes")::put);
        }
        if (!area.valid().equals(Area.Days.ALWAYS)) {
            json.put("valid", interval(area.valid()));
        }
        return json;
    }

    /** The days in EDTF, whose end is included. */
    private static String interval(Area.Days days) {
        String from = days.from() == null ? ".." : days.from().toString();
        String until = days.untilExclusive() == null
                ? ".."
                : days.untilExclusive().minusDays(1).toString();
        return from + "/" + until;
    }
}
