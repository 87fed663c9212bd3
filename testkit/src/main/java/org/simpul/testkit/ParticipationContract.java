package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.place.Areas;
import org.simpul.port.Authorship;
import org.simpul.port.UnitOfWork;
import org.simpul.report.Participation.GroupBy;
import org.simpul.report.Participation.Question;
import org.simpul.report.Participation.Row;

/** Who came. */
interface ParticipationContract extends StorageScene {

    Areas AREAS = Simpul.inMemory().areas();

    @Test
    default void worldsByChanceAreCountedAsInMemory() {
        long seed = Long.getLong("simpul.seed", 42);
        InMemoryStorage memory = new InMemoryStorage();
        WorldFilters filters = new WorldFilters(new Chance(seed), AREAS);
        for (Consumer<UnitOfWork> chapter : new ReportWorld(seed).chapters()) {
            write(chapter);
            memory.write(new Authorship("tester", MORNING), unit -> {
                chapter.accept(unit);
                return unit;
            });
            for (int i = 0; i < 3; i++) {
                Question question = new Question(filters.any(), anyKeys(filters.chance()));
                List<Row> expected = memory.read(unit -> unit.reports().participation(question, AREAS));

                assertThat(ask(question)).as("%s of world %s", question, seed).isEqualTo(expected);
            }
        }
    }

    private List<Row> ask(Question question) {
        return read(unit -> unit.reports().participation(question, AREAS));
    }

    private static List<GroupBy> anyKeys(Chance chance) {
        return chance.fewer(3, () -> chance.any(GroupBy.values()));
    }
}
