package org.simpul.port;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.Areas;
import org.simpul.report.CoverageScope;
import org.simpul.report.DataQuality;
import org.simpul.report.FollowThrough;
import org.simpul.report.Network;
import org.simpul.report.Participation;
import org.simpul.report.PolicyCoverage;
import org.simpul.report.ReportFilter;
import org.simpul.report.Timeline;

/** The reports, computed where the data is. */
public interface ReportSource {

    /**
     * One row per key that some commitment has, be it perhaps, ordered by key, one that lacks an entry behind those that have it;
     * without keys one row over all commitments, be there any or not.
     *
     * @param areas which area lies in which others, and when
     */
    List<FollowThrough.Row> followThrough(FollowThrough.Question question, Areas areas);

    /**
     * How complete the records are that an audience may know of, one answer for each form of records asked for, in the order of
     * the forms. What is withheld from the audience counts as told.
     */
    List<DataQuality.Completeness> completeness(DataQuality.Question question);

    /**
     * One row per key that some activity has, be it perhaps, ordered by key, one that lacks an entry behind those that have it;
     * without keys one row over all activities, be there any or not. What an activity adds is its {@link
     * org.simpul.report.Turnout}, as far as those of the clearance may see the activity and its participants.
     *
     * @param areas which area lies in which others, and when
     */
    List<Participation.Row> participation(Participation.Question question, Areas areas);

    /**
     * What was done for the provisions of an instrument and for it as a whole: each activity and each commitment once for each
     * provision, however many links lead there, and once for the whole. Those who came count by the {@link
     * org.simpul.report.Turnout} of each activity that {@link Participation#counts}.
     */
    PolicyCoverage.Tally policyCoverage(CoverageScope scope);

    /**
     * Which organisations meet: those that took part in the same activity that {@link Participation#counts}, be it as organisers,
     * by a delegation or by somebody who represented them, and those responsible for the same commitment that was {@linkplain
     * FollowThrough#MADE made}. Whom those for whom the report is may not know meets nobody.
     */
    Network.Meetings meetings(Network.Question question);

    /**
     * The entries behind a place, in the order of places. Who has to see to a commitment is asked for by organisation, of a
     * report who has to make it; one that names nobody is everybody's. In a unit that reads, the pages of one question hold each
     * entry once.
     */
    Timeline.Page timeline(Timeline.Question question);

    /**
     * The activities or the commitments that are certainly asked for, ordered by the text of their ids.
     *
     * @param type {@link RecordType#ACTIVITY} or {@link RecordType#COMMITMENT}
     * @param after begin behind this one; null to begin at the start
     * @param limit at most so many, 1 or more
     */
    List<UUID> records(RecordType type, ReportFilter filter, @Nullable UUID after, int limit);
}
