package org.simpul.model.place;

import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;

/** Where something happens, as exactly as the source tells; at least one part is known. */
public record Place(
        @KnownArea @Nullable AreaCode area,
        @Nullable String venue,
        @Nullable String address,
        @Nullable Coordinates coordinates,
        @Nullable LocalizedText description) {

    public Place {
        if (area == null && venue == null && address == null && coordinates == null && description == null) {
            throw new IllegalArgumentException("A place states an area, venue, address, coordinates or description");
        }
    }

    public static Place in(AreaCode area) {
        return new Place(area, null, null, null, null);
    }

    public static Place at(String venue, AreaCode area) {
        return new Place(area, venue, null, null, null);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
