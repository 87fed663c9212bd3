package org.simpul.example.server;

import org.eclipse.jetty.util.component.LifeCycle;

/** Closes the database once the server has stopped and no request uses it any more. */
final class ClosesDatabase implements LifeCycle.Listener {

    private final Database database;

    ClosesDatabase(Database database) {
        this.database = database;
    }

    @Override
    public void lifeCycleStopped(LifeCycle event) {
        database.close();
    }

    @Override
    public void lifeCycleFailure(LifeCycle event, Throwable cause) {
        database.close();
    }
}
