package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.simpul.finding.Breach;

class PointersTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final String BAD = null;

    record Named(@NotNull String name) {}

    private static List<String> pointers(Object broken) {
        return VALIDATOR.validate(broken).stream()
                .map(violation -> Pointers.of(violation.getPropertyPath()))
                .sorted()
                .toList();
    }

    @Test
    void aPropertyIsAStep() {
        assertThat(pointers(new Named(BAD))).containsExactly("/name");
    }

    record Nested(@Valid Named leader) {}

    @Test
    void aPropertyOfAPropertyIsTwo() {
        assertThat(pointers(new Nested(new Named(BAD)))).containsExactly("/leader/name");
    }

    record Headed(@Valid Named head) {}

    record Deep(@Valid Headed chapter) {}

    @Test
    void theHeadOfARecordHasNoLevelOfItsOwn() {
        assertThat(pointers(new Headed(new Named(BAD)))).containsExactly("/name");
        assertThat(pointers(new Headed(null))).isEmpty();
    }

    @Test
    void aHeadThatIsNotTheRecordsIsAPropertyLikeOthers() {
        assertThat(pointers(new Deep(new Headed(new Named(BAD))))).containsExactly("/chapter/head/name");
    }

    record Several(List<@Valid Named> people) {}

    @Test
    void anItemIsKnownByItsIndex() {
        Named good = new Named("Sari");

        assertThat(pointers(new Several(List.of(good, new Named(BAD), good, new Named(BAD)))))
                .containsExactly("/people/1/name", "/people/3/name");
    }

    record Words(List<@Size(max = 3) String> words) {}

    @Test
    void anItemThatIsAValueIsTheLastStep() {
        assertThat(pointers(new Words(List.of("one", "three")))).containsExactly("/words/1");
    }

    record Lists(List<List<@Size(max = 3) String>> lines) {}

    @Test
    void anItemOfAnItemHasTwoIndices() {
        assertThat(pointers(new Lists(List.of(List.of(), List.of("one", "three")))))
                .containsExactly("/lines/1/1");
    }

    record Texts(Map<String, @Size(max = 3) String> byLanguage) {}

    record Titled(@Valid Texts titles, List<@Valid Texts> agenda) {}

    @Test
    void aTextIsKnownByItsLanguage() {
        Texts texts = new Texts(Map.of("id", "satu"));

        assertThat(pointers(new Titled(texts, List.of(texts)))).containsExactly("/agenda/0/id", "/titles/id");
    }

    record Mapped(Map<@Size(max = 3) String, @Size(max = 3) String> notes) {}

    @Test
    void keysAreEscapedAsRfc6901Asks() {
        assertThat(pointers(new Mapped(Map.of("a/~", "four")))).containsExactly("/notes/a~1~0");
    }

    sealed interface Being permits Human, Crowd {}

    record Human(@NotNull String name) implements Being {}

    record Crowd(@NotNull String description) implements Being {}

    record Scene(@Valid Being first, List<@Valid Being> others) {}

    @Test
    void theKindOfASealedValueIsNoStep() {
        assertThat(pointers(new Scene(new Human(BAD), List.of(new Crowd(BAD)))))
                .containsExactly("/first/name", "/others/0/description");
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Sound.Check.class)
    @interface Sound {

        String message() default "{simpul.TEST-1}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Sound, Pointing> {
            @Override
            public boolean isValid(Pointing value, ConstraintValidatorContext context) {
                return Breach.in(context).at(value.steps().toArray()).tell();
            }
        }
    }

    @Sound
    record Pointing(List<Object> steps) {}

    record Holder(@Valid Pointing value, List<@Valid Pointing> values) {}

    @Test
    void aConstraintOfAWholeValuePointsAtIt() {
        Pointing itself = new Pointing(List.of());

        assertThat(pointers(itself)).containsExactly("");
        assertThat(pointers(new Holder(itself, List.of(itself)))).containsExactly("/value", "/values/0");
    }

    @Test
    void aConstraintOfAWholeValueCanPointFurther() {
        assertThat(pointers(new Pointing(List.of("to")))).containsExactly("/to");
        assertThat(pointers(new Pointing(List.of("head", "sources", 2, "key")))).containsExactly("/sources/2/key");
        assertThat(pointers(new Pointing(List.of("follows", 1)))).containsExactly("/follows/1");
        assertThat(pointers(new Pointing(List.of("a", 1, "b", "c")))).containsExactly("/a/1/b/c");
        assertThat(pointers(new Pointing(List.of("a", 1, "b", 2)))).containsExactly("/a/1/b/2");
        assertThat(pointers(new Pointing(List.of("a", 1, "b", 2, "c")))).containsExactly("/a/1/b/2/c");
        assertThat(pointers(new Holder(null, List.of(new Pointing(List.of("a", 1, "b"))))))
                .containsExactly("/values/0/a/1/b");
    }
}
