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
 * An activity has a date, if only a year. Words of the source that tell none, such as a weekday alone, do not give it one;
 * where they can mean but one day in the years around its publication, that day is named for a person to record.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Dated.Check.class)
public @interface Dated {

    String message() default "{simpul.ACT-16}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Dated, Activity> {

        @Override
        public boolean isValid(@Nullable Activity activity, ConstraintValidatorContext context) {
            if (activity == null || activity.dates().during() != null) {
                return true;
            }
            Breach breach = Breach.in(context)
                    .at("dates", "during")
                    .with("stated", activity.dates().stated());
            activity.daysByPublication()
                    .ifPresent(days -> breach.with("candidate", days).because("resolved"));
            return breach.tell();
        }
    }
}
