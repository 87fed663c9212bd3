package org.simpul.rest.vocabulary;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.PageCursor;
import org.simpul.rest.http.Pages;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;
import org.simpul.rest.http.UnknownAddressException;

/** The areas that records can name, as they lie in each other today. */
@Path(AreaResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class AreaResource {

    static final String PATH = Addresses.VERSION + "/areas";

    private final Reception reception;

    public AreaResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response list(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters(AreaFilter.PARAMETERS);
        reception.caller(asked);
        LocalDate today = reception.today();
        Areas areas = reception.simpul().areas();
        List<Area> matching = AreaFilter.read(query, areas, today).apply(areas.all());
        int limit = query.limit();
        int start = PageCursor.of(query)
                .map(place -> indexBehind(matching, place.key()))
                .orElse(0);
        List<Area> page = matching.subList(start, Math.min(start + limit, matching.size()));
        boolean isLast = start + limit >= matching.size();
        return Pages.of(
                asked.mount() + "/" + PATH,
                query,
                page.stream().map(area -> AreaJson.of(area, areas, today)).toList(),
                isLast ? null : new PageCursor(null, page.get(limit - 1).code().value()),
                query.flag(QueryParameters.COUNT).orElse(false) ? Long.valueOf(matching.size()) : null);
    }

    @GET
    @Path("{code}")
    public Response read(@BeanParam Asked asked, @PathParam("code") String code) {
        asked.parameters();
        reception.caller(asked);
        Areas areas = reception.simpul().areas();
        Area area = code(code).flatMap(areas::find).orElseThrow(UnknownAddressException::new);
        return Answers.ok(AreaJson.of(area, areas, reception.today())).build();
    }

    private static Optional<AreaCode> code(String text) {
        try {
            return Optional.of(AreaCode.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int indexBehind(List<Area> areas, String code) {
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).code().value().equals(code)) {
                return i + 1;
            }
        }
        return areas.size();
    }
}
