package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Series;

/** The third meeting of a series had a first and a second. */
class SeriesGapTest {

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Simpul simpul = Simpul.on(storage).build();
    private final SeriesGap rule = new SeriesGap();

    @Test
    void thoseBeforeItAreMissedUntilTheyAreRecorded() {
        Activity third = meeting("rapat", 3).build();

        assertThat(judged(third)).containsExactly(gap(3, 1, 2));
        save(meeting("rapat", 1));
        assertThat(judged(third)).containsExactly(gap(3, 2));
        save(meeting("rapat", 2));
        assertThat(judged(third)).isEmpty();
    }

    @Test
    void theFirstAndWhatHasNoPlaceMissNothing() {
        assertThat(judged(meeting("rapat", 1).build())).isEmpty();
        assertThat(judged(meeting("rapat", null).build())).isEmpty();
        assertThat(judged(Activity.builder(simpul.newActivityId())
                        .title("id", "Rapat")
                        .build()))
                .isEmpty();
    }

    @Test
    void anotherSeriesIsAnother() {
        save(meeting("rapat", 1));
        save(meeting("lokakarya", 1));

        assertThat(judged(meeting("lokakarya", 2).build())).isEmpty();
        assertThat(judged(meeting("pelatihan", 2).build())).containsExactly(gap(2, 1));
    }

    @Test
    void thoseOfTheSameBatchAreRecordedAndTheirStoredVersionsAreNot() {
        Activity first = meeting("rapat", 1).build();
        save(first.toBuilder());
        Activity second = meeting("rapat", 2).build();
        Activity third = meeting("rapat", 3).build();

        assertThat(judged(Sensitivity.PUBLIC, third, second)).isEmpty();
        Activity moved =
                first.toBuilder().series(new Series("lokakarya", null, 1)).build();
        assertThat(judged(Sensitivity.PUBLIC, second, moved)).containsExactly(gap(2, 1));
    }

    @Test
    void whatTheWriterMayNotKnowOfIsForThemNotRecorded() {
        save(meeting("rapat", 1).sensitivity(Sensitivity.RESTRICTED));
        save(meeting("rapat", 2).sensitivityOf("/series", Sensitivity.CONFIDENTIAL));
        Activity third = meeting("rapat", 3).build();

        assertThat(judged(Sensitivity.PUBLIC, third)).containsExactly(gap(3, 1, 2));
        assertThat(judged(Sensitivity.RESTRICTED, third)).containsExactly(gap(3, 2));
        assertThat(judged(Sensitivity.CONFIDENTIAL, third)).isEmpty();
    }

    @Test
    void ofManyTheLatestAreNamed() {
        assertThat(judged(meeting("sidang", 1_000).build()))
                .containsExactly(gap(1_000, IntStream.range(990, 1_000).toArray()));
    }

    private Activity.Builder meeting(String key, @Nullable Integer ordinal) {
        return Activity.builder(simpul.newActivityId()).title("id", "Rapat").series(new Series(key, null, ordinal));
    }

    private void save(Activity.Builder activity) {
        simpul.activities().create(Caller.localSteward(), activity.build());
    }

    private static Finding gap(int ordinal, int... missing) {
        return Finding.info(
                "ACT-21",
                "/series/ordinal",
                Map.of(
                        "ordinal",
                        ordinal,
                        "missing",
                        IntStream.of(missing).boxed().toList()));
    }

    private List<Finding> judged(Activity activity) {
        return judged(Sensitivity.STRICTLY_CONFIDENTIAL, activity);
    }

    /** What is found in the first of some activities. */
    private List<Finding> judged(Sensitivity clearance, Activity... activities) {
        List<? extends Aggregate<?>> batch = List.of(activities);
        return storage.read(unit -> rule.check(batch, unit, clearance)).getOrDefault(activities[0].id(), List.of());
    }
}
