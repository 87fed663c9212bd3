package org.simpul.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Mode;

/**
 * That somebody who is known was at an activity.
 *
 * @param representing the organisation for which they came; null for none that is told
 * @param modes how they took part; empty when nobody told
 */
public record Presence(Person person, @Nullable OrganisationId representing, Set<Mode> modes) {

    public Presence {
        modes = Set.copyOf(modes);
    }
}
