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

/** Where people are counted, they are counted by sex. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SplitBySex.Check.class)
public @interface SplitBySex {

    String message() default "{simpul.ACT-13}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<SplitBySex, Attendance> {

        @Override
        public boolean isValid(@Nullable Attendance attendance, ConstraintValidatorContext context) {
            return attendance == null
                    || !attendance.lacksSplitBySex()
                    || Breach.in(context).at("headCount").tell();
        }
    }
}
