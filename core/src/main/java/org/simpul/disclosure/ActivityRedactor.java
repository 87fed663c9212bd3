package org.simpul.disclosure;

import java.util.List;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.Attribution;
import org.simpul.model.activity.BudgetLine;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.Item;
import org.simpul.model.activity.Marker;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.Outcome;
import org.simpul.model.activity.Series;
import org.simpul.model.activity.Times;

/** How closely the fields of an activity are held: as the record. Whom it concerns is classified where concerns are. */
final class ActivityRedactor {

    private ActivityRedactor() {}

    static List<Redactor> all() {
        return List.of(
                Redactor.of(Activity.class)
                        .asTheRecord(
                                "head",
                                "titles",
                                "description",
                                "kind",
                                "themes",
                                "status",
                                "dates",
                                "mode",
                                "access",
                                "places",
                                "organisers",
                                "attendance",
                                "concerns",
                                "policyLinks",
                                "markers",
                                "partOf",
                                "follows",
                                "series",
                                "objectives",
                                "rationale",
                                "agenda",
                                "outcomes",
                                "establishes",
                                "budget"),
                Redactor.of(ActivityDates.class).asTheRecord("during", "planned", "previous", "stated", "times"),
                Redactor.of(Times.class).asTheRecord("start", "end", "zone"),
                Redactor.of(Organiser.class).asTheRecord("organisation", "role"),
                Redactor.of(Attendance.class).asTheRecord("headCount", "delegations", "individuals"),
                Redactor.of(Delegation.class)
                        .asTheRecord("organisation", "position", "area", "description", "headCount", "role", "mode"),
                Redactor.of(Individual.class).asTheRecord("participant", "role", "representing", "position", "mode"),
                Redactor.of(Marker.class).asTheRecord("vocabulary", "code", "significance"),
                Redactor.of(Series.class).asTheRecord("key", "name", "ordinal"),
                Redactor.of(Item.class).asTheRecord("text", "on", "by"),
                Redactor.of(Attribution.class).asTheRecord("organisation", "participant", "position"),
                Redactor.of(Outcome.class)
                        .asTheRecord("text", "on", "by", "statedCommitmentCount", "instrument", "url"),
                Redactor.of(BudgetLine.class).asTheRecord("amount", "currency", "organisation"));
    }
}
