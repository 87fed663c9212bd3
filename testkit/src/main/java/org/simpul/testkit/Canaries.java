package org.simpul.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.RecordHead;
import org.simpul.model.id.AggregateId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.Provision;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/**
 * Words that stand nowhere but in one field of one record, by which it is found out where somebody's words get to: into a
 * log, say. What a host does with its records can be tried with them as well.
 *
 * <p>Each text of {@link FullRecords} becomes a word of its own that names its field, {@code Kenari7f3a-person-contact-email}.
 * Texts by which parts of records name each other, such as the key of a source, stay the same as each other. Codes, dates,
 * numbers and ids stay as they are, since they take no words of anybody's, and so do places in records.
 */
public final class Canaries {

    /** How every one of them begins. */
    public static final String MARK = "Kenari7f3a";

    private static final Set<Class<?>> WORDLESS =
            Set.of(AreaCode.class, Code.class, DateInterval.class, PartialDate.class, Sha256.class);

    /** As they are, percent-encoded, escaped as JSON, in other case: the mark survives all of these. */
    private static final Pattern PLAIN = Pattern.compile(MARK + "[-A-Za-z0-9]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENCODED = Pattern.compile(String.join("|", encoded()));

    private final String kind;
    private final Map<Object, String> names = new HashMap<>();

    private Canaries(String kind) {
        this.kind = kind;
    }

    /** One record of each kind in which every text is one of them. */
    public static List<Aggregate<?>> records() {
        return FullRecords.all().stream().<Aggregate<?>>map(Canaries::in).toList();
    }

    /** A record with every text of it replaced. */
    @SuppressWarnings("unchecked") // a value is replaced by one of its own class
    public static <A extends Aggregate<?>> A in(A record) {
        String kind = record.getClass().getSimpleName();
        return (A) new Canaries(kind.toLowerCase(Locale.ROOT)).fields(record, "");
    }

    /** One for a field that no record has, such as a header of a request. */
    public static String named(String field) {
        return MARK + "-" + field;
    }

    /**
     * Those that a text holds: as they are, in another case, percent-encoded, or within Base64 or hexadecimal digits; these
     * last are answered as they stand there.
     */
    public static Set<String> foundIn(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern form : List.of(PLAIN, ENCODED)) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** Whether a component of a record class has to hold one. */
    static boolean isExpected(Class<?> owner, RecordComponent component) {
        String type = component.getGenericType().getTypeName();
        return !isPlace(owner, component.getName())
                && !WORDLESS.contains(owner)
                && !AggregateId.class.isAssignableFrom(owner)
                && List.of(String.class, LocalizedText.class, WebAddress.class, SourceKey.class).stream()
                        .anyMatch(text -> type.contains(text.getName()));
    }

    private @Nullable Object replaced(@Nullable Object value, String path) {
        if (value instanceof String) {
            return named(kind + path);
        }
        if (value instanceof SourceKey key) {
            return SourceKey.of(name(key, path));
        }
        if (value instanceof WebAddress) {
            return WebAddress.of("https://example.org/" + named(kind + path));
        }
        if (value instanceof LocalizedText text) {
            Map<String, String> words = new HashMap<>();
            text.byLanguage().keySet().forEach(tag -> words.put(tag, named(kind + path + "-" + tag)));
            return new LocalizedText(words);
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> others = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                others.add(replaced(items.get(i), path + "-" + i));
            }
            return others;
        }
        if (value == null || value instanceof AggregateId || WORDLESS.contains(value.getClass())) {
            return value;
        }
        return value instanceof Record ? fields(value, path) : value;
    }

    private Object fields(Object record, String path) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Object held = read(record, components[i]);
            // The head has no level of its own.
            String at = held instanceof RecordHead<?> ? path : path + "-" + name;
            types[i] = components[i].getType();
            if (isPlace(record.getClass(), name)) {
                values[i] = held;
            } else if (record instanceof Provision && held instanceof String && !name.equals("titles")) {
                values[i] = name(held, at);
            } else {
                values[i] = replaced(held, at);
            }
        }
        return made(record.getClass(), types, values);
    }

    /** The same one for the same text. */
    private String name(Object text, String path) {
        return names.computeIfAbsent(text, first -> named(kind + path));
    }

    private static boolean isPlace(Class<?> owner, String component) {
        return component.equals("path") && (owner.equals(Provenance.class) || owner.equals(FieldSensitivity.class));
    }

    private static Object read(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The component " + component.getName() + " cannot be read", e);
        }
    }

    private static Object made(Class<?> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type.getSimpleName() + " can be made of canaries", e);
        }
    }

    /** The mark in Base64, wherever in a text it begins, and in hexadecimal digits. */
    private static List<String> encoded() {
        List<String> forms = new ArrayList<>();
        for (String mark : List.of(MARK, MARK.toLowerCase(Locale.ROOT), MARK.toUpperCase(Locale.ROOT))) {
            byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
            for (int before = 0; before < 3; before++) {
                byte[] shifted = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, shifted, before, bytes.length);
                String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(shifted);
                // The first and the last characters depend on what stands beside the mark.
                forms.add(Pattern.quote(base64.substring(before == 0 ? 0 : before + 1, shifted.length * 8 / 6)));
            }
            String hex = HexFormat.of().formatHex(bytes);
            forms.add(hex);
            forms.add(hex.toUpperCase(Locale.ROOT));
        }
        return forms;
    }
}
