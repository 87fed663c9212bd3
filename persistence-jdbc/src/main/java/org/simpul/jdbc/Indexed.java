package org.simpul.jdbc;

import java.util.List;
import java.util.function.Predicate;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.View;

/**
 * A record and what it offers to queries.
 *
 * @param views what it offers to whom, the widest audience first; the last is for those who see all of it
 */
record Indexed(Aggregate<?> record, List<? extends View<?>> views) {

    static Indexed of(Aggregate<?> record) {
        return new Indexed(record, IndexEntry.views(record));
    }

    AggregateId id() {
        return record.id();
    }

    /** What it offers to those who see all of it. */
    View<?> whole() {
        return views.get(views.size() - 1);
    }

    /** What it offers to those who see less. */
    List<? extends View<?>> partial() {
        return views.subList(0, views.size() - 1);
    }

    /** The widest audience that may know of it. */
    Sensitivity audience() {
        return views.get(0).widest();
    }

    /** The widest audience to whom it shows something that those who see all of it see. */
    Sensitivity audienceOf(Predicate<View<?>> shows) {
        for (View<?> view : views) {
            if (shows.test(view)) {
                return view.widest();
            }
        }
        return whole().widest();
    }
}
