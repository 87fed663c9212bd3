package org.simpul.rest.http;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which version a writer expects to be there: {@code If-Match}, compared strongly.
 *
 * @param any whether any version will do, as long as the record is there
 * @param versions else one of these; empty when the tags were none of ours
 */
public record Expectation(boolean any, Set<Integer> versions) {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    public Expectation {
        versions = Set.copyOf(versions);
    }

    static Expectation of(String header) {
        EntityTags tags = EntityTags.parse(header);
        Set<Integer> versions = new LinkedHashSet<>();
        for (EntityTags.Tag tag : tags.tags()) {
            if (!tag.isWeak() && VERSION.matcher(tag.value()).matches()) {
                versions.add(Integer.valueOf(tag.value()));
            }
        }
        return new Expectation(tags.any(), versions);
    }
}
