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

/**
 * An activity has a date, if only a year. Words of the source that tell none, such as a weekday alone, do not give it one.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Dated.Check.class)
public @interface Dated {

    String message() default "{simpul.ACT-16}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Dated, ActivityDates> {

        @Override
        public boolean isValid(@Nullable ActivityDates dates, ConstraintValidatorContext context) {
            return dates == null
                    || dates.during() != null
                    || Breach.in(context)
                            .at("during")
                            .with("stated", dates.stated())
                            .tell();
        }
    }
}
