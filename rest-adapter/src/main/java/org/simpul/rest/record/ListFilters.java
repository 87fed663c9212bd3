package org.simpul.rest.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Verifiable;
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
 * @param traits what else records of this kind have that can be asked for
 */
record ListFilters(List<ByValue> byValue, Set<Trait> traits) {

    /** In the place of an id: that a record names none. */
    private static final String NONE = "none";

    private static final Map<String, SortKey> SORTS_OF_ALL = Map.of(
            "id", SortKey.ID,
            "updatedAt", SortKey.UPDATED_AT,
            "recordedAt", SortKey.RECORDED_AT,
            "title", SortKey.TITLE,
            "name", SortKey.TITLE);

    static final ListFilters ORGANISATIONS = new ListFilters(
            List.of(code("kind", Facet.KIND), id("organisation", Facet.ORGANISATION)), Set.of(Trait.PLACE));

    static final ListFilters PARTICIPANTS = new ListFilters(
            List.of(
                    new ByValue("kind", Facet.KIND, List.of("person", "group"), null),
                    id("organisation", Facet.ORGANISATION),
                    code("cohort", Facet.COHORT)),
            Set.of());

    static final ListFilters POLICY_INSTRUMENTS = new ListFilters(
            List.of(
                    code("kind", Facet.KIND),
                    id("organisation", Facet.ORGANISATION),
                    id("instrument", Facet.INSTRUMENT)),
            Set.of(Trait.PLACE, Trait.DATE));

    static final ListFilters ACTIVITIES = new ListFilters(
            List.of(
                    code("kind", Facet.KIND),
                    member("status", Facet.STATUS, ActivityStatus.values()),
                    code("theme", Facet.THEME),
                    id("organisation", Facet.ORGANISATION),
                    id("instrument", Facet.INSTRUMENT),
                    id("participant", Facet.PARTICIPANT),
                    id("partOf", Facet.PART_OF)),
            Set.of(Trait.PLACE, Trait.DATE, Trait.PROVISION));

    static final ListFilters COMMITMENTS = new ListFilters(
            List.of(
                    member("kind", Facet.KIND, CommitmentKind.values()),
                    member("status", Facet.STATUS, CommitmentStatus.values()),
                    id("organisation", Facet.ORGANISATION),
                    id("responsible", Facet.RESPONSIBLE),
                    id("instrument", Facet.INSTRUMENT),
                    id("madeAt", Facet.MADE_AT),
                    id("participant", Facet.PARTICIPANT),
                    member("verifiable", Facet.VERIFIABLE, Verifiable.Value.values())),
            Set.of(Trait.PLACE, Trait.DATE, Trait.PROVISION, Trait.DUE));

    /** What records of a kind may have beside the values of an index. */
    enum Trait {
        PLACE,
        DATE,
        PROVISION,
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
        if (has(Trait.PROVISION)) {
            names.add("provision");
        }
        if (has(Trait.PLACE)) {
            names.add("area");
        }
        if (has(Trait.DATE)) {
            names.addAll(List.of("from", "to", "certainty"));
        }
        if (has(Trait.DUE)) {
            names.addAll(List.of("dueFrom", "dueTo", "overdue", "overdueOn", "late"));
        }
        names.addAll(List.of("include", "sort", QueryParameters.LIMIT, QueryParameters.AFTER, QueryParameters.COUNT));
        return names;
    }

    /**
     * A filter that asks for one of some values.
     *
     * @param words the values there are; null when they are ids or codes of an open list
     * @param unread why a value that is none of those is refused; null where there are {@code words}
     */
    record ByValue(
            String name,
            Facet facet,
            @Nullable List<String> words,
            @Nullable Reason unread) {

        /** The values asked for, as the index writes them. */
        List<String> values(QueryParameters query) {
            if (words != null) {
                return query.words(name, words);
            }
            return unread == Reason.NOT_AN_ID
                    ? query.all(name, ListFilters::id, Reason.NOT_AN_ID)
                    : query.all(name, text -> Code.of(text).value(), Reason.NOT_A_CODE);
        }
    }

    private static String id(String text) {
        return text.equals(NONE) ? Query.NONE : Ids.uuid(text).toString();
    }

    private static ByValue id(String name, Facet facet) {
        return new ByValue(name, facet, null, Reason.NOT_AN_ID);
    }

    // A stored code whose list lost it is kept, so only the shape of a code is asked for.
    private static ByValue code(String name, Facet facet) {
        return new ByValue(name, facet, null, Reason.NOT_A_CODE);
    }

    private static ByValue member(String name, Facet facet, Coded... members) {
        return new ByValue(name, facet, Arrays.stream(members).map(Coded::code).toList(), null);
    }
}
