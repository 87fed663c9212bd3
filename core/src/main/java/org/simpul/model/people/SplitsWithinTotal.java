package org.simpul.model.people;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;

/** No part of a head-count states more people than there can have been by the rest of it. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SplitsWithinTotal.Check.class)
public @interface SplitsWithinTotal {

    String message() default "{simpul.ACT-6}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<SplitsWithinTotal, HeadCount> {

        @Override
        public boolean isValid(@Nullable HeadCount count, ConstraintValidatorContext context) {
            boolean isValid = true;
            for (Excess excess : count == null ? List.<Excess>of() : count.excesses()) {
                isValid = Breach.in(context)
                        .at(excess.part())
                        .with("counted", excess.counted())
                        .with("limit", excess.limit())
                        .tell();
            }
            return isValid;
        }
    }
}
