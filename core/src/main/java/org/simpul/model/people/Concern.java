package org.simpul.model.people;

import org.jspecify.annotations.Nullable;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/** Whom something is for, present or not: either a cohort or a participant. */
public record Concern(
        @InVocabulary("cohorts") @Nullable Code cohort,
        @Nullable ParticipantId participant) {

    public Concern {
        if ((cohort == null) == (participant == null)) {
            throw new IllegalArgumentException("A concern names either a cohort or a participant");
        }
    }

    public static Concern of(Code cohort) {
        return new Concern(cohort, null);
    }

    public static Concern of(ParticipantId participant) {
        return new Concern(null, participant);
    }
}
