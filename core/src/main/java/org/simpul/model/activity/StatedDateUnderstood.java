package org.simpul.model.activity;

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

/** The words in which a source gives the date can be read. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StatedDateUnderstood.Check.class)
public @interface StatedDateUnderstood {

    String message() default "{simpul.ACT-22}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<StatedDateUnderstood, ActivityDates> {

        @Override
        public boolean isValid(@Nullable ActivityDates dates, ConstraintValidatorContext context) {
            return dates == null
                    || !dates.isStatedButNotUnderstood()
                    || Breach.in(context)
                            .at("stated")
                            .with("stated", dates.stated())
                            .tell();
        }
    }
}
