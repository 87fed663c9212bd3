package org.simpul.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.simpul.disclosure.Caller;
import org.simpul.model.people.Cohorts;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.ReleaseExistsException;
import org.simpul.report.CohortRelease;
import org.simpul.report.Provinces;
import org.simpul.report.ReleasedTable;

/**
 * How often people of cohorts at risk came, as far as everybody may know it: one table for a cohort and a year that is over, made
 * once by a steward and the same for ever. No other question tells of cohorts at risk (section 5 of the domain page).
 */
public final class Releases {

    private final Desk desk;
    private final Provinces provinces;

    public Releases(Desk desk) {
        this.desk = desk;
        this.provinces = new Provinces(desk.areas());
    }

    /** Everything that was released, by cohort and then by year. */
    public List<CohortRelease> all() {
        return desk.storage().ask(unit -> unit.releases().all());
    }

    /** What was released of a cohort for a year; empty when nothing was. */
    public Optional<CohortRelease> find(Code cohort, int year) {
        return desk.storage().ask(unit -> unit.releases().find(cohort, year));
    }

    /** Whether there can be a release of a cohort for a year: people of the cohort are at risk, and the year is over. */
    public boolean canBeMade(Code cohort, int year) {
        LocalDate today =
                LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone());
        return Cohorts.AT_RISK.contains(cohort) && year >= 1 && year < today.getYear();
    }

    /**
     * Releases what everybody may know of a cohort in a year, and answers what was released: now or, where somebody did so
     * before, then. It reads all activities of the year.
     *
     * @throws org.simpul.port.NotPermittedException if the caller may not
     * @throws IllegalArgumentException unless it {@linkplain #canBeMade can be made}
     */
    public CohortRelease release(Caller caller, Code cohort, int year) {
        desk.permitRelease(caller);
        if (!canBeMade(cohort, year)) {
            throw new IllegalArgumentException("A release is of a cohort at risk and of a year that is over");
        }
        Optional<CohortRelease> earlier = find(cohort, year);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        ReleasedTable table = desk.storage()
                .read(unit -> new CohortCounting(unit, desk.disclosure(), provinces, cohort).during(year));
        CohortRelease release = new CohortRelease(
                cohort, year, desk.disclosure().smallestCount(), desk.clock().instant(), table);
        try {
            return desk.write(caller, Set.of(), unit -> {
                unit.releases().add(release);
                unit.audit()
                        .add(new Entry(
                                release.releasedAt(), caller.subject(), Action.RELEASED, null, caller.purpose()));
                return release;
            });
        } catch (ReleaseExistsException e) {
            // Somebody else released it meanwhile: there is one answer, and that is theirs.
            return find(cohort, year).orElseThrow(() -> e);
        }
    }
}
