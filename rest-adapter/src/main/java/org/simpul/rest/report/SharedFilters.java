package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Query;
import org.simpul.report.ReportFilter;
import org.simpul.report.ReportFilter.Within;
import org.simpul.rest.http.Days;
import org.simpul.rest.http.Ids;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;

/** The filters that all reports take, as queries write them and as answers repeat them. */
final class SharedFilters {

    static final String INSTRUMENT = "instrument";

    private static final List<String> DAYS = List.of("from", "to");
    private static final List<String> BY_VALUE = List.of("area", "organisation", INSTRUMENT, "kind", "theme", "status");

    private SharedFilters() {}

    /** The parameters of a report, with those that it has beside the shared ones. */
    static List<String> parameters(String... ownOnes) {
        List<String> all = new ArrayList<>(DAYS);
        all.addAll(BY_VALUE);
        all.addAll(List.of(ownOnes));
        return all;
    }

    static ReportFilter read(QueryParameters query) {
        Query.Days days = Days.between(query, "from", "to");
        return new ReportFilter(
                days.first(),
                days.last(),
                set(query, "area", code -> Within.always(AreaCode.of(code)), Reason.NOT_AN_AREA),
                set(query, "organisation", id -> new OrganisationId(Ids.uuid(id)), Reason.NOT_AN_ID),
                set(query, INSTRUMENT, id -> new PolicyInstrumentId(Ids.uuid(id)), Reason.NOT_AN_ID),
                set(query, "kind", Code::of, Reason.NOT_A_CODE),
                set(query, "theme", Code::of, Reason.NOT_A_CODE),
                new LinkedHashSet<>(query.members("status", ActivityStatus.class)),
                Sensitivity.STRICTLY_CONFIDENTIAL);
    }

    /** The one instrument that a report is about. */
    static PolicyInstrumentId instrument(QueryParameters query) {
        return query.one(INSTRUMENT, id -> new PolicyInstrumentId(Ids.uuid(id)), Reason.NOT_AN_ID)
                .orElseThrow(() -> new IllegalQueryException(INSTRUMENT, Reason.MISSING));
    }

    private static <T> Set<T> set(QueryParameters query, String name, Function<String, T> reader, Reason reason) {
        return new LinkedHashSet<>(query.all(name, reader, reason));
    }

    /**
     * What was asked for, as it was asked.
     *
     * @param ownOnes filters of the report itself that can be repeated
     */
    static ObjectNode json(QueryParameters query, String... ownOnes) {
        ObjectNode filters = Json.object();
        List<String> repeatable = new ArrayList<>(List.of(ownOnes));
        repeatable.addAll(BY_VALUE);
        for (String name : repeatable) {
            if (query.has(name)) {
                query.all(name).forEach(filters.putArray(name)::add);
            }
        }
        for (String name : DAYS) {
            query.one(name).ifPresent(date -> filters.put(name, date));
        }
        return filters;
    }
}
