package org.simpul.model.participant;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;

/** The basis on which a person is held rests on a source that the record has. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BasisNamesSource.Check.class)
public @interface BasisNamesSource {

    String message() default "{simpul.SRC-1}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<BasisNamesSource, Person> {

        @Override
        public boolean isValid(@Nullable Person person, ConstraintValidatorContext context) {
            if (person == null || person.lawfulBasis() == null) {
                return true;
            }
            SourceKey key = person.lawfulBasis().source();
            return key == null
                    || person.head().sources().stream().map(Source::key).anyMatch(key::equals)
                    || Breach.in(context)
                            .at("lawfulBasis", "source")
                            .with("source", key.value())
                            .tell();
        }
    }
}
