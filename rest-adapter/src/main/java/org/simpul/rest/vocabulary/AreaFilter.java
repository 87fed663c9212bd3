package org.simpul.rest.vocabulary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.port.SearchText;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.QueryParameters;

/**
 * Which areas a reader asks for.
 *
 * @param words all of which a name or the code contains; folded
 * @param kinds empty for any
 * @param inside the areas within one of those asked for; only heard when {@code isBounded}
 */
record AreaFilter(List<String> words, Set<String> kinds, boolean isBounded, Set<AreaCode> inside) {

    static final List<String> PARAMETERS =
            List.of("q", "kind", "within", QueryParameters.LIMIT, QueryParameters.AFTER, QueryParameters.COUNT);

    static AreaFilter read(QueryParameters query, Areas areas, LocalDate today) {
        Set<AreaCode> inside = new HashSet<>();
        for (AreaCode outer : query.all("within", AreaCode::of, Reason.NOT_AN_AREA)) {
            if (!areas.knows(outer)) {
                throw new IllegalQueryException("within", Reason.NOT_AN_AREA);
            }
            inside.addAll(areas.inside(outer, today));
        }
        List<String> kinds = areas.all().stream().map(Area::kind).distinct().toList();
        return new AreaFilter(
                query.one("q").map(AreaFilter::words).orElse(List.of()),
                Set.copyOf(query.words("kind", kinds)),
                query.has("within"),
                inside);
    }

    List<Area> apply(Collection<Area> areas) {
        return areas.stream().filter(this::passes).toList();
    }

    private boolean passes(Area area) {
        return (kinds.isEmpty() || kinds.contains(area.kind()))
                && (!isBounded || inside.contains(area.code()))
                && (words.isEmpty() || hasWords(area));
    }

    private boolean hasWords(Area area) {
        String text = SearchText.fold(area.code().value() + " "
                + String.join(" ", area.names().byLanguage().values()));
        return words.stream().allMatch(text::contains);
    }

    private static List<String> words(String text) {
        return List.of(SearchText.fold(text).split(" ", -1));
    }
}
