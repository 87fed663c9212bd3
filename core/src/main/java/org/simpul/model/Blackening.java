package org.simpul.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Coded;

/**
 * Blacks out texts wherever a record tells them: as whole words, in letters of any case, whatever stands between the words of
 * one text. In what is written freely a mark takes their place. A value that has a form of its own, such as an address of the
 * web, goes as a whole, and what cannot stand without it goes along, as with {@link Pruning}.
 */
public final class Blackening {

    /** What stands where something was blacked out. */
    public static final String MARK = "[…]";

    // As in names made into addresses: siti-aminah, siti.aminah, siti%20aminah.
    private static final String BETWEEN_WORDS = "(?:%20|[\\s\\p{Punct}])+";
    private static final Pattern NEVER = Pattern.compile("(?!)");

    /** Blacks out nothing. */
    public static final Blackening NOTHING = new Blackening(List.of());

    private final Pattern sought;

    /** @param texts each a letter or digit long at least; without any, nothing is blacked out */
    public Blackening(Collection<String> texts) {
        // The longest first: of a name and a part of it, the name is to go.
        String any = texts.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Blackening::words)
                .collect(Collectors.joining("|"));
        sought = texts.isEmpty()
                ? NEVER
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String words(String text) {
        return Stream.of(text.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining(BETWEEN_WORDS));
    }

    /** Whether one of the texts is told in another. */
    public boolean isIn(@Nullable String text) {
        return text != null && sought.matcher(text).find();
    }

    /** The JSON Pointers of the values of a record in which one of the texts is told. */
    public List<String> pathsIn(Aggregate<?> record) {
        List<String> paths = new ArrayList<>();
        RecordTree.walk(record, (path, value) -> {
            if (isIn(word(value))) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** A text without them; null for none. */
    public @Nullable String of(@Nullable String text) {
        return text == null ? null : sought.matcher(text).replaceAll(MARK);
    }

    /** A record without them; the record itself where none of them is told. */
    @SuppressWarnings("unchecked") // what is left of a record is of its class
    public <A extends Aggregate<?>> A of(A record) {
        if (pathsIn(record).isEmpty()) {
            return record;
        }
        Object left = fields(record);
        if (left == null) {
            throw new IllegalStateException("No " + record.type().code() + " can stand without what is to be erased");
        }
        return (A) left;
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof String text) {
            return of(text);
        }
        if (value instanceof LocalizedText text) {
            TreeMap<String, String> left = new TreeMap<>(text.byLanguage());
            left.replaceAll((tag, words) -> sought.matcher(words).replaceAll(MARK));
            return new LocalizedText(left);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).flatMap(Stream::ofNullable).toList();
        }
        if (value == null || value instanceof AggregateId || !value.getClass().isRecord()) {
            return value;
        }
        return RecordTree.hasFields(value) || value instanceof RecordHead<?>
                ? fields(value)
                : isIn(word(value)) ? null : value;
    }

    private @Nullable Object fields(Object value) {
        List<RecordComponent> components = RecordTree.fields(value.getClass());
        @Nullable Object[] left = new @Nullable Object[components.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = value(RecordTree.read(value, components.get(i)));
        }
        return Pruning.made(value.getClass(), left);
    }

    /** The text of a value that somebody wrote; null for what is none, as ids and codes of closed sets are. */
    private static @Nullable String word(Object value) {
        return value instanceof AggregateId || value instanceof Coded ? null : RecordTree.text(value);
    }
}
