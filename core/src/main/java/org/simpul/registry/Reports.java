package org.simpul.registry;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.simpul.disclosure.Caller;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.UnitOfWork;
import org.simpul.report.FollowThrough;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.report.Network;
import org.simpul.report.Participation;
import org.simpul.report.PolicyCoverage;
import org.simpul.report.RecordThread;
import org.simpul.report.Timeline;

/** The questions the registry answers across records. */
public final class Reports {

    private final Desk desk;

    public Reports(Desk desk) {
        this.desk = desk;
    }

    /**
     * What became of commitments.
     *
     * @param question as it was asked
     * @param counted the question with all organisations and instruments that it means, for which the rows stand
     * @param names the labels of the records in the keys of the rows, where they have one
     * @param totals over all commitments asked for, each counted once; not the sum of rows that share commitments
     */
    public record FollowThroughAnswer(
            Question question,
            Question counted,
            List<Row> rows,
            Map<UUID, LocalizedText> names,
            FollowThrough.Figures totals) {}

    /**
     * Answers "did the meeting lead to a kept commitment?" for the groups asked for. An organisation in the question stands for
     * its units as well, an instrument for what localises it, each at any depth; rows stand for one record each.
     */
    public FollowThroughAnswer followThrough(Caller caller, Question question) {
        return desk.answering(caller, (unit, sight) -> {
            Question counted = Reach.of(desk, caller, unit).widened(question);
            List<Row> rows = shown(sight, unit.reports().followThrough(counted));
            FollowThrough.Figures totals = rows.isEmpty() || question.groupBy().isEmpty()
                    ? rows.stream().map(Row::figures).reduce(FollowThrough.Figures.NONE, FollowThrough.Figures::plus)
                    : total(unit, counted);
            return new FollowThroughAnswer(question, counted, rows, names(unit, sight, rows), totals);
        });
    }

    /**
     * How often somebody came, and how many people are known to have come. An area in the question stands for what lies in it
     * as well, on the days on which it does, an organisation for its units, an instrument for what localises it, each at any
     * depth.
     */
    public ParticipationAnswer participation(Caller caller, Participation.Question question) {
        return desk.answering(
                caller,
                (unit, sight) -> new ParticipationReader(unit, sight, Reach.of(desk, caller, unit), desk.areas())
                        .read(question));
    }

    /**
     * A page of what happens and falls due, in the order of days. Areas, organisations and instruments in the question stand
     * for their parts as in other reports.
     */
    public TimelineAnswer timeline(Caller caller, Timeline.Question question) {
        return desk.answering(caller, (unit, sight) -> {
            Timeline.Question counted =
                    question.withFilter(Reach.of(desk, caller, unit).widened(question.filter()));
            Timeline.Page page = unit.reports().timeline(counted);
            Set<AggregateId> behind = new LinkedHashSet<>();
            page.entries().forEach(entry -> behind.add(entry.place().record()));
            return new TimelineAnswer(question, counted, page, sight.of(unit.find(behind)));
        });
    }

    /**
     * The chain before and after a record: policy, activity, commitment, evidence, and what follows.
     *
     * @throws UnknownRecordException if there is no such record for this caller
     */
    public RecordThread thread(Caller caller, AggregateId id) {
        return desk.answering(caller, (unit, sight) -> new ThreadReader(caller, unit, sight).read(id));
    }

    /**
     * What was done under which provision of an instrument, and under those that localise it at any depth; on which provisions
     * nobody works.
     *
     * @throws UnknownRecordException if there is no such instrument for this caller
     */
    public CoverageAnswer policyCoverage(Caller caller, PolicyCoverage.Question question) {
        return desk.answering(
                caller,
                (unit, sight) -> new CoverageReader(caller, unit, sight, Reach.of(desk, caller, unit)).read(question));
    }

    /** Which organisations meet, and who stands between them. */
    public NetworkAnswer network(Caller caller, Network.Question question) {
        return desk.answering(
                caller, (unit, sight) -> new NetworkReader(unit, sight, Reach.of(desk, caller, unit)).read(question));
    }

    private static FollowThrough.Figures total(UnitOfWork unit, Question question) {
        Question ungrouped = new Question(
                question.asOf(),
                List.of(),
                question.activities(),
                question.organisations(),
                question.instruments(),
                question.madeFrom(),
                question.madeTo(),
                question.clearance());
        return unit.reports().followThrough(ungrouped).stream()
                .map(Row::figures)
                .reduce(FollowThrough.Figures.NONE, FollowThrough.Figures::plus);
    }

    /** The rows all of whose keys the caller may know of. */
    private static List<Row> shown(Sight sight, List<Row> rows) {
        Set<AggregateId> known = sight.known(keys(rows));
        return rows.stream()
                .filter(row -> sight.isUnlimited() || known.containsAll(keys(List.of(row))))
                .toList();
    }

    private static Set<AggregateId> keys(List<Row> rows) {
        Set<AggregateId> keys = new LinkedHashSet<>();
        rows.forEach(
                row -> row.key().forEach((group, id) -> keys.add(group.type().id(id))));
        return keys;
    }

    private static Map<UUID, LocalizedText> names(UnitOfWork unit, Sight sight, List<Row> rows) {
        Map<UUID, LocalizedText> names = new HashMap<>();
        sight.of(unit.find(keys(rows)))
                .forEach(
                        (id, disclosed) -> disclosed.record().label().ifPresent(label -> names.put(id.value(), label)));
        return names;
    }
}
