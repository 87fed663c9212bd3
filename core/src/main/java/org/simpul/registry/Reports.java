package org.simpul.registry;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.id.AggregateId;
import org.simpul.port.UnitOfWork;
import org.simpul.report.DataQuality;
import org.simpul.report.FollowThrough;
import org.simpul.report.Network;
import org.simpul.report.Participation;
import org.simpul.report.PlanOwner;
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
     * Answers "did the meeting lead to a kept commitment?" for the groups asked for. An area in the question stands for what
     * lies in it as well, on the days on which it does, an organisation for its units, an instrument for what localises it, each
     * at any depth; rows stand for one record, provision, area or year each.
     */
    public FollowThroughAnswer followThrough(Caller caller, FollowThrough.Question question) {
        return desk.answering(
                caller,
                (unit, sight) -> new FollowThroughReader(unit, sight, Reach.of(desk, caller, unit), desk.areas())
                        .read(question));
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

    /**
     * The report to the owner of a plan: which institution did what under which provision of it, and under those that localise it.
     *
     * @throws UnknownRecordException if there is no such instrument for this caller
     * @throws TooManyRecordsException if it would list more records than anybody reads
     */
    public PlanOwnerAnswer planOwner(Caller caller, PlanOwner.Question question) {
        return desk.answering(
                caller,
                (unit, sight) -> new PlanOwnerReader(caller, unit, sight, Reach.of(desk, caller, unit)).read(question));
    }

    /** Which organisations meet, and who stands between them. */
    public NetworkAnswer network(Caller caller, Network.Question question) {
        return desk.answering(
                caller, (unit, sight) -> new NetworkReader(unit, sight, Reach.of(desk, caller, unit)).read(question));
    }

    /**
     * What the rules found when records were last judged, by rule and what else is asked for, and how complete records are: as
     * far as the caller may be told. An organisation in the question stands for its units, at any depth.
     */
    public DataQualityAnswer dataQuality(Caller caller, DataQuality.Question question) {
        return desk.answering(
                caller, (unit, sight) -> quality(caller, unit, sight).read(question));
    }

    /**
     * A page of the records behind the findings of a rule, as the caller sees them.
     *
     * @param question what of it counts; by what it groups and its days make no difference
     * @param age how long it has been found; null for any
     * @param limit at most so many, 1 or more
     * @param after the last record already read; null to begin at the start
     */
    public FoundRecords recordsWithFinding(
            Caller caller,
            String rule,
            DataQuality.Question question,
            DataQuality.@Nullable Age age,
            int limit,
            @Nullable AggregateId after) {
        return desk.answering(
                caller, (unit, sight) -> quality(caller, unit, sight).records(rule, question, age, limit, after));
    }

    private DataQualityReader quality(Caller caller, UnitOfWork unit, Sight sight) {
        return new DataQualityReader(
                unit, sight, Reach.of(desk, caller, unit), desk.clock().instant());
    }
}
