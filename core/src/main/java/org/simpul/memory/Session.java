package org.simpul.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.simpul.port.Authorship;

/** What one unit of work may do, until it ends; and how all that it did is undone unless it is kept. */
final class Session {

    private final @Nullable Authorship authorship;
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private boolean isOver;

    /** @param authorship who writes; null for a unit that only reads */
    Session(@Nullable Authorship authorship) {
        this.authorship = authorship;
    }

    /** Lets a look-up go on, or refuses it when the unit has ended. */
    void reading() {
        if (isOver) {
            throw new IllegalStateException("This unit of work has ended");
        }
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

    /** Keeps what was written so far, whatever happens. */
    void keep() {
        undoing.clear();
    }

    /** Ends the unit and takes back what was not kept, the last change first. */
    void end() {
        isOver = true;
        undoing.forEach(Runnable::run);
        undoing.clear();
    }
}
