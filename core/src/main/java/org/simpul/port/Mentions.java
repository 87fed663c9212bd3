package org.simpul.port;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;

/**
 * Finds texts that are to be erased wherever they are mentioned: within other text, in letters of any case. Letters that differ
 * by more than their case, as by an accent, are different.
 */
public final class Mentions {

    private final List<String> sought;

    /** @param texts each a character long at least */
    public Mentions(Collection<String> texts) {
        sought = texts.stream().map(Mentions::fold).distinct().toList();
        if (sought.contains("")) {
            throw new IllegalArgumentException("The empty text is mentioned everywhere");
        }
    }

    /** Whether any of them is somewhere in a text. */
    public boolean isIn(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String folded = fold(text);
        return sought.stream().anyMatch(folded::contains);
    }

    /** Whether any of them is somewhere in a value of a record, its own id and those of others included. */
    public boolean isIn(@Nullable Aggregate<?> record) {
        if (record == null) {
            return false;
        }
        AtomicBoolean isFound = new AtomicBoolean();
        RecordTree.walk(record, (path, value) -> {
            if (!isFound.get()) {
                isFound.set(isIn(RecordTree.text(value)));
            }
        });
        return isFound.get();
    }

    /** Whether any of them is somewhere in a version of a record, or in its reason. */
    public boolean isIn(RecordVersion<? extends Aggregate<?>> version) {
        return isIn(version.reason()) || isIn(version.record());
    }

    /** A text in which the case of letters is gone, as {@link String#equalsIgnoreCase} sees it in every language. */
    public static String fold(String text) {
        return text.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
