package org.simpul.rest.wire;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.simpul.model.RecordHead;
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
import org.simpul.model.id.ActivityId;
import org.simpul.model.place.Coordinates;
import org.simpul.model.place.Place;

/** Activities, both ways. */
@Mapper(
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        uses = ValueMapping.class,
        imports = {ActivityDates.class, Attendance.class})
interface ActivityMapping extends RecordMapping<ActivityJson, Activity, ActivityId> {

    @Override
    @Mapping(target = "withHead", ignore = true)
    @Mapping(target = "dates", defaultExpression = "java(ActivityDates.UNKNOWN)")
    @Mapping(target = "attendance", defaultExpression = "java(Attendance.UNKNOWN)")
    Activity record(ActivityJson json, RecordHead<ActivityId> head);

    @Override
    ActivityJson json(Activity record, RecordHead<ActivityId> head, Managed managed);

    ActivityDates dates(ActivityJson.DatesJson json);

    Times times(ActivityJson.TimesJson json);

    Place place(ActivityJson.PlaceJson json);

    Coordinates coordinates(ActivityJson.CoordinatesJson json);

    Organiser organiser(ActivityJson.OrganiserJson json);

    Attendance attendance(ActivityJson.AttendanceJson json);

    @Mapping(target = "counting", ignore = true)
    Delegation delegation(ActivityJson.DelegationJson json);

    Individual individual(ActivityJson.IndividualJson json);

    Marker marker(ActivityJson.MarkerJson json);

    Series series(ActivityJson.SeriesJson json);

    Item item(ActivityJson.ItemJson json);

    Attribution attribution(ActivityJson.AttributionJson json);

    Outcome outcome(ActivityJson.OutcomeJson json);

    BudgetLine budgetLine(ActivityJson.BudgetLineJson json);
}
