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

/** A person is called something, by name or pseudonym. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NameOrPseudonym.Check.class)
public @interface NameOrPseudonym {

    String message() default "{simpul.PAR-1}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NameOrPseudonym, Person> {

        @Override
        public boolean isValid(@Nullable Person person, ConstraintValidatorContext context) {
            return person == null
                    || person.isCalledSomething()
                    || Breach.in(context).at("name").tell();
        }
    }
}
