package org.simpul.rest.http;

import java.time.LocalDate;
import java.util.Optional;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Query;
import org.simpul.rest.http.IllegalQueryException.Reason;

/** Days as queries write them: EDTF, where a month or a year stands for its first or its last day. */
public final class Days {

    private Days() {}

    /** The days from the first possible day of one parameter to the last possible day of another, both included. */
    public static Query.Days between(QueryParameters query, String from, String to) {
        return new Query.Days(
                date(query, from).map(PartialDate::earliestDay).orElse(null),
                date(query, to).map(PartialDate::latestDay).orElse(null));
    }

    /** One day, known as such. */
    public static Optional<LocalDate> day(QueryParameters query, String name) {
        Optional<PartialDate> date = query.one(name, PartialDate::parse, Reason.NOT_A_DAY);
        if (date.isPresent() && !date.get().isDay()) {
            throw new IllegalQueryException(name, Reason.NOT_A_DAY);
        }
        return date.map(PartialDate::earliestDay);
    }

    private static Optional<PartialDate> date(QueryParameters query, String name) {
        return query.one(name, PartialDate::parse, Reason.NOT_A_DATE);
    }
}
