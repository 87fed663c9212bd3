package org.simpul.port;

import org.simpul.finding.SimpulException;

/** The caller may not do this. */
public final class NotPermittedException extends SimpulException {

    private final String action;
    private final String subjectMatter;

    public NotPermittedException(String action, String subjectMatter) {
        super("This caller may not " + action + " " + subjectMatter);
        this.action = action;
        this.subjectMatter = subjectMatter;
    }

    /** What the caller wanted to do, such as {@code change}. */
    public String action() {
        return action;
    }

    /** To what, such as {@code activity}. */
    public String subjectMatter() {
        return subjectMatter;
    }
}
