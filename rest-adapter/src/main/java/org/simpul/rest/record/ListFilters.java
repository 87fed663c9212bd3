package org.simpul.rest.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.place.AreaCode;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.Facet;
import org.simpul.port.Query;
import org.simpul.port.SortKey;
import org.simpul.rest.http.Ids;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.QueryParameters;

/**
 * By what lists of one kind of record can be filtered and sorted: the table of the contract.
 *
 * @param byValue filters that ask for one of some values
 * @param together filters that ask for all of some values
 * @param traits what else records of this kind have that can be asked for
 */
record ListFilters(List<ByValue> byValue, List<ByValue> together, Set<Trait> traits) {

    /** Names filters whose values are to stand for exactly themselves. */
    static final String EXACTLY = "exactly";

    /** Names filters whose values are to stand for their parts as well. */
    static final String WIDELY = "widely";

    /** Names the organisations that took part together, or are responsible together. */
    private static final String TOGETHER = "together";

    static final String PROVISION = "provision";

    /** In the place of an id or an area, or the kind, theme or status of an activity: that a record names none. */
    private static final String NONE = "none";

    private static final Map<String, SortKey> SORTS_OF_ALL = Map.of(
            "id", SortKey.ID,
            "updatedAt", SortKey.UPDATED_AT,
            "recordedAt", SortKey.RECORDED_AT,
            "title", SortKey.TITLE,
            "name", SortKey.TITLE);

    static final ListFilters ORGANISATIONS = new ListFilters(
            List.of(code("kind", Facet.KIND), area(), id("organisation", Facet.ORGANISATION)),
            List.of(),
            Set.of(Trait.DATE));

    static final ListFilters PARTICIPANTS = new ListFilters(
            List.of(
                    member("kind", Facet.KIND, List.of("person", "group")),
                    id("organisation", Facet.ORGANISATION),
                    code("cohort", Facet.COHORT)),
            List.of(),
            Set.of());

    static final ListFilters POLICY_INSTRUMENTS = new ListFilters(
            List.of(
                    code("kind", Facet.KIND),
                    area(),
                    id("organisation", Facet.ORGANISATION),
                    id("instrument", Facet.INSTRUMENT)),
            List.of(),
            Set.of(Trait.DATE, Trait.PERIOD));

    static final ListFilters ACTIVITIES = new ListFilters(
            List.of(
                    codeOrNone("kind", Facet.KIND),
                    memberOrNone("status", Facet.STATUS, ActivityStatus.values()),
                    codeOrNone("theme", Facet.THEME),
                    area(),
                    id("organisation", Facet.ORGANISATION),
                    id("instrument", Facet.INSTRUMENT),
                    id("participant", Facet.PARTICIPANT),
                    id("partOf", Facet.PART_OF)),
            List.of(id(TOGETHER, Facet.ORGANISATION)),
            Set.of(Trait.DATE, Trait.PERIOD, Trait.PROVISION, Trait.PLACE));

    static final ListFilters COMMITMENTS = new ListFilters(
            List.of(
                    member("kind", Facet.KIND, CommitmentKind.values()),
                    member("status", Facet.STATUS, CommitmentStatus.values()),
                    id("organisation", Facet.ORGANISATION),
                    id("responsible", Facet.RESPONSIBLE),
                    id("instrument", Facet.INSTRUMENT),
                    area(),
                    id("madeAt", Facet.MADE_AT),
                    id("participant", Facet.PARTICIPANT),
                    member("verifiable", Facet.VERIFIABLE, Verifiable.Value.values()),
                    member("assessment", Facet.ASSESSMENT, Assessment.values()),
                    codeOrNone("reason", Facet.REASON)),
            List.of(id(TOGETHER, Facet.RESPONSIBLE)),
            Set.of(Trait.DATE, Trait.PERIOD, Trait.PROVISION, Trait.PLACE, Trait.DUE));

    /** What records of a kind may have beside the values of an index. */
    enum Trait {
        /** A date to be sorted by. */
        DATE,
        /** A date that is asked for within days. */
        PERIOD,
        PROVISION,
        /** Areas that are asked for as they lay in each other when it was, rather than as they do today. */
        PLACE,
        /** A due date, which can be missed. */
        DUE
    }

    ListFilters {
        List<ByValue> all = new ArrayList<>(byValue);
        all.add(member("sensitivity", Facet.SENSITIVITY, Sensitivity.values()));
        byValue = List.copyOf(all);
        traits = Set.copyOf(traits);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The words of {@code sort}. */
    Map<String, SortKey> sorts() {
        Map<String, SortKey> sorts = new TreeMap<>(SORTS_OF_ALL);
        if (has(Trait.DATE)) {
            sorts.put("date", SortKey.DATE);
        }
        if (has(Trait.DUE)) {
            sorts.put("due", SortKey.DUE);
        }
        return sorts;
    }

    /** Every parameter of a list, those of paging and sorting included. */
    List<String> parameters() {
        List<String> names = new ArrayList<>(List.of("q", "identifier", "updatedSince"));
        byValue.forEach(filter -> names.add(filter.name()));
        together.forEach(filter -> names.add(filter.name()));
        if (has(Trait.PROVISION)) {
            names.add(PROVISION);
        }
        if (has(Trait.PLACE)) {
            names.add("areaOn");
        }
        if (!named(Parts.UNLESS_EXACTLY).isEmpty()) {
            names.add(EXACTLY);
        }
        if (!named(Parts.IF_WIDELY).isEmpty()) {
            names.add(WIDELY);
        }
        if (has(Trait.PERIOD)) {
            names.addAll(List.of("from", "to", "certainty"));
        }
        if (has(Trait.DUE)) {
            names.addAll(List.of("dueFrom", "dueTo", "overdue", "overdueOn", "late"));
        }
        names.addAll(List.of("include", "sort", QueryParameters.LIMIT, QueryParameters.AFTER, QueryParameters.COUNT));
        return names;
    }

    /** The names of the filters whose values stand for their parts under a condition. */
    List<String> named(Parts condition) {
        List<String> names = new ArrayList<>();
        byValue.stream().filter(filter -> filter.parts() == condition).forEach(filter -> names.add(filter.name()));
        if (condition == Parts.IF_WIDELY && has(Trait.PROVISION)) {
            names.add(PROVISION);
        }
        return names;
    }

    /** When a value stands for its parts as well: an area for what lies in it, an organisation for its units, and so on. */
    enum Parts {
        /** The value has none. */
        NEVER,
        UNLESS_EXACTLY,
        IF_WIDELY
    }

    /**
     * A filter that asks for one of some values.
     *
     * @param values reads them from a query, as the index writes them
     */
    record ByValue(String name, Facet facet, Function<QueryParameters, List<String>> values) {

        Parts parts() {
            return switch (facet) {
                case AREA, ORGANISATION, INSTRUMENT -> Parts.UNLESS_EXACTLY;
                // Reports count by the organisation that is responsible itself, and link to these lists.
                case RESPONSIBLE -> Parts.IF_WIDELY;
                default -> Parts.NEVER;
            };
        }
    }

    private static ByValue id(String name, Facet facet) {
        return new ByValue(
                name, facet, query -> query.all(name, orNone(id -> Ids.uuid(id).toString()), Reason.NOT_AN_ID));
    }

    // A stored area whose list lost it is kept, so only the shape of its code is asked for; other codes likewise.
    private static ByValue area() {
        return new ByValue(
                "area",
                Facet.AREA,
                query -> query.all("area", orNone(code -> AreaCode.of(code).value()), Reason.NOT_AN_AREA));
    }

    private static ByValue code(String name, Facet facet) {
        return new ByValue(
                name, facet, query -> query.all(name, code -> Code.of(code).value(), Reason.NOT_A_CODE));
    }

    private static ByValue codeOrNone(String name, Facet facet) {
        return new ByValue(
                name,
                facet,
                query -> query.all(name, orNone(code -> Code.of(code).value()), Reason.NOT_A_CODE));
    }

    private static ByValue member(String name, Facet facet, Coded... members) {
        return member(name, facet, Arrays.stream(members).map(Coded::code).toList());
    }

    private static ByValue memberOrNone(String name, Facet facet, Coded... members) {
        List<String> words = new ArrayList<>(List.of(NONE));
        for (Coded member : members) {
            words.add(member.code());
        }
        return new ByValue(
                name,
                facet,
                query -> query.words(name, words).stream()
                        .map(orNone(word -> word))
                        .toList());
    }

    private static ByValue member(String name, Facet facet, List<String> words) {
        return new ByValue(name, facet, query -> query.words(name, words));
    }

    private static Function<String, String> orNone(Function<String, String> reader) {
        return text -> text.equals(NONE) ? Query.NONE : reader.apply(text);
    }
}
