package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.id.AggregateId;
import org.simpul.model.participant.Person;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;

class CanariesTest {

    @Test
    void everyTextThatARecordCanHoldIsOne() throws ReflectiveOperationException {
        Set<String> carrying = new TreeSet<>();
        for (Aggregate<?> record : Canaries.records()) {
            collect(record, carrying);
        }

        assertThat(carrying).isEqualTo(expected()).hasSizeGreaterThan(60).contains("Contact.email", "Evidence.title");
    }

    @Test
    void eachStandsInOneFieldOnly() {
        List<String> words = new ArrayList<>();
        for (Aggregate<?> record : Canaries.records()) {
            RecordTree.walk(record, (path, value) -> {
                if (value instanceof String text && !path.contains("provisions") && !text.startsWith("/")) {
                    words.addAll(Canaries.foundIn(text));
                }
            });
        }

        assertThat(words).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    @Test
    void theyAreFoundInAnyCaseAndInEncodedForms() {
        String one = Canaries.named("person-name");
        for (String before : List.of("", "a", "ab", "abc", "{\"n\":\"")) {
            byte[] text = (before + one + "\"}").getBytes(StandardCharsets.UTF_8);
            assertThat(List.of(
                            new String(text, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT),
                            URLEncoder.encode(before + one + " é", StandardCharsets.UTF_8),
                            Base64.getEncoder().encodeToString(text),
                            Base64.getUrlEncoder().encodeToString(text),
                            Base64.getEncoder()
                                    .encodeToString(
                                            (before + one.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8)),
                            HexFormat.of().formatHex(text)))
                    .allSatisfy(encoded -> assertThat(Canaries.foundIn(encoded)).hasSize(1));
        }
        assertThat(Canaries.foundIn(
                        "Burung kenari bernyanyi, " + FullRecords.person().name()))
                .isEmpty();
    }

    @Test
    void nothingThatARecordHoldsPrintsOne() {
        List<Object> values = new ArrayList<>();
        for (Aggregate<?> record : Canaries.records()) {
            values.add(record);
            values.add(record.head());
            RecordTree.walk(record, (path, value) -> {
                if (!(value instanceof String)) {
                    values.add(value);
                }
            });
        }

        assertThat(values).hasSizeGreaterThan(300);
        assertThat(values)
                .filteredOn(value -> !(value instanceof List<?> items && items.get(0) instanceof String))
                .allSatisfy(value -> assertThat(Canaries.foundIn(value.toString()))
                        .as(value.getClass().getName())
                        .isEmpty());
    }

    /** The text components of all record classes that records are made of. */
    private static Set<String> expected() {
        Set<String> expected = new TreeSet<>();
        Set<Class<?>> met = new LinkedHashSet<>();
        Deque<Class<?>> ahead = new ArrayDeque<>();
        FullRecords.all().forEach(record -> ahead.add(record.getClass()));
        assertThat(ahead).contains(Person.class);
        while (!ahead.isEmpty()) {
            Class<?> type = ahead.remove();
            if (!met.add(type) || !type.isRecord() || type.equals(LocalizedText.class)) {
                continue;
            }
            for (RecordComponent component : type.getRecordComponents()) {
                if (Canaries.isExpected(type, component)) {
                    expected.add(type.getSimpleName() + "." + component.getName());
                }
                held(component.getGenericType()).forEach(ahead::add);
            }
        }
        return expected;
    }

    private static Stream<Class<?>> held(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain);
        }
        return type instanceof ParameterizedType generic
                ? Stream.concat(
                        Stream.of((Class<?>) generic.getRawType()),
                        Stream.of(generic.getActualTypeArguments()).flatMap(CanariesTest::held))
                : Stream.of();
    }

    private static void collect(Object value, Set<String> carrying) throws ReflectiveOperationException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object held = component.getAccessor().invoke(value);
            for (Object one : held instanceof List<?> items ? new HashSet<>(items) : Set.of(held == null ? "" : held)) {
                if (holdsOne(one)) {
                    carrying.add(value.getClass().getSimpleName() + "." + component.getName());
                }
                if (one.getClass().isRecord() && !(one instanceof AggregateId) && !(one instanceof LocalizedText)) {
                    collect(one, carrying);
                }
            }
        }
    }

    private static boolean holdsOne(Object value) {
        if (value instanceof LocalizedText text) {
            return text.byLanguage().values().stream()
                    .noneMatch(words -> Canaries.foundIn(words).isEmpty());
        }
        // A key or an address is itself the text.
        String text = value instanceof SourceKey key
                ? key.value()
                : value instanceof WebAddress address ? address.value() : value instanceof String words ? words : "";
        return !Canaries.foundIn(text).isEmpty();
    }
}
