package org.simpul.disclosure;

import java.util.List;
import org.simpul.model.participant.Group;

/** How closely the fields of a group are held: as the record, since a group is nobody in particular. */
final class GroupRedactor {

    private GroupRedactor() {}

    static List<Redactor> all() {
        return List.of(
                Redactor.of(Group.class).asTheRecord("head", "description", "headCount", "represents", "cohorts"));
    }
}
