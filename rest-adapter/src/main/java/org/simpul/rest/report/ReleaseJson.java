package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Sex;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Coded;
import org.simpul.model.vocabulary.Concept;
import org.simpul.model.vocabulary.Vocabularies;
import org.simpul.report.CohortRelease;
import org.simpul.report.ReleasedCount;
import org.simpul.report.ReleasedTable;
import org.simpul.rest.http.Json;

/** Releases on the wire: every count as {@code {"value": 12}} or {@code {"suppressed": true, "atLeast": 5}}, with names beside codes. */
record ReleaseJson(Vocabularies vocabularies, Areas areas) {

    /** What it is about, and where it is read. */
    ObjectNode of(CohortRelease release, String address) {
        return about(release).put("release", address);
    }

    /** The whole release. */
    ObjectNode whole(CohortRelease release) {
        ObjectNode json = about(release);
        ObjectNode names = json.withObject("/names");
        putNames(names, "sex", "sexes", Sex.values());
        putNames(names, "ageBand", "age-bands", AgeBand.values());
        ArrayNode rows = json.putArray("rows");
        for (ReleasedTable.Row row : release.table().rows()) {
            ObjectNode one = rows.addObject();
            AreaCode province = row.province();
            if (province != null) {
                one.putObject("key").put("area", province.value());
                Texts.put(one, "names", areas.find(province).map(Area::names).orElse(null));
            }
            one.set("attendances", counts(row));
        }
        json.putObject("totals").set("attendances", counts(release.table().totals()));
        return json;
    }

    private ObjectNode about(CohortRelease release) {
        ObjectNode json = Json.object().put("report", "release");
        ObjectNode key = json.putObject("key");
        key.put("cohort", release.cohort().value()).put("year", release.year());
        Texts.put(
                json.putObject("names"),
                "cohort",
                names("cohorts", release.cohort().value()));
        return json.put("smallestCount", release.smallestCount())
                .put("releasedAt", release.releasedAt().toString());
    }

    private void putNames(ObjectNode target, String name, String vocabulary, Coded[] values) {
        ObjectNode names = target.putObject(name);
        for (Coded value : values) {
            Texts.put(names, value.code(), names(vocabulary, value.code()));
        }
    }

    private @Nullable LocalizedText names(String vocabulary, String code) {
        return vocabularies
                .find(vocabulary)
                .flatMap(list -> list.find(code))
                .map(Concept::names)
                .orElse(null);
    }

    private static ObjectNode counts(ReleasedTable.Row row) {
        ObjectNode json = Json.object();
        json.set("total", count(row.total()));
        json.set("bySex", counts(row.bySex()));
        json.set("byAgeBand", counts(row.byAgeBand()));
        return json;
    }

    private static <E extends Enum<E> & Coded> ObjectNode counts(Map<E, ReleasedCount> counts) {
        ObjectNode json = Json.object();
        counts.forEach((value, count) -> json.set(value.code(), count(count)));
        json.putObject("notStated").put("suppressed", true);
        return json;
    }

    private static ObjectNode count(ReleasedCount count) {
        if (count.exact()) {
            return Json.object().put("value", count.count());
        }
        ObjectNode json = Json.object().put("suppressed", true);
        return count.count() == 0 ? json : json.put("atLeast", count.count());
    }
}
