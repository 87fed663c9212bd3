package org.simpul.model.activity;

import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.people.Mode;
import org.simpul.model.text.LocalizedText;

/**
 * A participant who was present.
 *
 * @param participant null only in what is disclosed to somebody who may not know who it was
 * @param representing the organisation for which they came
 * @param position the post in which they came
 */
public record Individual(
        @Named @Nullable ParticipantId participant,
        @Nullable AttendanceRole role,
        @Nullable OrganisationId representing,
        @Nullable LocalizedText position,
        @Nullable Mode mode) {

    public static Individual of(ParticipantId participant, AttendanceRole role) {
        return new Individual(participant, role, null, null, null);
    }

    public static Individual of(ParticipantId participant, AttendanceRole role, OrganisationId representing) {
        return new Individual(participant, role, representing, null, null);
    }
}
