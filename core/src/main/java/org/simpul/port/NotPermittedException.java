package org.simpul.port;

import java.util.List;
import org.simpul.finding.SimpulException;

/** The caller may not do this. */
public final class NotPermittedException extends SimpulException {

    private final String action;
    private final String subjectMatter;
    private final transient List<String> paths;

    public NotPermittedException(String action, String subjectMatter) {
        this(action, subjectMatter, List.of());
    }

    /**
     * Refuses something to do with parts of a record.
     *
     * @param paths the fields that the caller may not touch, as JSON Pointers; empty when it is the record as a whole
     */
    public NotPermittedException(String action, String subjectMatter, List<String> paths) {
        super("This caller may not " + action + " " + subjectMatter
                + (paths.isEmpty() ? "" : " at " + String.join(", ", paths)));
        this.action = action;
        this.subjectMatter = subjectMatter;
        this.paths = List.copyOf(paths);
    }

    /** What the caller wanted to do, such as {@code change}. */
    public String action() {
        return action;
    }

    /** To what, such as {@code activity}. */
    public String subjectMatter() {
        return subjectMatter;
    }

    /** Which fields of it, as JSON Pointers; empty when all of it. */
    public List<String> paths() {
        return paths;
    }
}
