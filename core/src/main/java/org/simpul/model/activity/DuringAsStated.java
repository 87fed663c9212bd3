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

/** The days on record are those that the words of the source name. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DuringAsStated.Check.class)
public @interface DuringAsStated {

    String message() default "{simpul.ACT-23}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<DuringAsStated, ActivityDates> {

        @Override
        public boolean isValid(@Nullable ActivityDates dates, ConstraintValidatorContext context) {
            return dates == null
                    || !dates.isStatedElsewhere()
                    || Breach.in(context)
                            .at("stated")
                            .with("stated", dates.stated())
                            .with("during", dates.during())
                            .tell();
        }
    }
}
