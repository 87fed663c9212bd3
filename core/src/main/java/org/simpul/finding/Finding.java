package org.simpul.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Something in a record that a person could have got wrong, or that a reader should know of.
 *
 * @param rule the id of the rule, such as {@code ACT-3}; section 6 of the domain page lists them
 * @param severity what the rule means for saving
 * @param path where, as a JSON Pointer (RFC 6901) into the record; empty for the whole record
 * @param params the facts of this case, in a stable order; text, numbers, booleans or lists of them
 */
public record Finding(String rule, Severity severity, String path, Map<String, Object> params) {

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(path, "path");
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("A path is a JSON Pointer and starts with '/', but was " + path);
        }
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    public static Finding error(String rule, String path, Map<String, Object> params) {
        return new Finding(rule, Severity.ERROR, path, params);
    }

    public static Finding warning(String rule, String path, Map<String, Object> params) {
        return new Finding(rule, Severity.WARNING, path, params);
    }

    public static Finding info(String rule, String path, Map<String, Object> params) {
        return new Finding(rule, Severity.INFO, path, params);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** This finding at another place, as when a record is part of a bundle. */
    public Finding at(String otherPath) {
        return new Finding(rule, severity, otherPath, params);
    }

    /** Which rule it is, and no more: place and facts quote what somebody wrote. */
    @Override
    public String toString() {
        return "Finding[" + rule + ", " + severity.code() + "]";
    }

    /** What was found and what to do, in Indonesian for {@code id} and in English for every other language. */
    public String message(Locale language) {
        return RuleMessages.of(rule, params, language);
    }
}
