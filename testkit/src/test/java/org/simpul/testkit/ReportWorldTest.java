package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.place.Areas;
import org.simpul.port.Authorship;
import org.simpul.port.Storage;
import org.simpul.report.Participation;
import org.simpul.report.Participation.Figures;
import org.simpul.report.ReportFilter;

/** The worlds by which reports are held to each other are the same for the same seed, and reports have something to tell of them. */
class ReportWorldTest {

    private static final Areas AREAS = Simpul.inMemory().areas();

    @Test
    void theSameSeedMakesTheSameWorld() {
        assertThat(figures(7, ReportFilter.ALL)).isEqualTo(figures(7, ReportFilter.ALL));
        assertThat(figures(7, ReportFilter.ALL)).isNotEqualTo(figures(8, ReportFilter.ALL));
    }

    @Test
    void mostFiltersLeaveSomethingOver() {
        WorldFilters filters = new WorldFilters(new Chance(1), AREAS);

        long filled = LongStream.range(0, 60)
                .filter(seed -> {
                    Figures figures = figures(seed, filters.any());
                    return figures.activities() + figures.uncertain() > 0;
                })
                .count();

        assertThat(filled).isBetween(30L, 59L);
    }

    private static Figures figures(long seed, ReportFilter filter) {
        Storage storage = new InMemoryStorage();
        new ReportWorld(seed)
                .chapters()
                .forEach(chapter -> storage.write(new Authorship("generator", Instant.EPOCH), unit -> {
                    chapter.accept(unit);
                    return unit;
                }));
        return storage.read(unit -> unit.reports().participation(Participation.Question.of(filter), AREAS))
                .get(0)
                .figures();
    }
}
