package org.simpul.jdbc;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.simpul.jdbc.VersionTable.Text;
import org.simpul.model.id.RecordType;
import org.simpul.port.Mentions;

/**
 * Looks for records that mention texts. Engines differ in how they lower letters and quote what stands for others, and documents
 * hold some characters as escapes; so the database is asked by patterns that find too many, and what it finds is read.
 */
final class MentionSearch {

    private static final int AT_ONCE = 100;
    private static final int PATTERNS_AT_ONCE = 50;
    private static final Text START = new Text("", 0, null, null);

    private final VersionTable versions;
    private final RecordCodec codec;
    private final Mentions mentions;
    private final List<String> patterns;

    MentionSearch(Handle handle, RecordCodec codec, Collection<String> texts) {
        versions = new VersionTable(handle);
        this.codec = codec;
        mentions = new Mentions(texts);
        patterns = texts.stream().map(MentionSearch::pattern).distinct().toList();
    }

    /** The ids of the records of a kind that mention a text, deleted ones included. */
    Set<String> in(RecordType type) {
        Set<String> found = new HashSet<>();
        for (int first = 0; first < patterns.size(); first += PATTERNS_AT_ONCE) {
            List<String> some = patterns.subList(first, Math.min(patterns.size(), first + PATTERNS_AT_ONCE));
            List<Text> page;
            Text last = START;
            do {
                page = versions.like(type, some, last, AT_ONCE);
                page.stream().filter(this::isMention).forEach(text -> found.add(text.id()));
                last = page.isEmpty() ? last : page.get(page.size() - 1);
            } while (page.size() == AT_ONCE);
        }
        return found;
    }

    private boolean isMention(Text version) {
        return mentions.isIn(version.reason())
                || (version.document() != null && codec.hasText(version.document(), mentions::isIn));
    }

    /**
     * A pattern for LIKE that finds a text in a lowered document or reason, and some other text. What stands for itself are the
     * letters, digits and marks of ASCII; for any others, in whatever form, stands a percent sign: what documents or patterns
     * escape, letters that engines lower in different ways, and the three that are the lower case of others than their own.
     */
    static String pattern(String text) {
        StringBuilder pattern = new StringBuilder("%");
        Mentions.fold(text).codePoints().forEach(point -> {
            if (point > ' ' && point < 0x7F && "\"\\%_iks".indexOf(point) < 0) {
                pattern.appendCodePoint(point);
            } else if (pattern.charAt(pattern.length() - 1) != '%') {
                pattern.append('%');
            }
        });
        return pattern.charAt(pattern.length() - 1) == '%'
                ? pattern.toString()
                : pattern.append('%').toString();
    }
}
