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

/** What is planned or confirmed has not passed. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StatusKeepsUp.Check.class)
public @interface StatusKeepsUp {

    String message() default "{simpul.ACT-24}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<StatusKeepsUp, Activity> {

        @Override
        public boolean isValid(@Nullable Activity activity, ConstraintValidatorContext context) {
            ActivityStatus status = activity == null ? null : activity.status();
            return activity == null
                    || status == null
                    || !activity.isStillAnnouncedOn(Today.of(context))
                    || Breach.in(context)
                            .at("status")
                            .with("status", status.code())
                            .with("during", activity.dates().during())
                            .tell();
        }
    }
}
