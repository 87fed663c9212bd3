package org.simpul.rest.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of entity tags as {@code If-Match} and {@code If-None-Match} carry it (RFC 9110, section 8.8.3).
 *
 * @param any whether it is {@code *}
 * @param tags those that could be read; others match nothing
 */
record EntityTags(boolean any, List<Tag> tags) {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    /** One tag. */
    record Tag(boolean isWeak, String value) {}

    EntityTags {
        tags = List.copyOf(tags);
    }

    static EntityTags parse(String header) {
        if (header.strip().equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(header);
        while (matcher.find()) {
            tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
        }
        return new EntityTags(false, tags);
    }

    /** Whether a version is among them, a weak mark not counting (RFC 9110, section 8.8.3.2). */
    boolean matchWeakly(int version) {
        String wanted = Integer.toString(version);
        return any || tags.stream().anyMatch(tag -> tag.value().equals(wanted));
    }
}
