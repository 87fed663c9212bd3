package org.simpul.rest.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.simpul.model.vocabulary.Coded;

/** A parameter of a query is unknown, repeated or cannot be read; says which, why, and what would do. */
public final class IllegalQueryException extends RequestRefusedException {

    private final String parameter;
    private final Reason reason;
    private final transient Map<String, Object> facts;

    /** What is wrong with a parameter. */
    public enum Reason implements Coded {
        /** Facts: {@code known}. */
        UNKNOWN,
        MISSING,
        REPEATED,
        EMPTY,
        NOT_A_DATE,
        NOT_A_DAY,
        NOT_AN_INSTANT,
        NOT_AN_ID,
        NOT_A_CODE,
        NOT_AN_IDENTIFIER,
        NOT_AN_AREA,
        NOT_AN_ANCHOR,
        /** Facts: {@code known}. */
        NOT_ONE_OF,
        /** Facts: {@code least}, {@code most}. */
        OUT_OF_RANGE,
        /** Facts: {@code other}. */
        NEEDS_ANOTHER,
        /** Facts: {@code other}. */
        NOT_TOGETHER,
        /** Facts: {@code most}. */
        TOO_MUCH,
        CURSOR_OF_ANOTHER_QUERY,
        NOT_ENCODED
    }

    public IllegalQueryException(String parameter, Reason reason) {
        this(parameter, reason, Map.of());
    }

    /** @param facts what the words for the reason need */
    public IllegalQueryException(String parameter, Reason reason, Map<String, Object> facts) {
        super("A parameter of the query cannot be used: " + reason.code());
        this.parameter = parameter;
        this.reason = reason;
        this.facts = new LinkedHashMap<>(facts);
    }

    public String parameter() {
        return parameter;
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
