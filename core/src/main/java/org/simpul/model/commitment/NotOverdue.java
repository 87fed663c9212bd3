package org.simpul.model.commitment;

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
import org.simpul.finding.Today;

/** The due date of an open commitment has not passed. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotOverdue.Check.class)
public @interface NotOverdue {

    String message() default "{simpul.COM-7}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NotOverdue, Commitment> {

        @Override
        public boolean isValid(@Nullable Commitment commitment, ConstraintValidatorContext context) {
            return commitment == null
                    || !commitment.overdueOn(Today.of(context))
                    || Breach.in(context)
                            .at("due")
                            .with("due", commitment.due())
                            .with("status", commitment.status().code())
                            .tell();
        }
    }
}
