package org.simpul.model.place;

import java.util.regex.Pattern;

/**
 * The code of an area: a country by ISO 3166-1 alpha-2 ({@code ID}), a region by UN M49 ({@code M49-035}), a province by
 * ISO 3166-2 ({@code ID-LA}), an Indonesian regency or city by its Kemendagri code ({@code ID-32.14}).
 *
 * <p>A bare number is refused: 91 is Papua to Kemendagri and was Papua Barat to BPS. Whether the area exists is rule
 * ACT-14.
 */
public record AreaCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3}|-[0-9]{2}\\.[0-9]{2})?|M49-[0-9]{3}");

    public AreaCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An area code is written like ID, ID-LA, ID-32.14 or M49-035; a bare number needs its scheme");
        }
    }

    public static AreaCode of(String value) {
        return new AreaCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
