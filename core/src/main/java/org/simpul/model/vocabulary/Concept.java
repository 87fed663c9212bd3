package org.simpul.model.vocabulary;

import java.util.Map;
import org.simpul.model.text.LocalizedText;

/**
 * One entry of a code list.
 *
 * @param code the word on the wire; mostly a {@link Code}, but closed sets have a few of another shape ({@code 60+})
 * @param names at least Indonesian and English
 * @param mappings code in the outside scheme by the scheme's name, such as {@code iati:OrganisationType}
 */
public record Concept(String code, LocalizedText names, Map<String, String> mappings) {

    public Concept {
        mappings = Map.copyOf(mappings);
    }
}
