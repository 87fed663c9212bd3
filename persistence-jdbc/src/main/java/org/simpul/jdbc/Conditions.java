package org.simpul.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.SqlStatement;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.Facet;
import org.simpul.port.Query;

/** Conditions on a record, mostly {@code r}, that must all hold, with the values bound in them. */
final class Conditions {

    /**
     * Makes an engine look at the rows of one record after the other, in the order of the list, until the page is full. Left
     * to themselves some collect all records of the values first, and sort them for a page of fifty: quicker for a few
     * values, slow for a country, and without end where they misjudge how many there are.
     */
    private static final String RECORD_BY_RECORD = " OFFSET 0 ROWS";

    /** Up to so many values are taken to find few records: a province has some forty areas, Indonesia five hundred. */
    private static final int FEW = 256;

    private final boolean areOfAList;
    private final Sensitivity clearance;
    private final List<String> conditions = new ArrayList<>();
    private final String record;
    private final Bindings bindings;

    /** Conditions for those who see everything. */
    Conditions() {
        this("r", new Bindings(), Sensitivity.STRICTLY_CONFIDENTIAL, false);
    }

    private Conditions(String record, Bindings bindings, Sensitivity clearance, boolean areOfAList) {
        this.record = record;
        this.bindings = bindings;
        this.clearance = clearance;
        this.areOfAList = areOfAList;
    }

    /** Conditions on the records of a kind that those of a clearance find. */
    static Conditions of(RecordType type, Sensitivity clearance) {
        return on("r", type, clearance, new Bindings());
    }

    /** Conditions on the records of a kind that those of a clearance find, known by their alias in a larger statement. */
    static Conditions on(String record, RecordType type, Sensitivity clearance, Bindings bindings) {
        return new Conditions(record, bindings, clearance, false).onRecords(type);
    }

    /** Conditions within a larger statement, for those who see everything. */
    static Conditions within(Bindings bindings) {
        return new Conditions("r", bindings, Sensitivity.STRICTLY_CONFIDENTIAL, false);
    }

    /** Conditions on the records of a list, of which a page is wanted rather than all. */
    static Conditions ofAList(RecordType type, Sensitivity clearance) {
        return new Conditions("r", new Bindings(), clearance, true).onRecords(type);
    }

    private Conditions onRecords(RecordType type) {
        add(areRecords(record, type));
        return this;
    }

    /** That rows of records, known by their alias, are those of a kind by which those who ask find them. */
    String areRecords(String alias, RecordType type) {
        String areThere = alias + ".record_type = " + bind(type) + " AND " + alias + ".is_deleted = FALSE";
        if (Audience.seesAll(clearance)) {
            return areThere;
        }
        String audience = bind(Audience.digit(clearance));
        return areThere + " AND " + alias + ".seen_from <= " + audience + " AND " + alias + ".seen_to >= " + audience;
    }

    /** That rows beside a record, known by their alias, are for those who ask: to be put behind other conditions. */
    String areSeen(String alias) {
        return Audience.seesAll(clearance) ? "" : " AND " + alias + ".seen_from <= " + bind(Audience.digit(clearance));
    }

    /** Binds a value and answers what stands for it in SQL. */
    String bind(Object value) {
        return bindings.bind(value);
    }

    /** Binds a word of a closed set. */
    String bind(Coded word) {
        return bindings.bind(word);
    }

    void add(String condition) {
        conditions.add(condition);
    }

    /** That a record has at least one of these values, {@link Query#NONE} standing for having none. */
    void addFacet(Facet facet, Collection<String> wanted) {
        addAny(() -> facetRows(facet), wanted);
    }

    /**
     * That one of some facet rows has one of these values, {@link Query#NONE} standing for there being no row.
     *
     * @param rows writes a query for the facet rows {@code f} that belong to a record, to which a condition can be added by
     *     AND, and binds what stands in it
     */
    void addAny(Supplier<String> rows, Collection<String> wanted) {
        if (wanted.isEmpty()) {
            add("1 = 0");
            return;
        }
        List<String> alternatives = new ArrayList<>();
        List<String> named =
                wanted.stream().filter(value -> !value.equals(Query.NONE)).toList();
        if (!named.isEmpty()) {
            alternatives.add("EXISTS (" + rows.get() + " AND f.facet_value IN (" + bindAll(named) + ")"
                    + (areOfAList && named.size() > FEW ? RECORD_BY_RECORD : "") + ")");
        }
        if (named.size() < wanted.size()) {
            alternatives.add("NOT EXISTS (" + rows.get() + (areOfAList ? RECORD_BY_RECORD : "") + ")");
        }
        add("(" + String.join(" OR ", alternatives) + ")");
    }

    private String facetRows(Facet facet) {
        return "SELECT 1 FROM <t>record_facet f WHERE f.id = " + record + ".id AND f.record_type = " + record
                + ".record_type AND f.facet = " + bind(IndexRow.word(facet)) + areSeen("f");
    }

    /** Binds values of facets and answers what stands for them in a list of SQL. */
    String bindAll(List<String> values) {
        return bindings.bindAll(
                values.stream().map(IndexText::facetValue).distinct().toList());
    }

    /** That a record names at least one of these; no condition without any. */
    void addFacetUnlessEmpty(Facet facet, Set<UUID> wanted) {
        if (!wanted.isEmpty()) {
            addFacet(facet, wanted.stream().map(UUID::toString).toList());
        }
    }

    /** All conditions, to be put behind WHERE. */
    String sql() {
        return String.join("\n  AND ", conditions);
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        return bindings.bindTo(statement);
    }
}
