package org.simpul.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.simpul.finding.Severity;
import org.simpul.model.id.RecordType;

/**
 * A rule, as the code states it: what it is known by, what it weighs, and of what.
 *
 * @param id letters, a hyphen and a number: {@code ACT-3}; those of the library stand in section 6 of the domain page
 * @param severity what it means for saving, unless the host weighs it otherwise
 * @param applies the kinds of record in which it can find something, one at least
 */
public record Rule(String id, Severity severity, Set<RecordType> applies) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]+");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A rule is known by an id such as ACT-3, but was " + id);
        }
        if (applies.isEmpty()) {
            throw new IllegalArgumentException("The rule " + id + " applies to no kind of record");
        }
        applies = Collections.unmodifiableSet(EnumSet.copyOf(applies));
    }

    /** A rule that refuses a record. */
    public static Rule error(String id, RecordType... applies) {
        return new Rule(id, Severity.ERROR, Set.of(applies));
    }

    /** A rule that is told of, but keeps no record from being saved. */
    public static Rule warning(String id, RecordType... applies) {
        return new Rule(id, Severity.WARNING, Set.of(applies));
    }

    /** A rule by which a reader learns something, and nobody has to do anything. */
    public static Rule info(String id, RecordType... applies) {
        return new Rule(id, Severity.INFO, Set.of(applies));
    }

    /** This rule with another weight. */
    Rule weighing(Severity other) {
        return new Rule(id, other, applies);
    }
}
