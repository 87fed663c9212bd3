package org.simpul.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.port.Authorship;
import org.simpul.port.RecordChange;

/** What one unit of work may do, until it ends; and how all that it did is undone unless it is kept. */
final class Session {

    private final @Nullable Authorship authorship;
    private final boolean isOfOneQuestion;
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private final List<RecordChange> changes = new ArrayList<>();
    private boolean hasAsked;
    private boolean isOver;

    /** @param authorship who writes; null for a unit that only reads */
    Session(@Nullable Authorship authorship) {
        this(authorship, false);
    }

    private Session(@Nullable Authorship authorship, boolean isOfOneQuestion) {
        this.authorship = authorship;
        this.isOfOneQuestion = isOfOneQuestion;
    }

    /** A unit that reads once. */
    static Session ofOneQuestion() {
        return new Session(null, true);
    }

    /** Lets a look-up go on, or refuses it when the unit has ended or may ask no more. */
    void reading() {
        if (isOver) {
            throw new IllegalStateException("This unit of work has ended");
        }
        if (isOfOneQuestion && hasAsked) {
            throw new IllegalStateException("This unit of work asks one question only");
        }
        hasAsked = true;
    }

    /** Lets a change go on and says who makes it, or refuses it in a unit that only reads. */
    Authorship writing() {
        reading();
        if (authorship == null) {
            throw new IllegalStateException("This unit of work only reads");
        }
        return authorship;
    }

    /** Notes how a change just made is taken back. */
    void onUndo(Runnable step) {
        undoing.push(step);
    }

    /** Notes a change just made, for those who are told of it when it is kept. */
    void changed(RecordChange change) {
        changes.add(change);
    }

    /** What this unit changed, in the order of writing. */
    List<RecordChange> changes() {
        return List.copyOf(changes);
    }

    /** Keeps what was written so far, whatever happens. */
    void keepIn(Archive archive) {
        changes.forEach(archive::log);
        undoing.clear();
    }

    /** Ends the unit and takes back what was not kept, the last change first. */
    void end() {
        isOver = true;
        undoing.forEach(Runnable::run);
        undoing.clear();
    }
}
