package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.Simpul;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.place.Areas;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.port.Authorship;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.report.CoverageScope;
import org.simpul.report.DataQuality;
import org.simpul.report.FollowThrough;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.Network;
import org.simpul.report.ReportFilter;
import org.simpul.report.Timeline;

/**
 * In any world, the reports of a storage are those of the storage in memory, which counts records one by one. Worlds change:
 * the rows that reports look at have to follow.
 */
interface ReportLawsContract extends StorageScene {

    boolean IS_SOAK = Boolean.getBoolean("simpul.soak");
    Areas AREAS = Simpul.inMemory().areas();

    @ParameterizedTest
    @MethodSource("worlds")
    default void inAnyWorldReportsAreThoseOfTheStorageInMemory(long world) {
        Storage inMemory = new InMemoryStorage();
        new ReportWorld(world).chapters().forEach(chapter -> {
            tell(inMemory, chapter);
            tell(storage(), chapter);
        });
        WorldFilters chance = new WorldFilters(new Chance(world), AREAS);
        List<ReportFilter> filters =
                Stream.generate(chance::any).limit(IS_SOAK ? 25 : 5).toList();

        compare(inMemory, storage(), filters);
    }

    static LongStream worlds() {
        return LongStream.range(0, IS_SOAK ? 60 : 2);
    }

    private static void tell(Storage storage, Consumer<UnitOfWork> chapter) {
        storage.write(new Authorship("generator", Instant.EPOCH), unit -> {
            chapter.accept(unit);
            return unit;
        });
    }

    private static void compare(Storage yardstick, Storage tested, List<ReportFilter> filters) {
        assertThat(answers(tested, filters, ReportLawsContract::networks))
                .isEqualTo(answers(yardstick, filters, ReportLawsContract::networks));
        assertThat(answers(tested, filters, ReportLawsContract::timelines))
                .isEqualTo(answers(yardstick, filters, ReportLawsContract::timelines));
        assertThat(answers(tested, filters, ReportLawsContract::followThroughs))
                .isEqualTo(answers(yardstick, filters, ReportLawsContract::followThroughs));
        assertThat(answers(tested, filters, ReportLawsContract::completeness))
                .isEqualTo(answers(yardstick, filters, ReportLawsContract::completeness));
        assertThat(answers(tested, filters, ReportLawsContract::coverages))
                .isEqualTo(answers(yardstick, filters, ReportLawsContract::coverages));
    }

    private static <T> List<T> answers(
            Storage storage, List<ReportFilter> filters, BiFunction<UnitOfWork, ReportFilter, T> ask) {
        Function<UnitOfWork, List<T>> all =
                unit -> filters.stream().map(filter -> ask.apply(unit, filter)).toList();
        return storage.read(all);
    }

    private static List<Network.Meetings> networks(UnitOfWork unit, ReportFilter filter) {
        return Stream.of(2, Network.TOP)
                .map(top -> unit.reports().meetings(new Network.Question(filter, top)))
                .toList();
    }

    /** All pages, of few entries each, and what falls due next. */
    private static List<Timeline.Page> timelines(UnitOfWork unit, ReportFilter filter) {
        List<Timeline.Page> pages = new ArrayList<>();
        // Duties without end go on as long as there are days.
        ReportFilter bounded = filter.to() == null ? filter.during(filter.from(), LocalDate.of(2030, 12, 31)) : filter;
        Timeline.Question question = Timeline.Question.of(bounded, 7);
        do {
            pages.add(unit.reports().timeline(question));
            question = question.after(pages.get(pages.size() - 1).next());
        } while (question.after() != null);
        pages.add(unit.reports().timeline(Timeline.Question.dueFrom(LocalDate.of(2022, 7, 1), filter, 5)));
        return pages;
    }

    private static List<List<String>> followThroughs(UnitOfWork unit, ReportFilter filter) {
        return Stream.of(
                        List.<GroupBy>of(),
                        List.of(GroupBy.ACTIVITY),
                        List.of(GroupBy.ORGANISATION, GroupBy.YEAR),
                        List.of(GroupBy.INSTRUMENT),
                        List.of(GroupBy.PROVISION),
                        List.of(GroupBy.AREA),
                        List.of(GroupBy.YEAR, GroupBy.AREA, GroupBy.ORGANISATION))
                .map(groupBy -> unit
                        .reports()
                        .followThrough(
                                new FollowThrough.Question(LocalDate.of(2022, 10, 3), groupBy, Set.of(), filter), AREAS)
                        .stream()
                        .map(row -> new TreeMap<>(row.key()) + ": " + ToldFigures.of(row.figures()))
                        .toList())
                .toList();
    }

    private static List<DataQuality.Completeness> completeness(UnitOfWork unit, ReportFilter filter) {
        return unit.reports()
                .completeness(DataQuality.Question.by()
                        .during(filter.from(), filter.to())
                        .ofOrganisations(filter.organisations())
                        .seenBy(filter.clearance()));
    }

    private static List<Object> coverages(UnitOfWork unit, ReportFilter filter) {
        List<PolicyInstrument> instruments = new ArrayList<>();
        unit.policyInstruments()
                .find(unit.links().localising(Set.of(WorldRecords.instrumentId(1)), filter.clearance()))
                .values()
                .forEach(recorded -> instruments.add(recorded.record()));
        instruments.sort(Comparator.comparing(instrument -> instrument.id().toString()));
        return instruments.stream()
                .map(instrument -> unit.reports().policyCoverage(CoverageScope.of(filter, instrument, instruments)))
                // In figures, since a tally does not print them.
                .<Object>map(tally -> List.of(tally.whole(), new TreeMap<>(tally.provisions())))
                .toList();
    }
}
