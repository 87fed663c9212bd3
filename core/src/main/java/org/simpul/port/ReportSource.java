package org.simpul.port;

import java.util.List;
import org.simpul.report.FollowThrough;

/** The reports, computed where the data is. */
public interface ReportSource {

    /**
     * One row per key that has a commitment, ordered by key, one that lacks an entry behind those that have it; without
     * keys one row over all commitments, be there any or not.
     */
    List<FollowThrough.Row> followThrough(FollowThrough.Question question);
}
