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
import java.time.DayOfWeek;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;

/** The weekday that a source states is the weekday of the date. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WeekdayAsStated.Check.class)
public @interface WeekdayAsStated {

    String message() default "{simpul.ACT-3}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<WeekdayAsStated, ActivityDates> {

        @Override
        public boolean isValid(@Nullable ActivityDates dates, ConstraintValidatorContext context) {
            WrongWeekday wrong = dates == null ? null : dates.wrongWeekday().orElse(null);
            return wrong == null
                    || Breach.in(context)
                            .at("stated")
                            .with("stated", code(wrong.stated()))
                            .with("actual", code(wrong.actual()))
                            .with("candidates", wrong.candidates())
                            .tell();
        }

        private static String code(DayOfWeek day) {
            return day.name().toLowerCase(Locale.ROOT);
        }
    }
}
