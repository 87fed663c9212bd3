package org.simpul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.port.SearchText;

/** No expression takes more than twice the steps for twice the text, whatever the text. */
class LinearExpressionsTest {

    static Stream<JavaField> expressions() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(Simpul.class).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class)
                                || field.getAllInvolvedRawTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(Pattern.class)));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void everyExpressionIsLinear(JavaField field) throws ReflectiveOperationException {
        for (Pattern pattern : patterns(field.reflect())) {
            HostileTexts.assertLinear("matching " + pattern, text -> {
                pattern.matcher(text).matches();
                return text.looks();
            });
            HostileTexts.assertLinear("finding " + pattern, text -> {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    assertThat(matcher.end()).isGreaterThanOrEqualTo(matcher.start());
                }
                return text.looks();
            });
        }
    }

    /** Java follows groups that it may have to leave again by calls within calls. */
    @Test
    void aNameOfManyDegreesEndsNoThread() {
        assertThat(SearchText.words("sari, " + "a.".repeat(20_000))).containsExactly("sari");
    }

    @Test
    void anExpressionThatStartsAgainAndAgainIsFound() {
        Pattern careless = Pattern.compile(",+x");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> HostileTexts.assertLinear("it", text -> {
                    careless.matcher(text).find();
                    return text.looks();
                }));
    }

    private static List<Pattern> patterns(Field field) throws ReflectiveOperationException {
        field.setAccessible(true);
        Object value = field.get(null);
        if (value instanceof Pattern pattern) {
            return List.of(pattern);
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream())
                    .filter(Pattern.class::isInstance)
                    .map(Pattern.class::cast)
                    .toList();
        }
        throw new AssertionError("Where " + field + " keeps its expressions this test does not know");
    }
}
