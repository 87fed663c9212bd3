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

/**
 * A child, and anybody in a cohort at risk, is held under a pseudonym unless the lawful basis covers the real name. The
 * name itself is never told as a fact of the breach.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RealNameHasBasis.Check.class)
public @interface RealNameHasBasis {

    String message() default "{simpul.PAR-3}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<RealNameHasBasis, Person> {

        @Override
        public boolean isValid(@Nullable Person person, ConstraintValidatorContext context) {
            return person == null
                    || !person.isExposed()
                    || Breach.in(context)
                            .at(person.name() != null ? "name" : "alternativeNames")
                            .tell();
        }
    }
}
