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
import org.simpul.model.time.PartialDate;

/** What is completed can have begun before the last of its sources was published. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CompletedBeforePublished.Check.class)
public @interface CompletedBeforePublished {

    String message() default "{simpul.ACT-20}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CompletedBeforePublished, Activity> {

        @Override
        public boolean isValid(@Nullable Activity activity, ConstraintValidatorContext context) {
            PartialDate published =
                    activity == null ? null : activity.publishedTooEarlyToTell().orElse(null);
            return activity == null
                    || published == null
                    || Breach.in(context)
                            .at("dates", "during")
                            .with("during", activity.dates().during())
                            .with("published", published)
                            .tell();
        }
    }
}
