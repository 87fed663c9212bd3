package org.simpul.model.activity;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Mode;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.KnownArea;
import org.simpul.model.text.LocalizedText;

/**
 * That somebody came from an organisation, in a post, from an area or as a description says, without being named.
 *
 * @param headCount how many; null means at least one
 */
public record Delegation(
        @Nullable OrganisationId organisation,
        @Nullable LocalizedText position,
        @KnownArea @Nullable AreaCode area,
        @Nullable LocalizedText description,
        @Valid @Nullable HeadCount headCount,
        @Nullable AttendanceRole role,
        @Nullable Mode mode) {

    public Delegation {
        if (organisation == null && position == null && area == null && description == null) {
            throw new IllegalArgumentException("A delegation states an organisation, position, area or description");
        }
    }

    public static Delegation of(OrganisationId organisation) {
        return new Delegation(organisation, null, null, null, null, null, null);
    }

    /** This delegation with a known number of people. */
    public Delegation counting(HeadCount people) {
        return new Delegation(organisation, position, area, description, people, role, mode);
    }

    /** How many people this lists at the very least. */
    public int certainly() {
        return headCount == null ? 1 : Math.max(1, headCount.certainly());
    }
}
