package org.simpul.testkit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.vocabulary.Code;
import org.simpul.report.ReportFilter;
import org.simpul.report.ReportFilter.Within;

/** What may be asked of a {@link ReportWorld}: filters by chance, each of which leaves something over in some worlds. */
record WorldFilters(Chance chance, Areas areas) {

    ReportFilter any() {
        ReportFilter filter = ReportFilter.ALL.seenBy(chance.any(Sensitivity.values()));
        if (chance.onceIn(3)) {
            filter = chance.any(
                    filter.during(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)),
                    filter.during(LocalDate.of(2022, 7, 25), null),
                    filter.during(null, LocalDate.of(2022, 7, 31)));
        }
        if (chance.onceIn(3)) {
            filter = filter.within(inside(AreaCode.of(chance.any("ID", "ID-PA", "ID-PS", "ID-JB", "ID-93.01"))));
        }
        if (chance.onceIn(4)) {
            filter = filter.withOrganisations(some(WorldRecords.ORGANISATIONS).stream()
                    .map(WorldRecords::organisationId)
                    .toList());
        }
        if (chance.onceIn(4)) {
            filter = filter.withInstruments(some(WorldRecords.INSTRUMENTS).stream()
                    .map(WorldRecords::instrumentId)
                    .toList());
        }
        if (chance.onceIn(5)) {
            filter = filter.withKinds(Code.of(chance.anyOf(WorldRecords.KINDS)));
        }
        if (chance.onceIn(5)) {
            filter = filter.withThemes(Code.of(chance.anyOf(WorldRecords.THEMES)));
        }
        if (chance.onceIn(4)) {
            filter = chance.any(
                    filter.withStatuses(chance.any(ActivityStatus.values())),
                    filter.withStatuses(ActivityStatus.ONGOING, ActivityStatus.COMPLETED));
        }
        return filter;
    }

    /** An area with all that ever lay in it, or as it is named. */
    private Set<Within> inside(AreaCode area) {
        if (chance.onceIn(4)) {
            return Set.of(Within.always(area));
        }
        Set<Within> parts = new HashSet<>();
        areas.insideAtAnyTime(area)
                .forEach((inner, stays) -> stays.forEach(days -> parts.add(new Within(inner, days))));
        return parts;
    }

    private Set<Integer> some(int last) {
        return new LinkedHashSet<>(List.of(1 + chance.below(last), 1 + chance.below(last)));
    }
}
