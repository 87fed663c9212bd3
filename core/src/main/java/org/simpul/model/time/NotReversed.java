package org.simpul.model.time;

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

/** An interval does not end before it starts. Which rule that breaks, the place of use says in its message. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotReversed.Check.class)
public @interface NotReversed {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NotReversed, DateInterval> {

        @Override
        public boolean isValid(@Nullable DateInterval interval, ConstraintValidatorContext context) {
            return interval == null
                    || !interval.isReversed()
                    || Breach.in(context)
                            .with("start", interval.start())
                            .with("end", interval.end())
                            .tell();
        }
    }
}
