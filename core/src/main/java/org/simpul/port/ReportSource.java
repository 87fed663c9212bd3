package org.simpul.port;

import java.util.List;
import org.simpul.model.place.Areas;
import org.simpul.report.FollowThrough;
import org.simpul.report.Participation;

/** The reports, computed where the data is. */
public interface ReportSource {

    /**
     * One row per key that has a commitment, ordered by key, one that lacks an entry behind those that have it; without
     * keys one row over all commitments, be there any or not.
     */
    List<FollowThrough.Row> followThrough(FollowThrough.Question question);

    /**
     * One row per key that some activity has, be it perhaps, ordered by key, one that lacks an entry behind those that have it;
     * without keys one row over all activities, be there any or not. What an activity adds is its {@link
     * org.simpul.report.Turnout}, as far as those of the clearance may see the activity and its participants.
     *
     * @param areas which area lies in which others, and when
     */
    List<Participation.Row> participation(Participation.Question question, Areas areas);
}
