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

/** What begins and ends on one day does not end at an earlier hour than it begins. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TimesInOrder.Check.class)
public @interface TimesInOrder {

    String message() default "{simpul.ACT-2}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<TimesInOrder, ActivityDates> {

        @Override
        public boolean isValid(@Nullable ActivityDates dates, ConstraintValidatorContext context) {
            Times times = dates == null ? null : dates.times();
            return dates == null
                    || times == null
                    || !dates.endsBeforeItStarts()
                    || Breach.in(context)
                            .at("times", "end")
                            .with("start", times.start())
                            .with("end", times.end())
                            .tell();
        }
    }
}
