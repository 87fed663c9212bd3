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
import org.simpul.finding.Today;

/** What is completed does not lie wholly in the future. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CompletedNotInFuture.Check.class)
public @interface CompletedNotInFuture {

    String message() default "{simpul.ACT-4}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CompletedNotInFuture, Activity> {

        @Override
        public boolean isValid(@Nullable Activity activity, ConstraintValidatorContext context) {
            return activity == null
                    || !activity.isCompletedInTheFutureOf(Today.of(context))
                    || Breach.in(context)
                            .at("status")
                            .with("during", activity.dates().during())
                            .with("today", Today.of(context))
                            .tell();
        }
    }
}
