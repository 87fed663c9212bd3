package org.simpul.rest.audit;

import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simpul.port.AuditLog.Found;
import org.simpul.port.AuditLog.Mark;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.Instants;
import org.simpul.rest.http.PageCursor;
import org.simpul.rest.http.Pages;
import org.simpul.rest.http.QueryParameters;

/** Pages of the audit trail. */
final class AuditPages {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private AuditPages() {}

    static Response of(String address, QueryParameters query, Found found) {
        Mark next = found.next();
        return Pages.of(
                address,
                query,
                found.entries().stream().map(AuditJson::of).toList(),
                next == null ? null : new PageCursor(next.at().toString(), Long.toString(next.number())),
                null);
    }

    /** The place from which a query goes on; null when it begins at the start. */
    static @Nullable Mark place(QueryParameters query) {
        return PageCursor.of(query).map(AuditPages::mark).orElse(null);
    }

    private static Mark mark(PageCursor cursor) {
        if (cursor.sortValue() == null || !NUMBER.matcher(cursor.key()).matches()) {
            throw new IllegalQueryException(QueryParameters.AFTER, Reason.CURSOR_OF_ANOTHER_QUERY);
        }
        return new Mark(Instants.parse(cursor.sortValue()), Long.parseLong(cursor.key()));
    }
}
